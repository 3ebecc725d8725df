import type { Name, Voice } from "../../model/analysis.ts";
import { overlaps, paragraphOf } from "../text.ts";
import type { View } from "../view.ts";
import { year } from "./ingredients.ts";

/** All that is brought of this voice was said in another year. */
export function isOfThePast({ analysis }: View, voice: Voice): boolean {
  const now = year(analysis);
  const at = analysis.voices.indexOf(voice);
  const said = analysis.marks.filter(
    (mark) => (mark.label === "quotation" || mark.label === "attribution") && mark.voice === at,
  );
  return (
    said.length > 0 &&
    said.every(({ paragraph, span }) => {
      const sentence = paragraphOf(analysis, paragraph)?.sentences.find((each) => overlaps(each.span, span));
      return analysis.marks.some(
        (mark) =>
          mark.label === "date" &&
          mark.paragraph === paragraph &&
          sentence !== undefined &&
          overlaps(mark.span, sentence.span) &&
          /^\d{4}/u.test(mark.iso) &&
          (now === undefined
            ? Number(mark.iso.slice(0, 4)) < 2000
            : Number(mark.iso.slice(0, 4)) < Number(now) - 5),
      );
    })
  );
}

/** Years after which nobody is asked any more. */
const days = 30;
/** The same of an article without a date. */
const early = 1990;

/** Wherever the text has the name, it tells of a year long before. */
export function isOfOldDays({ analysis }: View, marks: readonly Name[]): boolean {
  const now = year(analysis);
  const last = now === undefined ? early : Number(now) - days;
  return (
    marks.length > 0 &&
    marks.every(({ paragraph }) =>
      analysis.marks.some(
        (mark) =>
          mark.label === "date" &&
          mark.paragraph === paragraph &&
          /^\d{4}/u.test(mark.iso) &&
          Number(mark.iso.slice(0, 4)) < last,
      ),
    )
  );
}
