import type { Mark, Marker, Span, Word } from "../../model/analysis.ts";
import { clauseThat, tidy } from "../clip.ts";
import { finite } from "../joints.ts";
import { meeting, type Piece, piece } from "../quote.ts";
import { countWords } from "../text.ts";
import { type Line, type View, within } from "../view.ts";
import { commonWord, tied } from "./matter.ts";

/** A passage with the words of it that are printed. */
export interface Passage {
  readonly line: Line;
  readonly piece: Piece;
}

/** A passage that speaks of what another one speaks of. */
export interface Companion extends Passage {
  /** The rarest noun of both, as the other one writes it. */
  readonly matter: string;
}

/** Words that stand in more paragraphs than this tell no matter from another. */
const everywhere = 8;
/** Fewest words of a passage that says something. */
const least = 6;

/** A statement of the article's own paragraphs: no text of others, no block quotation, no question. */
export function isOwn({ paragraph, text }: Line, view: View): boolean {
  return (
    paragraph.source === undefined &&
    !paragraph.quotation &&
    paragraph.form === "text" &&
    paragraph.language === view.analysis.article.language &&
    !text.trim().endsWith("?")
  );
}

/** Said in the article's own name: given to nobody and hardly quoted. */
export function isUnattributed({ sentence }: Line): boolean {
  return sentence.layer !== "attributed" && sentence.quoted < 0.3;
}

const hanging: ReadonlySet<string> = new Set(["ADP", "AUX", "VERB", "PART", "SCONJ"]);
const dangling: ReadonlySet<string> = new Set(["ADP", "AUX", "DET", "PART", "SCONJ", "CCONJ"]);

/** A piece that says something by itself: a verb, and no opening that leans on words before it: « Il », “of the”. */
export function standsAlone(view: View, line: Line, words: string): boolean {
  const { paragraph, sentence } = line;
  const start = paragraph.text.indexOf(words, sentence.span.start);
  if (start < 0 || countWords(words) < least) return false;
  const end = start + words.length;
  if (!afterMark(paragraph.text.slice(sentence.span.start, start)) || !endsWhole(view, line, end))
    return false;
  const first = /^[\p{L}'’-]+/u.exec(words)?.[0].toLowerCase() ?? "";
  const lexicons = view.pack(paragraph)?.lexicons;
  if ([...(lexicons?.pronouns ?? []), ...(lexicons?.relatives ?? [])].includes(first)) return false;
  if (view.edges(paragraph).openers.has(first) && !words.includes(",")) return false;
  const second = /^[\p{L}'’-]+\s+([\p{L}'’-]+)/u.exec(words)?.[1]?.toLowerCase() ?? "";
  if (view.edges(paragraph).openers.has(first) && lexicons?.pronouns.includes(second)) return false;
  if (label.test(words)) return false;
  if (paragraph.words === undefined) return true;
  const inside = paragraph.words.filter((word) => within(word, { start, end }));
  const [opens, closes] = [inside[0]?.tag, inside.at(-1)?.tag];
  if (isApposed(paragraph.words, start, paragraph.text)) return false;
  if (isListed(paragraph.words, start, paragraph.text)) return false;
  const torn = start > sentence.span.start + 1 && opens !== undefined && hanging.has(opens);
  if (torn || (closes !== undefined && dangling.has(closes))) return false;
  const verbs = inside.flatMap((_, at) => (finite(inside, at, paragraph.text) ? [at] : []));
  return verbs.length > 0 && !isSubordinate(inside, verbs) && inside[0]?.tag !== "CCONJ";
}

/** “Qualifications: …”: what a list calls its entry. */
const label = /^\p{Lu}[\p{L}'’-]*(?: [\p{L}'’-]+){0,2}:\s/u;

/** A name right behind a name and a comma belongs to it: “in Guangzhou, | China suffered”. */
function isApposed(words: readonly Word[], start: number, text: string): boolean {
  const first = words.findIndex((word) => word.start >= start);
  const [name, comma] = [words[first - 2], words[first - 1]];
  const isComma = comma !== undefined && text.slice(comma.start, comma.end) === ",";
  return isComma && name?.tag === "PROPN" && words[first]?.tag === "PROPN";
}

/** Behind a noun and a comma the list goes on: “workers, | employers and customers were asked”. */
function isListed(words: readonly Word[], start: number, text: string): boolean {
  const first = words.findIndex((word) => word.start >= start);
  const [noun, comma] = [words[first - 2], words[first - 1]];
  const isComma = comma !== undefined && text.slice(comma.start, comma.end) === ",";
  const inList = words[first]?.tag === "NOUN" && words[first + 1]?.tag === "CCONJ";
  return isComma && inList && noun?.tag === "NOUN";
}

/** Nothing of the sentence comes before, or a mark does, or a word that joins clauses. */
function afterMark(before: string): boolean {
  return /^[\s«“"„(]*$|[,;:.!?…–—()»”"]\s*(?:[«“"„(]+\s*)?$|[,;:–—]\s*\p{L}{2,5}\s*$/u.test(before);
}

/** It opens on “if” or « que » and the main clause is not in it, or breaks off on one: “that, | as …”. */
function isSubordinate(inside: readonly Word[], verbs: readonly number[]): boolean {
  const led = inside[0]?.tag === "SCONJ";
  const broken = inside.some(({ tag }, at) => tag === "SCONJ" && inside[at + 1]?.tag === "PUNCT");
  const joins = inside.findIndex(({ tag }, at) => tag === "SCONJ" && at < (verbs[0] ?? 0));
  return broken || ((led || joins >= 0) && (verbs.length < 2 || !inside.some(({ tag }) => tag === "PUNCT")));
}

/** Behind a comma and what it encloses comes the verb of the clause: “every photograph by the firm, | a small house, in future would …”. */
function isApart(rest: readonly Word[], text: string, end: number): boolean {
  const words = rest.filter((word) => word.end <= end);
  return words.some(({ tag }, at) => {
    if (tag !== "AUX") return false;
    const comma = words.findLastIndex((word, n) => n < at && word.tag === "PUNCT");
    const closing = comma > 0 && text.slice(words[comma]?.start, words[comma]?.end) === ",";
    const between = words.slice(comma + 1, at).map((word) => word.tag);
    const subject = between.some(
      (one, n) => !adverbial.has(one) && between[n - 1] !== "ADP" && between[n - 1] !== "ADJ",
    );
    return closing && !subject;
  });
}

const adverbial: ReadonlySet<string> = new Set(["ADV", "ADP", "PART"]);

/** What follows a piece begins a clause of its own, or nothing follows: no « plutôt | que », no “as | a form of”. */
function endsWhole(view: View, { paragraph, sentence }: Line, end: number): boolean {
  const rest = paragraph.text.slice(end, sentence.span.end);
  const all = paragraph.words ?? [];
  const at = all.findIndex((word) => word.start >= end);
  if (/^\s*,/u.test(rest) && at >= 0 && isApart(all.slice(at), paragraph.text, sentence.span.end))
    return false;
  if (/^\s*…\s*\p{Ll}/u.test(rest)) return false;
  if (/^[\s»”"]*(?:[,;:.!?…–—)(]|$)/u.test(rest)) return true;
  const next = all[at];
  if (!next) return false;
  if (next.tag === "CCONJ") return true;
  const form = paragraph.text.slice(next.start, next.end).toLowerCase();
  const relative = view.pack(paragraph)?.lexicons.relatives.includes(form) === true;
  return relative || (next.tag === "SCONJ" && all[at - 1]?.tag !== "ADV" && all[at - 1]?.tag !== "ADJ");
}

const known = new WeakMap<View, Map<Line, Passage | undefined>>();

/** The words of a line that can stand beside others, around a mark when one is given. */
export function passage(view: View, line: Line, mark?: Mark): Passage | undefined {
  if (mark) return made(view, line, mark);
  const before = known.get(view) ?? new Map<Line, Passage | undefined>();
  known.set(view, before);
  if (!before.has(line)) before.set(line, made(view, line));
  return before.get(line);
}

function made(view: View, line: Line, mark?: Mark): Passage | undefined {
  const found = freed(view, line, piece(view, line, mark?.span));
  return found && standsAlone(view, line, found.words) ? { line, piece: found } : undefined;
}

/** As passage; where the weightiest words of the line make none, the first clause that does. */
export function anyPassage(view: View, line: Line): Passage | undefined {
  const best = passage(view, line);
  if (best) return best;
  const { paragraph, sentence } = line;
  const accept = (words: string) =>
    endsFull(line, words) && standsAlone(view, line, words) && !hasPronoun(line, words);
  for (const start of clauseStarts(paragraph.text, sentence.span)) {
    const focus = { start, end: start + 1 };
    const words = clauseThat(accept, paragraph, sentence.span, focus, view.edges(paragraph), view.limit);
    if (words !== undefined)
      return { line, piece: { words, evidence: { at: paragraph.number, quote: words } } };
  }
  return undefined;
}

const full: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ"]);

/** Ends on a word that carries the clause, no verb behind it: no “and nothing | comes close”. */
function endsFull({ paragraph: { text, words = [] }, sentence }: Line, piece: string): boolean {
  const end = text.indexOf(piece, sentence.span.start) + piece.length;
  const last = words.findLastIndex((word) => word.end <= end && word.tag !== "PUNCT");
  return full.has(words[last]?.tag ?? "") && !finite(words, last + 1, text);
}

/** “They”, “it”: what it stands for may be outside the clause. */
function hasPronoun({ paragraph: { text, words = [] }, sentence }: Line, piece: string): boolean {
  const start = text.indexOf(piece, sentence.span.start);
  return words.some((word) => word.tag === "PRON" && within(word, { start, end: start + piece.length }));
}

/** Where a sentence and its parts between commas, dashes and brackets begin. */
function clauseStarts(text: string, { start, end }: Span): number[] {
  const inside = [...text.slice(start, end).matchAll(/[,;:)]\s+|\s[–—]\s/gu)];
  return [start, ...inside.map(({ 0: mark, index }) => start + index + mark.length)];
}

/** Without the “and” or « mais » that it begins with. */
function freed(view: View, { paragraph }: Line, found: Piece | undefined): Piece | undefined {
  const first = found && /^(\p{L}+)\s+/u.exec(found.words);
  const joining = view.pack(paragraph)?.lexicons.connectives.coordinators ?? [];
  if (!found || !first?.[1] || !joining.includes(first[1].toLowerCase())) return found;
  const words = tidy(found.words.slice(first[0].length));
  return { words, evidence: { ...found.evidence, quote: words } };
}

/** Expressions that two printed pieces share: words next to each other count as one. */
function common(view: View, a: string, one: Line, b: string, other: Line): number {
  const theirs = view.content(b, other.paragraph);
  const places = [...a.matchAll(/[\p{L}\d]+/gu)].flatMap(([word], at) => {
    const [key] = view.content(word, one.paragraph);
    return key !== undefined && theirs.has(key) && view.frequency(key) <= everywhere ? [at] : [];
  });
  return places.filter((at, index) => index === 0 || at - (places[index - 1] ?? at) > 1).length;
}

/**
 * Where `other` speaks of what the words speak of: it has a rare noun of theirs, and either the two paragraphs speak of
 * the same matter or the sentences share a second expression.
 */
function beside(view: View, line: Line, one: Piece, other: Line): Companion | undefined {
  const matter = commonWord(view, line, one, other, { ...one, words: other.text });
  if (matter === undefined || isNote(view, line, matter) || !tells(view, line, matter)) return undefined;
  if (!tied(view, line, other) && common(view, one.words, line, other.text, other) < 2) return undefined;
  const found = meeting(view, other, { ...line, text: matter });
  return found && countWords(found.words) >= 4 ? { line: other, piece: found, matter } : undefined;
}

/** A name, a word of the title or one outside the commonest of the language: no “people”, no « temps ». */
function tells(view: View, { paragraph }: Line, word: string): boolean {
  const { rarer, title } = view.analysis;
  const [key] = view.content(word, paragraph);
  if (rarer === undefined || (key !== undefined && view.content(title.text, title).has(key))) return true;
  const tagged = paragraph.words?.find(({ start, end }) => paragraph.text.slice(start, end) === word);
  return tagged?.tag === "PROPN" || rarer.some(({ lemma }) => lemma === tagged?.lemma.toLowerCase());
}

/** The word stands in a note on the text: “(emphasis added)”, “(ibid.)”. */
function isNote(view: View, line: Line, word: string): boolean {
  return view
    .marksIn(line)
    .some(
      (mark) =>
        (mark.label === "emphasis-added" || mark.label === "reference") &&
        view.words(mark, mark.span).includes(word),
    );
}

/** The lines that `accept` takes, nearest in matter first. */
export function companions(
  view: View,
  { line, piece: words }: Passage,
  accept: (other: Line) => boolean,
  among: readonly Line[] = view.lines,
): Companion[] {
  const wanted = view.content(words.words, line.paragraph);
  const weight = (other: Line): number =>
    [...view.content(other.text, other.paragraph)]
      .filter((word) => wanted.has(word) && view.frequency(word) <= everywhere)
      .reduce((sum, word) => sum + 1 / Math.max(1, view.frequency(word)), 0);
  return among
    .filter(
      (other) => other.paragraph !== line.paragraph && !other.text.trim().endsWith("?") && accept(other),
    )
    .map((other) => ({ other, weight: weight(other) }))
    .filter((found) => found.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.other.index - b.other.index)
    .slice(0, 8)
    .flatMap(({ other }) => beside(view, line, words, other) ?? []);
}

const claiming: readonly Mark["label"][] = [
  "conclusion",
  "certainty",
  "absolute",
  "universal",
  "intention",
  "evaluative",
];
const reserved: ReadonlySet<string> = new Set([
  "care",
  "conditional",
  "question",
  "counterfactual",
  "condition",
]);

/** The mark by which a line of the article's own claims more than it reports, the weightiest kind first. */
export function claimMark(view: View, line: Line): Marker | undefined {
  if (!isOwn(line, view) || !isUnattributed(line)) return undefined;
  const marks = view.marksIn(line);
  if (marks.some(({ label, quoted }) => quoted || reserved.has(label))) return undefined;
  return claiming.flatMap((label) => marks.filter((mark) => mark.label === label))[0] as Marker | undefined;
}
