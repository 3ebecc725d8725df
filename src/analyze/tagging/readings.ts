import type { LexiconRules, State } from "../../model/tagging.ts";
import type { Frequency } from "../ease/frequency.ts";
import type { Token } from "../words.ts";
import { isState, type Lexicon, type Reading } from "./lexicon.ts";

/** What each token can be: from the pack's own words, the lexicon, or a guess by ending and capital. */
export type Readings = (token: Token, first: boolean) => readonly Reading[];

const stops = new Set([..."().;:!?…[]—–"]);
const mark: readonly Reading[] = [{ state: "MARK", lemma: "", cost: 0 }];
const stop: readonly Reading[] = [{ state: "STOP", lemma: "", cost: 0 }];
const symbol: readonly Reading[] = [{ state: "SYM", lemma: "", cost: 0 }];
const number: readonly Reading[] = [{ state: "NUM", lemma: "", cost: 0 }];
const ordinal: readonly Reading[] = [{ state: "PREADJ", lemma: "", cost: 0 }];
const numeral = /^\p{N}|^[IVXLC]{2,}$/u;
const ranked = /^[IVXLC]{2,}\p{Ll}{1,3}$/u;
/** Of two dictionary forms that a word can have, the commoner one. */
const uncommon = 0.02;

export function readingsOf(rules: LexiconRules, known: Lexicon, frequency?: Frequency): Readings {
  const lexicon = frequency === undefined ? known : byBand(known, frequency);
  const words = new Map(entriesOf(rules.words));
  const more = new Map(entriesOf(rules.add));
  const suffixes = entriesOf(rules.suffixes).map(([ending, all]) => [ending.slice(1), all] as const);
  const before: ReadonlySet<string> = new Set(rules.before.lemmas);
  const names = new Set(rules.names);
  const unknown = parsed(rules.unknown, "");
  const { capital } = rules;
  const made = new Map<string, readonly Reading[]>();

  const single = (form: string): string => {
    const plural = rules.plurals.find((end) => form.endsWith(end) && form.length > end.length + 2);
    return plural === undefined ? form : form.slice(0, -plural.length);
  };
  const guessed = (form: string): readonly Reading[] => {
    const readings = suffixes.find(
      ([ending]) => form.length > ending.length + 1 && form.endsWith(ending),
    )?.[1];
    return cheapest(
      (readings ?? unknown).map((reading) => ({
        ...reading,
        lemma: isNominal(reading) ? single(form) : form,
      })),
      rules,
      before,
    );
  };
  const plain = (form: string): readonly Reading[] | undefined => {
    const own = words.get(form);
    if (own !== undefined) return own;
    const found = [...(more.get(form) ?? []), ...lexicon(form)];
    if (found.length > 0) return cheapest(found, rules, before);
    const tail = rules.tails.find((end) => form.endsWith(end) && form.length > end.length);
    return tail === undefined ? compound(form) : plain(form.slice(0, -tail.length));
  };
  const compound = (form: string): readonly Reading[] | undefined => {
    const last = form.lastIndexOf("-") + 1;
    const found = last > 1 ? lexicon(form.slice(last)).filter(isNominal) : [];
    const whole = found.map((one) => ({ ...one, lemma: form.slice(0, last) + one.lemma }));
    return whole.length === 0 ? undefined : cheapest(whole, rules, before);
  };
  const make = ({ form, text, capital: large }: Token, first: boolean): readonly Reading[] => {
    const known = plain(form);
    if (!large) return known ?? guessed(form);
    const whole = text.length > 1 && text === text.toUpperCase();
    if (words.has(form) && known !== undefined && (first || !whole)) return known;
    const otherwise = first ? 0 : capital.otherwise;
    const name = (cost: number): Reading => ({ state: "PROPN", lemma: text, cost });
    if (known === undefined || /-\p{Lu}|\p{L}\d/u.test(text))
      return [name(capital.unknown), ...raised(known ?? guessed(form), otherwise + capital.guess)];
    const listed = names.has(text) || lexicon(text).length > 0;
    const cost = whole ? capital.whole : listed ? capital.listed : capital.known;
    return [name(first ? cost + capital.first : cost), ...raised(known, otherwise)];
  };
  return (token, first) => {
    if (!token.word)
      return /[%°€$£§+=<>&*#@]/.test(token.text) ? symbol : stops.has(token.text) ? stop : mark;
    if (numeral.test(token.text) && !/\p{L}{5}/u.test(token.form)) return number;
    if (ranked.test(token.text)) return ordinal;
    const key = `${token.text} ${first}`;
    const there = made.get(key) ?? make(token, first);
    if (made.size < 50_000) made.set(key, there);
    return there;
  };
}

function byBand(lexicon: Lexicon, { band: bandOf }: Frequency): Lexicon {
  return (form) =>
    lexicon(form).map((reading) => {
      const band = bandOf(reading.lemma, reading.lemma);
      return {
        ...reading,
        cost: reading.cost + (band === undefined ? uncommon : uncommon * (band / 20_000)),
      };
    });
}

function raised(readings: readonly Reading[], by: number): Reading[] {
  return readings.map((reading) => ({ ...reading, cost: reading.cost + by }));
}

function isNominal({ state }: Reading): boolean {
  return state === "NOUN" || state === "ADJ";
}

/** One reading for each state, with what the state itself costs; an adjective can stand on either side. */
function cheapest(readings: readonly Reading[], rules: LexiconRules, before: ReadonlySet<string>): Reading[] {
  const adjective = readings.some(({ state }) => state === "ADJ");
  const best = new Map<State, Reading>();
  for (const reading of readings.flatMap((one) => sides(one, rules, before))) {
    const dual = adjective && reading.state === "NOUN" ? rules.dual : 0;
    const cost = reading.cost + (rules.prior[reading.state] ?? 0) + dual;
    if (cost < (best.get(reading.state)?.cost ?? Number.POSITIVE_INFINITY))
      best.set(reading.state, { ...reading, cost });
  }
  return [...best.values()];
}

function sides(reading: Reading, rules: LexiconRules, before: ReadonlySet<string>): Reading[] {
  if (reading.state !== "ADJ") return [reading];
  const cost = reading.cost + (before.has(reading.lemma) ? 0 : rules.before.otherwise);
  return [reading, { ...reading, state: "PREADJ", cost }];
}

function entriesOf(text: string): (readonly [form: string, readings: readonly Reading[]])[] {
  return text.split("\n").flatMap((line) => {
    const space = line.indexOf(" ");
    const form = line.slice(0, space);
    return space < 1 || form === "#" ? [] : [[form, parsed(line.slice(space + 1), form)] as const];
  });
}

/** `DET/le OBJ/le:1` → readings; a lemma that is not given is the form. */
function parsed(text: string, form: string): Reading[] {
  return text.split(" ").flatMap((entry) => {
    const [head = "", cost = "0"] = entry.split(":");
    const [state = "", lemma = form] = head.split("/");
    return isState(state) ? [{ state, lemma, cost: Number(cost) }] : [];
  });
}
