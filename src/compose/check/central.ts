import type { Piece } from "../quote.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { clause } from "./clause.ts";
import { firstThird } from "./scope.ts";

/** A statement of the article that can be read alone. */
export interface Told extends Piece {
  readonly line: Line;
  readonly number: number;
}

/** Sentences looked at. */
const most = 60;

const known = new WeakMap<View, readonly Told[]>();

/** What the article tells about its matter, the most central first: words of its title, names, early places. */
export function central(view: View): readonly Told[] {
  const before = known.get(view);
  if (before !== undefined) return before;
  const { analysis, title } = view;
  const early = firstThird(analysis.paragraphs.filter(({ text }) => text !== ""));
  const wanted = title === undefined ? new Set<string>() : view.content(title.text, title.paragraph);
  const met = new Set<string>();
  const found = view.lines.slice(0, most).flatMap((line) => {
    const { paragraph, sentence } = line;
    if (paragraph.language !== analysis.article.language || paragraph.form !== "text") return [];
    if (sentence.quoted > 0.3 || sentence.layer === "author" || /[?]/u.test(line.text)) return [];
    const piece = clause(view, line);
    if (piece === undefined || met.has(piece.words)) return [];
    met.add(piece.words);
    const start = paragraph.text.indexOf(piece.words, sentence.span.start);
    const inside = view
      .marksIn(line)
      .filter(({ span }) => span.start >= start && span.end <= start + piece.words.length);
    const names = inside.filter(({ label }) => label === "name").length;
    const words = [...view.content(piece.words, paragraph)];
    const told = words.filter((word) => wanted.has(word)).length;
    const often = words.filter((word) => view.frequency(word) > 2).length;
    if (names + told === 0) return [];
    const careful = inside.some(({ label }) => label === "figurative" || label === "evaluative") ? 1 : 0;
    const weight =
      Math.min(4, told) +
      Math.min(2, names) +
      Math.min(3, often) * 0.3 +
      (early.has(paragraph.number) ? 1.5 : 0) +
      (line.index === 0 ? 1 : 0) -
      careful -
      (countWords(piece.words) < 7 ? 0.5 : 0);
    return [{ ...piece, line, number: paragraph.number, weight }];
  });
  const ranked = found.toSorted((a, b) => b.weight - a.weight);
  known.set(view, ranked);
  return ranked;
}
