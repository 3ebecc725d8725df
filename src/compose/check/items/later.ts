import type { DateMark } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { countWords, overlaps } from "../../text.ts";
import type { View } from "../../view.ts";
import { year } from "../ingredients.ts";
import { sound, toldOf } from "../openings.ts";
import { ingredients, searchWord } from "../query.ts";
import { subject } from "../subject.ts";
import { type Checkable, type Detector, limit } from "./checkable.ts";

/** What may be known since: of something that lay ahead, else of the latest event with a date, else since publication. */
export const laterItems: Detector = (view, languages) => {
  const { analysis } = view;
  const from = year(analysis);
  const pieces = ingredients(subject(analysis, languages), 2);
  const since = searchWord(languages, analysis.article.language, "since");
  const ahead = dated(view, (mark) => mark.order === "after" && mark.iso.length >= 4);
  const past = dated(
    view,
    (mark) => mark.order !== "after" && mark.iso.startsWith(from ?? "?") && !mark.quoted,
  );
  const query =
    pieces.length < 2 || from === undefined || since === undefined
      ? {}
      : { query: { pieces: [...pieces, `${since} ${from}`], language: analysis.article.language } };
  const found = ahead ? { ...ahead, variant: "ahead" } : past ? { ...past, variant: "dated" } : undefined;
  const dates: Checkable[] =
    found === undefined
      ? []
      : [
          {
            family: "since",
            variant: found.variant,
            slots: {
              words: { quote: found.shown.words },
              place: { places: [found.number] },
              year: from === undefined ? undefined : { plain: from },
            },
            evidence: [found.shown.evidence],
            strength: 0.85,
            ...query,
          },
        ];
  return [...dates, ...opening(view, languages, from, query)];
};

/** The words around the latest date that fits. */
function dated(view: View, test: (mark: DateMark) => boolean) {
  const marks = view.analysis.marks.filter(
    (mark): mark is DateMark =>
      mark.label === "date" && mark.paragraph > 0 && test(mark) && !referred(view, mark),
  );
  const latest = marks.toSorted((a, b) => (a.iso < b.iso ? 1 : a.iso > b.iso ? -1 : 0));
  for (const mark of latest.slice(0, 3)) {
    const line = view.lineOf(mark);
    const shown = line && sound(view, line, mark.span, limit);
    const date = view.words(mark, mark.span);
    if (line && shown?.words.includes(date) && countWords(shown.words) - countWords(date) >= 4)
      return { shown, number: line.paragraph.number };
  }
  return undefined;
}

/** A date inside a reference is that of a text, not of an event. */
function referred(view: View, mark: DateMark): boolean {
  const line = view.lineOf(mark);
  if (line === undefined) return true;
  const text = line.paragraph.text;
  const isBracketed =
    /\([^()]*$/u.test(text.slice(0, mark.span.start)) && /^[^()]*\)/u.test(text.slice(mark.span.end));
  return (
    isBracketed ||
    view.marksIn(line).some(({ label, span }) => label === "reference" && overlaps(span, mark.span))
  );
}

function opening(view: View, languages: Languages, from: string | undefined, query: object): Checkable[] {
  const about = subject(view.analysis, languages);
  const told = toldOf(view, about, view.analysis.article.language, limit);
  return [...told.slice(1, 3), ...told.slice(0, 1)].map((found, rank) => ({
    family: "since",
    variant: from === undefined ? "undated" : "published",
    slots: {
      words: { quote: found.words },
      place: { places: [found.number] },
      year: from === undefined ? undefined : { plain: from },
    },
    evidence: [found.evidence],
    strength: 0.7 - rank / 50,
    ...query,
  }));
}
