import type { Paragraph, Span } from "../model/analysis.ts";

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

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
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

function tidy(text: string): string {
  return text.replace(/^[\s,;:.…!?–—-]+|[\s,;:.–—-]+$/gu, "");
}

/**
 * A verbatim piece of a sentence around `focus`, at most `most` words, cut at clause marks where that is
 * possible and never ending on a word of `stops` (an article, a preposition). Undefined when only a piece
 * under three words would be left.
 */
export function clip(
  paragraph: Paragraph,
  sentence: Span,
  focus: Span,
  stops: ReadonlySet<string>,
  most = 14,
): string | undefined {
  const { text } = paragraph;
  const whole = tidy(text.slice(sentence.start, sentence.end));
  if (countWords(whole) <= most && balanced(whole)) return whole;
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
  const result = countWords(chosen) <= most ? chosen : window(text, cuts, first, last, focus, stops, most);
  return result && countWords(result) >= 3 && balanced(result) ? result : undefined;
}

/** The most words around `focus` within one overlong part, trimmed of dangling words at its ends. */
function window(
  text: string,
  cuts: readonly Cut[],
  first: number,
  last: number,
  focus: Span,
  stops: ReadonlySet<string>,
  most: number,
): string | undefined {
  const start = cuts[first]?.start ?? 0;
  const stretch = text.slice(start, cuts[last]?.end);
  const words = [...stretch.matchAll(/\S+/gu)].map((match) => ({
    from: start + match.index,
    to: start + match.index + match[0].length,
    word: match[0],
  }));
  const at = words.findIndex((word) => word.to > focus.start);
  if (at < 0) return undefined;
  let from = Math.max(0, Math.min(at - 3, words.length - most));
  let to = Math.min(words.length, from + most) - 1;
  const light = (word: string | undefined) =>
    word === undefined || stops.has(word.toLowerCase().replace(/[^\p{L}’']/gu, ""));
  while (to > at && (light(words[to]?.word) || /[’']$/u.test(words[to]?.word ?? ""))) to -= 1;
  while (from < at && light(words[from]?.word)) from += 1;
  const head = words[from];
  const tail = words[to];
  return head && tail ? tidy(text.slice(head.from, tail.to)) : undefined;
}
