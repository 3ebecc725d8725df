import type { Span } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { alreadyCompared } from "./compared.ts";
import {
  type Counted,
  differ,
  harmless,
  head,
  mayBeSameKind,
  placesOf,
  sameKind,
  shown,
  wordsIn,
} from "./counted.ts";
import { changed, ofTwo, percent, rest } from "./sums.ts";

/** How a share in per cent comes of two counts: what one is of the other, or by how much it is less. */
function how(share: number, one: number, two: number): "part" | "change" | undefined {
  const part = (100 * Math.min(one, two)) / Math.max(one, two);
  if (Math.abs(part - share) <= 1) return "part";
  return Math.abs(100 - part - share) <= 1 ? "change" : undefined;
}

/** A share and two counts near it that give it. */
export function shareAndCount(view: View): Finding[] {
  const all = harmless(view);
  const compares = alreadyCompared(view);
  return all.flatMap((share): Finding[] => {
    if (share.unit !== "%" || share.mark.value < 3 || share.mark.to !== undefined) return [];
    const counts = all.filter(
      (figure) =>
        ((figure.unit === undefined && figure.mark.value >= 10) || compares.has(figure)) &&
        figure.unit !== "%" &&
        figure.mark.to === undefined &&
        Math.abs(figure.line.paragraph.number - share.line.paragraph.number) <= 1,
    );
    for (const [index, one] of counts.slice(0, 8).entries()) {
      for (const two of counts.slice(index + 1, 8)) {
        const near = [one, two].some(({ line }) => line === share.line);
        const way = how(share.mark.value, one.mark.value, two.mark.value);
        const sure = [one, two].every(
          (each) => each.line === share.line || each.noun !== undefined || compares.has(each),
        );
        if (!near || !sure || way === undefined || !differ(one, two) || !mayBeSameKind(one, two)) continue;
        return [recount(view, share, one, two, way)];
      }
    }
    return [];
  });
}

function recount(view: View, share: Counted, one: Counted, two: Counted, way: "part" | "change"): Finding {
  const [more, less] = one.mark.value > two.mark.value ? [one, two] : [two, one];
  const places = placesOf(share, one, two);
  const { value: large } = more.mark;
  const { value: small } = less.mark;
  return {
    kind: "share-and-count",
    variant: way,
    slots: {
      share: { quote: share.written },
      one: { quote: more.written },
      two: { quote: less.written },
      places,
      sum: way === "change" ? changed(large, small) : percent(small, large),
      other: way === "change" ? changed(small, large) : percent(large, small),
    },
    evidence: [share, one, two].map((each) => shown(view, each).evidence),
    strength: 0.95,
  };
}

/** “70 of its 500 staff”: a part and its total, and no share. */
export function partOfTotal(view: View): Finding[] {
  const all = harmless(view);
  return all.flatMap((part): Finding[] => {
    const { base, value } = part.mark;
    if (!base || part.unit !== undefined || value < 3) return [];
    const whole = all.find(
      ({ line, mark, unit }) =>
        line === part.line && unit === undefined && mark !== part.mark && overlaps(mark.span, base),
    );
    if (!whole || whole.mark.value <= value || whole.mark.value < 15) return [];
    const words = shown(view, part);
    return [
      {
        kind: "part-of-total",
        variant: "counts",
        slots: {
          words: { quote: words.words },
          part: { quote: part.written },
          here: placesOf(part),
          sum: percent(value, whole.mark.value),
        },
        evidence: [words.evidence],
        strength: weighed(view, part.line, part.line.text, 0.75),
      },
    ];
  });
}

/** The noun of the group has another form than its dictionary form: “respondents”, no “land”. */
function isPlural({ paragraph }: Line, base: Span): boolean {
  const noun = wordsIn(paragraph.words, base)?.findLast(({ tag }) => tag === "NOUN");
  if (!noun) return false;
  const form = paragraph.text.slice(noun.start, noun.end).toLowerCase();
  return form !== noun.lemma.toLowerCase() && !/['’]/u.test(form);
}

/** A percentage of a group that is named and nowhere counted. */
export function shareOfWhat(view: View): Finding[] {
  const all = harmless(view);
  const used = alreadyCompared(view);
  const counts = all.filter(({ unit, mark }) => unit === undefined && mark.value >= 10);
  return all.flatMap((share): Finding[] => {
    const { mark, line } = share;
    if (share.unit !== "%" || mark.change !== undefined || used.has(share) || mark.to !== undefined)
      return [];
    if (mark.value < 3 || mark.value > 97) return [];
    const base = mark.base && head(view, line, mark.base);
    const complement = all.some(
      (other) => other.unit === "%" && Math.abs(other.mark.value + mark.value - 100) < 0.01,
    );
    const several = all.filter((other) => other.unit === "%" && other.line === line).length > 2;
    if (complement || several || !mark.base || base === undefined || !isPlural(line, mark.base)) return [];
    if (counts.some((other) => other.noun === base || (other.line === line && !sameKind(other, share))))
      return [];
    const words = shown(view, share);
    return [
      {
        kind: "share-of-what",
        variant: "named",
        slots: {
          words: { quote: words.words },
          share: { quote: share.written },
          here: placesOf(share),
          sums: ofTwo(mark.value),
          rest: rest(mark.value),
        },
        evidence: [words.evidence],
        strength: weighed(view, line, line.text, 0.7),
      },
    ];
  });
}
