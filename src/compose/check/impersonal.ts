import type { Line, View } from "../view.ts";

/** “There are …”, “It is hard to …”: a pronoun that stands for nothing. */
export function isImpersonal(view: View, { paragraph }: Line, words: string): boolean {
  const { empty = [], existing = [], complementisers = [] } = view.pack(paragraph)?.lexicons ?? {};
  const told = words.toLowerCase().replaceAll("’", "'");
  if (existing.some((each) => told.startsWith(`${each} `))) return true;
  const opening = empty.find((each) => told.startsWith(`${each} `));
  if (opening === undefined) return false;
  const at = paragraph.text.indexOf(words);
  const [next, then] = (paragraph.words ?? []).filter(({ start }) => start >= at + opening.length);
  const link = then === undefined ? "" : paragraph.text.slice(then.start, then.end).toLowerCase();
  return (
    next?.tag === "ADJ" && (then?.tag === "PART" || then?.tag === "ADP" || complementisers.includes(link))
  );
}
