import { overlaps } from "../../text.ts";
import type { View } from "../../view.ts";
import { sound } from "../openings.ts";
import { mayBeTranslated } from "../tongue.ts";
import { type Checkable, type Detector, limit } from "./checkable.ts";
import { printed } from "./printed.ts";
import { seams } from "./seams.ts";
import { isDistressing, spoken, spokenMarks } from "./spoken.ts";
import { summed } from "./summed.ts";

/** Quoted words: where they were first said or printed, what was cut or added, where a sentence stands elsewhere. */
export const quotationItems: Detector = (view, languages) => [
  ...spoken(view, languages),
  ...printed(view, languages),
  ...summed(view, languages),
  ...edits(view),
  ...seams(view),
];

/** A quotation with a cut that the page marks; none whose words pupils should not have to type. */
function edits(view: View): Checkable[] {
  const { analysis } = view;
  const all = spokenMarks(view);
  return analysis.marks.flatMap((mark): Checkable[] => {
    if (mark.label !== "cut" || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    const inside = all.some(
      (other) => other.mark.paragraph === mark.paragraph && overlaps(other.mark.span, mark.span),
    );
    const shown = line && sound(view, line, mark.span, limit + 1);
    if (!line || !shown || (!inside && line.paragraph.source === undefined && !line.paragraph.quotation))
      return [];
    if (isDistressing(view, line, shown.words)) return [];
    return [
      {
        family: "edited",
        variant: mayBeTranslated(analysis) ? "foreign" : "cut",
        slots: {
          words: { quote: shown.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [shown.evidence],
        strength: 0.7,
      },
    ];
  });
}
