import type { Evidence } from "../../../model/guide.ts";
import type { Finding, Slot } from "../../finding.ts";
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

/** Words of a sentence, and the words that they answer to. */
export interface Paired {
  readonly line: Line;
  readonly item: Evidence;
  readonly other: Evidence;
}

/** One finding of all pairs, with the other words as the key; stronger when there are several. */
export function gatheredPairs(
  kind: string,
  all: readonly Paired[],
  strength: { readonly several: number; readonly one: number },
): Finding[] {
  const [first] = all;
  if (!first) return [];
  const variant = all.length > 1 ? "several" : "one";
  return [
    {
      kind,
      variant,
      slots: {
        items: { items: all.map(({ item }) => item) },
        words: { quote: first.item.quote },
        here: { places: [first.line.paragraph.number] },
        key: { table: all.map(({ item, other }): [Slot, Slot] => [{ items: [item] }, { items: [other] }]) },
      },
      evidence: all.flatMap(({ item, other }) => [item, other]),
      strength: strength[variant],
    },
  ];
}
