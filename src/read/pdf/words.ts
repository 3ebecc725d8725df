import { detector, primary } from "../../model/detector.ts";
import type { Languages } from "../../model/language.ts";
import { packFor } from "../../model/language.ts";

/** Tells how the two halves of a word that a hyphen cut at a line's end belong together. */
export type Joiner = (first: string, second: string) => string;

/** Words of a file from which it is known whether it divides words at line ends. */
const fewestDivided = 3;

/**
 * Made for the text of one file: its own words, then the common words of its language. A soft hyphen or U+2010 always
 * goes; a hyphen goes when the whole is a known word, stays when the compound or both halves are known, and goes
 * from a text that divides words when nothing is known.
 */
export async function joinerFor(lines: readonly string[], languages: Languages): Promise<Joiner> {
  const text = lines.join("\n");
  const own = new Map<string, number>();
  for (const line of lines)
    for (const word of line.replace(/[-\u2010\u00ad]\s*$/, "").match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? [])
      own.set(word.toLowerCase(), (own.get(word.toLowerCase()) ?? 0) + 1);
  const common = await commonWords(text, languages);
  const knows = (word: string): boolean => own.has(word) || common.has(word);
  const divided = lines.filter((line) => /\p{Ll}[-\u2010\u00ad]\s*$/u.test(line)).length >= fewestDivided;

  return (first, second) => {
    const cut = /(\p{L}+(?:[’']\p{L}+)*)([-\u2010\u00ad])\s*$/u.exec(first);
    const next = /^\p{L}+/u.exec(second)?.[0];
    if (cut === null || next === undefined)
      return /[-\u2010]\s*$/u.test(first) && /^\p{L}/u.test(second) && !/\s[-\u2010]\s*$/u.test(first)
        ? first + second
        : `${first} ${second}`;
    const [, half = "", hyphen = ""] = cut;
    const bare = first.replace(/[-\u2010\u00ad]\s*$/u, "");
    if (hyphen !== "-") return bare + second;
    const [low, rest] = [half.toLowerCase(), next.toLowerCase()];
    const tail = low.replace(/^.*[’']/u, "");
    if (own.has(`${low}-${rest}`)) return first.trimEnd() + second;
    if (knows(low + rest) || knows(tail + rest)) return bare + second;
    if (!/^\p{Ll}/u.test(next)) return first.trimEnd() + second;
    return divided && !(knows(tail) && knows(rest) && tail.length > 3 && rest.length > 3)
      ? bare + second
      : first.trimEnd() + second;
  };
}

async function commonWords(text: string, languages: Languages): Promise<ReadonlySet<string>> {
  const language = (await detector())(text);
  const pack = language === undefined ? undefined : packFor(languages, primary(language));
  const list = await pack?.frequency?.();
  return new Set(list?.split("\n").map((line) => line.trim().toLowerCase()));
}
