import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { type Counted, harmless, placesOf } from "./counted.ts";
import { itemOf, spread } from "./items.ts";

/** Where the number meant can lie: above the one printed, below it, or on either side. */
type Side = "above" | "below" | "around";

/** With room on one side only, fewer different words of limit leave nothing to find: “more than” twice, and “about”. */
const differing = 3;

/** Three numbers or four, in two paragraphs at least, with limits that leave room on different sides. */
export function numberLimits(view: View): Finding[] {
  const all = harmless(view).filter(
    (figure) =>
      sideOf(view, figure) !== undefined &&
      limitOf(view, figure) !== undefined &&
      !isConcerning(figure) &&
      (figure.noun !== undefined || figure.unit !== undefined || figure.mark.value >= 100) &&
      figure.unit !== "times" &&
      countWords(figure.written) <= 7,
  );
  const distinct = all.filter(
    (figure, index) =>
      all.findIndex(
        (other) => other.mark.bound === figure.mark.bound && other.mark.value === figure.mark.value,
      ) === index,
  );
  const exact = spread(distinct.filter(isExact), (figure) => sideOf(view, figure), weight(view), 4);
  const facing = new Set(exact.map((figure) => sideOf(view, figure))).size > 1 && exact.length >= 3;
  const chosen = facing ? exact : spread(distinct, (figure) => sideOf(view, figure), weight(view), 4);
  const sides = new Set(chosen.map((figure) => sideOf(view, figure)));
  const { places } = placesOf(...chosen);
  if (chosen.length < 3 || sides.size < 2 || places.length < 2) return [];
  const items = chosen.map(itemOf);
  const both = facing;
  if (!both && new Set(chosen.map((figure) => limitOf(view, figure))).size < differing) return [];
  const on = (side: Side) => chosen.filter((figure) => sideOf(view, figure) === side).map(itemOf);
  return [
    {
      kind: "number-limits",
      variant: both ? "both-ways" : "one-way",
      slots: {
        items: { items },
        places: { places },
        ...(both
          ? { higher: { items: on("above") }, lower: { items: on("below") } }
          : { limited: { items: [...on("above"), ...on("below")] }, rounded: { items: on("around") } }),
      },
      evidence: items,
      strength: 0.6 + 0.1 * Math.min(3, sides.size) + (places.length > 2 ? 0.05 : 0),
    },
  ];
}

const weight =
  (view: View) =>
  ({ line, written }: Counted): number =>
    weighed(view, line, line.text, 0.5) + weighed(view, line, written, 0.2);

/** The words of limit that are printed with the number: “more than” of “more than 40”; none in « une centaine ». */
function limitOf(view: View, { line, written }: Counted): string | undefined {
  const bounds = view.pack(line.paragraph)?.lexicons.bounds;
  const words = ` ${written.toLowerCase().replace(/[’‘]/gu, "'")} `;
  return Object.values(bounds ?? [])
    .flat()
    .find((bound) => words.includes(` ${bound}`));
}

/** “Concerns about 500 notes”: right behind a noun or an adjective the word may be no limit. */
function isConcerning({ mark, line: { paragraph } }: Counted): boolean {
  const before = paragraph.words?.findLast(({ end }) => end <= mark.span.start);
  return mark.bound === "about" && (before?.tag === "NOUN" || before?.tag === "ADJ");
}

/** “Over 50”, “at most 50”: a number that the words rule out can be named; of “around 50” and “almost 50” it cannot. */
const isExact = ({ mark: { bound } }: Counted): boolean => bound !== "about";

/** “Nearly 50”: a little less, though it counts among the words for “about”. */
function isNearly(view: View, { mark, line }: Counted): boolean {
  const words = view.words(mark, mark.span).toLowerCase().replace(/[’‘]/gu, "'");
  const nearly = view.pack(line.paragraph)?.lexicons.nearly ?? [];
  return mark.bound === "about" && nearly.some((word) => words.startsWith(word));
}

function sideOf(view: View, figure: Counted): Side | undefined {
  const { bound, to } = figure.mark;
  if (bound === undefined || to !== undefined) return undefined;
  if (bound === "more-than" || bound === "at-least") return "above";
  if (bound === "less-than" || bound === "at-most" || isNearly(view, figure)) return "below";
  return "around";
}
