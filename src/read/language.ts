/** Fewer letters say too little. */
const fewest = 30;
/** How much better than the expected language another one must score. */
const margin = 0.12;
const read = 6000;
const address = /\S{1,200}@\S{1,200}|https?:\S{1,500}|www\.\S{1,500}/g;

const subset =
  "ar bg ca cs da de el en es et fa fi fr he hi hr hu it ja ko lt lv nl no pl pt ro ru sk sl sr sv tr uk vi zh".split(
    " ",
  );

/** Loads the detector once, with the languages that articles for schools may be in. */
export async function detector(): Promise<(text: string, expected?: string) => string | undefined> {
  const { eld } = await import("eld/extrasmall");
  eld.setLanguageSubset(subset);
  return (text, expected) => {
    const sample = text.slice(0, read).replace(address, " ");
    if ((sample.match(/\p{L}/gu)?.length ?? 0) < fewest) return undefined;
    const result = eld.detect(sample);
    if (result.language === "" || !result.isReliable()) return undefined;
    if (expected === undefined || result.language === expected) return result.language;
    const scores = result.getScores();
    const lead = (scores[result.language] ?? 0) - (scores[expected] ?? 0);
    return lead >= margin ? result.language : undefined;
  };
}

/** The primary subtag, lower case: `fr-CA` → `fr`. */
export function primary(tag: string): string {
  return (tag.split("-")[0] ?? tag).toLowerCase();
}
