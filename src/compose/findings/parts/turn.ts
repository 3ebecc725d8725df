import type { Finding } from "../../finding.ts";
import { piece } from "../../quote.ts";
import { type Line, shared, type View } from "../../view.ts";
import { tied } from "../matter.ts";
import { weighed } from "../reasoning/weight.ts";
import { isOwn, passage, standsAlone } from "../together.ts";

/** The word of turning that a sentence opens with, as written: “Yet”, « Pourtant ». */
export function turnSign(view: View, { paragraph, text }: Line): string | undefined {
  const words = view.pack(paragraph)?.lexicons.connectives.turns ?? [];
  const lower = text.toLowerCase().replaceAll("’", "'");
  const [longest] = words
    .filter((word) => lower.startsWith(word) && !/[\p{L}']/u.test(lower[word.length] ?? ""))
    .sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : text.slice(0, longest.length);
}

/** A paragraph that opens with a word of turning: “Yet”, « Pourtant ». With it, the end of the paragraph before. */
export function turns(view: View): Finding[] {
  return view.lines.flatMap((line): Finding[] => {
    const before = view.lines[line.index - 1];
    if (!before || before.paragraph === line.paragraph || !isOwn(line, view) || !isOwn(before, view))
      return [];
    if (before.paragraph.number !== line.paragraph.number - 1) return [];
    const { start, end } = line.sentence.span;
    const sign = turnSign(view, line);
    if (sign === undefined) return [];
    const rest = line.text.slice(sign.length).search(/\p{L}/u);
    const behind = {
      ...line,
      sentence: { ...line.sentence, span: { start: start + sign.length + rest, end } },
    };
    const after = piece(view, behind);
    const first = passage(view, before);
    if (!first || !after || !standsAlone(view, behind, after.words)) return [];
    if (shared(view, before, line).words === 0 && !tied(view, before, line)) return [];
    const both = weighed(view, before, `${first.piece.words} ${after.words}`, 0.7);
    return [
      {
        kind: "turn",
        variant: before.sentence.layer === "attributed" ? "said" : "told",
        slots: {
          sign: { quote: sign },
          before: { quote: first.piece.words },
          after: { quote: after.words },
          here: { places: [before.paragraph.number] },
          there: { places: [line.paragraph.number] },
        },
        evidence: [first.piece.evidence, after.evidence],
        strength: both,
      },
    ];
  });
}
