import type { DateMark } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import { exact, piece } from "../quote.ts";
import { countWords } from "../text.ts";
import { type Line, type View, within } from "../view.ts";
import { weighed } from "./reasoning/weight.ts";

/** Everything that the article's dates can be asked about. */
export const times: readonly ((view: View) => Finding[])[] = [timeline, stillToCome];

interface Dated {
  readonly mark: DateMark;
  readonly line: Line;
  readonly words: string;
  readonly evidence: Finding["evidence"][number];
}

/** A date of publication in a reference or in brackets tells nothing that happened. */
function isCited(view: View, { paragraph, span }: DateMark, line: Line): boolean {
  const before = line.paragraph.text.slice(0, span.start);
  return (
    before.lastIndexOf("(") > before.lastIndexOf(")") ||
    view.analysis.marks.some(
      (mark) => mark.label === "reference" && mark.paragraph === paragraph && within(span, mark.span),
    )
  );
}

/** Dates of the body with a year, each once, with the passage around it. */
function dated(view: View): Dated[] {
  const seen = new Set<string>();
  return view.analysis.marks.flatMap((mark): Dated[] => {
    if (mark.label !== "date" || mark.paragraph === 0 || seen.has(mark.iso)) return [];
    if (mark.iso.startsWith("--") || mark.to !== undefined) return [];
    const line = view.lineOf(mark);
    const date = line && exact(view, line, mark.span, 6);
    const told = line && piece(view, line, mark.span);
    if (!line || !date || !told || countWords(told.words) < 5 || isCited(view, mark, line)) return [];
    seen.add(mark.iso);
    return [{ mark, line, words: date.words, evidence: told.evidence }];
  });
}

/** Each date ends before the next begins, as far as they are written. */
const earlier = (a: Dated, b: Dated) => a.mark.iso < b.mark.iso && !b.mark.iso.startsWith(a.mark.iso);

/** Three dates or more in several paragraphs: told in the order of time, or not. */
function timeline(view: View): Finding[] {
  const clear = dated(view).filter(
    (one, _, all) =>
      !all.some(
        (other) =>
          other !== one &&
          (other.mark.iso.startsWith(one.mark.iso) ||
            (other.line === one.line &&
              other.mark.span.start < one.mark.span.start &&
              other.mark.iso.slice(0, 4) === one.mark.iso.slice(0, 4))),
      ),
  );
  if (clear.length < 3) return [];
  const chosen = clear.slice(0, 4);
  const places = [...new Set(chosen.map(({ line }) => line.paragraph.number))];
  const ordered = [...chosen].sort((a, b) => (a.mark.iso < b.mark.iso ? -1 : 1));
  const inOrder = chosen.every(
    (date, index) => index === 0 || (chosen[index - 1] === ordered[index - 1] && date === ordered[index]),
  );
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (
    places.length < 2 ||
    !first ||
    !last ||
    !ordered.every((date, index) => index === 0 || earlier(ordered[index - 1] ?? date, date))
  )
    return [];
  return [
    {
      kind: "timeline",
      variant: inOrder ? "in-order" : "out-of-order",
      slots: {
        dates: { quotes: chosen.map(({ words }) => words) },
        ordered: { quotes: ordered.map(({ words }) => words) },
        first: { quote: first.words },
        last: { quote: last.words },
        places: { places: places.sort((a, b) => a - b) },
      },
      evidence: chosen.map(({ evidence }) => evidence),
      strength: Math.min(
        ...chosen.map(({ line, evidence }) => weighed(view, line, evidence.quote, inOrder ? 0.5 : 0.7)),
      ),
    },
  ];
}

/** A date after the article's own: what was still to come when it was written. */
function stillToCome(view: View): Finding[] {
  return dated(view).flatMap(({ mark, line, words, evidence }): Finding[] => {
    if (mark.order !== "after") return [];
    return [
      {
        kind: "still-to-come",
        variant: "dated",
        slots: {
          date: { quote: words },
          words: { quote: evidence.quote },
          here: { places: [line.paragraph.number] },
        },
        evidence: [evidence],
        strength: weighed(view, line, evidence.quote, 0.8),
      },
    ];
  });
}
