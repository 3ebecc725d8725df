import type { Analysis, Quotation } from "../model/analysis.ts";
import { paragraphOf } from "./text.ts";

/**
 * Quotations that open and do not close. By custom one that goes on in the next paragraph is closed only at its end, and
 * opened anew there: that one is not among them.
 */
export function leftOpen(analysis: Analysis): Quotation[] {
  return analysis.marks.filter(
    (mark): mark is Quotation =>
      mark.label === "quotation" &&
      !mark.closed &&
      mark.paragraph > 0 &&
      !/^\s*["“„«‹]/u.test(paragraphOf(analysis, mark.paragraph + 1)?.text ?? ""),
  );
}
