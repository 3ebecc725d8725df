import type { Finding } from "../../finding.ts";
import type { View } from "../../view.ts";
import { spread } from "../figures/items.ts";
import { weighed } from "../reasoning/weight.ts";
import { type Dated, dated } from "../times/dated.ts";

const yearOf = ({ mark }: Dated) => mark.iso.slice(0, 4);
const placeOf = ({ line }: Dated) => line.paragraph.number;

/** All dates are shown when they are no more. */
const most = 5;

/** Dates of several paragraphs, and whether the text gives them in the order in which they come. */
export function timeline(view: View): Finding[] {
  const all = dated(view);
  const weight = ({ line }: Dated) => weighed(view, line, line.text, 0.5);
  const years = all.filter(
    (one, index) =>
      all.findIndex((other) => yearOf(other) === yearOf(one) || other.line === one.line) === index,
  );
  const chosen = years.length <= most ? years : spread(years, placeOf, weight, most);
  const ordered = chosen.toSorted((a, b) => (yearOf(a) < yearOf(b) ? -1 : 1));
  const inOrder = ordered.every((one, index) => one === chosen[index]);
  if (chosen.length < 3 || new Set(chosen.map(placeOf)).size < 2) return [];
  const itemOf = (one: Dated) => ({ at: placeOf(one), quote: one.words });
  return [
    {
      kind: "timeline",
      variant: inOrder ? "in-order" : "out-of-order",
      slots: {
        dates: { items: chosen.map(itemOf) },
        ordered: { items: ordered.map(({ evidence }) => evidence) },
      },
      evidence: chosen.map(({ evidence }) => evidence),
      strength: inOrder ? 0.62 : 0.75,
    },
  ];
}
