import type { Figure } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { withNoun } from "../../text.ts";
import type { View } from "../../view.ts";
import { type Counted, counted, head, isTime, shown } from "../figures/counted.ts";

/** A number in a title that names nobody who gives it: again in the body, there with another limit, or another number of the same thing. */
export function titleNumber(view: View): Finding[] {
  const { title } = view;
  if (!title || view.marksIn(title).some(({ label }) => label === "attribution")) return [];
  const figures = view.marksIn(title).filter((mark): mark is Figure => mark.label === "figure");
  return figures.flatMap((mark): Finding[] => {
    if (mark.value < 4 || mark.unit === "times" || isTime(mark)) return [];
    const words = view.words(mark, withNoun(mark));
    const noun = mark.noun && head(view, title, mark.noun);
    const like = counted(view).filter(
      (other) =>
        other.unit === mark.unit && (mark.unit !== undefined || (noun !== undefined && other.noun === noun)),
    );
    const telling = mark.value >= 100 || mark.to !== undefined;
    const same = (telling ? counted(view).filter(({ unit }) => unit === mark.unit) : like).find(
      (other) => other.mark.value === mark.value && other.mark.to === mark.to,
    );
    const close = (value: number) => value > mark.value / 3 && value < mark.value * 3;
    const other = like.find((one) => noun !== undefined && one.noun === noun && close(one.mark.value));
    const found = same ?? other;
    if (!found) return [];
    const variant = same && same.mark.bound === mark.bound ? "same" : "other";
    return [beside(view, words, found, variant)];
  });
}

function beside(view: View, number: string, found: Counted, variant: string): Finding {
  const body = shown(view, found);
  return {
    kind: "title-number",
    variant,
    slots: {
      number: { quote: number },
      figure: { quote: found.written },
      body: { quote: body.words },
      place: { places: [found.line.paragraph.number] },
    },
    evidence: [{ at: "title", quote: number }, body.evidence],
    strength: variant === "same" ? 0.75 : 0.95,
  };
}
