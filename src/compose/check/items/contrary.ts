import type { Languages } from "../../../model/language.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { clause } from "../clause.ts";
import { isView } from "../genre.ts";
import { searchFor } from "../strings.ts";
import { unsourced } from "../unsourced.ts";
import type { Checkable } from "./checkable.ts";

/** Most words of a claim that is printed whole. */
const longest = 20;

/** Fewer words find anything. */
const fewestPieces = 3;

/** What an author who takes sides, or a text of no clear kind, claims without a source: somebody may hold the contrary. */
export function contrary(view: View, languages: Languages): Checkable[] {
  if (!isView(view) && view.analysis.genres.length > 0) return [];
  return unsourced(view.analysis, languages)
    .filter(({ isClaim }) => isClaim)
    .flatMap(({ paragraph, sentence, text }): Checkable[] => {
      const line = view.lines.find((each) => each.paragraph === paragraph && each.sentence === sentence);
      const plain = text.replace(/[.!]$/u, "");
      const short = countWords(plain) <= longest && !/["“”«»]/u.test(plain) ? plain : undefined;
      const words = short ?? (line && clause(view, line)?.words);
      // Nobody holds the contrary of a count.
      if (line === undefined || words === undefined || /\d/.test(words)) return [];
      if (!isOfMatter(view, words, line) || isSweeping(line, words)) return [];
      const query = searchFor(view, line, words);
      if ((query?.pieces.filter((piece) => piece !== undefined).length ?? 0) < fewestPieces) return [];
      return [
        {
          family: "contrary",
          variant: "claim",
          slots: { words: { quote: words }, place: { places: [paragraph.number] } },
          evidence: [{ at: paragraph.number, quote: words }],
          strength: 0.72,
          query,
        },
      ];
    });
}

/** « Partout l’oligarchie … »: from everywhere and always on, nobody answers. */
function isSweeping({ paragraph, sentence }: Line, words: string): boolean {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  return paragraph.words?.find((word) => word.start >= start)?.tag === "ADV";
}

/** With a word of the title, or a name and two words that come back: no aside, and it says of what it speaks. */
function isOfMatter(view: View, words: string, { paragraph }: Line): boolean {
  const title = view.title === undefined ? undefined : view.content(view.title.text, view.title.paragraph);
  const content = [...view.content(words, paragraph)];
  const isNamed = /\s\p{Lu}\p{Ll}{2}/u.test(words);
  return (
    content.some((word) => title?.has(word) === true) ||
    (isNamed && content.filter((word) => view.frequency(word) > 2).length > 1)
  );
}
