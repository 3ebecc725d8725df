import { z } from "zod";
import type { Values } from "./errors.ts";

/** One printed phrase, or its forms by `Intl.PluralRules` category of the value `count`. */
export const Phrase = z.union([
  z.string(),
  z.strictObject({ zero: z.string().optional(), one: z.string(), other: z.string() }),
]);
export type Phrase = z.infer<typeof Phrase>;

/** Phrases by key. Every language has the same keys. */
export const Phrases = z.record(z.string(), Phrase);
export type Phrases = z.infer<typeof Phrases>;

/** Fills `{slots}`. A slot without a value stays as it is, so that a fault shows. */
export function fill(phrase: string, values: Values): string {
  return phrase.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name];
    return value === undefined ? slot : String(value);
  });
}

const rules = new WeakMap<Phrases, Map<string, Intl.PluralRules>>();

function rulesOf(phrases: Phrases, language: string): Intl.PluralRules {
  const ofPhrases = rules.get(phrases) ?? new Map<string, Intl.PluralRules>();
  rules.set(phrases, ofPhrases);
  const made = ofPhrases.get(language) ?? new Intl.PluralRules(language);
  ofPhrases.set(language, made);
  return made;
}

/**
 * The phrase of `key`, filled.
 * @throws Error when the key is unknown: a fault of the program, not of its user.
 */
export function say(phrases: Phrases, language: string, key: string, values: Values = {}): string {
  const phrase = phrases[key];
  if (phrase === undefined) throw new Error(`no wording “${key}” in ${language}`);
  if (typeof phrase === "string") return fill(phrase, values);
  const count = Number(values.count);
  if (count === 0 && phrase.zero !== undefined) return fill(phrase.zero, values);
  const category = rulesOf(phrases, language).select(count);
  return fill(category === "one" ? phrase.one : phrase.other, values);
}
