import type { LexiconRules, State } from "../../model/tagging.ts";
import type { Token } from "../words.ts";
import { isState, type Lexicon, type Reading } from "./lexicon.ts";

/** What each token can be: from the pack's own words, the lexicon, or a guess by ending and capital. */
export type Readings = (token: Token, first: boolean) => readonly Reading[];

const stops = new Set([..."().;:!?…[]—–"]);
const mark: readonly Reading[] = [{ state: "MARK", lemma: "", cost: 0 }];
const stop: readonly Reading[] = [{ state: "STOP", lemma: "", cost: 0 }];
const symbol: readonly Reading[] = [{ state: "SYM", lemma: "", cost: 0 }];
const number: readonly Reading[] = [{ state: "NUM", lemma: "", cost: 0 }];

export function readingsOf(rules: LexiconRules, lexicon: Lexicon): Readings {
  const words = new Map(Object.entries(rules.words).map(([form, text]) => [form, parsed(text, form)]));
  const more = new Map(Object.entries(rules.add).map(([form, text]) => [form, parsed(text, form)]));
  const suffixes = rules.suffixes.map(([ending, text]) => [ending, parsed(text, "")] as const);
  const unknown = parsed(rules.unknown, "");
  const { capital } = rules;
  const made = new Map<string, readonly Reading[]>();

  const guessed = (form: string): readonly Reading[] => {
    const readings = suffixes.find(
      ([ending]) => form.length > ending.length + 1 && form.endsWith(ending),
    )?.[1];
    return (readings ?? unknown).map((reading) => ({ ...reading, lemma: form }));
  };
  const plain = (form: string): readonly Reading[] | undefined => {
    const own = words.get(form);
    if (own !== undefined) return own;
    const found = [...(more.get(form) ?? []), ...lexicon(form)];
    const last = form.lastIndexOf("-");
    if (found.length === 0 && last > 0)
      found.push(
        ...lexicon(form.slice(last + 1))
          .filter(isNominal)
          .map((r) => ({ ...r, lemma: form.slice(0, last + 1) + r.lemma })),
      );
    return found.length === 0 ? undefined : cheapest(found, rules.prior);
  };
  const make = (token: Token, first: boolean): readonly Reading[] => {
    const { form, text } = token;
    const known = plain(form);
    if (!token.capital) return known ?? guessed(form);
    const whole = text.length > 1 && text === text.toUpperCase();
    if (known === undefined) {
      const name: Reading = { state: "PROPN", lemma: text, cost: capital.unknown };
      return [
        name,
        ...guessed(form).map((r) => ({ ...r, cost: r.cost + (first ? 1.5 : capital.otherwise + 1.5) })),
      ];
    }
    if (words.has(form) && (first || !whole)) return known;
    const cost = whole ? capital.whole : first ? capital.first : capital.known;
    const extra = first ? 0 : capital.otherwise;
    return [{ state: "PROPN", lemma: text, cost }, ...known.map((r) => ({ ...r, cost: r.cost + extra }))];
  };
  return (token, first) => {
    if (!token.word)
      return /[%°€$£§+=<>&*#@]/.test(token.text) ? symbol : stops.has(token.text) ? stop : mark;
    if (/^\p{N}/u.test(token.form) && !/\p{L}{3}/u.test(token.form)) return number;
    const key = `${token.text} ${first}`;
    const there = made.get(key) ?? make(token, first);
    if (made.size < 50_000) made.set(key, there);
    return there;
  };
}

function isNominal({ state }: Reading): boolean {
  return state === "NOUN" || state === "ADJ";
}

/** One reading for each state, with the state's own cost. */
function cheapest(readings: readonly Reading[], prior: Readonly<Partial<Record<State, number>>>): Reading[] {
  const best = new Map<State, Reading>();
  for (const reading of readings) {
    const cost = reading.cost + (prior[reading.state] ?? 0);
    if (cost < (best.get(reading.state)?.cost ?? Number.POSITIVE_INFINITY))
      best.set(reading.state, { ...reading, cost });
  }
  return [...best.values()];
}

/** `DET/le OBJ/le:1` → readings; a lemma that is not given is the form. */
function parsed(text: string, form: string): Reading[] {
  return text.split(" ").flatMap((entry) => {
    const [head = "", cost = "0"] = entry.split(":");
    const [state = "", lemma = form] = head.split("/");
    return isState(state) ? [{ state, lemma, cost: Number(cost) }] : [];
  });
}
