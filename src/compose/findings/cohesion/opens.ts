import type { Line } from "../../view.ts";
import { spread } from "../figures/items.ts";

/** The phrase of a list that a sentence opens with, as it stands there; the longest that fits. */
export function opensWith({ text }: Line, phrases: readonly string[]): string | undefined {
  const head = text.slice(0, 40).toLowerCase().replaceAll("’", "'");
  const found = phrases
    .filter((phrase) => head.startsWith(phrase) && !/^[\p{L}\d'-]/u.test(head.slice(phrase.length)))
    .toSorted((a, b) => b.length - a.length)[0];
  return found === undefined ? undefined : text.slice(0, found.length);
}

/** The weightiest of each paragraph, in the order of the text. */
export function onePerParagraph<T extends { readonly line: Line }>(
  all: readonly T[],
  weight: (one: T) => number,
): readonly T[] {
  const paragraphs = new Set(all.map(({ line }) => line.paragraph)).size;
  return spread(all, ({ line }) => line.paragraph, weight, paragraphs);
}
