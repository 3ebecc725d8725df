import type { View } from "../../view.ts";
import { signs } from "../signs.ts";
import { worksIn } from "../titledwork.ts";
import type { Checkable } from "./checkable.ts";

/** Characters between “my book” and its title. */
const near = 4;

/** « Dans mon dernier ouvrage, Titre »: whoever wrote a text without a signature can be found by the book. */
export function ownWork(view: View): Checkable[] {
  if (view.analysis.article.byline !== undefined) return [];
  const found = view.lines.flatMap((line): Checkable[] => {
    const { ownWorks = [] } = view.pack(line.paragraph)?.lexicons ?? {};
    const { number, form, quotation } = line.paragraph;
    const [sign] = line.text.matchAll(signs(ownWorks));
    if (sign === undefined || form !== "text" || quotation === true || line.sentence.quoted > half) return [];
    const end = sign.index + sign[0].length;
    const work = worksIn(view, line).find(({ title }) => {
      const at = line.text.indexOf(title, end);
      return at >= end && at - end <= near;
    });
    if (work === undefined) return [];
    return [
      {
        family: "signature",
        variant: "own-work",
        slots: {
          words: { quote: sign[0] },
          name: { quote: work.title },
          place: { places: [number] },
        },
        evidence: [
          { at: number, quote: work.title },
          { at: number, quote: sign[0] },
        ],
        strength: 0.9,
        query: {
          pieces: [`"${work.title.replaceAll('"', "")}"`, work.year],
          language: line.paragraph.language,
        },
      },
    ];
  });
  return found.slice(0, 1);
}

/** Of a sentence that is somebody’s words, the book is theirs. */
const half = 0.5;
