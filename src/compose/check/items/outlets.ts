import type { Name } from "../../../model/analysis.ts";
import { withArticle } from "../../outlet.ts";
import { grouped } from "../../text.ts";
import type { View } from "../../view.ts";
import { shown } from "../names.ts";
import { asPiece } from "../query.ts";
import { topicsBeside } from "../topics.ts";
import { isTornName } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/** Outlets in one sentence from which on it only counts them up. */
const many = 3;

/** Another outlet that the article names beside what it tells: what stands there itself. */
export function outlets(view: View): Checkable[] {
  const { analysis } = view;
  const own = (analysis.article.publisher?.value ?? "").toLowerCase();
  const marks = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.kind === "outlet" && mark.paragraph > 0,
  );
  return [...grouped(marks, (mark) => shown(analysis, mark))].flatMap(([name, places]): Checkable[] => {
    if (name.length < 2 || own.includes(name.toLowerCase()) || analysis.title.text.includes(name)) return [];
    const first = places.find((mark) => {
      const line = view.lineOf(mark);
      const beside =
        line === undefined
          ? []
          : view.marksIn(line).filter((each) => each.label === "name" && each.kind === "outlet");
      return (
        !mark.quoted &&
        beside.length < many &&
        line?.paragraph.language === analysis.article.language &&
        !isTornName(view, mark)
      );
    });
    const about = topicsBeside(view, [name], 2);
    if (first === undefined || about.length === 0) return [];
    return [
      {
        family: "second-hand",
        variant: "named",
        slots: {
          through: { plain: withArticle(view, name) },
          words: { quotes: about },
          place: { places: [first.paragraph] },
        },
        evidence: [{ at: first.paragraph, quote: view.words(first, first.span) }],
        strength: 0.58,
        query: { pieces: [asPiece(name), ...about.map(asPiece)], language: analysis.article.language },
      },
    ];
  });
}
