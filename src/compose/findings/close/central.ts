import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import { third } from "../../thirds.ts";
import type { View } from "../../view.ts";
import { pairOf } from "../pair.ts";
import { companions, passage } from "../together.ts";
import { isHousekeeping } from "../whole/anchors.ts";
import { stumbles } from "../whole/clear.ts";
import { type Statement, statements } from "./statements.ts";

/** A life has one thing after the other: none of them is the point, and none explains the next. */
const isLife = ({ analysis }: View) => analysis.genres.some(({ kind }) => kind === "obituary");

/** Whole sentences with three words or more that come back in three paragraphs or more, or stand in the title. */
const central = (view: View) =>
  statements(view)
    .filter((statement) => statement.whole && statement.weight > 0.5 && comingBack(view, statement) >= 3)
    .filter(({ line }) => !isHousekeeping(view, line))
    .sort((a, b) => b.weight - a.weight || a.line.index - b.line.index);

function comingBack(view: View, { line, piece }: Statement): number {
  const { title } = view.analysis;
  const about = view.content(title.text, title);
  const words = [...view.content(piece.words, line.paragraph)];
  return words.filter((word) => view.frequency(word) >= 3 || about.has(word)).length;
}

/** Words of two statements that a question has room for. */
const room = 22;

const roomy = (one: Statement, two: Statement) =>
  countWords(one.piece.words) + countWords(two.piece.words) <= room;

/** As many of the most central statements are tried. */
const tried = 6;

/** Two statements of different parts that each speak much of what the article speaks of. */
export function sumsUp(view: View): Finding[] {
  if (isLife(view)) return [];
  const all = central(view);
  const clear = all.filter(({ line, piece }) => stumbles(view, line, piece.words) === 0);
  const found = chosen(view, clear);
  return found.length > 0 ? found : chosen(view, all).map((one) => ({ ...one, strength: one.strength / 2 }));
}

function chosen(view: View, all: readonly Statement[]): Finding[] {
  for (const one of all.slice(0, tried)) {
    const own = view.content(one.piece.words, one.line.paragraph);
    const two = all.find((other) => {
      const { line, piece } = other;
      const words = [...view.content(piece.words, line.paragraph)];
      const both = words.filter((word) => own.has(word)).length;
      const apart = third(view, line.paragraph.number) !== third(view, one.line.paragraph.number);
      return apart && both * 2 <= own.size && roomy(one, other);
    });
    if (two) return [pairOf("sums-up", "two", one, two, 0.5)];
  }
  return [];
}

/** Two short statements of one matter in two paragraphs, which could be joined to one sentence. */
export function joined(view: View): Finding[] {
  if (isLife(view)) return [];
  for (const one of central(view)) {
    const found = passage(view, one.line);
    if (!found || found.piece.words !== one.piece.words) continue;
    const [beside] = companions(view, found, (other) =>
      statements(view).some(
        ({ line, whole }) => whole && line === other && Math.abs(line.index - one.line.index) > 1,
      ),
    );
    const two = beside && statements(view).find(({ line, whole }) => whole && line === beside.line);
    if (two && roomy(one, two) && !repeats(view, one, two)) return [pairOf("joined", "two", one, two, 0.5)];
  }
  return [];
}

/** The two say the same with other words: half of one's content words are the other's. */
function repeats(view: View, a: Statement, b: Statement): boolean {
  const [one, two] = [a, b].map(({ line, piece }) => view.content(piece.words, line.paragraph));
  const both = [...(one ?? [])].filter((word) => two?.has(word)).length;
  return both * 2 >= Math.min(one?.size ?? 0, two?.size ?? 0);
}
