import type { Paragraph, Span, Word as Tagged } from "../model/analysis.ts";
import { finite, type Hinges, joints, unfinished } from "./joints.ts";
import { countWords } from "./text.ts";

const pairs: Readonly<Record<string, string>> = { "«": "»", "“": "”", "(": ")", "[": "]" };

/** Whether every opening mark of a stretch has its closing one. Straight quotes count in pairs. */
export function balanced(text: string): boolean {
  const open: string[] = [];
  let straight = 0;
  for (const character of text) {
    if (character === '"') straight += 1;
    else if (pairs[character]) open.push(pairs[character]);
    else if (Object.values(pairs).includes(character) && open.pop() !== character) return false;
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
  const inside = trimmed.match(/^[«“"]\s*([^«»“”"]*?)[\s,;:.]*[»”"]$/u)?.[1];
  return inside ?? trimmed;
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

/**
 * A verbatim piece of a sentence around `focus`, at most `most` words, cut at clause marks where that is
 * possible, else at the edges of phrases. Undefined when only a piece under three words would be left.
 */
export function clip(
  paragraph: Paragraph,
  sentence: Span,
  focus: Span,
  edges: Edges,
  most: number,
): string | undefined {
  const { text } = paragraph;
  const whole = tidy(text.slice(sentence.start, sentence.end));
  if (countWords(whole) <= most && balanced(whole)) return countWords(whole) < 3 ? undefined : whole;
  if (paragraph.words && edges.hinges)
    return clause(text, wordsWithin(paragraph.words, sentence), focus, edges.hinges, most);
  const cuts = parts(text, sentence);
  let first = cuts.findIndex((cut) => cut.end > focus.start);
  let last = cuts.findLastIndex((cut) => cut.start < focus.end);
  if (first < 0) first = last;
  if (first < 0 || last < 0) return undefined;
  if (last < first) [first, last] = [last, first];
  const piece = (from: number, to: number) => text.slice(cuts[from]?.start, cuts[to]?.end);
  const fits = (from: number, to: number) =>
    from >= 0 && to < cuts.length && countWords(piece(from, to)) <= most && balanced(piece(from, to));
  for (let grown = true; grown; ) {
    grown = false;
    if (fits(first, last + 1)) {
      last += 1;
      grown = true;
    } else if (fits(first - 1, last)) {
      first -= 1;
      grown = true;
    }
  }
  const chosen = tidy(piece(first, last));
  const start = cuts[first]?.start ?? 0;
  const stretch = { start, end: cuts[last]?.end ?? start };
  let result = countWords(chosen) <= most ? chosen : window(text, stretch, focus, edges, most);
  if (result === undefined || countWords(result) < few) {
    const wider = window(text, wide(cuts, first, last), focus, edges, most);
    if (wider && balanced(wider) && countWords(wider) >= few) result = wider;
  }
  const finished = result && ended(text, stretch, result, edges);
  return finished && countWords(finished) >= 3 && balanced(finished) ? finished : undefined;
}

function wordsWithin(words: readonly Tagged[], { start, end }: Span): readonly Tagged[] {
  const from = words.findIndex((word) => word.start >= start);
  const to = words.findLastIndex((word) => word.end <= end);
  return from < 0 ? [] : words.slice(from, to + 1);
}

/** Above this a piece is too torn to be printed. */
const torn = 0.95;

/** The piece around `focus` that is least torn from its sentence: best with a verb, and of about eleven words. */
function clause(
  text: string,
  words: readonly Tagged[],
  focus: Span,
  hinges: Hinges,
  most: number,
): string | undefined {
  const places = joints(text, words, hinges);
  const first = words.find(({ tag, end }) => tag !== "PUNCT" && end > focus.start)?.start ?? focus.start;
  const verbs = words.filter((_, index) => finite(words, index, text));
  let best: { piece: string; cost: number } | undefined;
  for (const from of places) {
    if (from.at > Math.max(first, focus.start) || from.begin > 0.9) continue;
    for (const to of places) {
      if (to.before < focus.end || to.before <= from.at || to.end > 0.9) continue;
      const piece = tidy(text.slice(from.at, to.before));
      const count = countWords(piece);
      if (count > most) break;
      if (count < 3 || !balanced(piece) || unfinished(text, words, from.at, to.before)) continue;
      const clausal = verbs.some((verb) => verb.start >= from.at && verb.end <= to.before);
      const short = count < few ? 0.4 : 0;
      const cost = from.begin + to.end + (clausal ? 0 : 0.7) + short + Math.abs(count - 11) * 0.015;
      if (cost < torn && (!best || cost < best.cost)) best = { piece, cost };
    }
  }
  return best?.piece;
}

/** Without the light words that a piece would end on where quoted words come next: « le prétexte de la | « guerre » ». */
function ended(text: string, within: Span, piece: string, { light }: Edges): string {
  const at = text.indexOf(piece, within.start);
  if (at < 0 || !/^\s*[«“"„([]/u.test(text.slice(at + piece.length))) return piece;
  const words = piece.split(/\s+/u);
  while (words.length > 1 && light.has((words.at(-1) ?? "").toLowerCase().split(/['’]/u).at(-1) ?? ""))
    words.pop();
  const last = words.at(-1) ?? "";
  return piece.slice(0, piece.lastIndexOf(last) + last.length);
}

/** A piece under so many words says little: the part after it is drawn on. */
const few = 5;

function wide(cuts: readonly Cut[], first: number, last: number): Span {
  const end = cuts[last + 1] ?? cuts[last];
  const start = cuts[last + 1] ? cuts[first] : cuts[Math.max(0, first - 1)];
  return { start: start?.start ?? 0, end: end?.end ?? 0 };
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly light: boolean;
  readonly opener: boolean;
  readonly negation: boolean;
}

function wordsOf(text: string, { start, end }: Span, { light, openers, negations }: Edges): Word[] {
  return [...text.slice(start, end).matchAll(/\S+/gu)].map((match) => {
    const word = match[0]
      .toLowerCase()
      .replaceAll("’", "'")
      .replace(/[^\p{L}']/gu, "");
    const elided = word.match(/^\p{L}{1,2}u?'/u)?.[0];
    const is = (set: ReadonlySet<string>) => set.has(word) || (elided !== undefined && set.has(elided));
    return {
      from: start + match.index,
      to: start + match.index + match[0].length,
      light: light.has(word) || elided !== undefined,
      opener: is(openers),
      negation: negations.has(word),
    };
  });
}

/**
 * The most words around `focus` within one overlong part. It begins with the part, or with a light word, and
 * stops before one; conjunctions are preferred at both ends, negations stay with their verb, and words after the
 * focus count double (a verb wants its object).
 */
function window(text: string, stretch: Span, focus: Span, edges: Edges, most: number): string | undefined {
  const words = wordsOf(text, stretch, edges);
  const from = words.findIndex((word) => word.to > focus.start);
  const to = words.findLastIndex((word) => word.from < focus.end);
  let best: { head: Word; tail: Word; worth: number } | undefined;
  for (let at = from; at >= 0 && at > to - most; at--) {
    const head = words[at];
    if (!head || (at > 0 && (!head.light || head.negation || words[at - 1]?.negation))) continue;
    for (let end = Math.min(words.length, at + most) - 1; end >= to; end--) {
      const tail = words[end];
      const next = words[end + 1];
      if (!tail || (next && (tail.light || !next.light || next.negation))) continue;
      const clean = (at === 0 || head.opener ? 3 : 0) + (!next || next.opener ? 5 : 0);
      const worth = end - to + (from - at) / 2 + clean;
      if (!best || worth > best.worth) best = { head, tail, worth };
    }
  }
  return best && tidy(text.slice(best.head.from, best.tail.to));
}
