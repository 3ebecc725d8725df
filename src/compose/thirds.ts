import type { View } from "./view.ts";

/** The third of the article, 0–2, that a paragraph lies in. */
export function third(view: View, number: number): number {
  return Math.min(2, Math.floor(((number - 1) / view.analysis.paragraphs.length) * 3));
}
