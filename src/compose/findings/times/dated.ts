import type { DateMark } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import { exact, piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import { type Line, type View, within } from "../../view.ts";

/** A date of the body with a year, and what the article tells with it. */
export interface Dated {
  readonly mark: DateMark;
  readonly line: Line;
  /** The date as written. */
  readonly words: string;
  /** A short passage with the date in it. */
  readonly told: Evidence;
  /** The passage at its usual length. */
  readonly evidence: Evidence;
}

/** A date of publication in a reference or in brackets tells nothing that happened. */
export function isCited(
  view: View,
  { paragraph, span }: Pick<DateMark, "paragraph" | "span">,
  line: Line,
): boolean {
  const before = line.paragraph.text.slice(0, span.start);
  return (
    before.lastIndexOf("(") > before.lastIndexOf(")") ||
    view.analysis.marks.some(
      (mark) => mark.label === "reference" && mark.paragraph === paragraph && within(span, mark.span),
    )
  );
}

/** “They were 1500 in the street”: four digits right behind a verb count something. */
function isAmount({ paragraph }: Line, { iso, span }: DateMark): boolean {
  const before = paragraph.words?.findLast(({ end }) => end <= span.start);
  return iso.length === 4 && (before?.tag === "VERB" || before?.tag === "AUX");
}

/** Words of a passage that still stands beside two others in one question. */
const short = 8;

const known = new WeakMap<View, readonly Dated[]>();

/** Dates of the body with a year, each once, with the passage around it. */
export function dated(view: View): readonly Dated[] {
  const before = known.get(view);
  if (before) return before;
  const seen = new Set<string>();
  const made = view.analysis.marks.flatMap((mark): Dated[] => {
    if (mark.label !== "date" || mark.paragraph === 0 || seen.has(mark.iso)) return [];
    if (mark.iso.startsWith("--") || mark.to !== undefined) return [];
    const line = view.lineOf(mark);
    if (line && isAmount(line, mark)) return [];
    const date = line && exact(view, line, mark.span, 6);
    const told = line && piece(view, line, mark.span);
    if (!line || !date || !told || countWords(told.words) < 5 || isCited(view, mark, line)) return [];
    seen.add(mark.iso);
    const brief = piece(view, line, mark.span, short);
    return [
      {
        mark,
        line,
        words: date.words,
        told: brief?.words.includes(date.words) ? brief.evidence : told.evidence,
        evidence: told.evidence,
      },
    ];
  });
  known.set(view, made);
  return made;
}
