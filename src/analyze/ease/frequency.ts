import type { Language } from "../../model/language.ts";

/** The band of a word or its dictionary form: among the 1,000, 3,000 or 10,000 commonest; undefined outside them. */
export type Bands = (form: string, lemma: string) => number | undefined;

const made = new WeakMap<() => Promise<string>, Promise<Bands>>();

/** Undefined when the pack has no frequency list. */
export async function bandsOf(pack: Language | undefined): Promise<Bands | undefined> {
  const load = pack?.frequency;
  if (load === undefined) return undefined;
  const ready = made.get(load) ?? load().then(parsed);
  made.set(load, ready);
  return ready;
}

/** Lines of words, the commonest first; `[3000]` opens the band of the first 3,000, `#` a remark. */
function parsed(text: string): Bands {
  const bands = new Map<string, number>();
  let band = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("[")) band = Number(line.slice(1, -1));
    else if (!bands.has(line)) bands.set(line, band);
  }
  return (form, lemma) => {
    const found = [bands.get(form), bands.get(lemma)].filter((one) => one !== undefined);
    return found.length === 0 ? undefined : Math.min(...found);
  };
}
