import { packFor } from "../../../model/language.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { central } from "../central.ts";
import { clause } from "../clause.ts";
import { foreignTexts, year } from "../ingredients.ts";
import { toldOf } from "../openings.ts";
import { type Place, placeOf } from "../places.ts";
import { ingredients } from "../query.ts";
import { signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { foreignSubject } from "../subject.ts";
import { bodies } from "./bodies.ts";
import type { Checkable, Detector } from "./checkable.ts";
import { limit } from "./checkable.ts";
import { brought, links, works } from "./works.ts";

/** Texts outside that the article leads to, and what others write about its subject. */
export const textItems: Detector = (view, languages) => {
  const { analysis } = view;
  return [
    ...coverage(view),
    ...headline(view),
    ...foreign(view).slice(0, 1),
    ...works(analysis),
    ...brought(analysis, languages),
    ...studies(view),
    ...bodies(view),
    ...links(analysis),
  ];
};

/** What other newsrooms say, held against the article's central statement. */
function coverage(view: View): Checkable[] {
  const when = year(view.analysis);
  return central(view)
    .slice(0, 3)
    .flatMap((told, rank): Checkable[] => {
      const query = searchFor(view, told.line, told.words);
      if (query === undefined) return [];
      return [
        {
          family: "coverage",
          variant: "own",
          slots: {
            words: { quote: told.words },
            place: { places: [told.number] },
            year: when === undefined ? undefined : { plain: when },
          },
          evidence: [told.evidence],
          strength: 0.96 - rank / 100,
          place: placeOf(view, told.line, told.words),
          query,
        },
      ];
    });
}

/** What the title of a report tells, where the text has no statement that can be read alone. */
function headline(view: View): Checkable[] {
  const { title, analysis } = view;
  const words = title?.text.trim() ?? "";
  if (title === undefined || countWords(words) < 5 || countWords(words) > 18 || words.includes("?"))
    return [];
  if (analysis.genres.some(({ kind }) => kind === "opinion" || kind === "petition" || kind === "interview"))
    return [];
  return [
    {
      family: "coverage",
      variant: "title",
      slots: { words: { quote: words } },
      evidence: [{ at: "title", quote: words }],
      strength: 0.9,
      query: searchFor(view, title, words),
    },
  ];
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
          year: when === undefined ? undefined : { plain: when },
        },
        evidence: [told.evidence],
        strength: 0.78,
        query: { pieces: [...pieces, when], language },
      },
    ];
  });
}

/** A study or a report that the article speaks of beside a name, a figure or a date, by which it can be found. */
function studies(view: View): Checkable[] {
  return view.lines.flatMap((line): Checkable[] => {
    const pack = packFor(view.languages, line.paragraph.language);
    const matters = pack?.places?.matters;
    const words = [...(matters?.research?.words ?? []), ...(matters?.poll?.words ?? [])];
    const [sign] = [...line.text.matchAll(signs(pack?.lexicons.studies ?? []))].filter(
      ([word]) => matters === undefined || words.includes(word.toLowerCase()),
    );
    if (sign === undefined || line.paragraph.form !== "text" || line.text.includes("?")) return [];
    const start = line.sentence.span.start + sign.index;
    const shown = clause(view, line, { start, end: start + sign[0].length });
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

/** Research, else a survey, when a word of the statement says so. */
function studied(view: View, line: Line, words: string): Place {
  const place = placeOf(view, line, words);
  const known = packFor(view.languages, line.paragraph.language)?.places?.matters ?? {};
  const matter = ["research", "poll"].find((id) => words.match(signs(known[id]?.words ?? [])) !== null);
  return matter === undefined ? place : { ...place, matter };
}
