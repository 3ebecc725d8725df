import type { View } from "./view.ts";

/** Longer texts without a name are of another kind: an essay, a manual. */
const longest = 450;

/** A short text in which people are quoted, and nobody whom it quotes or speaks of has a name; nor is a source given. */
export function isUnnamed({ analysis: { words, voices, marks } }: View): boolean {
  const speaks = marks.some((mark) => mark.label === "quotation" && mark.use === "speech");
  const known = marks.some(
    (mark) => mark.label === "reference" || (mark.label === "name" && mark.kind === "person"),
  );
  return words <= longest && speaks && !known && !voices.some(({ named }) => named);
}
