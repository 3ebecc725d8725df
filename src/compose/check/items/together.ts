import type { View } from "../../view.ts";
import { asPiece } from "../query.ts";
import { signs } from "../signs.ts";
import { stretch } from "../stretch.ts";
import { topics } from "../topics.ts";
import type { Checkable } from "./checkable.ts";

/** “We, the crew of the ferry, …”: a petition that speaks for many, and may say who they are; none but those of a named body. */
export function together(view: View): Checkable[] {
  if (!view.analysis.genres.some(({ kind }) => kind === "petition")) return [];
  return view.lines
    .flatMap((line): Checkable[] => {
      const { paragraph, sentence, text } = line;
      const { gathering = [] } = view.pack(paragraph)?.lexicons ?? {};
      if (paragraph.form !== "text" || sentence.quoted > 0) return [];
      const [sign] = text.matchAll(signs(gathering));
      const behind = sign && text.slice(sign.index + sign[0].length);
      const gap = /^,\s(?=\p{L})/u.exec(behind ?? "")?.[0];
      if (sign === undefined || gap === undefined) return [];
      const start = sentence.span.start + sign.index;
      const group = stretch(view, line, start + sign[0].length + gap.length, {
        least: 2,
        isPhrase: true,
      });
      if (group === undefined) return [];
      const words = `${sign[0]}${gap}${group}`;
      const isNamed = view
        .marksIn(line)
        .some(
          ({ label, span }) => label === "name" && span.start >= start && span.end <= start + words.length,
        );
      if (!isNamed) return [];
      return [
        {
          family: "together",
          variant: "we",
          slots: { words: { quote: words }, place: { places: [paragraph.number] } },
          evidence: [{ at: paragraph.number, quote: words }],
          strength: 0.83,
          query: {
            pieces: topics(view).slice(0, 4).map(asPiece),
            language: view.analysis.article.language,
          },
        },
      ];
    })
    .slice(0, 1);
}
