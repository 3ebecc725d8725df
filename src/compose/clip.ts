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
  if (countWords(whole) <= most && balanced(whole)) return countWords(whole) < 3 ? undefined : whole;
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

/**
 * The most words around `focus` within one overlong part, cut at the edges of phrases: it begins with the part
 * or with a light word (article, preposition, conjunction, elision) and stops before one. Words after the focus
 * count double: a verb wants its object.
 */
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
  const words = [...text.slice(start, cuts[last]?.end).matchAll(/\S+/gu)].map((match) => ({
    from: start + match.index,
    to: start + match.index + match[0].length,
    light:
      stops.has(match[0].toLowerCase().replace(/[^\p{L}’']/gu, "")) || /^\p{L}{1,2}u?[’']/u.test(match[0]),
  }));
  const from = words.findIndex((word) => word.to > focus.start);
  const to = words.findLastIndex((word) => word.from < focus.end);
  let best: { from: number; to: number } | undefined;
  const worth = (head: number, tail: number) => tail - to + (from - head) / 2;
  for (let head = from; head >= 0 && head > to - most; head--) {
    if (head > 0 && !words[head]?.light) continue;
    for (let tail = Math.min(words.length, head + most) - 1; tail >= to; tail--) {
      if (tail + 1 < words.length && (!words[tail + 1]?.light || words[tail]?.light)) continue;
      if (!best || worth(head, tail) > worth(best.from, best.to)) best = { from: head, to: tail };
      break;
    }
  }
  const [head, tail] = best ? [words[best.from], words[best.to]] : [];
  return head && tail ? tidy(text.slice(head.from, tail.to)) : undefined;
}
