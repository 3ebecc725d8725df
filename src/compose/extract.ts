import type { Paragraph } from "../model/analysis.ts";
import { GuideError } from "../model/errors.ts";

/** A passage by the words that it begins and ends with; from the top or to the end when one is absent. */
export interface PassageWords {
  readonly from?: string;
  readonly to?: string;
}

/** First and last paragraph. */
export type Range = readonly [number, number];

/**
 * The paragraphs from the one that has the first words to the one that has the last. Case, punctuation and the kind of
 * quotation marks and spaces do not matter.
 * @throws GuideError `PASSAGE_UNKNOWN` when words are not there, with the nearest that are, or in several paragraphs.
 */
export function rangeOf(paragraphs: readonly Paragraph[], { from, to }: PassageWords): Range {
  const first = from === undefined ? 1 : only(from, paragraphs, "passage-missing");
  const after = paragraphs.slice(first - 1);
  return [first, to === undefined ? paragraphs.length : only(to, after, missing(to, paragraphs))];
}

/** The number of the one paragraph that has the words. */
function only(words: string, paragraphs: readonly Paragraph[], fault: string): number {
  const wanted = joined(words);
  const found = paragraphs.filter(({ text }) => joined(text).includes(wanted)).map(({ number }) => number);
  const [first, ...others] = found;
  if (first === undefined)
    throw new GuideError("PASSAGE_UNKNOWN", { fault, words, ...nearest(words, paragraphs) });
  if (others.length > 0)
    throw new GuideError("PASSAGE_UNKNOWN", { fault: "passage-twice", words, places: found.join(", ") });
  return first;
}

function missing(words: string, paragraphs: readonly Paragraph[]): string {
  const wanted = joined(words);
  return paragraphs.some(({ text }) => joined(text).includes(wanted)) ? "passage-after" : "passage-missing";
}

/** Each word with where it stands. */
function wordsOf(text: string): { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\u00ad\u200b]+/gu)].map(({ 0: found, index }) => ({
    word: found
      .replace(/[\u00ad\u200b]/g, "")
      .normalize("NFC")
      .toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}

function joined(text: string): string {
  return ` ${wordsOf(text)
    .map(({ word }) => word)
    .join(" ")} `;
}

/** Share of the words that a place must have to be told as near. */
const near = 0.5;

/** The place with most of the words, as it stands in the text: a window of their number that slides once. */
function nearest(words: string, paragraphs: readonly Paragraph[]): { readonly guess?: string } {
  const wanted = wordsOf(words).map(({ word }) => word);
  let best = wanted.length * near;
  let guess: string | undefined;
  for (const { text } of paragraphs) {
    const all = wordsOf(text);
    const left = new Map<string, number>();
    for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
    let hits = 0;
    const turn = (word: string | undefined, by: 1 | -1): void => {
      const count = word === undefined ? undefined : left.get(word);
      if (word === undefined || count === undefined) return;
      if (by === 1 ? count > 0 : count >= 0) hits += by;
      left.set(word, count - by);
    };
    for (const [index, { word, end }] of all.entries()) {
      turn(word, 1);
      turn(all[index - wanted.length]?.word, -1);
      const first = Math.max(0, index - wanted.length + 1);
      if (hits < Math.floor(best)) continue;
      const aligned = wanted.filter((each, at) => all[first + at]?.word === each).length;
      const score = hits + aligned / (wanted.length + 1);
      if (score >= best) [best, guess] = [score, text.slice(all[first]?.start ?? 0, end)];
    }
  }
  return guess === undefined ? {} : { guess };
}
