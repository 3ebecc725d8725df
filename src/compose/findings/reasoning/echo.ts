import { meeting, type Piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { stands, unled } from "./around.ts";

export interface Echo {
  readonly line: Line;
  readonly piece: Piece;
}

const known = new WeakMap<View, ReadonlyMap<number, ReadonlySet<number>>>();

/** The paragraphs that speak of a matter of this one. */
export function tiedTo(view: View, paragraph: number): ReadonlySet<number> {
  let tied = known.get(view);
  if (!tied) {
    const made = new Map<number, Set<number>>();
    const join = (a: number, b: number) => made.set(a, (made.get(a) ?? new Set()).add(b));
    for (const { a, b } of view.analysis.ties) {
      join(a, b);
      join(b, a);
    }
    tied = made;
    known.set(view, tied);
  }
  return tied.get(paragraph) ?? new Set();
}

/** Words of the body that are no names of everything: rare enough to tell of a matter. */
const rare = 6;
/** Fewest words of a passage that is put beside another. */
const least = 6;

/**
 * The passage elsewhere that speaks of what the printed words speak of: in a paragraph tied to theirs, and with two of
 * their own words, that do not make one expression, in what is printed of it.
 */
export function echo(view: View, line: Line, words: string): Echo | undefined {
  const tied = tiedTo(view, line.paragraph.number);
  if (tied.size === 0) return undefined;
  const wanted = stemsInOrder(view, words, line);
  const common = (text: string, other: Line): number => {
    const theirs = view.content(text, other.paragraph);
    const places = wanted.flatMap((word, at) => (word !== undefined && theirs.has(word) ? [at] : []));
    if (!places.some((at) => view.frequency(wanted[at] ?? "") <= rare)) return 0;
    return places.filter((at, index) => index === 0 || at - (places[index - 1] ?? at) > 1).length;
  };
  const found = view.lines.flatMap((other) => {
    if (!tied.has(other.paragraph.number) || other.text.trim().endsWith("?")) return [];
    const theirs = view.content(other.text, other.paragraph);
    const meet = wanted.filter((word) => word !== undefined && theirs.has(word));
    const weight = meet.reduce((sum, word) => sum + 1 / Math.max(1, view.frequency(word ?? "")), 0);
    return meet.length >= 2 ? [{ other, weight }] : [];
  });
  found.sort((a, b) => b.weight - a.weight);
  for (const { other } of found.slice(0, 3)) {
    const piece = unled(view, other, meeting(view, other, { ...line, text: words }));
    if (
      piece &&
      countWords(piece.words) >= least &&
      stands(view, other, piece) &&
      common(piece.words, other) >= 2
    )
      return { line: other, piece };
  }
  return undefined;
}

/** Stem by stem, undefined for a light word. */
function stemsInOrder(view: View, words: string, line: Line): (string | undefined)[] {
  return [...words.matchAll(/[\p{L}\d]+/gu)].map(([word]) => {
    const [stem] = view.content(word, line.paragraph);
    return stem !== undefined && /^\p{L}{4}/u.test(stem) ? stem : undefined;
  });
}
