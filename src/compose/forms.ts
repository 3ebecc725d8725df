import type { Word } from "../model/analysis.ts";

interface Forms {
  readonly text: string;
  readonly forms: readonly string[];
}

const known = new WeakMap<readonly Word[], Forms>();

/** The words of a text as written, lower-case, with straight apostrophes. */
export function formsOf(text: string, words: readonly Word[]): readonly string[] {
  const before = known.get(words);
  if (before?.text === text) return before.forms;
  const forms = words.map(({ start, end }) => text.slice(start, end).toLowerCase().replaceAll("’", "'"));
  known.set(words, { text, forms });
  return forms;
}
