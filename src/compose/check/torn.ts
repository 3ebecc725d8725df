import type { Line } from "../view.ts";

/** Stops inside “first-come, first-served”. */
export function isTorn({ paragraph, sentence }: Line, words: string): boolean {
  const rest = paragraph.text.slice(paragraph.text.indexOf(words, sentence.span.start) + words.length);
  return /\p{L}-\p{L}+$/u.test(words) && /^,\s\p{L}+-\p{L}/u.test(rest);
}
