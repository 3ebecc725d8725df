import type { Span } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import type { View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import {
  type Counted,
  cited,
  differ,
  harmless,
  isTime,
  mayBeSameKind,
  placesOf,
  sameKind,
  shownBoth,
  wordsIn,
} from "./counted.ts";
import { changed, difference, ratio } from "./sums.ts";

/** Characters between two numbers that one turn of phrase can still compare. */
const reach = 70;

/** Two numbers of one kind that the sentence itself sets against each other: “£9 compared with £6”, « de 9 à 6 ». */
export function compared(view: View): Finding[] {
  return pairs(view).flatMap(({ one, two, turn }): Finding[] => {
    const joining = view.pack(one.line.paragraph)?.lexicons.connectives.coordinators ?? [];
    const both = [shownBoth(view, one, two), stretch(view, one, two)].find(
      (shown) => shown && !joining.includes(shown.words.split(" ")[0]?.toLowerCase() ?? ""),
    );
    if (!both) return [];
    const { mark, line } = one;
    const percent = one.unit === "%";
    const dated = view.marksIn(line).some(({ label }) => label === "date" || label === "period");
    const rates = percent && (mark.change !== undefined || two.mark.change !== undefined);
    const variant = rates
      ? "rates"
      : percent
        ? "shares"
        : turn === "from-to" || dated
          ? "over-time"
          : "side-by-side";
    const [a, b] = [mark.value, two.mark.value];
    return [
      {
        kind: "compared-figures",
        variant,
        slots: {
          words: { quote: both.words },
          one: { quote: one.written },
          two: { quote: two.written },
          here: placesOf(one),
          difference: difference(a, b),
          ratio: ratio(a, b),
          ...(variant === "over-time" ? { change: turn === "from-to" ? changed(a, b) : changed(b, a) } : {}),
        },
        evidence: [both.evidence],
        strength: weighed(view, line, line.text, 0.8),
      },
    ];
  });
}

interface Pair {
  readonly one: Counted;
  readonly two: Counted;
  readonly turn: "against" | "from-to";
}

function pairs(view: View): Pair[] {
  const all = harmless(view).filter((figure) => !isTime(figure));
  return all.flatMap((one, index): Pair[] => {
    const two = all[index + 1];
    if (!two || two.line !== one.line || one.unit === "times") return [];
    if (
      !mayBeSameKind(one, two) ||
      !differ(one, two) ||
      one.mark.to !== undefined ||
      two.mark.to !== undefined
    )
      return [];
    if (Math.max(one.mark.value, two.mark.value) < 10 && one.unit === undefined) return [];
    if (listed(view, all[index - 1], one) || listed(view, two, all[index + 2])) return [];
    const turn = turnBetween(view, one, two);
    return turn ? [{ one, two, turn }] : [];
  });
}

/** Two of a list: “22 % and 28 % compared with 2 % and 3 %” pairs them otherwise. */
function listed(view: View, a: Counted | undefined, b: Counted | undefined): boolean {
  if (!a || !b || a.line !== b.line || !sameKind(a, b)) return false;
  const between = view.words(a.mark, { start: a.mark.span.end, end: b.mark.span.start });
  return between.length <= 6;
}

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[^\p{L}\d'%]+/gu, " ")
    .trim()} `;

function turnBetween(view: View, one: Counted, two: Counted): Pair["turn"] | undefined {
  const { text } = one.line.paragraph;
  const words = view.pack(one.line.paragraph)?.lexicons.compared;
  const end = Math.max(one.mark.span.end, one.mark.base?.end ?? 0);
  const between = text.slice(end, two.mark.span.start);
  if (!words || between.length > reach || /[.;:?!]\s/u.test(between)) return undefined;
  const crossed = wordsIn(one.line.paragraph.words, { start: end, end: two.mark.span.start }) ?? [];
  const turns = new Set(words.between.flatMap((turn) => turn.split(" ")));
  const isTurn = (word: Span) => turns.has(text.slice(word.start, word.end).toLowerCase());
  const comma = crossed.findIndex(({ start }) => text[start] === ",");
  const behind = comma < 0 ? [] : crossed.slice(comma);
  if (behind.some((word, index) => word.tag === "VERB" && !isTurn(word) && finite(behind, index, text)))
    return undefined;
  const middle = plain(between);
  if (words.between.some((turn) => middle.includes(` ${turn} `))) return "against";
  const ahead = plain(
    text.slice(Math.max(one.line.sentence.span.start, one.mark.span.start - 20), one.mark.span.start),
  );
  const opens = words.from.some((word) =>
    word.length > 3
      ? ahead.includes(` ${word} `)
      : ahead.endsWith(` ${word} `) || (word.endsWith("'") && ahead.endsWith(`${word} `)),
  );
  return opens && words.to.some((word) => middle.endsWith(` ${word} `)) ? "from-to" : undefined;
}

/** The words from the first number to the second. */
function stretch(view: View, one: Counted, two: Counted) {
  const words = view.words(one.mark, { start: one.mark.span.start, end: two.mark.span.end });
  return words.length < 110 && !/["“”«»()\n]/u.test(words) ? cited(one.line, words) : undefined;
}

/** Numbers that the sentence already compares. */
export function alreadyCompared(view: View): ReadonlySet<Counted> {
  return new Set(pairs(view).flatMap(({ one, two }) => [one, two]));
}
