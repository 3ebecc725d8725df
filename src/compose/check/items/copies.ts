import type { Languages } from "../../../model/language.ts";
import { standsAlone } from "../../standing.ts";
import { countWords, cut } from "../../text.ts";
import type { View } from "../../view.ts";
import { adapted } from "../adapted.ts";
import { firstWords } from "../exact.ts";
import type { Checkable } from "./checkable.ts";

/** A sentence of a signed text of which nobody is named as publisher: who else prints it word for word. */
export function copies(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  const { byline, publisher, language, published } = analysis.article;
  // Where the byline is all that is known: without a day, the first page is asked for already.
  if (byline === undefined || publisher !== undefined || published === undefined) return [];
  // The page tells where the text comes from.
  if (analysis.page.origins.length > 0 || adapted(analysis, languages) !== undefined) return [];
  const found = view.lines.flatMap((line) => {
    const { paragraph, sentence } = line;
    if (paragraph.language !== language || paragraph.form !== "text" || sentence.quoted > 0) return [];
    if (!standsAlone(line.text, language, languages) || paragraph.number < 2 || countWords(line.text) < 10)
      return [];
    const words = firstWords(cut(paragraph, sentence.span), languages, language);
    const names = view.marksIn(line).filter(({ label }) => label === "name" || label === "figure").length;
    return words !== undefined && line.text.includes(words) && names > 0 ? [{ words, paragraph, names }] : [];
  });
  const [best] = found.toSorted((a, b) => b.names - a.names);
  if (best === undefined) return [];
  return [
    {
      family: "copies",
      variant: "sentence",
      slots: {
        words: { quote: best.words },
        place: { places: [best.paragraph.number] },
      },
      evidence: [{ at: best.paragraph.number, quote: best.words }],
      strength: 0.6,
      query: { pieces: [`"${best.words}"`], language },
    },
  ];
}
