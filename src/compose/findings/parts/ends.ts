import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { pairOf } from "../pair.ts";
import { pointsOf } from "./points.ts";

/** Paragraphs of an article whose beginning and end lie apart, at least. */
const fewest = 5;
/** Words of both statements, at most. */
const room = 27;

/** The sentence has its mark: no headline of another text that the page put behind. */
const isEnded = ({ text }: Line): boolean => /[.!?…]["»”’)]*$/u.test(text.trim());

/** What the article states first and what it states last. */
export function firstAndLast(view: View): Finding[] {
  const { paragraphs, genres } = view.analysis;
  if (paragraphs.length < fewest || genres.some(({ kind }) => kind === "interview")) return [];
  const [first, last] = [paragraphs[0], paragraphs.at(-1)].map((paragraph) =>
    paragraph?.form !== "text"
      ? []
      : pointsOf(view, paragraph, ({ line }) => isEnded(line)).map(({ found }) => found),
  );
  const one = first?.toSorted((a, b) => a.line.index - b.line.index)[0];
  const two = last?.toSorted((a, b) => b.line.index - a.line.index)[0];
  if (!one || !two || countWords(one.piece.words) + countWords(two.piece.words) > room) return [];
  return [pairOf("first-and-last", "two", one, two, 0.5)];
}
