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
  const ends = lines.filter((line) => /\p{Ll}[-\u2010\u00ad]\s*$/u.test(line)).length;
  const divided = ends >= fewestDivided || isDivided(lines, knows);

  return (first, second) => {
    const cut = /([\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*)([-\u2010\u00ad])\s*$/u.exec(first);
    const next = /^[\p{L}\p{M}]+/u.exec(second)?.[0];
    if (cut === null || next === undefined)
      return isTied(first, second) ? first.trimEnd() + second : `${first} ${second}`;
    const [, half = "", hyphen = ""] = cut;
    const bare = first.replace(/[-\u2010\u00ad]\s*$/u, "");
    if (address.test(first)) return first.trimEnd() + second;
    if (hyphen !== "-") return bare + second;
    const [low, rest] = [half.toLowerCase(), next.toLowerCase()];
    const tail = low.replace(/^.*[’']/u, "");
    if (own.has(`${low}-${rest}`)) return first.trimEnd() + second;
    if (knows(low + rest) || knows(tail + rest)) return bare + second;
    if (!/^\p{Ll}/u.test(next)) return first.trimEnd() + second;
    const whole = knows(rest) && (isCompound(first) || (knows(tail) && tail.length > 2 && rest.length > 3));
    return divided && !whole ? bare + second : first.trimEnd() + second;
  };
}

/** The cut is not the word's first hyphen: `hard-to-`. */
function isCompound(first: string): boolean {
  return /\p{L}-\p{L}+-\s*$/u.test(first);
}

/** An address that a line's end cut at one of its own marks. */
const address = /(?:https?:\/\/|www\.)\S*[-/_?=&#%]\s*$/u;

/** A line end shows that words are divided: the whole is a known word, or the rest of it is none. */
function isDivided(lines: readonly string[], knows: (word: string) => boolean): boolean {
  let sure = 0;
  for (const [at, line] of lines.entries()) {
    const half = /(\p{Ll}+)[-\u2010\u00ad]\s*$/u.exec(line)?.[1];
    const rest = /^\p{Ll}+/u.exec(lines[at + 1] ?? "")?.[0];
    if (half === undefined || rest === undefined) continue;
    if (/[\u2010\u00ad]\s*$/u.test(line) || (!knows(rest) && rest.length > 1)) sure++;
    else if (knows(half + rest) && !knows(half)) sure++;
  }
  return sure > 0;
}

/** A dash, slash or address without a space, at which the line was broken. */
function isTied(first: string, second: string): boolean {
  if (address.test(first) || /^—\p{L}/u.test(second)) return true;
  return /[^\s—/-][—/-]$/u.test(first) && /^[\p{L}\d]/u.test(second);
}

async function commonWords(text: string, languages: Languages): Promise<ReadonlySet<string>> {
  const language = (await detector())(text);
  const pack = language === undefined ? undefined : packFor(languages, primary(language));
  const list = await pack?.frequency?.();
  return new Set(list?.split("\n").map((line) => line.trim().toLowerCase()));
}
