import { type Language, type Languages, packFor } from "../model/language.ts";

/**
 * The sentence can be read without the one before: it begins with a capital or a figure, and neither with a
 * pronoun nor with a word that leans back. Quotation marks before the first word are passed over.
 */
export function standsAlone(text: string, language: string, languages: Languages): boolean {
  const bare = text.replace(/^[\s"“”«»„‘([]+/u, "").replaceAll("’", "'");
  if (!/^[\p{Lu}\p{N}]/u.test(bare)) return false;
  const pack = packFor(languages, language);
  return pack === undefined || !beginsWith(bare.toLowerCase(), leaning(pack));
}

function leaning({ lexicons }: Language): readonly string[] {
  return [...(lexicons.leaning ?? []), ...lexicons.pronouns];
}

function beginsWith(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    const plain = phrase.replaceAll("’", "'").toLowerCase();
    if (!text.startsWith(plain)) return false;
    return plain.endsWith("'") || !/[\p{L}\p{N}'-]/u.test(text[plain.length] ?? "");
  });
}
