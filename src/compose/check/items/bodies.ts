import type { Name } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import { countWords, grouped } from "../../text.ts";
import type { View } from "../../view.ts";
import { clause } from "../clause.ts";
import { isView } from "../genre.ts";
import { bodyKind, called } from "../kinds.ts";
import { shown as nameOf } from "../names.ts";
import { placeOf } from "../places.ts";
import { asPiece } from "../query.ts";
import { searchFor, topicOf } from "../strings.ts";
import { isCountry, isTornName, isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/** A body that the article tells something of: its own pages may tell it too. */
export function bodies(view: View): Checkable[] {
  const { analysis } = view;
  if (isView(view) || isJest(analysis, view.languages)) return [];
  const general = new Set(packFor(view.languages, analysis.article.language)?.lexicons.institutions);
  const own = (analysis.article.publisher?.value ?? "").toLowerCase();
  const marks = analysis.marks.filter(
    (mark): mark is Name =>
      mark.label === "name" &&
      mark.paragraph > 0 &&
      (mark.kind === "organisation" || mark.kind === "unknown" || mark.kind === "outlet"),
  );
  return [...grouped(marks, (mark) => nameOf(analysis, mark))].flatMap(([name, places]): Checkable[] => {
    if (name.length < 3 || countWords(name) > 7 || own.includes(name.toLowerCase())) return [];
    if (general.has(name.toLowerCase()) || !/^\p{Lu}/u.test(name) || isCountry(view, name)) return [];
    const kind = bodyKind(view, name, places);
    const isTitled = analysis.title.text.includes(name);
    const isBody = places.some((mark) => mark.kind === "organisation");
    const isOutlet = places.some((mark) => mark.kind === "outlet");
    if ((isOutlet && !isTitled) || isOffice(view, name)) return [];
    if (!isBody && (!isInitials(name) || standsForThing(view, name))) return [];
    if (!isUsable(view, name)) return [];
    return places
      .filter((mark) => !mark.quoted && !isTornName(view, mark))
      .flatMap((mark): Checkable[] => {
        const line = view.lineOf(mark);
        const shown = line && clause(view, line, mark.span);
        const written = view.words(mark, mark.span);
        if (
          line === undefined ||
          shown === undefined ||
          line.sentence.layer === "author" ||
          !shown.words.includes(written)
        )
          return [];
        const before = mark.span.start - line.paragraph.text.indexOf(shown.words, line.sentence.span.start);
        if (before > subjectWithin) return [];
        const often = new Set(places.map(({ paragraph }) => paragraph)).size;
        const pieces = searchFor(view, line, shown.words)?.pieces ?? [topicOf(view, name)];
        return [
          {
            family: "body",
            variant: kind ?? "named",
            slots: {
              name: { plain: called(view, name) },
              words: { quote: shown.words },
              place: { places: [mark.paragraph] },
            },
            evidence: [shown.evidence],
            strength: 0.6 + Math.min(3, often) * 0.05 - (mark.paragraph > 8 ? 0.04 : 0),
            place: placeOf(view, line, shown.words),
            query: {
              pieces: [asPiece(name), ...pieces]
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
const subjectWithin = 24;

/** “Chief Executive”: what somebody is, no body. */
function isOffice({ analysis, languages }: View, name: string): boolean {
  const roles = packFor(languages, analysis.article.language)?.places?.roles ?? {};
  const last = (name.toLowerCase().match(/\p{L}+/gu) ?? []).at(-1) ?? "";
  return Object.values(roles).some(({ words }) =>
    words.some(
      (word) => word.toLowerCase().split(" ").at(-1) === last || word.toLowerCase() === name.toLowerCase(),
    ),
  );
}

/** “A heat transfer fluid (HTF)”: initials of words in small letters. */
function standsForThing({ analysis: { paragraphs } }: View, name: string): boolean {
  return paragraphs.some(({ text }) => {
    const at = text.indexOf(`(${name})`);
    return at > 0 && /(?<!\p{Lu})(?<=[\s'‘“«])\p{Ll}+['’”»\s]*$/u.test(text.slice(Math.max(0, at - 40), at));
  });
}

function isInitials(name: string): boolean {
  return /^\p{Lu}{3,}\d?$/u.test(name);
}
