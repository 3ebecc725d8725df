import type { Paragraph, Span } from "../../../model/analysis.ts";
import { type Line, within } from "../../view.ts";

const compiled = new WeakMap<readonly string[], RegExp>();
const nothing: readonly string[] = [];

/** Listed words and phrases as they stand in a line, longest first, never two over one another. */
export function listed({ paragraph, sentence }: Line, words: readonly string[] = nothing): Span[] {
  if (words.length === 0) return [];
  const { start, end } = sentence.span;
  const text = paragraph.text.slice(start, end).toLowerCase().replaceAll("’", "'");
  if (text.length !== end - start) return [];
  return [...text.matchAll(patternOf(words))].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
  }));
}

function patternOf(words: readonly string[]): RegExp {
  const before = compiled.get(words);
  if (before) return before;
  const longest = [...words].sort((a, b) => b.length - a.length);
  const escaped = longest.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  const made = new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}-])`, "gu");
  compiled.set(words, made);
  return made;
}

/** Places of the line's words in the paragraph's list: from the first to behind the last. */
export function bounds({ paragraph, sentence }: Line): readonly [number, number] {
  const words = paragraph.words ?? [];
  let from = 0;
  let high = words.length;
  while (from < high) {
    const middle = (from + high) >> 1;
    if ((words[middle]?.start ?? 0) < sentence.span.start) from = middle + 1;
    else high = middle;
  }
  let to = from;
  for (let word = words[to]; word && within(word, sentence.span); word = words[to]) to += 1;
  return [from, to];
}

/** The word as written, lower case, with straight apostrophes. */
export function formAt({ text, words }: Paragraph, at: number): string {
  const word = words?.[at];
  return word ? text.slice(word.start, word.end).toLowerCase().replaceAll("’", "'") : "";
}
