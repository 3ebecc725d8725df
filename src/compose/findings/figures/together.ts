import type { Finding } from "../../finding.ts";
import { countWords, grouped, overlaps } from "../../text.ts";
import type { View } from "../../view.ts";
import { tiedTo } from "../reasoning/echo.ts";
import { weighed } from "../reasoning/weight.ts";
import { alreadyCompared } from "./compared.ts";
import {
  type Counted,
  commonWords,
  counted,
  differ,
  isMoney,
  isTime,
  placesOf,
  sameKind,
  shown,
  tellsHarm,
} from "./counted.ts";
import { isFitted } from "./fits.ts";
import { difference, ratio } from "./sums.ts";

const isCount = (figure: Counted) =>
  figure.noun !== undefined &&
  figure.unit === undefined &&
  figure.mark.value >= 5 &&
  figure.mark.to === undefined;

/** Counts of one noun in several places, or in one sentence that does not compare them itself. */
export function figuresTogether(view: View): Finding[] {
  const used = alreadyCompared(view);
  const counts = counted(view).filter(
    (figure) => isCount(figure) && !isTime(figure) && !used.has(figure) && !isFitted(view, figure),
  );
  return [...grouped(counts, ({ noun }) => noun).values()].flatMap((figures): Finding[] => {
    const different = figures.filter(
      (figure, index) =>
        figures.findIndex((other) => !differ(figure, other)) === index &&
        !figures.some((other) => other !== figure && isInside(figure, other)),
    );
    const [one] = different;
    if (!one || different.length < 2) return [];
    const harm = different.some(({ line }) => tellsHarm(view, line));
    const joined = different.filter((other) => other === one || near(view, one, other)).slice(0, 3);
    const [, two] = joined;
    if (!two) return [];
    const pieces = joined.map((each) => shown(view, each));
    const apart = placesOf(...joined).places.length > 1;
    const variant = joined.length > 2 ? "several" : "two";
    const voiced = rival(one, two);
    if (harm && (!voiced || joined.length > 2)) return [];
    return [
      {
        kind: "figures-together",
        variant: joined.length === 2 && voiced ? "two-sources" : variant,
        slots: {
          figures: { quotes: joined.map(told) },
          one: { quote: told(one) },
          two: { quote: told(two) },
          places: placesOf(...joined),
          difference: difference(one.mark.value, two.mark.value),
          ratio: ratio(one.mark.value, two.mark.value),
        },
        evidence: pieces.map(({ evidence }) => evidence),
        strength: weighed(view, one.line, one.line.text, apart ? 0.75 : 0.65),
      },
    ];
  });
}

/** “Ten trucks were loaded with sand”: a bare count with the participle behind it, as far as its noun. */
function told({ written, line, mark }: Counted): string {
  const { text, words = [] } = line.paragraph;
  const end = mark.span.start + written.length;
  const next = words.findIndex(({ start }) => start >= end);
  const at = words[next]?.tag === "AUX" ? next + 1 : next;
  if (countWords(written) > 2 || at < 0 || words[at]?.tag !== "VERB" || words[at + 1]?.tag !== "ADP")
    return written;
  const noun = words.findIndex(({ tag }, n) => n > at + 1 && (tag === "NOUN" || tag === "PROPN"));
  const last = words[noun];
  if (!last || noun > at + 4 || last.end > line.sentence.span.end) return written;
  const whole = text.slice(mark.span.start, last.end);
  return /[,;.:()“”«»"]/u.test(whole) ? written : whole;
}

/** “500 staff” of “70 of its 500 staff”. */
function isInside(a: Counted, b: Counted): boolean {
  return a.line === b.line && overlaps(a.mark.span, b.mark.span);
}

/** In one paragraph, or in two that share a matter. */
function near(view: View, a: Counted, b: Counted): boolean {
  const [one, two] = [a.line.paragraph.number, b.line.paragraph.number];
  return one === two || tiedTo(view, one).has(two);
}

/** Two voices, or a voice and the article, give the two numbers. */
function rival(a: Counted, b: Counted): boolean {
  const [one, two] = [a.line.sentence, b.line.sentence];
  if (one === two) return false;
  const spoken = [one, two].filter(({ layer }) => layer === "attributed").length;
  if (spoken === 2) return one.voice !== undefined && two.voice !== undefined && one.voice !== two.voice;
  return spoken === 1;
}

/** Two amounts of money that follow each other, one of them given by somebody else. */
export function twoAmounts(view: View): Finding[] {
  const all = counted(view).filter(isMoney);
  const used = alreadyCompared(view);
  return all.flatMap((one, index): Finding[] => {
    const two = all[index + 1];
    if (!two || used.has(one) || !sameKind(one, two) || !differ(one, two) || !rival(one, two)) return [];
    const [a, b] = [one.mark.value, two.mark.value];
    const close = two.line.index - one.line.index === 1 && two.line.paragraph === one.line.paragraph;
    const spoken = view
      .marksIn(two.line)
      .some(({ label }) => label === "attribution" || label === "quotation");
    if (!close || !spoken || Math.max(a, b) > 10 * Math.min(a, b)) return [];

    return [
      {
        kind: "figures-together",
        variant: "two-sources",
        slots: {
          figures: { quotes: [one.written, two.written] },
          one: { quote: one.written },
          two: { quote: two.written },
          places: placesOf(one, two),
          difference: difference(a, b),
          ratio: ratio(a, b),
        },
        evidence: [one, two].map((each) => shown(view, each).evidence),
        strength: 0.9,
      },
    ];
  });
}

/** How many other words two sentences must share before their number is surely one: few for a large count of something. */
function needed({ noun, mark }: Counted): number {
  if (noun !== undefined && mark.value >= 100) return 0;
  return noun === undefined && mark.value < 1000 ? 2 : 1;
}

/** One number in two paragraphs, with another limit: “up to 50 boats”, then “50 boats”. */
export function sameNumber(view: View): Finding[] {
  const all = counted(view).filter((figure) => figure.mark.value >= 5 && figure.mark.to === undefined);
  return all.flatMap((one, index): Finding[] => {
    if (isTime(one) || one.unit === "times" || one.unit === "%" || (!one.noun && !one.unit)) return [];
    const two = all
      .slice(index + 1)
      .find(
        (other) =>
          !differ(one, other) &&
          sameKind(one, other) &&
          other.line.paragraph !== one.line.paragraph &&
          other.mark.bound !== one.mark.bound &&
          commonWords(one, other) >= needed(one),
      );
    if (!two) return [];
    const [a, b] = [shown(view, one), shown(view, two)];
    if (a.words.includes(b.words) || b.words.includes(a.words)) return [];
    return [
      {
        kind: "same-number",
        variant: "limits",
        slots: {
          one: { quote: one.written },
          two: { quote: two.written },
          here: placesOf(one),
          there: placesOf(two),
        },
        evidence: [a.evidence, b.evidence],
        strength: Math.max(0.75, weighed(view, one.line, one.line.text, 0.95)),
      },
    ];
  });
}
