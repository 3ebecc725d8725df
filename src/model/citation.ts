import type { LanguageFacts } from "./language.ts";

const known = new WeakMap<LanguageFacts, RegExp>();

/**
 * Where a text names paragraphs in a language: its own sign, `¶` or `§`, and numbers joined by commas, a dash or the
 * language's “and” and “to”. The first group holds the numbers.
 */
export function citations(facts: LanguageFacts): RegExp {
  const before = known.get(facts);
  if (before) return before;
  const [sign, and, to] = [facts.paragraphSign.trim(), facts.and, facts.to].map(literal);
  const mark = `(?:[¶§]|${sign})`;
  const made = new RegExp(
    `${mark}\\s*(\\d+(?:(?:\\s*,\\s*|\\s+(?:${and}|${to})\\s+|\\s*[-–]\\s*)${mark}?\\d+)*)`,
    "gu",
  );
  known.set(facts, made);
  return made;
}

function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
}
