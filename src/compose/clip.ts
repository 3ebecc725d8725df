import type { Paragraph, Span, Word as Tagged } from "../model/analysis.ts";
import { type Hinges, type Joint, joints, unfinished } from "./joints.ts";
import { countWords, wordStarts } from "./text.ts";
import { type Tear, tear } from "./torn.ts";

const pairs: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["“", "”"],
  ["(", ")"],
  ["[", "]"],
]);

/** Whether every opening mark of a stretch has its closing one. Straight quotes count in pairs. */
export function balanced(text: string): boolean {
  const open: string[] = [];
  let straight = 0;
  for (const [mark] of text.matchAll(/["«»“”()[\]]/gu)) {
    const closing = pairs.get(mark);
    if (mark === '"') straight += 1;
    else if (closing !== undefined) open.push(closing);
    else if (open.pop() !== mark) return false;
  }
  return open.length === 0 && straight % 2 === 0;
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** The stretch's parts between commas, semicolons, colons, dashes, brackets and quotation marks. */
function parts(text: string, span: Span): Cut[] {
  const found: Cut[] = [];
  let start = span.start;
  const breaks = /[,;:]\s+|\s+[–—-]\s+|—|\s*[()[\]]\s*|\s*[«»“”"]\s*/gu;
  const stretch = text.slice(span.start, span.end);
  for (const match of stretch.matchAll(breaks)) {
    const at = span.start + match.index;
    if (at > start) found.push({ start, end: at });
    start = at + match[0].length;
  }
  if (start < span.end) found.push({ start, end: span.end });
  return found;
}

/** Without the marks that a piece does not need: loose punctuation at its ends, quotation marks around all of it. */
export function tidy(text: string): string {
  const trimmed = text.replace(/^[\s,;:.…!?–—-]+|[\s,;:.–—-]+$/gu, "");
  const inside = trimmed.match(/^[«“"]([^«»“”"]*)[»”"]$/u)?.[1];
  if (inside === undefined) return trimmed;
  let end = inside.length;
  while (end > 0 && /[\s,;:.]/.test(inside[end - 1] ?? "")) end--;
  return inside.slice(0, end).trimStart();
}

/** Where to look for the weight of a sentence when nothing in it is pointed at: the head of its longest part. */
export function heaviest(text: string, span: Span): Span {
  let best: Cut = span;
  let most = 0;
  for (const cut of parts(text, span)) {
    const words = countWords(text.slice(cut.start, cut.end));
    if (words > most) [best, most] = [cut, words];
  }
  return { start: best.start, end: Math.min(best.end, best.start + 1) };
}

/** Words by which a language says where a sentence may be cut. */
export interface Edges {
  /** Articles, prepositions, pronouns: a quotation may begin with one, never end on one. */
  readonly light: ReadonlySet<string>;
  /** Conjunctions and relatives: the best places to cut. */
  readonly openers: ReadonlySet<string>;
  /** Never cut off from the verb beside them. */
  readonly negations: ReadonlySet<string>;
  readonly hinges?: Hinges;
}

/** A sentence of so many words is quoted whole wherever a quotation of `roomy` words has its place. */
const longest = 20;
const roomy = 16;

const known = new WeakMap<Edges, WeakMap<Paragraph, Map<string, string | undefined>>>();

/** The cheapest clause around `focus` that `accept` takes; the whole sentence is not tried. */
export function clauseThat(
  accept: (words: string) => boolean,
  paragraph: Paragraph,
  sentence: Span,
  focus: Span,
  { hinges }: Edges,
  most: number,
): string | undefined {
  if (!paragraph.words || !hinges) return undefined;
  return clause(
    paragraph.text,
    jointed(paragraph, paragraph.words, sentence, hinges),
    focus,
    hinges,
    most,
    accept,
  );
}

/**
 * A verbatim piece of a sentence around `focus`: all of it when it is short, else a clause of at most `most`
 * words with its subject and verb. Undefined when there is none.
 */
export function clip(
  paragraph: Paragraph,
  sentence: Span,
  focus: Span,
  edges: Edges,
  most: number,
): string | undefined {
  const met = metIn(known, edges, paragraph);
  const key = `${sentence.start} ${sentence.end} ${focus.start} ${focus.end} ${most}`;
  if (met.has(key)) return met.get(key);
  const made = clipped(paragraph, sentence, focus, edges, most);
  met.set(key, made);
  return made;
}

/** What is kept of a paragraph for one language's edges. */
function metIn<K extends object, V>(
  all: WeakMap<K, WeakMap<Paragraph, Map<string, V>>>,
  edges: K,
  paragraph: Paragraph,
): Map<string, V> {
  const ofEdges = all.get(edges) ?? new WeakMap<Paragraph, Map<string, V>>();
  all.set(edges, ofEdges);
  const met = ofEdges.get(paragraph) ?? new Map<string, V>();
  ofEdges.set(paragraph, met);
  return met;
}

function clipped(
  paragraph: Paragraph,
  sentence: Span,
  focus: Span,
  edges: Edges,
  most: number,
): string | undefined {
  const { text } = paragraph;
  const whole = tidy(text.slice(sentence.start, sentence.end));
  const count = countWords(whole);
  if (count <= (most < roomy ? most : Math.max(most, longest)) && balanced(whole))
    return count < 3 ? undefined : whole;
  if (paragraph.words && edges.hinges)
    return clause(
      text,
      jointed(paragraph, paragraph.words, sentence, edges.hinges),
      focus,
      edges.hinges,
      most,
    );
  return between(text, sentence, focus, most);
}

/** Without tags, a clause is known only where a mark parts it from the rest: between a point, a colon, a semicolon. */
function between(text: string, sentence: Span, focus: Span, most: number): string | undefined {
  const stretch = text.slice(sentence.start, sentence.end);
  const marks = [...stretch.matchAll(/[;:]\s+/gu)].map(({ 0: mark, index }) => ({
    start: sentence.start + index,
    end: sentence.start + index + mark.length,
  }));
  const start = marks.findLast(({ end }) => end <= focus.start)?.end ?? sentence.start;
  const end = marks.find(({ start: at }) => at >= focus.end)?.start ?? sentence.end;
  const piece = tidy(text.slice(start, end));
  const count = countWords(piece);
  return count <= most && count >= few && balanced(piece) ? piece : undefined;
}

/** The words of a sentence, and where it may be cut. */
interface Jointed {
  readonly words: readonly Tagged[];
  readonly places: readonly Joint[];
}

const jointedBy = new WeakMap<Hinges, WeakMap<Paragraph, Map<string, Jointed>>>();

function jointed(paragraph: Paragraph, all: readonly Tagged[], sentence: Span, hinges: Hinges): Jointed {
  const met = metIn(jointedBy, hinges, paragraph);
  const key = `${sentence.start} ${sentence.end}`;
  const before = met.get(key);
  if (before) return before;
  const words = wordsWithin(all, sentence);
  const made = { words, places: joints(paragraph.text, words, hinges) };
  met.set(key, made);
  return made;
}

function wordsWithin(words: readonly Tagged[], { start, end }: Span): readonly Tagged[] {
  const from = words.findIndex((word) => word.start >= start);
  const to = words.findLastIndex((word) => word.end <= end);
  return from < 0 ? [] : words.slice(from, to + 1);
}

/** Up to so many words a piece is an item of a list, not a statement: it may be less than a clause, at a cost. */
const item = 8;
const phrasal: Readonly<Partial<Record<Tear, number>>> = {
  verbless: 0.7,
  subjectless: 0.3,
  "begins-inside": 0,
  "breaks-off": 0,
  narrowed: 0.25,
};
/** Above this a piece is too torn to be printed. */
const torn = 0.95;

/** The clause around `focus` that stands alone: its subject, its verb, up to where another clause begins. */
function clause(
  text: string,
  { words, places }: Jointed,
  focus: Span,
  hinges: Hinges,
  most: number,
  accept: (words: string) => boolean = () => true,
): string | undefined {
  const first = words.find(({ tag, end }) => tag !== "PUNCT" && end > focus.start)?.start ?? focus.start;
  let best: { readonly piece: string; readonly cost: number } | undefined;
  for (const [index, from] of within(text, places, Math.max(first, focus.start), focus.end, most)) {
    const starts = wordStarts(text.slice(from.at, places.at(-1)?.before), most + 1);
    let count = 0;
    for (const to of places.slice(index + 1)) {
      if (to.before < focus.end || to.before <= from.at || to.end > 0.9) continue;
      const dearest = best?.cost ?? torn;
      if (from.begin + to.end >= dearest) continue;
      while ((starts[count] ?? Number.POSITIVE_INFINITY) < to.before - from.at) count += 1;
      if (count > most) break;
      if (count < 3 || cost(from, to, count, 0) >= dearest) continue;
      const piece = tidy(text.slice(from.at, to.before));
      if (!balanced(piece) || !accept(piece)) continue;
      const why = tear(text, words, { start: from.at, end: to.before }, hinges);
      if (why !== undefined && (most > item || !(why in phrasal))) continue;
      const paid = cost(from, to, count, why === undefined ? 0 : (phrasal[why] ?? 1));
      if (paid < dearest && !unfinished(text, words, from.at, to.before)) best = { piece, cost: paid };
    }
  }
  return best?.piece;
}

/** The places up to `last` at which a piece may begin that reaches `end` with `most` words, each with its index. */
function within(
  text: string,
  places: readonly Joint[],
  last: number,
  end: number,
  most: number,
): (readonly [number, Joint])[] {
  const found: (readonly [number, Joint])[] = [];
  for (let index = places.findLastIndex(({ at }) => at <= last); index >= 0; index--) {
    const from = places[index];
    if (from === undefined || wordStarts(text.slice(from.at, end), most + 1).length > most) break;
    if (from.begin <= 0.9) found.push([index, from]);
  }
  return found.reverse();
}

function cost(from: Joint, to: Joint, count: number, hurt: number): number {
  return from.begin + to.end + hurt + (count < few ? 0.4 : 0) + Math.abs(count - usual) * 0.015;
}

/** Words of a clause that is neither thin nor long. */
const usual = 11;

/** A piece under so many words says little. */
const few = 5;
