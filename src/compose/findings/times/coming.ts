import type { Finding } from "../../finding.ts";
import type { View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { dated } from "./dated.ts";

/** A date after the article's own: what was still to come when it was written. */
export function stillToCome(view: View): Finding[] {
  return dated(view).flatMap(({ mark, line, words, evidence }): Finding[] => {
    if (mark.order !== "after") return [];
    return [
      {
        kind: "still-to-come",
        variant: "dated",
        slots: {
          date: { quote: words },
          words: { quote: evidence.quote },
          here: { places: [line.paragraph.number] },
        },
        evidence: [evidence],
        strength: weighed(view, line, evidence.quote, 0.8),
      },
    ];
  });
}
