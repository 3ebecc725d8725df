import type { Figure } from "../model/analysis.ts";
import { type Phrasebook, phraseAt, phrasebook } from "./phrases.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Token } from "./words.ts";

/** The parts of the lexicons that figures need, ready to search. */
export interface Measures {
  readonly units: readonly { readonly unit: string; readonly forms: Phrasebook }[];
  readonly bounds: readonly { readonly bound: NonNullable<Figure["bound"]>; readonly phrases: Phrasebook }[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
}

export function measuresOf({ lexicons, splitting }: Vocabulary): Measures {
  const { bounds } = lexicons;
  const pairs = [
    ["about", bounds.about],
    ["at-least", bounds.atLeast],
    ["at-most", bounds.atMost],
    ["more-than", bounds.moreThan],
    ["less-than", bounds.lessThan],
  ] as const;
  return {
    units: Object.entries(lexicons.units).map(([unit, forms]) => ({
      unit,
      forms: phrasebook(forms, splitting),
    })),
    bounds: pairs.map(([bound, phrases]) => ({ bound, phrases: phrasebook(phrases, splitting) })),
    numbers: new Map(Object.entries(lexicons.numbers)),
    scales: new Map(Object.entries(lexicons.scales)),
  };
}

export interface Unit {
  readonly unit: string;
  readonly to: number;
  readonly end: number;
}

export function percent(tokens: readonly Token[], at: number): Unit | undefined {
  const token = tokens[at];
  const unit =
    token === undefined
      ? undefined
      : new Map([
          ["%", "%"],
          ["€", "EUR"],
          ["$", "USD"],
          ["£", "GBP"],
        ]).get(token.text);
  return token === undefined || unit === undefined ? undefined : { unit, to: at + 1, end: token.end };
}

export function unitAt(
  tokens: readonly Token[],
  at: number,
  { units }: Measures,
  vocabulary: Vocabulary | undefined,
): Unit | undefined {
  const linked = vocabulary?.links.has(tokens[at]?.form ?? "") === true ? at + 1 : at;
  for (const from of linked === at ? [at] : [at, linked]) {
    let best: Unit | undefined;
    for (const { unit, forms } of units) {
      const hit = phraseAt(tokens, from, forms);
      if (hit !== undefined && (best === undefined || hit.to > best.to))
        best = { unit, to: hit.to, end: hit.end };
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

export function currencyBefore(token: Token, measures: Measures | undefined): string | undefined {
  if (!/^[$€£¥]$/.test(token.text)) return undefined;
  return (
    measures?.units.find(({ forms }) => phraseAt([token], 0, forms) !== undefined)?.unit ??
    percent([token], 0)?.unit
  );
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
