import type { DateMark, Mark } from "../../../model/analysis.ts";
import { type Languages, packFor } from "../../../model/language.ts";
import { finite } from "../../joints.ts";
import { countWords, overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { central, type Told } from "../central.ts";
import { clause } from "../clause.ts";
import { year } from "../ingredients.ts";
import { mainMatters, placeOf } from "../places.ts";
import { asPiece, type Query } from "../query.ts";
import { signs } from "../signs.ts";
import { caseNames, searchFor } from "../strings.ts";
import { subject } from "../subject.ts";
import type { Checkable, Detector } from "./checkable.ts";

/** What may be known since: of something announced, else of the case as a whole, else of what the article tells first. */
export const laterItems: Detector = (view, languages) => [
  ...announced(view, languages),
  ...dated(view, languages),
  ...matter(view, languages),
  ...plain(view, languages),
];

function item(
  view: View,
  told: Told,
  variant: string,
  strength: number,
  query: Query | undefined,
): Checkable {
  const from = year(view.analysis);
  return {
    family: "since",
    variant,
    slots: {
      words: { quote: told.words },
      place: { places: [told.number] },
      year: from === undefined ? undefined : { plain: from },
    },
    evidence: [told.evidence],
    strength,
    place: placeOf(view, told.line, told.words),
    query,
  };
}

/** Names of the case and the word for what came of it. */
function outcome(view: View, languages: Languages, told: Told, matter?: string): Query | undefined {
  const { language } = view.analysis.article;
  const id = matter ?? placeOf(view, told.line, told.words).matter;
  const last = id === undefined ? undefined : packFor(languages, language)?.places?.matters[id]?.outcome;
  const names = caseNames(view).slice(0, 2).map(asPiece);
  const { nouns } = subject(view.analysis, languages);
  const pieces = [...names, ...nouns.slice(0, names.length > 1 ? 0 : 2), last];
  return names.length === 0 || pieces.length < 3
    ? searchFor(view, told.line, told.words, last)
    : { pieces, language };
}

/** Characters of a statement in which the name of who acts begins. */
const subjectWithin = 20;

/** A named body or person says that something will be done. */
function announced(view: View, languages: Languages): Checkable[] {
  const lexicons = packFor(languages, view.analysis.article.language)?.lexicons;
  const words = lexicons?.announcing ?? [];
  const endings = lexicons?.announcingEndings ?? [];
  return view.lines
    .flatMap((line): Checkable[] => {
      if (line.paragraph.language !== view.analysis.article.language || line.text.includes("?")) return [];
      const focus = comesAt(view, line, words, endings);
      const piece = focus && clause(view, line, focus);
      if (piece === undefined || focus === undefined || isSupposed(view, line)) return [];
      const told = { ...piece, line, number: line.paragraph.number };
      const start = line.paragraph.text.indexOf(piece.words, line.sentence.span.start);
      const inside = view.marksIn(line).filter((mark) => isInside(mark, line, piece.words));
      const names = inside.length;
      const acts = inside.some(({ label, span }) => label === "name" && span.start - start <= subjectWithin);
      const isSet = inside.some(({ label }) => label === "date");
      if (!(acts || isSet) || speaksOfSelf(lexicons?.firstPerson ?? [], piece.words)) return [];
      return [item(view, told, "announced", 0.84 + Math.min(2, names) / 50, outcome(view, languages, told))];
    })
    .slice(0, 6);
}

function isInside({ label, span }: Mark, { paragraph, sentence }: Line, words: string): boolean {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  return (
    (label === "name" || label === "date" || label === "figure") &&
    span.start >= start &&
    span.end <= start + words.length
  );
}

function comesAt(
  view: View,
  { paragraph, sentence, text }: Line,
  words: readonly string[],
  endings: readonly string[],
) {
  const [sign] = text.matchAll(signs(words));
  if (sign !== undefined) {
    const start = sentence.span.start + sign.index;
    return { start, end: start + sign[0].length };
  }
  if (endings.length === 0) return undefined;
  return paragraph.words?.find(
    (word) =>
      word.start >= sentence.span.start &&
      word.end <= sentence.span.end &&
      (word.tag === "VERB" || word.tag === "AUX") &&
      endings.some((ending) => view.words({ paragraph: paragraph.number }, word).endsWith(ending)),
  );
}

function speaksOfSelf(words: readonly string[], text: string): boolean {
  return text.match(signs(words)) !== null;
}

function isSupposed(view: View, line: Line): boolean {
  return view
    .marksIn(line)
    .some(({ label }) => label === "condition" || label === "counterfactual" || label === "conditional");
}

/** The words around a date that lay ahead, else around the latest one of the year of publication. */
function dated(view: View, languages: Languages): Checkable[] {
  const from = year(view.analysis);
  const marks = view.analysis.marks.filter(
    (mark): mark is DateMark =>
      mark.label === "date" && mark.paragraph > 0 && !mark.quoted && !referred(view, mark),
  );
  const latest = marks.toSorted((a, b) => (a.iso < b.iso ? 1 : a.iso > b.iso ? -1 : 0));
  const groups = [
    {
      variant: "ahead",
      strength: 0.88,
      test: (mark: DateMark) => mark.order === "after" && mark.iso.length >= 4,
    },
    {
      variant: "dated",
      strength: 0.76,
      test: (mark: DateMark) => mark.order !== "after" && mark.iso.startsWith(from ?? "?"),
    },
  ];
  return groups.flatMap(({ variant, strength, test }) =>
    latest
      .filter(test)
      .slice(0, 3)
      .flatMap((mark): Checkable[] => {
        const line = view.lineOf(mark);
        const piece = line && clause(view, line, mark.span);
        if (line === undefined || !piece?.words.includes(view.words(mark, mark.span))) return [];
        const told = { ...piece, line, number: line.paragraph.number };
        return [item(view, told, variant, strength, outcome(view, languages, told))];
      })
      .slice(0, 1),
  );
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

/** Matters that usually come to an end after the article, those with a certain one first: a verdict, a result, a decision. */
const open: readonly string[] = [
  "court",
  "petition",
  "election",
  "parliament",
  "accident",
  "law",
  "research",
  "poll",
  "health",
  "building",
  "bank",
  "company",
  "crime",
  "war",
  "space",
  "species",
  "climate",
  "diplomacy",
  "government",
];

function matter(view: View, languages: Languages): Checkable[] {
  const main = mainMatters(view);
  const known = packFor(languages, view.analysis.article.language)?.places?.matters ?? {};
  return open
    .filter((id) => main.includes(id))
    .flatMap((id) => {
      const fitting = central(view).filter(
        ({ words }) => words.match(signs(known[id]?.words ?? [])) !== null,
      );
      return [...fitting.slice(1, 3), ...fitting.slice(0, 1)].map((told, rank): Checkable => {
        const { country } = placeOf(view, told.line, told.words);
        const place = { matter: id, ...(country === undefined ? {} : { country }) };
        return {
          ...item(view, told, "matter", 0.8 - rank / 50, outcome(view, languages, told, id)),
          place,
        };
      });
    })
    .slice(0, 3);
}

/** The title tells something, and the text is not known to be a view. */
function isNews({ analysis: { title, genres } }: View): boolean {
  const tagged = title.words ?? [];
  const isTold = title.words === undefined || tagged.some((_, at) => finite(tagged, at, title.text));
  return isTold && !genres.some(({ kind }) => kind === "opinion");
}

/** The title when it says something, else what the article tells first. */
function plain(view: View, languages: Languages): Checkable[] {
  const told = central(view);
  const variant = year(view.analysis) === undefined ? "undated" : "published";
  const { title } = view;
  const [first] = told;
  const words = title?.text.trim() ?? "";
  if (
    title !== undefined &&
    countWords(words) >= 5 &&
    countWords(words) <= 16 &&
    !/[?:]/u.test(words) &&
    isNews(view)
  ) {
    const from = year(view.analysis);
    const main = open.find((id) => mainMatters(view).includes(id));
    return [
      {
        family: "since",
        variant: "title",
        slots: { words: { quote: words }, year: from === undefined ? undefined : { plain: from } },
        evidence: [{ at: "title", quote: words }],
        strength: 0.62,
        place: main === undefined ? placeOf(view, title, words) : { matter: main },
        query: first && outcome(view, languages, first, main),
      },
    ];
  }
  return [...told.slice(1, 3), ...told.slice(0, 1)].map((one, rank) =>
    item(view, one, variant, 0.6 - rank / 50, outcome(view, languages, one)),
  );
}
