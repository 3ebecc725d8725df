import type { DateMark } from "../../../model/analysis.ts";
import { isJest } from "../../jest.ts";
import type { View } from "../../view.ts";
import { clause } from "../clause.ts";
import { hasSign } from "../signs.ts";
import { searchFor } from "../strings.ts";
import type { Checkable } from "./checkable.ts";

/** An older date, the latest of a text, says little about when it was written. */
const recent = "2000";

/** A copy without name and date: the latest date of its text tells when it can have been written. */
export function datable(view: View): Checkable[] {
  const { byline, publisher, published } = view.analysis.article;
  if (published !== undefined || byline !== undefined || publisher !== undefined) return [];
  if (isJest(view.analysis, view.languages)) return [];
  const dates = view.analysis.marks.filter(
    (mark): mark is DateMark =>
      mark.label === "date" && mark.paragraph > 0 && !mark.quoted && /^(?:19|20)\d\d/u.test(mark.iso),
  );
  return dates
    .toSorted((a, b) => (a.iso < b.iso ? 1 : a.iso > b.iso ? -1 : 0))
    .slice(0, 1)
    .filter(({ iso }) => iso >= recent)
    .flatMap((mark): Checkable[] => {
      const line = view.lineOf(mark);
      const shown = line && clause(view, line, mark.span);
      const written = view.words(mark, mark.span);
      const { announcing = [], planning = [] } = (line && view.pack(line.paragraph))?.lexicons ?? {};
      // What is only planned for a date tells that it lay ahead.
      if (line === undefined || hasSign(line.text, announcing, planning)) return [];
      const words = shown?.words.includes(written) === true ? shown.words : written;
      return [
        {
          family: "datable",
          variant: "latest",
          slots: { words: { quote: words }, place: { places: [mark.paragraph] } },
          evidence: [{ at: mark.paragraph, quote: words }],
          strength: 0.83,
          query: searchFor(view, line, words, mark.iso.slice(0, 4)),
        },
      ];
    });
}
