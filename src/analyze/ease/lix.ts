import type { Band, Readability } from "../../model/survey.ts";

/** Lower limits of the bands from `easy` on (Björnsson 1968): texts for children, fiction, news, official prose. */
const limits = [30, 40, 50, 60] as const;

const bands: readonly Band[] = ["very-easy", "easy", "medium", "hard", "very-hard"];

/** Letters of the longest word that is still short. */
const short = 6;

export function lixOf(
  words: readonly string[],
  sentences: number,
  own: readonly number[] = limits,
): Readability["lix"] {
  let long = 0;
  for (const word of words) if (lettersOf(word) > short) long++;
  const score = Math.round(10 * (words.length / sentences + (100 * long) / words.length)) / 10;
  return { score, band: bands[own.filter((limit) => score >= limit).length] ?? "very-hard" };
}

/** Code points of the word, marks between its letters left out; counted no further than needed. */
function lettersOf(word: string): number {
  if (word.length <= short) return 0;
  return [...word.slice(0, 40).replace(/['’.\-·\p{M}]/gu, "")].length;
}
