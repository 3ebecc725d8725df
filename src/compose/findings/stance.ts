import type { Marker } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import { meeting, type Piece, piece } from "../quote.ts";
import { type Line, shared, type View } from "../view.ts";

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

/** A word of certainty in one place, a word of care in another. */
export function certaintyAndCare(view: View): Finding[] {
  const careful = signs(view, "care", "conditional");
  return signs(view, "certainty").flatMap((sure): Finding[] => {
    const strong = piece(view, sure.line, sure.mark.span);
    const candidates = careful
      .filter((sign) => apart(sign.line, sure.line))
      .map((sign) => ({ sign, weight: shared(view, sign.line, sure.line).weight }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.sign.line.index - b.sign.line.index);
    const other = candidates[0]?.sign;
    const weak = other && piece(view, other.line, other.mark.span);
    if (!strong) return [];
    const slots = {
      sure: { quote: view.words(sure.mark, sure.mark.span) },
      sentence: { quote: strong.words },
      here: { places: [sure.line.paragraph.number] },
    };
    if (!other || !weak) {
      return [{ kind: "certainty", variant: "alone", slots, evidence: [strong.evidence], strength: 0.6 }];
    }
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
        strength: 0.85,
      },
    ];
  });
}

/** Whether a careful word only rounds a number: “almost five hours”. */
function boundsFigure(view: View, mark: Marker): boolean {
  return view.analysis.marks.some(
    ({ label, paragraph, span }) =>
      label === "figure" &&
      paragraph === mark.paragraph &&
      span.start <= mark.span.end + 2 &&
      span.end > mark.span.start,
  );
}

/** Whether two printed pieces themselves speak of one thing. */
export function sameMatter(view: View, a: Line, one: Piece, b: Line, two: Piece): boolean {
  const words = view.content(two.words, b.paragraph);
  return [...view.content(one.words, a.paragraph)].some((word) => words.has(word) && !/^\d/u.test(word));
}

/** The same matter told with a reservation in one paragraph and without in another. */
export function hardening(view: View): Finding[] {
  const plain = view.lines.filter(
    (line) =>
      !view
        .marksIn(line)
        .some(({ label }) => label === "care" || label === "conditional" || label === "question"),
  );
  return signs(view, "care", "conditional").flatMap(({ mark, line }): Finding[] => {
    if (boundsFigure(view, mark)) return [];
    let best: { line: Line; weight: number } | undefined;
    for (const other of plain) {
      if (!apart(other, line) || other.paragraph.language !== line.paragraph.language) continue;
      const common = shared(view, line, other);
      if (common.words >= 3 && (!best || common.weight > best.weight))
        best = { line: other, weight: common.weight };
    }
    const careful = piece(view, line, mark.span);
    const flat = best && meeting(view, best.line, line);
    if (!best || !careful || !flat || !sameMatter(view, line, careful, best.line, flat)) return [];
    return [
      {
        kind: "hardening",
        variant: line.index < best.line.index ? "careful-first" : "plain-first",
        slots: {
          sign: { quote: view.words(mark, mark.span) },
          careful: { quote: careful.words },
          plain: { quote: flat.words },
          here: { places: [line.paragraph.number] },
          there: { places: [best.line.paragraph.number] },
        },
        evidence: [careful.evidence, flat.evidence],
        strength: Math.min(0.95, 0.6 + best.weight / 5),
      },
    ];
  });
}

/** Evaluative words of the author's. */
export function evaluativeWords(view: View): Finding[] {
  const all = signs(view, "evaluative");
  const seen = new Set<string>();
  const different = all.filter(({ mark }) => {
    const word = view.words(mark, mark.span).toLowerCase().slice(0, 4);
    if (seen.has(word)) return false;
    seen.add(word);
    return true;
  });
  const [one] = different;
  if (!one) return [];
  const two = different.find((sign) => apart(sign.line, one.line)) ?? different[1];
  const chosen = two ? [one, two] : [one];
  const grounds = chosen.flatMap(({ line, mark }) => piece(view, line, mark.span)?.evidence ?? []);
  if (grounds.length < chosen.length) return [];
  return [
    {
      kind: "evaluative-words",
      variant: chosen.length === 2 ? "two" : "one",
      slots: {
        one: { quote: view.words(one.mark, one.mark.span) },
        two: { quote: two ? view.words(two.mark, two.mark.span) : "" },
        here: { places: [one.line.paragraph.number] },
        there: { places: [two?.line.paragraph.number ?? one.line.paragraph.number] },
      },
      evidence: grounds,
      strength: chosen.length === 2 ? 0.8 : 0.55,
    },
  ];
}
