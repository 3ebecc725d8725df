import { type Piece, piece } from "../quote.ts";
import type { Line, View } from "../view.ts";
import { clausal } from "./speeches.ts";

/** The rarest noun that two printed pieces have in common, as the first writes it. */
export function commonWord(
  view: View,
  a: Line,
  one: Piece,
  b: Line,
  two: Piece,
  except: readonly string[] = [],
): string | undefined {
  const other = view.content(two.words, b.paragraph);
  const names = except.join(" ").toLowerCase();
  let best: { word: string; count: number } | undefined;
  for (const [word] of one.words.matchAll(/[\p{L}\d]+(?:-\p{L}+)*/gu)) {
    const [key, more] = view.content(word, a.paragraph);
    if (key === undefined || more !== undefined || !other.has(key)) continue;
    if (word.length < 4 || names.includes(word.toLowerCase()) || !isNoun(a, word)) continue;
    const count = view.frequency(key);
    if (!best || count < best.count) best = { word, count };
  }
  const most = Math.max(4, view.analysis.paragraphs.length / 3);
  return best && best.count <= most ? best.word : undefined;
}

/** Whether the word stands as a noun or name in the line; any word does where there are no tags. */
function isNoun({ paragraph, sentence }: Line, word: string): boolean {
  if (paragraph.words === undefined) return true;
  return paragraph.words.some(
    ({ start, end, tag }) =>
      (tag === "NOUN" || tag === "PROPN") &&
      start >= sentence.span.start &&
      end <= sentence.span.end &&
      paragraph.text.slice(start, end) === word,
  );
}

/** Clauses of `line` around the words that it shares with `other`, the rarest first. */
export function meetings(view: View, line: Line, other: Line): Piece[] {
  const wanted = view.content(other.text, other.paragraph);
  const { start } = line.sentence.span;
  const spots = [...line.text.matchAll(/[\p{L}\d]+/gu)].flatMap(({ 0: word, index }) => {
    const [key] = view.content(word, line.paragraph);
    if (key === undefined || !wanted.has(key)) return [];
    return [{ start: start + index, end: start + index + word.length, count: view.frequency(key) }];
  });
  return spots
    .sort((a, b) => a.count - b.count)
    .slice(0, 6)
    .flatMap((spot) => {
      const words = piece(view, line, spot);
      return words && clausal(view, line, line.sentence.span, words.words) ? [words] : [];
    });
}

const known = new WeakMap<View, ReadonlySet<string>>();

/** Whether two paragraphs are one or neighbours, or speak of the same matter. */
export function tied(view: View, a: Line, b: Line): boolean {
  const [one, two] = [a.paragraph.number, b.paragraph.number].sort((x, y) => x - y);
  if (two !== undefined && one !== undefined && two - one <= 2) return true;
  const pairs = known.get(view) ?? new Set(view.analysis.ties.map((tie) => `${tie.a} ${tie.b}`));
  known.set(view, pairs);
  return pairs.has(`${one} ${two}`);
}
