import type { Language } from "../../model/language.ts";

/** The band of a word or its dictionary form: among the 1,000, 3,000 or 10,000 commonest; undefined outside them. */
export type Bands = (form: string, lemma: string) => number | undefined;

export interface Frequency {
  readonly band: Bands;
  /** The word is in the list, and mostly without a capital. */
  readonly small: (form: string) => boolean;
}

const made = new WeakMap<() => Promise<string>, Promise<Frequency>>();

/** Undefined when the pack has no frequency list. */
export async function frequencyOf(pack: Language | undefined): Promise<Frequency | undefined> {
  const load = pack?.frequency;
  if (load === undefined) return undefined;
  const ready = made.get(load) ?? load().then(parsed);
  made.set(load, ready);
  return ready;
}

/** Lines of words, the commonest first; `[3000]` opens the band of the first 3,000, `#` a remark. */
function parsed(text: string): Frequency {
  const bands = new Map<string, number>();
  const capitals = new Set<string>();
  let band = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("[")) {
      band = Number(line.slice(1, -1));
      continue;
    }
    const form = line.toLowerCase();
    if (form !== line) capitals.add(form);
    if (!bands.has(form)) bands.set(form, band);
  }
  return {
    band: (form, lemma) => {
      const [first, second] = [bands.get(form), bands.get(lemma)];
      return first === undefined || second === undefined ? (first ?? second) : Math.min(first, second);
    },
    small: (form) => bands.has(form) && !capitals.has(form),
  };
}
