import type { Cut, Word } from "./engine.ts";

/** The places where a line may end, field by field. Lengths from the paragraph's start, as if it were one line. */
interface Breaks {
  /** Words that end with the line, and the cut in the next one. */
  readonly words: number[];
  readonly cuts: (Cut | undefined)[];
  /** Right edge of a line that ends here, and left edge of the one that follows. */
  readonly ends: number[];
  readonly nexts: number[];
  /** Width of the spaces up to either edge. */
  readonly spacesBefore: number[];
  readonly spacesAfter: number[];
  /** A number would be parted there from what it counts, or a line begin with a dash. */
  readonly torn: boolean[];
}

/** Where a line ends: after so many words, and inside the next one if it is cut. */
export interface End {
  readonly words: number;
  readonly cut?: Cut;
}

/** What a fault costs, in the square of a line's empty share. */
const faults = { line: 2, torn: 0.6, hyphen: 0.3, twoHyphens: 1.5, lastHyphen: 4, shortEnd: 0.5, empty: 10 };
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
  breaks: Breaks,
  width: number,
  justified: boolean,
): { readonly ends: readonly End[]; readonly worst: number } | undefined {
  const { words, cuts, ends, nexts, spacesBefore, spacesAfter, torn } = breaks;
  const count = words.length;
  // Of the best way to each break: its cost, its break before, its worst line.
  const costs: number[] = [];
  const origins: number[] = [];
  const worsts: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const last = index === count - 1;
    const cut = cuts[index];
    const [end, spaces] = [ends[index] ?? 0, spacesBefore[index] ?? 0];
    let least = Number.POSITIVE_INFINITY;
    let origin = -1;
    let worst = 0;
    for (let from = index - 1; from >= -1; from -= 1) {
      const start = from < 0;
      const room = width - (end - (start ? 0 : (nexts[from] ?? 0)));
      if (room < -width / 4) break;
      const before = start ? undefined : cuts[from];
      // A word is divided once.
      if (cut !== undefined && before !== undefined && words[index] === words[from]) continue;
      const own = spaces - (start ? 0 : (spacesAfter[from] ?? 0));
      const bad = badness(room, own, width, justified, last);
      const soFar = start ? 0 : (costs[from] ?? Number.POSITIVE_INFINITY);
      const cost = soFar + bad + hyphens(before, cut, last) + (torn[index] ? faults.torn : 0);
      if (cost >= least) continue;
      least = cost;
      origin = from;
      worst = Math.max(bad, start ? 0 : (worsts[from] ?? 0));
    }
    costs.push(least);
    origins.push(origin);
    worsts.push(worst);
  }
  if ((costs.at(-1) ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY) return undefined;
  const found: End[] = [];
  for (let index = count - 1; index >= 0; index = origins[index] ?? -1) {
    const cut = cuts[index];
    found.push({ words: words[index] ?? 0, ...(cut && { cut }) });
  }
  return { ends: found.reverse(), worst: worsts.at(-1) ?? 0 };
}

function breaksOf(words: readonly Word[], divided: boolean): Breaks {
  const breaks: Breaks = {
    ...{ words: [], cuts: [], ends: [], nexts: [] },
    ...{ spacesBefore: [], spacesAfter: [], torn: [] },
  };
  const add = (
    count: number,
    cut: Cut | undefined,
    end: number,
    next: number,
    before: number,
    after: number,
  ) => {
    breaks.torn.push(cut === undefined && isTorn(words[count - 1], words[count]));
    breaks.words.push(count);
    breaks.cuts.push(cut);
    breaks.ends.push(end);
    breaks.nexts.push(next);
    breaks.spacesBefore.push(before);
    breaks.spacesAfter.push(after);
  };
  let x = 0;
  let spaces = 0;
  words.forEach((word, index) => {
    for (const cut of (divided && word.cuts?.()) || none)
      add(index, cut, x + cut.head, x + word.width - cut.rest, spaces, spaces);
    const after = spaces + word.trailingCut;
    const next = x + word.width;
    if (!word.noNewLine || index === words.length - 1)
      add(index + 1, undefined, next - word.trailingCut, next, spaces, after);
    x = next;
    spaces = after;
  });
  return breaks;
}

const none: readonly Cut[] = [];

/** “18 | July”, “the ship | – the last one – …”. */
export function isTorn(word: Word | undefined, next: Word | undefined): boolean {
  if (word === undefined || next === undefined) return false;
  const first = next.text.charCodeAt(0);
  if (first === 0x2013 || first === 0x2014) return next.text.charCodeAt(1) === 0x20;
  const last = word.text.trimEnd().charCodeAt(word.text.trimEnd().length - 1);
  return last >= 0x30 && last <= 0x39 && first > 0x40;
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

function hyphens(before: Cut | undefined, cut: Cut | undefined, last: boolean): number {
  const one = cut === undefined ? 0 : faults.hyphen;
  if (before === undefined) return one;
  return one + (cut === undefined ? 0 : faults.twoHyphens) + (last ? faults.lastHyphen : 0);
}
