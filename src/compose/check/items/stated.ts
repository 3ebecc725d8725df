import type { Name, Span, Word } from "../../../model/analysis.ts";
import { isAnecdote } from "../../firstperson.ts";
import { isJest } from "../../jest.ts";
import { finite } from "../../joints.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { clause } from "../clause.ts";
import { isView } from "../genre.ts";
import type { Query } from "../query.ts";
import { hasSign } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { isOutlet } from "../usable.ts";
import type { Checkable } from "./checkable.ts";
import { isDistressing } from "./start.ts";

const fewest = { words: 6, pieces: 3 };
const most = 18;

/**
 * What the article states of a body, a place, a people or of things in general, with no number and no day: a second page
 * may say so. In a view, somebody may hold the contrary.
 */
export function stated(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages)) return [];
  return view.lines.flatMap((line): Checkable[] => {
    const { paragraph, sentence, text } = line;
    if (paragraph.form !== "text" || paragraph.language !== view.analysis.article.language) return [];
    if (text.includes("?") || sentence.layer === "attributed" || sentence.quoted > 0.1) return [];
    if (isAnecdote(text, view.pack(paragraph))) return [];
    const words = clause(view, line)?.words;
    if (words === undefined || countWords(words) < fewest.words || countWords(words) > most) return [];
    const start = paragraph.text.indexOf(words, sentence.span.start);
    const span = { start, end: start + words.length };
    if (/[\d"“”«»]/u.test(words) || !isFirm(view, line, span) || isDistressing(view, line, words)) return [];
    if (!isEnded(view, line, span) || namesSomebody(view, words)) return [];
    const query = searchFor(view, line, words);
    if (query === undefined || !finds(query, words)) return [];
    const isJudged = judges(view, line, span) || isQuality(line, span);
    if (isFelt(view, line, words)) return [];
    if (isJudged !== isView(view)) return [];
    return [
      {
        family: isJudged ? "contrary" : "stated",
        variant: isJudged ? "claim" : "plain",
        slots: { words: { quote: words }, place: { places: [paragraph.number] } },
        evidence: [{ at: paragraph.number, quote: words }],
        strength: 0.36,
        query,
      },
    ];
  });
}

/** With the sentence, or where another clause follows a comma; no “allows the board, the oldest of all, to …”. */
function isEnded(view: View, { paragraph, sentence }: Line, { start, end }: Span): boolean {
  if (/(?<!\p{L})\p{L}{1,2}\.\s$/u.test(paragraph.text.slice(0, start))) return false;
  const rest = paragraph.text.slice(end, sentence.span.end);
  if (/^(?:[.!…;]|$)/u.test(rest.trim())) return true;
  const next = paragraph.words?.find((word) => word.start > end);
  const form = next === undefined ? "" : paragraph.text.slice(next.start, next.end).toLowerCase();
  const { relatives = [] } = view.pack(paragraph)?.lexicons ?? {};
  return rest.startsWith(",") && (next?.tag === "CCONJ" || next?.tag === "SCONJ" || relatives.includes(form));
}

/** A relative, a child, a pupil, an example; or somebody who is heard or told of under that name. */
function namesSomebody(view: View, words: string): boolean {
  const { analysis } = view;
  const { private: kin = [], joining } = view.pack(analysis.title)?.lexicons ?? {};
  if (hasSign(words.toLowerCase(), kin, joining?.example ?? [])) return true;
  const people = [
    ...analysis.voices.flatMap(({ kind, named, name }) => (kind === "person" && named ? [name] : [])),
    ...analysis.marks.flatMap((mark) =>
      mark.label === "name" && mark.kind === "person" ? [mark.referent] : [],
    ),
  ];
  return people.some((name) => words.includes(name.split(" ").at(-1) ?? name));
}

/** A noun of the words is typed, with two more or with a name of several words: “Tide Board ferries”, not “army Spain”. */
function finds({ pieces }: Query, words: string): boolean {
  const own = pieces.filter(
    (piece) => piece !== undefined && words.toLowerCase().includes(piece.replaceAll('"', "").toLowerCase()),
  );
  const nouns = own.filter((piece) => piece !== undefined && /^\p{Ll}/u.test(piece));
  const isNamed = own.some((piece) => piece?.startsWith('"'));
  return nouns.length > 0 && (isNamed || own.length >= fewest.pieces);
}

/** “Seems agile”, “the great advantage”, « l’essor exubérant »: an impression, or a degree that nobody measures. */
function isFelt(view: View, { paragraph }: Line, words: string): boolean {
  const { seeming = [] } = view.pack(paragraph)?.lexicons ?? {};
  return hasSign(words.toLowerCase(), seeming);
}

/** “Is unable”, « sont exagérées »: what somebody finds it to be. */
function isQuality({ paragraph }: Line, { start, end }: Span): boolean {
  const words = (paragraph.words ?? []).filter((word) => word.start >= start && word.end <= end);
  return words.some(
    ({ tag }, at) => tag === "AUX" && [words[at + 1]?.tag, words[at + 2]?.tag].includes("ADJ"),
  );
}

/** A verdict of the author’s, or a degree of it. */
function judges(view: View, line: Line, { start, end }: Span): boolean {
  return view
    .marksIn(line)
    .some(({ label, span }) => judging.has(label) && span.start >= start && span.end <= end);
}

const judging: ReadonlySet<string> = new Set(["evaluative", "certainty", "intention", "figurative"]);

/** Nobody stands in it whom a pronoun or a name alone would have to tell; its subject is named, or is things in general. */
function isFirm(view: View, line: Line, { start, end }: Span): boolean {
  const { paragraph } = line;
  const pack = view.pack(paragraph);
  const {
    relatives = [],
    clitics = [],
    leaning = [],
    determiners = [],
    possessives = [],
  } = pack?.lexicons ?? {};
  const words = (paragraph.words ?? []).filter((word) => word.start >= start && word.end <= end);
  const form = (word: Word | undefined): string =>
    word === undefined ? "" : paragraph.text.slice(word.start, word.end).toLowerCase().replace("’", "'");
  const marks = view
    .marksIn(line)
    .filter(
      (mark): mark is Name => mark.label === "name" && mark.span.start >= start && mark.span.end <= end,
    );
  if (marks.some(({ kind, referent }) => kind === "person" || isOutlet(view, referent))) return false;
  if (
    view.marksIn(line).some(({ label, span }) => label === "date" && span.start >= start && span.end <= end)
  )
    return false;
  const isBare = (word: Word, at: number): boolean =>
    word.tag === "PRON" &&
    !relatives.includes(form(word)) &&
    !(clitics.includes(form(word)) && /^(?:VERB|AUX)$/u.test(words[at + 1]?.tag ?? ""));
  const verb = words.findIndex((_, at) => finite(words, at, paragraph.text));
  const subject = words.slice(0, verb);
  const [first] = words;
  if (first === undefined || verb < 1 || first.tag === "SCONJ" || first.tag === "ADV") return false;
  if (words.some(isBare) || subject.some((word) => possessives.includes(form(word)) && word === first))
    return false;
  if (subject.some((word) => leaning.includes(form(word)))) return false;
  if (words.some(({ tag }, at) => tag === "CCONJ" && form(words[at - 1]) === ",")) return false;
  const early = marks.some(({ span }) => span.start < (words[verb]?.start ?? end));
  const isGeneral =
    first.tag !== "ADP" && first.tag !== "PROPN" && !determiners.includes(form(first)) && first.tag !== "DET";
  return early || (isGeneral && isKind(view, line, first) && isOften(view, line, subject));
}

/** A noun of the subject comes back in the article. */
function isOften(view: View, { paragraph }: Line, subject: readonly Word[]): boolean {
  const [first, last] = [subject[0], subject.at(-1)];
  if (first === undefined || last === undefined) return false;
  const content = view.content(paragraph.text.slice(first.start, last.end), paragraph);
  return [...content].some((word) => view.frequency(word) > 1);
}

/** A word that the article writes small: no name at the start of a sentence. */
function isKind(view: View, { paragraph }: Line, { start, end }: Word): boolean {
  const form = paragraph.text.slice(start, end).toLowerCase();
  return form.endsWith("s") || view.analysis.paragraphs.some(({ text }) => text.includes(` ${form}`));
}
