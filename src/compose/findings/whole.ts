import type { Finding } from "../finding.ts";
import { piece } from "../quote.ts";
import type { View } from "../view.ts";

/** The article from its first to its last sentence: the ground for a task when nothing more telling was found. */
export function whole(view: View): Finding[] {
  const own = view.lines.filter(
    (line) => line.paragraph.source === undefined && /[.!…]["»”]?$/u.test(line.text.trim()),
  );
  const from = own.find((line) => piece(view, line));
  const to = own.findLast((line) => piece(view, line));
  const [first, last] = [from && piece(view, from), to && piece(view, to)];
  if (!from || !to || !first || !last || from === to) return [];
  return [
    {
      kind: "whole",
      variant: "any",
      slots: {
        first: { quote: first.words },
        last: { quote: last.words },
        here: { places: [from.paragraph.number] },
        there: { places: [to.paragraph.number] },
      },
      evidence: [first.evidence, last.evidence],
      strength: 0.2,
    },
  ];
}
