import type { Analysis, Mark } from "../../model/analysis.ts";
import type { Line, View } from "../view.ts";
import { year } from "./ingredients.ts";

/** No text is younger. */
const plausible = 2100;
/** With no year of its own, a text tells of what is past where it names one before this. */
const settled = 2005;
/** So long ago that nobody private is spied upon. */
const long = 70;

/** The year of publication, else the latest one that the text names. */
function latestYear(analysis: Analysis): number {
  const own = year(analysis);
  if (own !== undefined) return Number(own);
  const named = analysis.marks.flatMap((mark) =>
    mark.label === "date" && /^\d{4}/u.test(mark.iso) ? [Number(mark.iso.slice(0, 4))] : [],
  );
  return Math.max(settled, ...named.filter((each) => each < plausible));
}

/** Years before that of the article, decades and centuries, between two places of the paragraph. */
export function pastDates(view: View, line: Line, start: number, end: number): Mark[] {
  const now = latestYear(view.analysis);
  return view.marksIn(line).filter((mark) => {
    if (mark.quoted || mark.span.start < start || mark.span.end > end) return false;
    if (mark.label === "period") return mark.kind !== "relative" && mark.kind !== "season";
    return mark.label === "date" && /^\d{4}/u.test(mark.iso) && Number(mark.iso.slice(0, 4)) < now;
  });
}

export function isLongAgo(view: View, line: Line, start: number, end: number): boolean {
  const now = latestYear(view.analysis);
  return pastDates(view, line, start, end).some(
    (mark) => mark.label === "date" && Number(mark.iso.slice(0, 4)) < now - long,
  );
}

/** Years, decades and seasons of a year that a sentence tells of: before that of the article, or any where it has none. */
export function toldYears(view: View, line: Line): Mark[] {
  const now = year(view.analysis) ?? String(plausible);
  return view.marksIn(line).filter((mark) => {
    if (mark.quoted || (mark.label !== "date" && mark.label !== "period")) return false;
    const iso = mark.label === "date" ? mark.iso : (mark.iso ?? "");
    return /^\d{3}[\dX]/u.test(iso) && iso.slice(0, 4).replace("X", "0") < now;
  });
}
