import type { Finding, Row } from "../../finding.ts";
import type { View } from "../../view.ts";
import {
  type Counted,
  differ,
  harmless,
  isTime,
  mayBeSameKind,
  placesOf,
  sameKind,
  shown,
} from "./counted.ts";
import { difference, product, total } from "./sums.ts";

/** Figures looked at together: those of two sentences that follow each other. */
const most = 7;

const known = new WeakMap<View, readonly Triple[]>();

function triples(view: View): readonly Triple[] {
  const before = known.get(view);
  if (before) return before;
  const all = harmless(view).filter((figure) => !isTime(figure));
  const used = new Set<Counted>();
  const made = all.flatMap((first, index): Triple[] => {
    const near = all
      .slice(index, index + most)
      .filter(({ line }) => line.paragraph === first.line.paragraph && line.index - first.line.index <= 1);
    const triple = near.some((each) => used.has(each)) ? undefined : (sumOf(near) ?? productOf(near));
    if (!triple) return [];
    for (const each of [triple.whole, triple.one, triple.two]) used.add(each);
    return [triple];
  });
  known.set(view, made);
  return made;
}

/** Whether a number is one of three of which two make the third, here or wherever it comes again. */
export function isFitted(view: View, figure: Counted): boolean {
  return triples(view).some(({ whole, one, two }) =>
    [whole, one, two].some((each) => each === figure || (sameKind(each, figure) && !differ(each, figure))),
  );
}

/** Three numbers of one kind near each other, of which two make the third: a reader can do the sum again. */
export function fits(view: View): Finding[] {
  return triples(view).flatMap((triple): Finding[] => {
    const { whole, one, two, variant } = triple;
    const pieces = [whole, one, two].map((each) => shown(view, each));
    const [a, b] = [one.mark.value, two.mark.value];
    return [
      {
        kind: "figures-fit",
        variant,
        slots: {
          whole: { quote: whole.written },
          one: { quote: one.written },
          two: { quote: two.written },
          here: placesOf(whole),
          sum:
            variant === "product"
              ? product(a, b)
              : variant === "within"
                ? difference(whole.mark.value, a)
                : total([a, b]),
        },
        ...countsOf(view, [whole, one, two]),
        evidence: pieces.map(({ evidence }) => evidence),
        strength: isSeen([whole, one, two]) ? 0.3 : 1,
      },
    ];
  });
}

/** What each is said to count; nothing where one unit measures all. */
function countsOf(view: View, all: readonly Counted[]): Pick<Finding, "also"> {
  const units = new Set(all.map(({ unit }) => unit));
  if (units.size === 1 && !units.has(undefined)) return {};
  const rows = all.map((each) => rowOf(view, each)).filter(({ says }) => says !== undefined);
  return rows.length === 0 ? {} : { also: { phrase: "key.counts", slots: { rows: { rows } } } };
}

/** What the words beside the number say that it counts. */
function rowOf(view: View, { mark, line, written }: Counted): Row {
  const { noun } = mark;
  const says = noun && view.words(mark, noun);
  return { item: { at: line.paragraph.number, quote: written }, says };
}

interface Triple {
  readonly whole: Counted;
  readonly one: Counted;
  readonly two: Counted;
  readonly variant: "exact" | "within" | "product";
}

/** a = b + c, c perhaps a range or about. */
function sumOf(near: readonly Counted[]): Triple | undefined {
  const counts = near.filter(({ unit, mark }) => unit !== "%" && unit !== "times" && mark.value >= 4);
  for (const whole of counts) {
    for (const [index, one] of counts.entries()) {
      for (const two of counts.slice(index + 1)) {
        if (whole === one || whole === two || !differ(one, two) || whole.mark.to || one.mark.to) continue;
        if (!mayBeSameKind(whole, one) || !mayBeSameKind(whole, two) || !mayBeSameKind(one, two)) continue;
        if (!whole.noun && !whole.unit) continue;
        const left = whole.mark.value - one.mark.value;
        if (two.mark.to !== undefined) {
          if (left >= two.mark.value && left <= two.mark.to) return { whole, one, two, variant: "within" };
        } else if (left === two.mark.value && left >= 10 && ![whole, one, two].some(isLoose))
          return { whole, one, two, variant: "exact" };
      }
    }
  }
  return undefined;
}

/** 120 = 80 + 40: nobody has to do the sum. */
const isSeen = (all: readonly Counted[]) =>
  all.every(({ mark }) => mark.value <= 200 && mark.value % 10 === 0);

const isLoose = ({ mark }: Counted) => mark.bound !== undefined;

/** “Nine times higher”: b = a × n, to 3 %. */
function productOf(near: readonly Counted[]): Triple | undefined {
  for (const one of near.filter(
    ({ unit, mark }) => unit === "times" && mark.value >= 3 && mark.to === undefined,
  )) {
    const counts = near.filter(
      ({ unit, mark }) => unit !== "times" && unit !== "%" && mark.value >= 10 && mark.to === undefined,
    );
    for (const whole of counts) {
      for (const two of counts) {
        const wanted = one.mark.value * two.mark.value;
        if (mayBeSameKind(whole, two) && Math.abs(wanted - whole.mark.value) <= wanted * 0.03)
          return { whole, one, two, variant: "product" };
      }
    }
  }
  return undefined;
}
