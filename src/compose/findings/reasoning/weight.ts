import type { Line, View } from "../../view.ts";

const known = new WeakMap<View, ReadonlySet<string>>();

/** Content words of the title, the headings and the first paragraph. */
function subject(view: View): ReadonlySet<string> {
  const before = known.get(view);
  if (before) return before;
  const { title, blocks, paragraphs } = view.analysis;
  const words = new Set(view.content(title.text, title));
  for (const block of blocks)
    if (block.kind === "heading") for (const word of view.content(block.text, title)) words.add(word);
  for (const paragraph of paragraphs.slice(0, 1))
    for (const word of view.content(paragraph.text, paragraph)) words.add(word);
  known.set(view, words);
  return words;
}

/**
 * A strength for words that speak of what the article is about, less for a side remark, more where the author speaks
 * in their own name.
 */
export function weighed(view: View, line: Line, words: string, strength: number): number {
  const about = subject(view);
  const hits = [...view.content(words, line.paragraph)].filter(
    (word) => about.has(word) || view.frequency(word) >= 3,
  ).length;
  const near = hits === 0 ? -0.25 : hits === 1 ? -0.1 : 0.05;
  const own = line.sentence.layer === "author" ? 0.05 : 0;
  return Math.max(0.1, Math.min(0.95, strength + near + own));
}
