import type { Figure, Name } from "../../../model/analysis.ts";
import { countWords, withNoun } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { asPiece } from "../query.ts";
import { isCountry, isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/** A text that may be meant in jest: a measure that it gives, else a place that it names, as works of reference have it. */
export function jests(view: View): Checkable[] {
  return [...measures(view), ...places(view)].slice(0, 2);
}

/** Words of a number with its unit or noun. */
const fewest = 2;
const most = 5;

function measures(view: View): Checkable[] {
  const marks = view.analysis.marks.filter(
    (mark): mark is Figure => mark.label === "figure" && mark.paragraph > 0 && !mark.quoted,
  );
  return marks.flatMap((mark): Checkable[] => {
    const line = view.lineOf(mark);
    const figure = view.words(mark, withNoun(mark));
    if (line === undefined || mark.unit === undefined || !/^\p{Ll}/u.test(mark.unit)) return [];
    if (countWords(figure) < fewest || countWords(figure) > most) return [];
    return [
      {
        family: "found-elsewhere",
        variant: "number",
        slots: { figure: { quote: figure }, place: { places: [mark.paragraph] } },
        evidence: [{ at: mark.paragraph, quote: figure }],
        strength: 0.97,
        query: { pieces: [figure, ...measured(view, line)], language: view.analysis.article.language },
      },
    ];
  });
}

/** Names in the sentence of the number: what is measured, never what else the article is about. */
function measured(view: View, line: Line): string[] {
  return view
    .marksIn(line)
    .flatMap((mark) =>
      mark.label === "name" && mark.kind !== "person" && isUsable(view, mark.referent)
        ? [asPiece(mark.referent)]
        : [],
    )
    .slice(0, 2);
}

function places(view: View): Checkable[] {
  const marks = view.analysis.marks.filter(
    (mark): mark is Name =>
      mark.label === "name" && mark.kind === "place" && mark.paragraph > 0 && !mark.quoted,
  );
  return marks.flatMap((mark): Checkable[] => {
    const name = mark.referent;
    if (!isUsable(view, name) || isCountry(view, name) || view.words(mark, mark.span) !== name) return [];
    return [
      {
        family: "found-elsewhere",
        variant: "place",
        slots: { name: { quote: name }, place: { places: [mark.paragraph] } },
        evidence: [{ at: mark.paragraph, quote: name }],
        strength: 0.97,
        query: { pieces: [asPiece(name)], language: view.analysis.article.language },
      },
    ];
  });
}
