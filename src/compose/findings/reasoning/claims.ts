import type { Marker } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { countWords, overlaps } from "../../text.ts";
import { type Line, type View, within } from "../../view.ts";
import { signs } from "../stance.ts";
import { around } from "./around.ts";
import { move } from "./moves.ts";

const strong: ReadonlySet<string> = new Set([
  "certainty",
  "universal",
  "absolute",
  "evaluative",
  "topic-word",
]);

/** Something said of all, most or none of a group. */
export function wholeGroup(view: View): Finding[] {
  return signs(view, "universal").flatMap((sign): Finding[] => {
    const { mark, line } = sign;
    if (isCounted(view, line, mark) || !isSubject(line, mark)) return [];
    const words = around(view, line, mark);
    if (!words) return [];
    return move(view, "whole-group", sign, words, 0.7).map(
      ({ slots: { sign: group, ...slots }, ...found }) => ({
        ...found,
        slots: group ? { ...slots, group } : slots,
      }),
    );
  });
}

/** The text counts the group itself: “most winners (82%)”, “all six numbers”. */
function isCounted(view: View, line: Line, { span }: Marker): boolean {
  const near = view
    .marksIn(line)
    .some((mark) => mark.label === "figure" && mark.span.start < span.end + 14 && mark.span.end > span.start);
  return near || line.paragraph.words?.some((word) => word.tag === "NUM" && within(word, span)) === true;
}

/** A verb of the group's own stands behind it, before any mark. */
function isSubject({ paragraph, sentence }: Line, { span }: Marker): boolean {
  const words = paragraph.words;
  if (!words) return false;
  const from = words.findIndex(({ start }) => start >= span.end);
  if (from < 0) return false;
  const before = words[words.findIndex(({ start }) => start >= span.start) - 1];
  if (before && !["PUNCT", "CCONJ", "SCONJ", "ADV"].includes(before.tag)) return false;
  for (let at = from; at < Math.min(from + 7, words.length); at++) {
    const word = words[at];
    if (!word || word.tag === "PUNCT" || word.start >= sentence.span.end) return false;
    if (finite(words, at, paragraph.text)) return true;
  }
  return false;
}

/** A word that leaves no exception, in a statement that the article comes back to. */
export function absolute(view: View): Finding[] {
  return signs(view, "absolute").flatMap((sign): Finding[] => {
    const { mark, line } = sign;
    const grouped = view
      .marksIn(line)
      .some((other) => other.label === "universal" && overlaps(other.span, mark.span));
    if (grouped || isDegree(line, mark) || isWhen(line, mark)) return [];
    const words = around(view, line, mark);
    if (!words || ![...view.content(words.words, line.paragraph)].some((word) => view.frequency(word) >= 3))
      return [];
    return move(view, "absolute", sign, words, 0.55);
  });
}

/** « toujours plus », “never greater”: by how much, not always. */
function isDegree({ paragraph }: Line, { span }: Marker): boolean {
  const next = paragraph.words?.find(({ start }) => start >= span.end);
  return next?.tag === "ADJ" || next?.tag === "ADV" || next?.tag === "PROPN";
}

/** An adverb of somebody's habits, unless the author insists on it; « tous les » before times, which are no group. */
function isWhen({ paragraph, sentence }: Line, { span }: Marker): boolean {
  const inside = paragraph.words?.filter((word) => within(word, span)) ?? [];
  if (inside.length > 1 && inside.at(-1)?.tag === "DET") return true;
  return inside.length === 1 && inside[0]?.tag === "ADV" && sentence.layer !== "author";
}

/** A strong statement in the article's own name, two paragraphs or more from anything that it takes from elsewhere. */
export function unsourcedClaim(view: View): Finding[] {
  return view.lines.flatMap((line): Finding[] => {
    const { support = 0, layer } = line.sentence;
    if (support < 2 || layer === "attributed" || line.paragraph.source) return [];
    const marks = view.marksIn(line);
    if (marks.some(({ label, quoted }) => quoted || weaker.has(label))) return [];
    const mark = marks.find((one): one is Marker => strong.has(one.label));
    if (!mark) return [];
    const words = around(view, line, mark);
    if (!words || countWords(words.words) < 8 || opensWithPronoun(line, words.words)) return [];
    return move(view, "unsourced-claim", { mark, line }, words, 0.7).flatMap(
      ({ slots: { sign: _, ...slots }, ...found }) => (found.strength < 0.7 ? [] : [{ ...found, slots }]),
    );
  });
}

const weaker: ReadonlySet<string> = new Set([
  "care",
  "conditional",
  "question",
  "counterfactual",
  "condition",
  "analogy",
  "reference",
]);

/** “He tells how …”: of whom, the quotation would not say. */
function opensWithPronoun({ paragraph, sentence }: Line, words: string): boolean {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  return paragraph.words?.find((word) => word.start >= start)?.tag === "PRON";
}
