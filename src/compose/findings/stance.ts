import type { Marker } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import { type Piece, piece } from "../quote.ts";
import { countWords, marksByParagraph } from "../text.ts";
import { type Line, shared, type View } from "../view.ts";
import { commonWord, meetings, tied } from "./matter.ts";
import { clausal } from "./speeches.ts";

interface Sign {
  readonly mark: Marker;
  readonly line: Line;
}

/** Markers of one label in the body, outside quotations and texts of others. */
export function signs(view: View, ...labels: readonly Marker["label"][]): Sign[] {
  const wanted: ReadonlySet<string> = new Set(labels);
  return view.analysis.marks.flatMap((mark) => {
    if (!wanted.has(mark.label) || mark.quoted || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    return line && !line.paragraph.source && line.sentence.layer !== "attributed"
      ? [{ mark: mark as Marker, line }]
      : [];
  });
}

const apart = (a: Line, b: Line) => a.paragraph.number !== b.paragraph.number;

/** Whether the words before a marker deny it: “not inevitably”. */
function denied(view: View, { mark, line }: Sign): boolean {
  const { negations } = view.edges(line.paragraph);
  const before = line.paragraph.text.slice(Math.max(0, mark.span.start - 24), mark.span.start).toLowerCase();
  return before.split(/[\s’']+/u).some((word) => negations.has(word));
}

/** A piece around the marker that is a clause and holds it. */
function around(view: View, { mark, line }: Sign): Piece | undefined {
  const words = piece(view, line, mark.span);
  if (!words?.words.includes(view.words(mark, mark.span))) return undefined;
  if (countWords(words.words) < countWords(view.words(mark, mark.span)) + 3) return undefined;
  return clausal(view, line, line.sentence.span, words.words) ? words : undefined;
}

/** A word of certainty in one place, a word of care on the same thing in another. */
export function certaintyAndCare(view: View): Finding[] {
  const careful = signs(view, "care", "conditional").filter(({ mark }) => !boundsFigure(view, mark));
  return signs(view, "certainty").flatMap((sure): Finding[] => {
    const strong = denied(view, sure) ? undefined : around(view, sure);
    if (!strong) return [];
    const slots = {
      sure: { quote: view.words(sure.mark, sure.mark.span) },
      sentence: { quote: strong.words },
      here: { places: [sure.line.paragraph.number] },
    };
    for (const other of careful) {
      if (!apart(other.line, sure.line) || !tied(view, other.line, sure.line)) continue;
      const weak = around(view, other);
      if (!weak || !commonWord(view, sure.line, strong, other.line, weak)) continue;
      return [
        {
          kind: "certainty",
          variant: "beside-care",
          slots: {
            ...slots,
            careful: { quote: view.words(other.mark, other.mark.span) },
            weak: { quote: weak.words },
            there: { places: [other.line.paragraph.number] },
          },
          evidence: [strong.evidence, weak.evidence],
          strength: 0.9,
        },
      ];
    }
    return [];
  });
}

/** Whether a careful word only rounds a number: “almost five hours”. */
function boundsFigure(view: View, mark: Marker): boolean {
  const here = marksByParagraph(view.analysis).get(mark.paragraph) ?? [];
  return here.some(
    ({ label, span }) => label === "figure" && span.start <= mark.span.end + 2 && span.end > mark.span.start,
  );
}

/** The same matter told with a reservation in one paragraph and without in another. */
export function hardening(view: View): Finding[] {
  const plain = view.lines.filter(
    (line) =>
      !view
        .marksIn(line)
        .some(({ label }) => label === "care" || label === "conditional" || label === "question"),
  );
  return signs(view, "care", "conditional").flatMap((sign): Finding[] => {
    const { mark, line } = sign;
    if (boundsFigure(view, mark) || denied(view, sign)) return [];
    const careful = around(view, sign);
    if (!careful) return [];
    let best: { line: Line; flat: Piece; common: string; weight: number } | undefined;
    for (const other of plain) {
      if (!apart(other, line) || other.paragraph.language !== line.paragraph.language) continue;
      const { words, weight } = shared(view, line, other);
      if (words < 2 || (best && weight <= best.weight) || !tied(view, line, other)) continue;
      for (const flat of meetings(view, other, line)) {
        const common = commonWord(view, line, careful, other, flat);
        if (!common || !meetTwice(view, line, careful, other, flat)) continue;
        best = { line: other, flat, common, weight };
        break;
      }
    }
    if (!best) return [];
    return [
      {
        kind: "hardening",
        variant: line.index < best.line.index ? "careful-first" : "plain-first",
        slots: {
          sign: { quote: view.words(mark, mark.span) },
          careful: { quote: careful.words },
          plain: { quote: best.flat.words },
          common: { quote: best.common },
          here: { places: [line.paragraph.number] },
          there: { places: [best.line.paragraph.number] },
        },
        evidence: [careful.evidence, best.flat.evidence],
        strength: Math.min(0.95, 0.7 + best.weight / 8),
      },
    ];
  });
}

/** Two content words in common, one of them rare: the same thing, and the same said of it, not only of the same people. */
function meetTwice(view: View, a: Line, one: Piece, b: Line, two: Piece): boolean {
  const words = view.content(two.words, b.paragraph);
  const both = [...view.content(one.words, a.paragraph)].filter((word) => words.has(word));
  const rare = Math.max(2, view.analysis.paragraphs.length / 6);
  return both.length >= 2 && both.some((word) => view.frequency(word) <= rare);
}
