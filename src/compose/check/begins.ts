import type { Piece } from "../quote.ts";
import { standsAlone } from "../standing.ts";
import type { Line, View } from "../view.ts";
import { firstWords } from "./exact.ts";

/** The first words of a sentence that can be read without the one before: by them it is found on the page. */
export function beginning(view: View, line: Line): Piece | undefined {
  const { language, number, form } = line.paragraph;
  if (form !== "text" || line.sentence.quoted > 0 || /[?"“”«»]/u.test(line.text)) return undefined;
  if (!standsAlone(line.text, language, view.languages)) return undefined;
  const words = firstWords(line.text, view.languages, language);
  if (words === undefined || !line.text.startsWith(words)) return undefined;
  return { words, evidence: { at: number, quote: words } };
}
