import type { Finding } from "../finding.ts";
import type { Passage } from "./together.ts";

/** Two passages in the order of the text: `{one}` in `{here}`, `{two}` in `{there}`. */
export function pairOf(kind: string, variant: string, a: Passage, b: Passage, strength: number): Finding {
  const [one, two] = a.line.index < b.line.index ? [a, b] : [b, a];
  return {
    kind,
    variant,
    slots: {
      one: { quote: one.piece.words },
      two: { quote: two.piece.words },
      here: { places: [one.line.paragraph.number] },
      there: { places: [two.line.paragraph.number] },
    },
    evidence: [one.piece.evidence, two.piece.evidence],
    strength,
  };
}
