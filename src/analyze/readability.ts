import type { Readability } from "../model/analysis.ts";
import type { LanguageFacts } from "../model/language.ts";

/** The pack's formula on the given texts, and the reading time in whole minutes. `total` counts the words of all texts. */
export function readabilityOf(
  words: readonly string[],
  sentences: number,
  total: number,
  facts: LanguageFacts,
): Readability | undefined {
  if (words.length === 0 || sentences === 0) return undefined;
  const { name, base, perSentence, perSyllables, vowels, silent } = facts.readability;
  const vowel = new RegExp(`[${vowels.replace(/[\]\\^-]/g, "\\$&")}]+`, "giu");
  let syllables = 0;
  for (const word of words) syllables += syllablesOf(word, vowel, silent);
  const score = base - perSentence * (words.length / sentences) - perSyllables * (syllables / words.length);
  const [slow, fast] = facts.pace;
  const minutes = (pace: number): number => Math.max(1, Math.round(total / pace));
  return {
    formula: name,
    score: Math.round(score * 10) / 10,
    words: total,
    sentences,
    minutes: [minutes(fast), minutes(slow)],
  };
}

function syllablesOf(word: string, vowel: RegExp, silent: readonly string[]): number {
  const groups = word.slice(0, 60).match(vowel)?.length ?? 0;
  const ending = silent.findLast((one) => word.endsWith(one));
  if (ending === undefined || groups < 2) return Math.max(1, groups);
  const stem = word.slice(0, -ending.length);
  vowel.lastIndex = 0;
  return /[aeiouyàâäéèêëîïôöùûü]$/iu.test(stem) || /[^aeiouy]l$/.test(stem) ? groups : groups - 1;
}
