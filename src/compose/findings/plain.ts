import type { Quotation } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import { exact, meeting, type Piece, piece } from "../quote.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { closest } from "./title.ts";

interface Quoted {
  readonly mark: Quotation;
  readonly line: Line;
  readonly words: Piece;
}

/** Quotations of five words and more whose speaker Lectern did not make out. */
function unclaimed(view: View): Quoted[] {
  return view.analysis.marks.flatMap((mark): Quoted[] => {
    if (mark.label !== "quotation" || mark.paragraph === 0 || mark.use === "title" || mark.use === "name")
      return [];
    if (mark.voice !== undefined && !mark.inferred) return [];
    const line = view.lineOf(mark);
    const words = line && exact(view, line, mark.content);
    return line && words && countWords(words.words) >= 5 ? [{ mark, line, words }] : [];
  });
}

/** Words in quotation marks, to be given back to their speaker. */
export function whoSpeaks(view: View): Finding[] {
  return unclaimed(view).map(({ line, words }) => ({
    kind: "who-speaks",
    variant: "quotation",
    slots: { words: { quote: words.words }, place: { places: [line.paragraph.number] } },
    evidence: [words.evidence],
    strength: 0.45,
  }));
}

/** Two such quotations in different paragraphs. */
export function quotationsApart(view: View): Finding[] {
  const all = unclaimed(view);
  return all.flatMap((one, index): Finding[] => {
    const two = all.slice(index + 1).find(({ line }) => line.paragraph.number !== one.line.paragraph.number);
    if (!two) return [];
    return [
      {
        kind: "quotations-apart",
        variant: "two",
        slots: {
          one: { quote: one.words.words },
          two: { quote: two.words.words },
          here: { places: [one.line.paragraph.number] },
          there: { places: [two.line.paragraph.number] },
        },
        evidence: [one.words.evidence, two.words.evidence],
        strength: 0.5,
      },
    ];
  });
}

/** The title, and the sentence of the body that speaks most of the same matter. */
export function titleAndBody(view: View): Finding[] {
  const line = closest(view, () => true);
  const body = line && view.title && meeting(view, line, view.title);
  const title = view.title && piece(view, view.title);
  if (!line || !body || !title) return [];
  return [
    {
      kind: "title-and-body",
      variant: "plain",
      slots: { body: { quote: body.words }, place: { places: [line.paragraph.number] } },
      evidence: [title.evidence, body.evidence],
      strength: 0.3,
    },
  ];
}
