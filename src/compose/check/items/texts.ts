import type { Span } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import { overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { clause } from "../clause.ts";
import { foreignTexts, year } from "../ingredients.ts";
import { toldOf } from "../openings.ts";
import { mainMatters, type Place, placeOf } from "../places.ts";
import { ingredients } from "../query.ts";
import { sharpened } from "../sharpened.ts";
import { hasSign, signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { foreignSubject } from "../subject.ts";
import { about } from "./about.ts";
import { addressed } from "./addressed.ts";
import { addresses } from "./addresses.ts";
import type { Checkable, Detector } from "./checkable.ts";
import { limit } from "./checkable.ts";
import { copies } from "./copies.ts";
import { coverage, headline } from "./coverage.ts";
import { earlier } from "./earlier.ts";
import { institutes } from "./institutes.ts";
import { issued } from "./issued.ts";
import { jests } from "./jests.ts";
import { journals } from "./journals.ts";
import { laws } from "./laws.ts";
import { nameless } from "./nameless.ts";
import { posted } from "./posted.ts";
import { sites } from "./sites.ts";
import { studyNews } from "./studynews.ts";
import { terms } from "./terms.ts";
import { brought, links, works } from "./works.ts";

/** Texts outside that the article leads to, and what others write about its subject. */
export const textItems: Detector = (view, languages) => {
  const { analysis } = view;
  return [
    ...jests(view),
    ...(isJest(analysis, languages) ? [] : accounts(view)),
    ...foreign(view).slice(0, 1),
    ...works(analysis, languages),
    ...brought(analysis, languages),
    ...journals(view),
    ...studies(view),
    ...institutes(view),
    ...nameless(view),
    ...issued(view),
    ...laws(view),
    ...addressed(view),
    ...posted(view),
    ...terms(view),
    ...earlier(view),
    ...copies(view, languages),
    ...links(analysis),
    ...addresses(view),
    ...sites(view),
  ];
};

function accounts(view: View): Checkable[] {
  const found = [...coverage(view), ...headline(view)];
  const told = found.length > 0 ? found : about(view);
  return told.length > 0 ? told.map((one) => sharpened(view, one)) : studyNews(view);
}

function foreign(view: View): Checkable[] {
  const when = year(view.analysis);
  return [...foreignTexts(view.analysis)].flatMap(([language, paragraphs]): Checkable[] => {
    const about = foreignSubject(view.analysis, view.languages, language, paragraphs);
    const pieces = ingredients(about, 3);
    const [told] = toldOf(view, about, language, limit);
    if (pieces.length < 2 || told === undefined) return [];
    return [
      {
        family: "coverage",
        variant: "foreign",
        slots: {
          words: { quote: told.words },
          place: { places: [told.number] },
        },
        evidence: [told.evidence],
        strength: 0.78,
        query: { pieces: [...pieces, when], language },
      },
    ];
  });
}

/** A study or a report that the article speaks of beside a name, a figure or a date, by which it can be found. */
export function studies(view: View): Checkable[] {
  return view.lines.flatMap((line): Checkable[] => {
    const pack = packFor(view.languages, line.paragraph.language);
    const matters = pack?.places?.matters;
    const words = [...(matters?.research?.words ?? []), ...(matters?.poll?.words ?? [])];
    const [sign] = [...line.text.matchAll(signs(pack?.lexicons.studies ?? []))].filter(
      ({ 0: word, index }) =>
        matters === undefined || words.includes(word.toLowerCase()) || isOfBody(view, line, index, word),
    );
    if (sign === undefined || line.paragraph.form !== "text" || line.text.includes("?")) return [];
    const start = line.sentence.span.start + sign.index;
    const named = { start, end: start + sign[0].length };
    if (view.marksIn(line).some(({ label, span }) => label === "name" && overlaps(span, named))) return [];
    if (isVerb(line, named)) return [];
    const shown = clause(view, line, named);
    if (shown === undefined) return [];
    const at = line.paragraph.text.indexOf(shown.words, line.sentence.span.start);
    const known = view
      .marksIn(line)
      .filter(
        ({ label, span }) => (label === "name" || label === "date") && Math.abs(span.start - start) < 60,
      )
      .filter(({ span }) => span.start >= at && span.end <= at + shown.words.length);
    if (known.length === 0) return [];
    return [
      {
        family: "study",
        variant: "told",
        slots: { words: { quote: shown.words }, place: { places: [line.paragraph.number] } },
        evidence: [shown.evidence],
        strength: 0.97,
        place: studied(view, line, shown.words),
        query: searchFor(view, line, shown.words),
      },
    ];
  });
}

/** “To consume and study courses” names no study. */
function isVerb({ paragraph }: Line, span: Span): boolean {
  const inside = paragraph.words?.filter((word) => overlaps(word, span)) ?? [];
  return inside.length > 0 && inside.every(({ tag }) => tag === "VERB" || tag === "AUX");
}

/** Characters between “report” and the name of the body whose it is. */
const beside = 40;

/** “A report by the River Board”, « le rapport de l’OCDE »: a body is named right beside it. */
function isOfBody(view: View, line: Line, index: number, word: string): boolean {
  const start = line.sentence.span.start + index;
  return view
    .marksIn(line)
    .some(
      (mark) =>
        mark.label === "name" &&
        (mark.kind === "organisation" || /^\p{Lu}{3,}$/u.test(mark.referent)) &&
        mark.span.start >= start + word.length &&
        mark.span.start - start - word.length <= beside &&
        !/[.;:?!,]/u.test(line.paragraph.text.slice(start, mark.span.start)),
    );
}

/** Research, else a survey, when a word of the statement says so. */
function studied(view: View, line: Line, words: string): Place {
  const place = placeOf(view, line, words);
  const known = packFor(view.languages, line.paragraph.language)?.places?.matters ?? {};
  const matter = ["research", "poll"].find((id) => hasSign(words, known[id]?.words ?? []));
  const { learned = [] } = view.pack(line.paragraph)?.lexicons.bodyKinds ?? {};
  const isLearned = mainMatters(view).includes("research") || hasSign(line.text.toLowerCase(), learned);
  // A firm’s own study stands in no journal.
  if (matter === "research" && !isLearned)
    return place.country === undefined ? {} : { country: place.country };
  return matter === undefined ? place : { ...place, matter };
}
