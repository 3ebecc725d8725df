import type { Finding } from "../../finding.ts";
import type { View } from "../../view.ts";
import { turnSign } from "../parts/turn.ts";
import { type Statement, statements } from "./statements.ts";

/** Fewest paragraphs on either side of a cut. */
const side = 2;
/** Smallest share of the paragraphs that a part has. */
const share = 0.2;

/**
 * Where an article without headings takes up another matter: between the two paragraphs whose surroundings have the
 * fewest words in common (after Hearst 1997, with paragraphs for blocks).
 */
export function steps(view: View): Finding[] {
  const { analysis } = view;
  const text = analysis.paragraphs.filter(({ form }) => form === "text");
  if (text.length < 6 || text.length !== analysis.paragraphs.length) return [];
  if (analysis.blocks.some(({ kind }) => kind === "heading")) return [];
  const words = text.map((paragraph) => view.content(paragraph.text, paragraph));
  const around = (from: number, to: number) => new Set(words.slice(from, to).flatMap((each) => [...each]));
  const cuts = text.flatMap((paragraph, at) => {
    const least = Math.max(side, text.length * share);
    if (at < least || at > text.length - least) return [];
    const [before, after] = [around(at - side, at), around(at, at + side)];
    const both = [...before].filter((word) => after.has(word)).length;
    const opens = statements(view).find(({ line, whole }) => whole && line.paragraph === paragraph);
    return [{ at, opens, likeness: both / Math.sqrt(Math.max(1, before.size * after.size)) }];
  });
  const mean = cuts.reduce((sum, { likeness }) => sum + likeness, 0) / Math.max(1, cuts.length);
  const found = cuts
    .filter((cut): cut is typeof cut & { readonly opens: Statement } => cut.opens !== undefined)
    .filter(({ likeness, opens }) => likeness < mean * 0.75 && isFirst(opens) && opensNew(view, opens))
    .sort((a, b) => a.likeness - b.likeness)[0];
  const start = found && statements(view).find(({ line }) => line.paragraph.number < found.at);
  if (!found || !start) return [];
  const numbers = text.map(({ number }) => number);
  return [
    {
      kind: "steps",
      variant: "two",
      slots: {
        opens: { quote: found.opens.piece.words },
        there: { places: [found.opens.line.paragraph.number] },
        before: { places: numbers.slice(0, found.at) },
        after: { places: numbers.slice(found.at) },
        start: { quote: start.piece.words },
        here: { places: [start.line.paragraph.number] },
      },
      evidence: [found.opens.piece.evidence, start.piece.evidence],
      strength: 0.55,
    },
  ];
}

/** The words begin the paragraph. */
function isFirst({ line: { paragraph, sentence }, piece }: Statement): boolean {
  return paragraph.sentences[0] === sentence && paragraph.text.trim().startsWith(piece.words);
}

/** A day or time, a word of turning, or somebody not named before. */
function opensNew(view: View, { line }: Statement): boolean {
  if (turnSign(view, line) !== undefined) return true;
  const marks = view.marksIn(line);
  if (marks.some(({ label }) => label === "date" || label === "period")) return true;
  return marks.some(
    (mark) =>
      mark.label === "name" &&
      !view.analysis.marks.some(
        (other) =>
          other.label === "name" &&
          other.referent === mark.referent &&
          other.paragraph < line.paragraph.number,
      ),
  );
}
