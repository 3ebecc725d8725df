import type { Evidence } from "../../../model/guide.ts";
import type { Finding } from "../../finding.ts";
import type { View } from "../../view.ts";
import { type Length, lengths } from "../times/lengths.ts";
import { harmless, isTime, tellsHarm } from "./counted.ts";
import { isFitted } from "./fits.ts";
import { itemOf } from "./items.ts";
import { total } from "./sums.ts";

/** Numbers looked at together, so that a list of a thousand stays quick. */
const most = 60;
/** Paragraphs between which two ages or lengths of time can still belong to one life or one event. */
const reach = 2;

interface Term {
  readonly value: number;
  readonly item: Evidence;
  readonly at: number;
  readonly sort: string;
  readonly age: boolean;
}

/** Numbers of one kind in two paragraphs at least, of which two make the third exactly. */
export function sumApart(view: View): Finding[] {
  const counts = harmless(view).flatMap((figure): Term[] => {
    const { mark, noun, unit, line } = figure;
    const exact = mark.bound === undefined && mark.to === undefined && Number.isInteger(mark.value);
    if (!exact || unit !== undefined || noun === undefined || mark.value < 3) return [];
    if (isTime(figure) || isFitted(view, figure)) return [];
    return [{ value: mark.value, item: itemOf(figure), at: line.paragraph.number, sort: noun, age: false }];
  });
  return [
    ...made(
      "counts",
      triple(counts.slice(0, most), () => true),
    ),
    ...made(
      "ages",
      triple(
        lengths(view)
          .filter(({ line }) => !tellsHarm(view, line))
          .map(termOf)
          .slice(0, most),
        (terms) => terms.filter(({ age }) => age).length === 2 && isNear(terms),
      ),
    ),
  ];
}

function termOf({ value, unit, words, line, age }: Length): Term {
  const at = line.paragraph.number;
  return { value, item: { at, quote: words }, at, sort: unit, age };
}

const isNear = (terms: readonly Term[]) =>
  Math.max(...terms.map(({ at }) => at)) - Math.min(...terms.map(({ at }) => at)) <= reach;

function made(variant: string, found: readonly [Term, Term, Term] | undefined): Finding[] {
  if (!found) return [];
  const [one, two] = found;
  const inText = [...found].sort((a, b) => a.at - b.at);
  const items = inText.map(({ item }) => item);
  return [
    {
      kind: "sum-apart",
      variant,
      slots: {
        items: { items },
        places: { places: inText.map(({ at }) => at) },
        sum: total([one.value, two.value]),
      },
      evidence: items,
      strength: 0.9,
    },
  ];
}

/** Two parts and their whole, not all in one paragraph. */
function triple(
  terms: readonly Term[],
  accept: (terms: readonly Term[]) => boolean,
): readonly [Term, Term, Term] | undefined {
  for (const whole of terms) {
    const parts = terms.filter(({ sort, value }) => sort === whole.sort && value < whole.value);
    for (const [index, one] of parts.entries()) {
      const two = parts
        .slice(index + 1)
        .find(
          (other) =>
            other.value !== one.value &&
            one.value + other.value === whole.value &&
            new Set([one.at, other.at, whole.at]).size > 1 &&
            accept([one, other, whole]),
        );
      if (two) return [one, two, whole];
    }
  }
  return undefined;
}
