import type { Connective, Marker } from "../../model/analysis.ts";
import { tidy } from "../clip.ts";
import type { Finding } from "../finding.ts";
import { meeting, piece } from "../quote.ts";
import { countWords } from "../text.ts";
import { type Line, shared, type View } from "../view.ts";
import { sameMatter, signs } from "./stance.ts";

const strengths: Partial<Record<Marker["label"], number>> = {
  analogy: 0.85,
  absolute: 0.5,
  exception: 0.7,
  concession: 0.75,
  intention: 0.85,
  counterfactual: 0.9,
};

/** Whether a piece speaks of something that the article comes back to. */
function spokenOf(view: View, line: Line, words: string): boolean {
  return [...view.content(words, line.paragraph)].some((word) => view.frequency(word) >= 3);
}

/** Kinds that a passage elsewhere can put to the test. */
const echoed: ReadonlySet<string> = new Set(["analogy", "absolute", "intention", "counterfactual"]);

/** The line elsewhere in the body that speaks most of the same things. */
export function echo(view: View, line: Line, least = 3): Line | undefined {
  let best: { line: Line; weight: number } | undefined;
  for (const other of view.lines) {
    if (other.paragraph.number === line.paragraph.number) continue;
    const common = shared(view, line, other);
    if (common.words >= least && (!best || common.weight > best.weight))
      best = { line: other, weight: common.weight };
  }
  return best?.line;
}

function moves(view: View, label: Marker["label"]): Finding[] {
  return signs(view, label).flatMap(({ mark, line }): Finding[] => {
    const words =
      piece(view, line, mark.span) ?? piece(view, line, { start: mark.span.end - 1, end: mark.span.end });
    if (!words || countWords(words.words) < 5) return [];
    const slots = {
      sign: { quote: tidy(view.words(mark, mark.span)) },
      words: { quote: words.words },
      here: { places: [line.paragraph.number] },
    };
    if (label === "absolute" && !spokenOf(view, line, words.words)) return [];
    const own = line.sentence.layer === "author" ? 0.05 : -0.1;
    const base = { kind: label, strength: (strengths[label] ?? 0.6) + own };
    const other = echoed.has(label) ? echo(view, line) : undefined;
    const second = other && meeting(view, other, line);
    if (!other || !second || countWords(second.words) < 6 || !sameMatter(view, line, words, other, second))
      return [{ ...base, variant: "alone", slots, evidence: [words.evidence] }];
    return [
      {
        ...base,
        variant: "with-echo",
        slots: { ...slots, echo: { quote: second.words }, there: { places: [other.paragraph.number] } },
        evidence: [words.evidence, second.evidence],
        strength: base.strength + 0.05,
      },
    ];
  });
}

export const analogy = (view: View): Finding[] => moves(view, "analogy");
export const absolute = (view: View): Finding[] => moves(view, "absolute");
export const exception = (view: View): Finding[] => moves(view, "exception");
export const concession = (view: View): Finding[] => moves(view, "concession");
export const intention = (view: View): Finding[] => moves(view, "intention");
export const counterfactual = (view: View): Finding[] => moves(view, "counterfactual");

/** Two clauses that a strong connective joins, shown together with words on both sides of it. */
export function connectives(view: View): Finding[] {
  return view.analysis.marks.flatMap((mark): Finding[] => {
    if (!isConnective(mark) || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    const words = line && piece(view, line, mark.span);
    const sign = view.words(mark, mark.span);
    if (!line || !words) return [];
    const [before = "", after = ""] = words.words.toLowerCase().split(sign.toLowerCase(), 2);
    const opens = countWords(before) === 0 && /[,;]/u.test(after);
    const complementisers = view.pack(line.paragraph)?.lexicons.complementisers ?? [];
    const earlier = line.paragraph.text.slice(line.sentence.span.start, mark.span.start).toLowerCase();
    if (
      complementisers.some(
        (word) => /[,\s]$/u.test(earlier) && earlier.replace(/[,\s]+$/u, "").endsWith(` ${word}`),
      )
    )
      return [];
    if (countWords(after) < 3 || (countWords(before) < 3 && !opens)) return [];
    return [
      {
        kind: mark.label,
        variant: mark.quoted ? "quoted" : "own",
        slots: {
          sign: { quote: sign },
          words: { quote: words.words },
          here: { places: [line.paragraph.number] },
        },
        evidence: [words.evidence],
        strength: 0.35,
      },
    ];
  });
}

function isConnective(mark: { readonly label: string }): mark is Connective {
  return ["cause", "contrast", "condition", "goal", "consequence"].includes(mark.label);
}
