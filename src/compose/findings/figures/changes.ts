import type { Finding } from "../../finding.ts";
import type { View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { alreadyCompared } from "./compared.ts";
import { type Counted, harmless, placesOf, shown, shownBoth } from "./counted.ts";
import { before } from "./sums.ts";

/** A rise or fall in per cent with the amount that it led to, from which the first can be found. */
export function changesByShare(view: View): Finding[] {
  const all = harmless(view);
  const used = alreadyCompared(view);
  return all.flatMap((share, index): Finding[] => {
    const { mark, line } = share;
    if (share.unit !== "%" || mark.change === undefined || used.has(share) || mark.to !== undefined)
      return [];
    if (mark.value < 2 || mark.base || mark.noun) return [];
    const led = ledTo(view, share, all[index + 1]);
    const words = led && (shownBoth(view, share, led) ?? shown(view, share));
    if (!led || !words) return [];
    return [
      {
        kind: "change-of-what",
        variant: "with-result",
        slots: {
          words: { quote: words.words },
          change: { quote: share.written },
          here: placesOf(share),
          result: { quote: led.written },
          sum: before(led.mark.value, mark.value, mark.change),
        },
        evidence: [words.evidence],
        strength: weighed(view, line, line.text, 0.85),
      },
    ];
  });
}

/** The amount right behind “by 15 % to”. */
function ledTo(view: View, share: Counted, next: Counted | undefined): Counted | undefined {
  if (!next || next.line !== share.line || next.unit === "%" || next.unit === "times") return undefined;
  const between = view
    .words(share.mark, { start: share.mark.span.end, end: next.mark.span.start })
    .trim()
    .toLowerCase();
  const words = view.pack(share.line.paragraph)?.lexicons.compared?.to ?? [];
  const fits = next.mark.value >= 100 && next.mark.to === undefined && next.mark.change === undefined;
  return fits && words.includes(between) ? next : undefined;
}
