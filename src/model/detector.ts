/** Says a text's language, or nothing when the text is too short or the answer unsure. */
export type Detector = (text: string, expected?: string) => string | undefined;

/** Fewer letters say too little. */
const fewest = 30;
/** From here on a smaller lead is enough. */
const many = 80;
/** How much better than the expected language another one must score, in a short text and in a long one. */
const margins = { short: 0.08, long: 0.04 };
/** Letters that are looked at. */
const most = 2000;
const address = /\S{1,200}@\S{1,200}|https?:\S{1,500}|www\.\S{1,500}/g;

const subset =
  "ar bg ca cs da de el en es et fa fi fr he hi hr hu it ja ko lt lv nl no pl pt ro ru sk sl sr sv tr uk vi zh".split(
    " ",
  );

/** Loads the detector once, with the languages that articles for schools may be in. */
export async function detector(): Promise<Detector> {
  const { eld } = await import("eld/extrasmall");
  eld.setLanguageSubset(subset);
  return (text, expected) => {
    const sample = text.slice(0, most).replace(address, " ");
    const letters = lettersIn(sample);
    if (letters < fewest) return undefined;
    const result = eld.detect(sample);
    if (result.language === "" || !result.isReliable()) return undefined;
    if (expected === undefined || result.language === expected) return result.language;
    const scores = result.getScores();
    const lead = (scores[result.language] ?? 0) - (scores[expected] ?? 0);
    return lead >= (letters < many ? margins.short : margins.long) ? result.language : undefined;
  };
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** The primary subtag, lower case: `fr-CA` → `fr`. */
export function primary(tag: string): string {
  return (tag.split("-")[0] ?? tag).toLowerCase();
}
