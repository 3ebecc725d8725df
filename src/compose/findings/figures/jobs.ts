import type { Finding } from "../../finding.ts";
import { countWords, overlaps } from "../../text.ts";
import type { View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { alreadyCompared } from "./compared.ts";
import { type Counted, differ, harmless, isMoney, isTime, placesOf, sameKind } from "./counted.ts";
import { isUnknown, itemOf, ownerOf, pathOfFigure, spread } from "./items.ts";

/** Counts with their nouns, and amounts of money, big enough that somebody counted. */
function isTelling(figure: Counted): boolean {
  const { mark, unit, noun, written } = figure;
  if (mark.to !== undefined || isTime(figure) || countWords(written) > 6 || countWords(written) < 2)
    return isMoney(figure) && mark.to === undefined && mark.value >= price && !isFace(figure);
  if (isMoney(figure)) return mark.value >= price && !isFace(figure);
  return unit === undefined && noun !== undefined && mark.value >= least;
}

/** A smaller sum is what one thing costs. */
const price = 1000;

/** Fewer are seen at a glance, and nobody had to reckon them. */
const least = 20;

/** « 75 dernières années »: a length of time, though a word stands between. */
function isSpan(view: View, { noun, line }: Counted): boolean {
  const units = view.pack(line.paragraph)?.lexicons.times?.units ?? {};
  return noun !== undefined && units[noun.toLowerCase()] !== undefined;
}

/** “A $100 note”: what is printed on it, and nobody counted it. */
function isFace({ mark, line: { paragraph } }: Counted): boolean {
  const next = paragraph.words?.find(({ start }) => start >= mark.span.end);
  return next?.tag === "NOUN" && paragraph.text.slice(mark.span.end, next.start).trim() === "";
}

/** Three numbers over several paragraphs, or two of which one is somebody's: what each counts and who gives it. */
export function numberJobs(view: View): Finding[] {
  const used = alreadyCompared(view);
  const all = harmless(view).filter(
    (figure) => isTelling(figure) && !isSpan(view, figure) && !used.has(figure) && !isUnknown(figure),
  );
  const distinct = all.filter(
    (figure, index) =>
      all.findIndex((other) => !differ(other, figure) && sameKind(other, figure)) === index &&
      !all.some(
        (other) =>
          other !== figure && other.line === figure.line && overlaps(other.mark.span, figure.mark.span),
      ),
  );
  const weight = ({ line, mark }: Counted) =>
    weighed(view, line, line.text, 0.6) +
    (mark.value >= 100 ? 0.2 : 0) +
    (line.sentence.layer === "attributed" ? 0.1 : 0);
  const chosen = spread(distinct, ({ line }) => line.paragraph.number, weight, 3);
  const { places } = placesOf(...chosen);
  const owners = chosen.map((figure) => ownerOf(view, figure));
  const known = new Set(owners.filter((owner) => owner !== undefined));
  if (chosen.length < 2 || places.length < 2 || (chosen.length < 3 && known.size === 0)) return [];
  const few = known.size < 2 && owners.filter((owner) => owner !== undefined).length * 2 < owners.length;
  const owned = new Set(owners).size > 1 && !few;
  const items = chosen.map(itemOf);
  return [
    {
      kind: "number-jobs",
      variant: chosen.length < 3 ? "two" : owned ? "apart" : "uses",
      slots: {
        items: { items },
        places: { places },
        owners:
          known.size === 0
            ? { phrase: "note.look-up" }
            : { rows: chosen.map((figure) => ({ item: itemOf(figure), says: pathOfFigure(view, figure) })) },
      },
      evidence: items,
      strength:
        (chosen.length < 3 ? 0.3 : 0.4) + 0.05 * Math.min(3, places.length) + (known.size > 1 ? 0.15 : 0),
    },
  ];
}
