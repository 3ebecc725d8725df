import { type Language, type Languages, packFor } from "../model/language.ts";
import type { Lexicons } from "../model/lexicons.ts";

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

/**
 * Words without the mark of a quotation that begins or ends outside them; nothing when marks inside are
 * unpaired.
 */
export function paired(text: string): string | undefined {
  if (isPaired(text)) return text;
  const inside = text.replace(/^[«“„"]\s*/u, "");
  if (isPaired(inside)) return inside;
  const bare = inside.replace(/\s*[»”"]$/u, "");
  return isPaired(bare) ? bare : undefined;
}

function isPaired(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  return (
    count(/«/gu) === count(/»/gu) &&
    count(/[“„]/gu) === count(/”/gu) &&
    count(/"/gu) % 2 === 0 &&
    count(/\(/gu) === count(/\)/gu) &&
    count(/\[/gu) === count(/\]/gu)
  );
}

const known = new WeakMap<Lexicons, readonly string[]>();

/** Words and phrases that lean back, lower-case, with straight apostrophes. */
function leaning({ lexicons }: Language): readonly string[] {
  const before = known.get(lexicons);
  if (before) return before;
  const all = [...(lexicons.leaning ?? []), ...lexicons.pronouns];
  const made = all.map((phrase) => phrase.replaceAll("’", "'").toLowerCase());
  known.set(lexicons, made);
  return made;
}

function beginsWith(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    if (!text.startsWith(phrase)) return false;
    return phrase.endsWith("'") || !/[\p{L}\p{N}'-]/u.test(text[phrase.length] ?? "");
  });
}
