import type { Figure } from "../../model/analysis.ts";
import type { Lexicons } from "../../model/lexicons.ts";
import { type Phrasebook, phraseAt, phrasebook } from "../phrases.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Token } from "../words.ts";

/** The parts of the lexicons that figures need, ready to search. */
export interface Measures {
  readonly units: Phrasebook;
  /** Unit of each printed form. */
  readonly unitOf: ReadonlyMap<string, string>;
  readonly bounds: readonly { readonly bound: NonNullable<Figure["bound"]>; readonly phrases: Phrasebook }[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly rounds: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly wholeFractions: ReadonlySet<string>;
  readonly baseLinks: ReadonlySet<string>;
  readonly outOf: Phrasebook;
  readonly outOfFirst: Phrasebook;
  readonly multiples: Phrasebook;
  readonly multipleOf: ReadonlyMap<string, number>;
  readonly rises: ReadonlySet<string>;
  readonly falls: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
  readonly counters: ReadonlySet<string>;
  readonly countersBehind: ReadonlySet<string>;
  readonly clock: ReadonlySet<string>;
  readonly clockOpeners: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

export function measuresOf({ lexicons, splitting }: Vocabulary): Measures {
  const { bounds } = lexicons;
  const amounts: Partial<NonNullable<Lexicons["amounts"]>> = lexicons.amounts ?? {};
  const book = (words: readonly string[] = []): Phrasebook => phrasebook(words, splitting);
  const set = (words: readonly string[] = []): ReadonlySet<string> => new Set(words);
  const pairs = [
    ["about", bounds.about],
    ["at-least", bounds.atLeast],
    ["at-most", bounds.atMost],
    ["more-than", bounds.moreThan],
    ["less-than", bounds.lessThan],
  ] as const;
  const units = Object.entries(lexicons.units);
  return {
    units: book(units.flatMap(([, forms]) => forms)),
    unitOf: new Map(units.flatMap(([unit, forms]) => forms.map((form): [string, string] => [form, unit]))),
    bounds: pairs.map(([bound, phrases]) => ({ bound, phrases: book(phrases) })),
    numbers: new Map(Object.entries(lexicons.numbers)),
    scales: new Map(Object.entries(lexicons.scales)),
    rounds: new Map(Object.entries(amounts.rounds ?? {})),
    fractions: new Map(Object.entries(amounts.fractions ?? {})),
    wholeFractions: set(amounts.wholeFractions),
    baseLinks: set(amounts.baseLinks),
    outOf: book(amounts.outOf),
    outOfFirst: book(amounts.outOfFirst),
    multiples: book(Object.keys(amounts.multiples ?? {})),
    multipleOf: new Map(Object.entries(amounts.multiples ?? {})),
    rises: set(amounts.rises),
    falls: set(amounts.falls),
    steps: set(amounts.steps),
    counters: set(amounts.counters),
    countersBehind: set(amounts.countersBehind),
    clock: set(amounts.clock),
    clockOpeners: set(amounts.clockOpeners),
    articles: set(amounts.articles),
  };
}

export interface Unit {
  readonly unit: string;
  readonly to: number;
  readonly end: number;
}

const signs: ReadonlyMap<string, string> = new Map([
  ["%", "%"],
  ["€", "EUR"],
  ["$", "USD"],
  ["£", "GBP"],
]);

/** A unit that needs no pack. */
export function signAt(tokens: readonly Token[], at: number): Unit | undefined {
  const token = tokens[at];
  const unit = token === undefined ? undefined : signs.get(token.text);
  return token === undefined || unit === undefined ? undefined : { unit, to: at + 1, end: token.end };
}

/** A unit at the token or behind a link: « millions d'euros ». */
export function unitAt(
  tokens: readonly Token[],
  at: number,
  { units, unitOf }: Measures,
  vocabulary: Vocabulary | undefined,
): Unit | undefined {
  const linked = vocabulary?.links.has(tokens[at]?.form ?? "") === true;
  const hit = phraseAt(tokens, at, units) ?? (linked ? phraseAt(tokens, at + 1, units) : undefined);
  const unit = hit === undefined ? undefined : unitOf.get(hit.phrase);
  return hit === undefined || unit === undefined ? undefined : { unit, to: hit.to, end: hit.end };
}

export function currencyBefore(token: Token, measures: Measures | undefined): string | undefined {
  if (!/^[$€£¥]$/.test(token.text)) return undefined;
  return measures?.unitOf.get(token.text) ?? signs.get(token.text);
}

export function boundBefore(
  tokens: readonly Token[],
  at: number,
  { bounds }: Measures,
  small: boolean,
): { bound: NonNullable<Figure["bound"]>; start: number } | undefined {
  for (let length = 4; length >= 1; length--)
    for (const { bound, phrases } of bounds) {
      const hit = at - length < 0 ? undefined : phraseAt(tokens, at - length, phrases);
      if (hit?.to === at && !(small && length === 1 && (bound === "more-than" || bound === "less-than")))
        return { bound, start: hit.start };
    }
  return undefined;
}
