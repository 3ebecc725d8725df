import type { Finding } from "../../finding.ts";
import type { View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { isOwn, isUnattributed, passage } from "../together.ts";

/** The most central statement of the first half and the last one of the end: the ground for a task when nothing more telling was found. */
export function whole(view: View): Finding[] {
  const own = view.lines.filter((line) => isOwn(line, view) && /[.!…]["»”]?$/u.test(line.text.trim()));
  const plain = own.some(isUnattributed) ? own.filter(isUnattributed) : own;
  const [from] = plain
    .slice(0, Math.ceil(plain.length / 2))
    .flatMap((line) => {
      const found = passage(view, line);
      return found ? [{ line, worth: weighed(view, line, found.piece.words, 0.5) }] : [];
    })
    .sort((a, b) => b.worth - a.worth)
    .map(({ line }) => line);
  const to = plain.findLast((line) => passage(view, line));
  const [first, last] = [from && passage(view, from), to && passage(view, to)];
  if (!from || !to || !first || !last || from.paragraph === to.paragraph) return [];
  return [
    {
      kind: "whole",
      variant: "any",
      slots: {
        first: { quote: first.piece.words },
        last: { quote: last.piece.words },
        here: { places: [from.paragraph.number] },
        there: { places: [to.paragraph.number] },
      },
      evidence: [first.piece.evidence, last.piece.evidence],
      strength: 0.2,
    },
  ];
}
