import type { Finding, Slot } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { type Dated, dated } from "./dated.ts";

/** Each date ends before the next begins, as far as they are written. */
const earlier = (a: Dated, b: Dated) => a.mark.iso < b.mark.iso && !b.mark.iso.startsWith(a.mark.iso);

/** Most words of all the passages that a question lists. */
const most = 25;

/** Three dates or more in several paragraphs: told in the order of time, or not. */
export function timeline(view: View): Finding[] {
  const clear = dated(view).filter(
    (one, _, all) =>
      !all.some(
        (other) =>
          other !== one &&
          (other.mark.iso.startsWith(one.mark.iso) ||
            (other.line === one.line &&
              other.mark.span.start < one.mark.span.start &&
              other.mark.iso.slice(0, 4) === one.mark.iso.slice(0, 4))),
      ),
  );
  if (clear.length < 3) return [];
  const chosen = choice(clear);
  const places = [...new Set(chosen.map(({ line }) => line.paragraph.number))];
  const ordered = [...chosen].sort((a, b) => (a.mark.iso < b.mark.iso ? -1 : 1));
  const inOrder = chosen.every((date, index) => date === ordered[index]);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (
    places.length < 2 ||
    !first ||
    !last ||
    chosen.reduce((sum, { told }) => sum + countWords(told.quote), 0) > most ||
    !ordered.every((date, index) => index === 0 || earlier(ordered[index - 1] ?? date, date))
  )
    return [];
  return [
    {
      kind: "timeline",
      variant: inOrder ? "in-order" : "out-of-order",
      slots: {
        events: { items: chosen.map(({ told }) => told) },
        ordered: { quotes: ordered.map(({ words }) => words) },
        first: { quote: first.words },
        last: { quote: last.words },
        places: { places: places.sort((a, b) => a - b) },
        gap: gap(ordered),
      },
      evidence: chosen.map(({ told }) => told),
      strength: Math.min(
        ...chosen.map(({ line, evidence }) => weighed(view, line, evidence.quote, inOrder ? 0.6 : 0.75)),
      ),
    },
  ];
}

/** Three of them, the shortest told, from the paragraphs that have the most to tell apart. */
function choice(clear: readonly Dated[]): readonly Dated[] {
  const byPlace = clear.filter(
    ({ line }, index) => clear.findIndex((other) => other.line.paragraph === line.paragraph) === index,
  );
  const from = byPlace.length >= 3 ? byPlace : clear;
  const three = from.slice(0, 3);
  const four = from.slice(0, 4);
  const words = (all: readonly Dated[]) => all.reduce((sum, { told }) => sum + countWords(told.quote), 0);
  return words(four) <= most ? four : three;
}

/** The longest stretch between two that follow each other, in years. */
function gap(ordered: readonly Dated[]): Slot {
  const year = ({ mark }: Dated) => Number(mark.iso.slice(0, 4));
  let [from, to] = [ordered[0], ordered[1]];
  for (const [index, one] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before && from && to && year(one) - year(before) > year(to) - year(from)) [from, to] = [before, one];
  }
  if (!from || !to) return { sum: [] };
  return { sum: [String(year(to)), "−", String(year(from)), "=", year(to) - year(from)] };
}

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
