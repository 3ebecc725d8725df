import type { LanguageFacts } from "../../model/language.ts";
import type { Readability } from "../../model/survey.ts";
import { lixOf } from "./lix.ts";
import { syllablesIn } from "./syllables.ts";

interface Prose {
  /** Folded words that begin with a letter; an elided form (« l' ») stands alone. */
  readonly forms: readonly string[];
  readonly sentences: number;
}

/** LIX, the pack's formula beside it, and the reading time in whole minutes. `total` counts the words of the whole article. */
export function readabilityOf(
  { forms, sentences }: Prose,
  total: number,
  facts: LanguageFacts,
  isRare?: (form: string) => boolean,
): Readability | undefined {
  const words = forms.filter((form) => !form.endsWith("'"));
  if (words.length === 0 || sentences === 0) return undefined;
  const [slow, fast] = facts.pace;
  const minutes = (pace: number): number => Math.max(1, Math.round(total / pace));
  const { readability } = facts;
  return {
    lix: lixOf(words, sentences, facts.lix),
    ...(isRare === undefined ? {} : { rare: shareOf(words, isRare) }),
    ...(readability === undefined ? {} : formula(forms, sentences, readability)),
    words: total,
    sentences,
    perSentence: Math.round((10 * words.length) / sentences) / 10,
    minutes: [minutes(fast), minutes(slow)],
  };
}

function shareOf(words: readonly string[], isRare: (form: string) => boolean): number {
  return Math.round((1000 * words.filter(isRare).length) / words.length) / 1000;
}

function formula(
  forms: readonly string[],
  sentences: number,
  facts: NonNullable<LanguageFacts["readability"]>,
): { formula: string; score: number } {
  const { name, base, perSentence, perSyllables } = facts;
  const syllables = syllablesIn(forms, facts);
  const score = base - perSentence * (forms.length / sentences) - perSyllables * (syllables / forms.length);
  return { formula: name, score: Math.round(score * 10) / 10 };
}
