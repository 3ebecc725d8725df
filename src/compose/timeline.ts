import type { Analysis, Mark } from "../model/analysis.ts";
import type { DatedWords, Guide } from "../model/guide.ts";
import type { Languages } from "../model/language.ts";
import { datedIn } from "./dated.ts";
import { exact, piece } from "./quote.ts";
import { type View, viewOf } from "./view.ts";

/** Fewest dates that are worth a time line, and most that fit one. */
const [fewest, most] = [4, 14];
/** Words of the text that stand beside a date. */
const around = 15;

/** The dates of the text in the order of time, each once, with words of its first place. Nothing when there are few. */
export function timeline(analysis: Analysis, languages: Languages): Pick<Guide["teacher"], "dates"> {
  const view = viewOf(analysis, languages);
  const marks = datedIn(analysis);
  const times = new Map<string, number>();
  for (const { iso } of marks) times.set(iso, (times.get(iso) ?? 0) + 1);
  const met = new Set<string>();
  const dates = marks.flatMap((mark): DatedWords[] => {
    if (met.has(mark.iso)) return [];
    const evidence = wordsAt(view, mark);
    if (evidence === undefined) return [];
    met.add(mark.iso);
    return [{ date: mark.iso, evidence }];
  });
  // Seasons are shown among the dates of days, months and years, and do not make a time line.
  if (new Set(marks.flatMap(({ label, iso }) => (label === "date" ? iso : []))).size < fewest) return {};
  const weight = ({ date }: DatedWords) => times.get(date) ?? 0;
  const kept = new Set(dates.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
  return {
    dates: dates
      .filter((one) => kept.has(one))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}

/** A piece of the sentence that holds the whole date; else, and beside a reference, the date alone. */
function wordsAt(view: View, mark: Mark): DatedWords["evidence"] | undefined {
  const line = view.lineOf(mark);
  if (line === undefined) return undefined;
  const date = line.paragraph.text.slice(mark.span.start, mark.span.end);
  const refers = view.marksIn(line).some(({ label }) => label === "reference" || label === "emphasis-added");
  const words = refers ? undefined : piece(view, line, mark.span, around);
  return words?.words.includes(date) ? words.evidence : exact(view, line, mark.span, around)?.evidence;
}
