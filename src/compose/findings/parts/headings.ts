import { type Finding, paragraphsOf } from "../../finding.ts";
import { countWords } from "../../text.ts";
import { third } from "../../thirds.ts";
import type { View } from "../../view.ts";
import { pairOf } from "../pair.ts";
import type { Passage } from "../together.ts";
import { points } from "./points.ts";
import { starts, twoApart } from "./starts.ts";

/** Words of two statements in one question, at most. */
const room = 27;

const size = (a: Passage, b: Passage) => countWords(a.piece.words) + countWords(b.piece.words);

/** Two paragraphs of different parts of an article without headings, each with words from which its heading can start, and without a question, which could be copied. */
export function headings(view: View): Finding[] {
  if (view.analysis.blocks.some(({ kind }) => kind === "heading")) return [];
  const all = points(view).filter(({ line: { paragraph } }) => !paragraph.text.includes("?"));
  const [one] = all;
  const two = all.findLast(
    (other) =>
      one !== undefined &&
      third(view, other.line.paragraph.number) !== third(view, one.line.paragraph.number) &&
      size(one, other) <= room,
  );
  if (one && two) return [pairOf("headings", "two", one, two, 0.5)];
  const apart = twoApart(view, starts(view), true);
  return apart ? [{ ...pairOf("headings", "starts", ...apart, 0.45), spare: true }] : [];
}

/** Fewest points of an article from which something can be left out. */
const enough = 4;

/** Two paragraphs between those that get headings, of which one has to go. */
export function oneToCut(view: View): Finding[] {
  const two = pointsToCut(view);
  return two.length > 0 ? two : startsToCut(view);
}

/** By how they begin, unless the paragraphs that get headings are already named so. */
function startsToCut(view: View): Finding[] {
  const headed = headings(view);
  if (headed.some(({ variant }) => variant === "starts")) return [];
  const numbers = new Set(headed.flatMap(paragraphsOf));
  const others = starts(view).filter(
    ({ line: { paragraph } }) => paragraph.number > 1 && !numbers.has(paragraph.number),
  );
  const apart = twoApart(view, others, false);
  return apart ? [{ ...pairOf("one-to-cut", "starts", ...apart, 0.4), spare: true }] : [];
}

function pointsToCut(view: View): Finding[] {
  const all = points(view);
  if (all.length < enough) return [];
  const inner = all.slice(1, -1);
  const [one] = inner;
  const two = inner.findLast(
    (other) =>
      one !== undefined &&
      other.line.paragraph.number - one.line.paragraph.number > 1 &&
      size(one, other) <= room,
  );
  return one && two ? [pairOf("one-to-cut", "two", one, two, 0.45)] : [];
}
