import type { Evidence } from "../../../model/guide.ts";
import type { Finding, Slot } from "../../finding.ts";
import { exact } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { type Statement, statements } from "../close/statements.ts";
import { claimMark, isOwn } from "../together.ts";
import { stumbles } from "../whole/clear.ts";

/** Most words of the statement. */
const longest = 18;

/** Signs of a statement that needs something to bear it out. */
const judging: ReadonlySet<string> = new Set(["evaluative", "certainty"]);

/** What a key says where nothing nearby is sure to speak of the statement. */
const anySupport: Slot = { phrase: "note.any-support" };

interface Ground {
  readonly line: Line;
  readonly evidence: Evidence;
}

/** How many content words its sentence has in common with the statement, its names left aside. */
function shared(view: View, { line }: Ground, statement: Statement): number {
  const { line: own, piece } = statement;
  const names = view
    .marksIn(own)
    .flatMap((mark) =>
      mark.label === "name" ? [...view.content(view.words(mark, mark.span), own.paragraph)] : [],
    );
  const wanted = view.content(piece.words, own.paragraph);
  const words = [...view.content(line.text, line.paragraph)];
  return words.filter((word) => wanted.has(word) && !names.includes(word)).length;
}

/** Figures, quotations and names in the paragraph of a statement and the two beside it: what may bear it out. */
function grounds(view: View, { line, piece }: Statement): Ground[] {
  const here = line.paragraph.number;
  const near = view.lines.filter(
    (other) =>
      other !== line && Math.abs(other.paragraph.number - here) <= 1 && other.paragraph.form === "text",
  );
  return near.flatMap((other) =>
    view.marksIn(other).flatMap((mark): Ground[] => {
      const tells =
        (mark.label === "figure" && (mark.noun !== undefined || mark.unit !== undefined)) ||
        (mark.label === "quotation" && mark.use === "speech" && !mark.inferred);
      if (!tells || !isNear(view, other, piece.words, line)) return [];
      const words = exact(view, other, mark.label === "quotation" ? mark.content : mark.span, 10);
      return words ? [{ line: other, evidence: words.evidence }] : [];
    }),
  );
}

/** The two sentences share a word, or stand in one paragraph. */
function isNear(view: View, other: Line, words: string, line: Line): boolean {
  if (other.paragraph === line.paragraph) return true;
  const wanted = view.content(words, line.paragraph);
  return [...view.content(other.text, other.paragraph)].some((word) => wanted.has(word));
}

/** A statement of the article's own that judges, is sure or speaks of all, with figures or voices beside it that may bear it out. */
export function supported(view: View): Finding[] {
  return statements(view)
    .filter(({ line, piece }) => {
      const mark = claimMark(view, line);
      return (
        mark !== undefined &&
        judging.has(mark.label) &&
        isOwn(line, view) &&
        countWords(piece.words) <= longest &&
        piece.words.includes(view.words(mark, mark.span))
      );
    })
    .flatMap((anchor): Finding[] => {
      const near = grounds(view, anchor).slice(0, 3);
      if (near.length === 0) return [];
      const { line, piece } = anchor;
      const named = near.filter((one) => shared(view, one, anchor) >= 2);
      return [
        {
          kind: "supported",
          variant: near.length > 1 ? "several" : "one",
          slots: {
            words: { quote: piece.words },
            here: { places: [line.paragraph.number] },
            near: named.length > 0 ? { items: named.map(({ evidence }) => evidence) } : anySupport,
            ground:
              named.length > 0 ? { items: named.slice(0, 1).map(({ evidence }) => evidence) } : anySupport,
          },
          evidence: [piece.evidence, ...near.map(({ evidence }) => evidence)],
          strength:
            Math.min(0.8, 0.55 + 0.1 * anchor.weight) - (stumbles(view, line, piece.words) > 0 ? 0.2 : 0),
        },
      ];
    })
    .slice(0, 4);
}
