import type { Name } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { countWords, grouped } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { clause } from "../clause.ts";
import { shown as nameOf } from "../names.ts";
import { placeOf } from "../places.ts";
import { asPiece } from "../query.ts";
import { searchFor, topicOf } from "../strings.ts";
import type { Checkable } from "./checkable.ts";

/** An organisation that the article tells something of: its own pages may tell it too. */
export function bodies(view: View): Checkable[] {
  const { analysis } = view;
  const general = new Set(packFor(view.languages, analysis.article.language)?.lexicons.institutions);
  const own = (analysis.article.publisher?.value ?? "").toLowerCase();
  const isBody = ({ kind, referent }: Name) =>
    kind === "organisation" ||
    (kind === "outlet" && referent !== "" && analysis.title.text.includes(referent));
  const marks = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.paragraph > 0 && isBody(mark),
  );
  return [...grouped(marks, (mark) => nameOf(analysis, mark))].flatMap(([name, places]): Checkable[] => {
    if (name.length < 3 || countWords(name) > 7 || own.includes(name.toLowerCase())) return [];
    if (general.has(name.toLowerCase()) || !/^\p{Lu}/u.test(name)) return [];
    return places
      .filter(({ quoted }) => !quoted)
      .flatMap((mark): Checkable[] => {
        const line: Line | undefined = view.lineOf(mark);
        const shown = line && clause(view, line, mark.span);
        if (line === undefined || shown === undefined) return [];
        if (mark.kind === "outlet") return [];
        const before = mark.span.start - line.paragraph.text.indexOf(shown.words, line.sentence.span.start);
        if (before > subjectWithin) return [];
        const often = new Set(places.map(({ paragraph }) => paragraph)).size;
        return [
          {
            family: "body",
            variant: "named",
            slots: {
              name: { plain: name },
              words: { quote: shown.words },
              place: { places: [mark.paragraph] },
            },
            evidence: [shown.evidence],
            strength: 0.6 + Math.min(3, often) * 0.05 - (mark.paragraph > 8 ? 0.04 : 0),
            place: placeOf(view, line, shown.words),
            query: {
              pieces: [
                asPiece(name),
                ...(searchFor(view, line, shown.words)?.pieces ?? [topicOf(view, name)]),
              ]
                .filter((piece, at, all) => at === 0 || (piece !== all[0] && !all[0]?.includes(`${piece}`)))
                .slice(0, 4),
              language: analysis.article.language,
            },
          },
        ];
      })
      .slice(0, 1);
  });
}

/** Characters of a statement in which the name of what it is about begins. */
const subjectWithin = 20;
