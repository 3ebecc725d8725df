import type { Marker } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { type Line, type View, within } from "../../view.ts";
import { signs } from "../stance.ts";
import { around } from "./around.ts";
import { move } from "./moves.ts";

/** Something said of all, most or none of a group. */
export function wholeGroup(view: View): Finding[] {
  return signs(view, "universal").flatMap((sign): Finding[] => {
    const { mark, line } = sign;
    if (isCounted(view, line, mark) || !isSubject(line, mark)) return [];
    const words = around(view, line, mark);
    if (!words) return [];
    return move(view, "whole-group", sign, words, 0.45).map(
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
