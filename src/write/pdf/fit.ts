import type { Cut, Word } from "./engine.ts";

/** A place where a line may end. Lengths from the paragraph's start, as if it were one line. */
interface Break {
  /** Words that end with the line, and the cut in the next one. */
  readonly words: number;
  readonly cut?: Cut;
  /** Right edge of a line that ends here, and left edge of the one that follows. */
  readonly end: number;
  readonly next: number;
  /** Width of the spaces up to either edge. */
  readonly spacesBefore: number;
  readonly spacesAfter: number;
}

/** Where a line ends: after so many words, and inside the next one if it is cut. */
export interface End {
  readonly words: number;
  readonly cut?: Cut;
}

/** What a fault costs, in the square of a line's empty share. */
const faults = { line: 2, hyphen: 0.3, twoHyphens: 1.5, lastHyphen: 4, shortEnd: 0.5, empty: 10 };
/** A paragraph with no line worse than this is left without hyphens: a tenth of the line empty. */
const tolerance = 2.1;
/** Narrowest last line, as a share of the measure; least width of a justified space, as a share of its own. */
const [shortest, tightest] = [0.12, 0.85];

/**
 * The ends of a paragraph's lines, chosen together so that the lines are as few and as even as can be: the total
 * fit of Knuth & Plass, “Breaking paragraphs into lines” (1981), by dynamic programming. Undefined where a word is
 * wider than the measure.
 */
export function totalFit(
  words: readonly Word[],
  width: number,
  justified: boolean,
): readonly End[] | undefined {
  const whole = chosen(breaksOf(words, false), width, justified);
  if (whole !== undefined && whole.worst <= tolerance) return whole.ends;
  const divided = words.some((word) => word.cuts !== undefined);
  return ((divided && chosen(breaksOf(words, true), width, justified)) || whole)?.ends;
}

function chosen(
  breaks: readonly Break[],
  width: number,
  justified: boolean,
): { readonly ends: readonly End[]; readonly worst: number } | undefined {
  const start = { words: 0, end: 0, next: 0, spacesBefore: 0, spacesAfter: 0 };
  const at = (index: number): Break => breaks[index] ?? start;
  // Of the best way to each break: its cost, its break before, its worst line.
  const costs: number[] = [];
  const origins: number[] = [];
  const worsts: number[] = [];
  breaks.forEach((to, index) => {
    const last = index === breaks.length - 1;
    let [least, origin, worst] = [Number.POSITIVE_INFINITY, -1, 0];
    for (let from = index - 1; from >= -1; from -= 1) {
      const before = at(from);
      const room = width - (to.end - before.next);
      if (room < -width / 4) break;
      // A word is divided once.
      if (to.cut !== undefined && before.cut !== undefined && to.words === before.words) continue;
      const spaces = to.spacesBefore - before.spacesAfter;
      const bad = badness(room, spaces, width, justified, last);
      const soFar = from < 0 ? 0 : (costs[from] ?? Number.POSITIVE_INFINITY);
      const cost = soFar + bad + hyphens(before, to, last);
      if (cost >= least) continue;
      least = cost;
      origin = from;
      worst = Math.max(bad, from < 0 ? 0 : (worsts[from] ?? 0));
    }
    costs.push(least);
    origins.push(origin);
    worsts.push(worst);
  });
  if ((costs.at(-1) ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY) return undefined;
  const ends: End[] = [];
  for (let index = breaks.length - 1; index >= 0; index = origins[index] ?? -1) ends.push(at(index));
  return { ends: ends.reverse(), worst: worsts.at(-1) ?? 0 };
}

function breaksOf(words: readonly Word[], divided: boolean): Break[] {
  const breaks: Break[] = [];
  let x = 0;
  let spaces = 0;
  words.forEach((word, index) => {
    for (const cut of (divided && word.cuts?.()) || []) {
      const next = x + word.width - cut.rest;
      breaks.push({
        words: index,
        cut,
        end: x + cut.head,
        next,
        spacesBefore: spaces,
        spacesAfter: spaces,
      });
    }
    const after = spaces + word.trailingCut;
    const end = x + word.width - word.trailingCut;
    if (!word.noNewLine || index === words.length - 1) {
      const next = x + word.width;
      breaks.push({ words: index + 1, end, next, spacesBefore: spaces, spacesAfter: after });
    }
    x += word.width;
    spaces = after;
  });
  return breaks;
}

function badness(room: number, spaces: number, width: number, justified: boolean, last: boolean): number {
  const limit = justified ? -spaces * (1 - tightest) : -0.01;
  if (room < limit) return Number.POSITIVE_INFINITY;
  if (last && room >= 0) return faults.line + (room > width * (1 - shortest) ? faults.shortEnd : 0);
  if (!justified) return faults.line + faults.empty * (room / width) ** 2;
  const stretch = spaces === 0 ? 3 : room / spaces;
  const bad = stretch < 0 ? 0.3 * (stretch / (1 - tightest)) ** 2 : stretch ** 3;
  return faults.line + Math.min(30, bad);
}

function hyphens(before: Break, to: Break, last: boolean): number {
  const one = to.cut === undefined ? 0 : faults.hyphen;
  if (before.cut === undefined) return one;
  return one + (to.cut === undefined ? 0 : faults.twoHyphens) + (last ? faults.lastHyphen : 0);
}
