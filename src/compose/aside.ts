import type { Paragraph, Span } from "../model/analysis.ts";
import type { View } from "./view.ts";

/**
 * The words stand in a clause that is set off by commas and told by the way: “The chain, which has 430 branches, makes £1m,
 * according to the union”. Whoever is named for the sentence may not be named for it.
 */
export function isAside(view: View, paragraph: Paragraph, { start, end }: Span): boolean {
  const relatives = new Set(view.pack(paragraph)?.lexicons.relatives ?? []);
  const sentence = paragraph.sentences.find(({ span }) => span.start <= start && span.end >= end);
  if (sentence === undefined) return false;
  const before = paragraph.text.slice(sentence.span.start, start);
  const opened = [...before.matchAll(/,\s+(\p{L}+)(?=\P{L})/gu)].findLast(({ 1: word = "" }) =>
    relatives.has(word.toLowerCase()),
  );
  const isOpen = opened !== undefined && !/[,;:–—]\s/u.test(before.slice(opened.index + 1));
  return isOpen && /,\s/u.test(paragraph.text.slice(end, sentence.span.end));
}
