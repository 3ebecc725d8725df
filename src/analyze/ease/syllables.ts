import type { LanguageFacts } from "../../model/language.ts";

type Facts = Pick<NonNullable<LanguageFacts["readability"]>, "vowels" | "silent">;

/** Groups of vowels in folded words, without the silent endings that the pack lists; one a word at least. */
export function syllablesIn(words: readonly string[], { vowels, silent }: Facts): number {
  const vowel = new RegExp(`[${vowels.replace(/[\]\\^-]/g, "\\$&")}]+`, "giu");
  let sum = 0;
  for (const word of words) sum += syllablesOf(word, vowel, silent);
  return sum;
}

function syllablesOf(word: string, vowel: RegExp, silent: readonly string[]): number {
  const groups = word.slice(0, 60).match(vowel)?.length ?? 0;
  const ending = silent.findLast((one) => word.endsWith(one));
  if (ending === undefined || groups < 2) return Math.max(1, groups);
  const stem = word.slice(0, -ending.length);
  return /[aeiouyàâäéèêëîïôöùûü]$/iu.test(stem) || /[^aeiouy]l$/.test(stem) ? groups : groups - 1;
}
