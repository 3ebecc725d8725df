import type { Analysis, Quotation } from "../../model/analysis.ts";
import { marksByParagraph, overlaps } from "../text.ts";

/** Quotations in which a cut or an insertion is marked. */
export function editedQuotations(analysis: Analysis): ReadonlySet<Quotation> {
  const found = new Set<Quotation>();
  for (const marks of marksByParagraph(analysis).values()) {
    const edits = marks.filter(({ label }) => label === "cut" || label === "insertion");
    if (edits.length === 0) continue;
    for (const mark of marks) {
      if (mark.label === "quotation" && edits.some(({ span }) => overlaps(span, mark.span))) found.add(mark);
    }
  }
  return found;
}
