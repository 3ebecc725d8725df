import { holding } from "../cover.ts";
import { findPhrases } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import { tokenAt } from "../words.ts";
import type { Count } from "./counts.ts";
import type { Measures } from "./measures.ts";
import { type Noun, nounAt, pluralAt } from "./noun.ts";

export interface Whole {
  readonly start: number;
  readonly end: number;
  readonly noun: Noun;
}

/** What a share is of, behind it: « des 340 élèves », “of teachers”. The article stays outside. */
export function baseBehind(
  scene: Scene,
  measures: Measures | undefined,
  at: number,
  counts: readonly Count[],
): Whole | undefined {
  const { tokens, vocabulary } = scene;
  const link = tokens[at]?.form ?? "";
  if (measures === undefined || vocabulary?.links.has(link) !== true) return undefined;
  const determined = vocabulary.determiners.has(tokens[at + 1]?.form ?? "");
  const from = determined ? at + 2 : at + 1;
  const start = tokens[from]?.start;
  const number = start === undefined ? undefined : countAt(counts, start);
  const told =
    determined || number !== undefined || measures.baseLinks.has(link) || vocabulary.determiners.has(link);
  if (!told) return undefined;
  const noun = number === undefined ? nounAt(scene, from) : pluralAt(scene, number.to);
  return start === undefined || noun === undefined ? undefined : { start, end: noun.end, noun };
}

/** What a share is of, before it in its sentence: “Of the 340 pupils, 12 % walk”, « Sur 340 élèves, 12 % … ». */
export function baseAhead(
  scene: Scene,
  measures: Measures | undefined,
  count: Count,
  counts: readonly Count[],
): Whole | undefined {
  const { tokens, sentences, vocabulary } = scene;
  const sentence = holding(sentences, count.start);
  if (measures === undefined || vocabulary === undefined || sentence === undefined) return undefined;
  const first = tokenAt(tokens, sentence.start);
  const lead = findPhrases(tokens.slice(first, Math.min(count.from, first + 4)), measures.outOfFirst)[0];
  if (lead === undefined || lead.from > 0) return undefined;
  let from = first + lead.to;
  if (vocabulary.determiners.has(tokens[from]?.form ?? "")) from++;
  const start = tokens[from]?.start ?? count.start;
  const number = countAt(counts, start);
  const noun = number === undefined || number.start >= count.start ? undefined : pluralAt(scene, number.to);
  return noun === undefined || tokens[noun.to]?.text !== "," || noun.to >= count.from
    ? undefined
    : { start, end: noun.end, noun };
}

/** The count that begins at a place. */
export function countAt(counts: readonly Count[], start: number): Count | undefined {
  let low = 0;
  let high = counts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((counts[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return counts[low]?.start === start ? counts[low] : undefined;
}
