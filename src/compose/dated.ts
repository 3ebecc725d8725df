import type { Analysis, DateMark, Period } from "../model/analysis.ts";

/** A date of the body with its year, and a season or another part of a year. */
type Dated = DateMark | (Period & { readonly iso: string });

/** Dates of the body that have their year, in order. */
export function datedIn({ marks }: Analysis): Dated[] {
  return marks.filter(
    (mark): mark is Dated =>
      mark.paragraph > 0 &&
      ((mark.label === "date" && /^\d{4}(?:-|$)/u.test(mark.iso)) ||
        (mark.label === "period" && mark.kind === "season" && /^\d{4}$/u.test(mark.iso ?? ""))),
  );
}
