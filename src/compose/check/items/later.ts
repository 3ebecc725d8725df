import type { DateMark, Mark, Span } from "../../../model/analysis.ts";
import { type Languages, packFor } from "../../../model/language.ts";
import { speaksOfSelf } from "../../firstperson.ts";
import { finite } from "../../joints.ts";
import type { Piece } from "../../quote.ts";
import { overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import type { Told } from "../central.ts";
import { clause } from "../clause.ts";
import { core, told } from "../core.ts";
import { denied } from "../denied.ts";
import { mainMatters, placeOf } from "../places.ts";
import type { Query } from "../query.ts";
import { count, hasSign, signs } from "../signs.ts";
import { namesIn, searchFor } from "../strings.ts";
import type { Checkable, Detector } from "./checkable.ts";
import { events } from "./events.ts";

/** What may be known since: of something announced or set for a date, or of a case that was not over. */
export const laterItems: Detector = (view, languages) => [
  ...announced(view, languages),
  ...ahead(view),
  ...running(view, languages),
  ...events(view),
];

function item(
  view: View,
  told: Told,
  variant: string,
  strength: number,
  query: Query | undefined,
): Checkable {
  return {
    family: "since",
    variant,
    slots: {
      words: { quote: told.words },
      place: { places: [told.number] },
    },
    evidence: [told.evidence],
    strength,
    place: placeOf(view, told.line, told.words),
    query,
  };
}

/** A named body or person says that something will be done. */
function announced(view: View, languages: Languages): Checkable[] {
  const lexicons = packFor(languages, view.analysis.article.language)?.lexicons;
  const words = lexicons?.announcing ?? [];
  const endings = lexicons?.announcingEndings ?? [];
  return view.lines
    .flatMap((line): Checkable[] => {
      if (line.paragraph.language !== view.analysis.article.language || line.text.includes("?")) return [];
      const focus = comesAt(view, line, words, endings);
      const piece = focus && plain(view, line, focus);
      if (piece === undefined || focus === undefined || isSupposed(view, line)) return [];
      if (/["“”«»]/u.test(piece.words) || denied(piece.words, view.pack(line.paragraph))) return [];
      if (isFar(view, line, piece.words)) return [];
      const one = { ...piece, line, number: line.paragraph.number };
      const start = line.paragraph.text.indexOf(piece.words, line.sentence.span.start);
      const inside = view.marksIn(line).filter((mark) => isInside(mark, line, piece.words));
      const names = inside.length;
      const before = (line.paragraph.words ?? []).filter(
        (word) => word.start >= start && word.end <= focus.start,
      );
      if (before.some((_, index) => finite(before, index, line.paragraph.text))) return [];
      if (isSaying(view, line, focus.end) || goesBeyond(view, line, focus.end)) return [];
      const isSet =
        inside.some(({ label }) => label === "date") ||
        happens(view, line, focus, inside) ||
        isPromised(view, line, focus, inside);
      if (!isSet || speaksOfSelf(piece.words, view.pack(line.paragraph))) return [];
      return [
        item(
          view,
          one,
          "announced",
          0.84 + Math.min(2, names) / 50,
          searchFor(view, line, piece.words, latestYear(piece.words, inside)),
        ),
      ];
    })
    .slice(0, 6);
}

/** Characters from “will” on in which the verb says that something takes place: “will open”, « ouvrira ». */
const soon = 26;

/** Without “which are not yet for sale”, where that belongs to the words. */
function plain(view: View, line: Line, focus: Span): Piece | undefined {
  const whole = told(view, line, focus);
  const isDenied = whole !== undefined && denied(whole.words, view.pack(line.paragraph));
  return isDenied ? core(view, line, focus) : whole;
}

/** The latest year of the words: that for which something is announced. */
function latestYear(words: string, inside: readonly Mark[]): string | undefined {
  const marked = inside.flatMap((mark) =>
    mark.label === "date" && /^\d{4}/u.test(mark.iso) ? [mark.iso.slice(0, 4)] : [],
  );
  // “By the year 2022 from 121 in 2009”
  const years = [...marked, ...(words.match(/(?<![\p{L}\d.,])20\d\d(?![\d.,]\d|\d)/gu) ?? [])];
  return years.toSorted().at(-1);
}

/** From this year on nothing can have come of it yet. */
const far = 2035;

/** “By 2060”, in the words or right behind them. */
function isFar(view: View, line: Line, words: string): boolean {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  return view
    .marksIn(line)
    .some((mark) => mark.label === "date" && mark.span.start >= start && Number(mark.iso.slice(0, 4)) >= far);
}

/** A named body plans it or has promised it, or a number says how much. */
function isPromised(view: View, line: Line, focus: Span, inside: readonly Mark[]): boolean {
  const { promising = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const written = line.paragraph.text.slice(focus.start, focus.end);
  const isNamed = inside.some(({ label }) => label === "name");
  return (
    line.sentence.quoted < 0.5 &&
    (isNamed || inside.some(({ label }) => label === "figure")) &&
    hasSign(written, promising)
  );
}

/** Something named opens, begins or is published: whether it did can be found out without a date. */
function happens(view: View, line: Line, focus: Span, inside: readonly Mark[]): boolean {
  const { happening = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const next = line.paragraph.text.slice(focus.start, Math.min(line.sentence.span.end, focus.end + soon));
  return (
    line.sentence.quoted === 0 && inside.some(({ label }) => label === "name") && hasSign(next, happening)
  );
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

/** “Will be insisting”: words that go on are no event that comes. */
function isSaying(view: View, { paragraph, sentence }: Line, from: number): boolean {
  const lexicons = view.pack(paragraph)?.lexicons;
  const next = (paragraph.words ?? [])
    .filter(({ start, end }) => start >= from && end <= sentence.span.end)
    .slice(0, 3)
    .map((word) => view.words({ paragraph: paragraph.number }, word).toLowerCase());
  const saying = new Set([
    ...(lexicons?.bareReporting ?? []),
    ...Object.values(lexicons?.reporting ?? {}).flat(),
  ]);
  return next.some((form) => saying.has(form));
}

/** “Will have to”, “will never”: no event with a day. */
function goesBeyond(view: View, { paragraph, sentence }: Line, from: number): boolean {
  const next = paragraph.text.slice(from, Math.min(sentence.span.end, from + 18));
  const [sign] = next.matchAll(signs(view.pack(paragraph)?.lexicons.beyond ?? []));
  return sign !== undefined && sign.index < 6;
}

function isSupposed(view: View, line: Line): boolean {
  return view
    .marksIn(line)
    .some(({ label }) => label === "condition" || label === "counterfactual" || label === "conditional");
}

/** The words around a date that lay ahead, the latest first. */
function ahead(view: View): Checkable[] {
  const marks = view.analysis.marks.filter(
    (mark): mark is DateMark =>
      mark.label === "date" &&
      mark.paragraph > 0 &&
      !mark.quoted &&
      mark.order === "after" &&
      mark.iso.length >= 4 &&
      !referred(view, mark),
  );
  return marks
    .toSorted((a, b) => (a.iso < b.iso ? 1 : a.iso > b.iso ? -1 : 0))
    .slice(0, 3)
    .flatMap((mark): Checkable[] => {
      const line = view.lineOf(mark);
      const piece = line && told(view, line, mark.span);
      if (line === undefined || !piece?.words.includes(view.words(mark, mark.span))) return [];
      if (isSupposed(view, line)) return [];
      const one = { ...piece, line, number: line.paragraph.number };
      const inside = view.marksIn(line).filter((other) => isInside(other, line, piece.words));
      return [
        item(view, one, "ahead", 0.88, searchFor(view, line, piece.words, latestYear(piece.words, inside))),
      ];
    })
    .slice(0, 1);
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

/** A case that the whole article is about and whose end it does not tell: where it stood then. */
function running(view: View, languages: Languages): Checkable[] {
  const { title, paragraphs, article } = view.analysis;
  const known = packFor(languages, article.language)?.places?.matters ?? {};
  const text = [title.text, ...paragraphs.map((each) => each.text)].join("\n");
  return mainMatters(view)
    .flatMap((id): Checkable[] => {
      const { running: open, ended, outcome } = known[id] ?? {};
      if (open === undefined || hasSign(text, ended ?? [])) return [];
      return view.lines
        .flatMap((line): Told[] => {
          const piece = !hasSign(line.text, open) ? undefined : clause(view, line);
          return piece === undefined || !hasSign(piece.words, open)
            ? []
            : [{ ...piece, line, number: line.paragraph.number }];
        })
        .toSorted(
          (a, b) => count(b.words, known[id]?.words ?? []).all - count(a.words, known[id]?.words ?? []).all,
        )
        .slice(0, 2)
        .map((told, rank) => ({
          ...item(view, told, "matter", 0.8 - rank / 50, searchForCase(view, told, outcome)),
          place: { ...placeOf(view, told.line, told.words), matter: id },
        }));
    })
    .slice(0, 2);
}

/** A case is found by the names in it: by those of the first sentence, if it has any, where its own words have none. */
function searchForCase(view: View, { line, words }: Told, outcome?: string): Query | undefined {
  const hasNames = (one: Line, said: string): boolean => namesIn(view, one, said).length > 0;
  const [first] = view.lines;
  return first !== undefined && hasNames(first, first.text) && !hasNames(line, words)
    ? searchFor(view, first, first.text, outcome)
    : searchFor(view, line, words, outcome);
}
