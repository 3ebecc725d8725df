import { type Languages, packFor } from "../../../model/language.ts";
import { finite } from "../../joints.ts";
import type { Piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { beginning } from "../begins.ts";
import { clause } from "../clause.ts";
import { denied } from "../denied.ts";
import { year } from "../ingredients.ts";
import { sideBySide } from "../pair.ts";
import { placeOf } from "../places.ts";
import { endsOnSign, hasSign, signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { type Checkable, type Detector, limit } from "./checkable.ts";
import { contrary } from "./contrary.ts";
import { clauses, facts } from "./facts.ts";
import { figures } from "./figures.ts";
import { owners } from "./owners.ts";

/** What the article states: whose words it gives, figures and who counted, what has no equal, statements without a source. */
export const statementItems: Detector = (view, languages) => {
  return [
    ...owners(view),
    ...figures(view, languages),
    ...records(view),
    ...dated(view),
    ...facts(view, languages),
    ...contrary(view, languages),
    ...pairs(view, languages),
  ];
};

/** “The only”, “the largest”: one other case would undo it. */
function records(view: View): Checkable[] {
  return view.lines.flatMap((line): Checkable[] => {
    if (line.sentence.layer !== "undetermined" || line.sentence.quoted > 0) return [];
    const words = packFor(view.languages, line.paragraph.language)?.lexicons.outstanding ?? [];
    const [sign] = line.text.matchAll(signs(words));
    if (sign === undefined || line.paragraph.form !== "text") return [];
    const start = line.sentence.span.start + sign.index;
    const end = start + sign[0].length;
    const shown = clause(view, line, { start, end }) ?? phraseAt(view, line, start);
    if (shown === undefined || countWords(shown.words) < 5 || !isScoped(line, end)) return [];
    if (isHedged(view, line, start, shown.words) || denied(shown.words, view.pack(line.paragraph))) return [];
    return [
      {
        family: "record",
        variant: "alone",
        slots: {
          words: { quote: shown.words },
          sign: { quote: sign[0] },
          place: { places: [line.paragraph.number] },
        },
        evidence: [shown.evidence],
        strength: 0.68,
        query: searchFor(view, line, shown.words),
      },
    ];
  });
}

/** The words from there to the end of their phrase, when they hold a name: « l’unique chœur professionnel en France ». */
function phraseAt(view: View, { paragraph, sentence }: Line, start: number): Piece | undefined {
  const words = (paragraph.words ?? []).filter(
    (word) => word.start >= start && word.end <= sentence.span.end,
  );
  const stop = words.findIndex(
    (word, index) =>
      word.tag === "PUNCT" ||
      word.tag === "SCONJ" ||
      word.tag === "CCONJ" ||
      word.tag === "PRON" ||
      finite(words, index, paragraph.text),
  );
  const last = words[(stop < 0 ? words.length : stop) - 1];
  const quote = last === undefined ? "" : paragraph.text.slice(start, last.end);
  const isNamed = view.analysis.marks.some(
    ({ label, paragraph: number, span }) =>
      label === "name" &&
      number === paragraph.number &&
      span.start >= start &&
      span.end <= start + quote.length,
  );
  if (!isNamed || countWords(quote) > limit) return undefined;
  return { words: quote, evidence: { at: paragraph.number, quote } };
}

/** What it is compared with follows: “the biggest riser in the chart”. */
function isScoped({ paragraph }: Line, from: number): boolean {
  const at = paragraph.words?.findIndex((word) => word.start >= from) ?? -1;
  return (
    at < 0 || (paragraph.words ?? []).slice(at, at + 5).some(({ tag }) => tag === "ADP" || tag === "PART")
  );
}

/** “One of the worst”, “probably the most”, or a claim that a relative clause behind it narrows. */
function isHedged(view: View, line: Line, sign: number, words: string): boolean {
  const { text } = line.paragraph;
  const { relatives = [], ofSeveral = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const after = text.slice(text.indexOf(words, line.sentence.span.start) + words.length);
  const next = /^[\s,]*(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  const before = text
    .slice(Math.max(0, sign - 12), sign)
    .toLowerCase()
    .trim();
  const careful = view.marksIn(line).some(({ label }) => label === "care" || label === "conditional");
  return careful || relatives.includes(next) || ofSeveral.some((form) => ` ${before}`.endsWith(` ${form}`));
}

/** Marks of an accusation or a view: no event with a day and a place. */
const contested: ReadonlySet<string> = new Set([
  "evaluative",
  "intention",
  "topic-word",
  "care",
  "certainty",
]);

/** Something of another year that the article tells in its own words. */
function dated(view: View): Checkable[] {
  const now = year(view.analysis);
  return view.analysis.marks.flatMap((mark): Checkable[] => {
    if (mark.label !== "date" || mark.paragraph === 0 || !/^(?:1[5-9]|20)\d\d/u.test(mark.iso)) return [];
    const line = view.lineOf(mark);
    if (line === undefined || mark.quoted || mark.order === "after" || mark.iso.slice(0, 4) === now)
      return [];
    if (line.sentence.layer === "attributed" || isSpan(view, line, mark.span.start)) return [];
    if (hasSign(line.text.toLowerCase(), view.pack(line.paragraph)?.lexicons.births ?? [])) return [];
    const isPlain =
      line.sentence.layer !== "author" && !view.marksIn(line).some(({ label }) => contested.has(label));
    if (view.marksIn(line).some(({ label }) => label === "intention" || label === "topic-word")) return [];
    const whole = clause(view, line, mark.span);
    const date = view.words(mark, mark.span);
    const isWhole = isPlain && whole?.words.includes(date) === true && clauses(view, line, whole.words) < 2;
    const shown = isWhole ? whole : beginning(view, line);
    if (shown === undefined) return [];
    const start = line.paragraph.text.indexOf(shown.words, line.sentence.span.start);
    const dates = view
      .marksIn(line)
      .filter(
        ({ label, span }) =>
          label === "date" && span.start >= start && span.end <= start + shown.words.length,
      );
    const isFar = mark.iso.length > 4 || Number(mark.iso.slice(0, 4)) < recent;
    if (dates.length > 1 || (!isWhole && !(isFar && isOneEvent(view, line)))) return [];
    const place = placeOf(view, line, shown.words);
    const named = view.marksIn(line).some(({ label }) => label === "name");
    return [
      {
        family: "dated",
        variant: isWhole ? "year" : "begins",
        slots: {
          words: { quote: shown.words },
          date: { quote: date },
          place: { places: [line.paragraph.number] },
        },
        evidence: [shown.evidence],
        strength: (named ? 0.58 : 0.45) - (isWhole ? 0 : 0.04),
        ...(Number(mark.iso.slice(0, 4)) < old ? { place: { ...place, matter: "history" } } : {}),
        query: searchFor(view, line, isWhole ? shown.words : line.text, mark.iso.slice(0, 4)),
      },
    ];
  });
}

/** Names an event and one date: what the date is of can be told. */
function isOneEvent(view: View, line: Line): boolean {
  const marks = view.marksIn(line);
  return (
    marks.filter(({ label }) => label === "date").length === 1 &&
    marks.filter(({ label }) => label === "figure").length < 2 &&
    marks.some((mark) => mark.label === "name" && mark.kind !== "person") &&
    countWords(line.text) <= longestSentence
  );
}

/** Words of a sentence of which only the start is printed. */
const longestSentence = 40;

/** “Since 2014”, “by 2015”: a state of things or a deadline, no event with a day. */
function isSpan(view: View, { paragraph, sentence }: Line, start: number): boolean {
  const before = paragraph.text.slice(Math.max(sentence.span.start, start - 40), start);
  const { spanning = [], deadlines = [] } = view.pack(paragraph)?.lexicons ?? {};
  return hasSign(before, spanning) || endsOnSign(before, deadlines);
}

/** From this year on, a year alone is more often one that is compared with than that of an event. */
const recent = 2000;

/** Before this year a matter is rather one of the past: archives, not agencies. */
const old = 1980;

function pairs(view: View, languages: Languages): Checkable[] {
  const pair = sideBySide(view.analysis, languages);
  const [source, author] = pair ?? [];
  if (source === undefined || author === undefined || source.number === author.number) return [];
  const line = view.lines.find(
    ({ paragraph, text }) => paragraph.number === author.number && text.includes(author.text),
  );
  const shown = line && clause(view, line);
  if (shown === undefined) return [];
  return [
    {
      family: "side-by-side",
      variant: "pair",
      slots: {
        words: { quote: shown.words },
        here: { places: [author.number] },
        there: { places: [source.number] },
      },
      evidence: [shown.evidence, { at: source.number, quote: source.text }],
      strength: 0.8,
    },
  ];
}
