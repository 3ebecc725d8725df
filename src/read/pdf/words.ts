import { detector, primary } from "../../model/detector.ts";
import type { Languages } from "../../model/language.ts";
import { packFor } from "../../model/language.ts";

/** Tells how the two halves of a word that a hyphen cut at a line's end belong together. */
export type Joiner = (first: string, second: string) => string;

/** Line ends with a soft hyphen or U+2010 from which a file's own hyphens are the writer's. */
const fewestMarked = 2;
/** Share of lines that end in a hyphen where words are divided; and where a line end shows one beyond doubt. */
const divides = { often: 0.03, surely: 0.01 };

/**
 * Made for the text of one file: its own words, then the common words of its language. A soft hyphen or U+2010 always
 * goes, and a hyphen stays in a file that writes those where it divides words; elsewhere a hyphen goes when the whole is a known word, stays when the compound or both halves are known, and goes
 * from a text that divides words when nothing is known.
 */
export async function joinerFor(lines: readonly string[], languages: Languages): Promise<Joiner> {
  const text = lines.join("\n");
  const own = new Map<string, number>();
  for (const word of lines.flatMap(wholeWords))
    own.set(word.toLowerCase(), (own.get(word.toLowerCase()) ?? 0) + 1);
  const common = await commonWords(text, languages);
  const stems = stemsOf(common);
  const isKnown = (word: string): boolean => own.has(word) || common.has(word);
  const knows = (word: string): boolean =>
    isKnown(word) || [1, 2, 3].some((cut) => word.length - cut >= 4 && stems.has(word.slice(0, -cut)));
  const divided = isDivided(lines, knows);
  const marked = lines.filter((line) => /[\u2010\u00ad]\s*$/u.test(line)).length >= fewestMarked;

  return (first, second) => {
    const cut = /([\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*)([-\u2010\u00ad])\s*$/u.exec(first);
    const next = /^[\p{L}\p{M}]+/u.exec(second)?.[0];
    if (cut === null || next === undefined)
      return isTied(first, second) ? first.trimEnd() + second : `${first} ${second}`;
    const [, half = "", hyphen = ""] = cut;
    const bare = first.replace(/[-\u2010\u00ad]\s*$/u, "");
    if (address.test(first)) return first.trimEnd() + second;
    if (hyphen !== "-") return bare + second;
    if (marked || /^(?:\p{L}|qu)[’']/u.test(second)) return first.trimEnd() + second;
    const [low, rest] = [half.toLowerCase(), next.toLowerCase()];
    const tail = low.replace(/^.*[’']/u, "");
    if (own.has(`${low}-${rest}`) || common.has(`${low}-${rest}`)) return first.trimEnd() + second;
    if (isKnown(low + rest) || isKnown(tail + rest)) return bare + second;
    if (!/^\p{Ll}/u.test(next)) return first.trimEnd() + second;
    const areWords = (is: (word: string) => boolean): boolean =>
      is(rest) &&
      (isCompound(first) || (is(tail) && tail.length > 2 && (rest.length > 2 || common.has(rest))));
    if (areWords(isKnown)) return first.trimEnd() + second;
    if (knows(low + rest) || knows(tail + rest)) return bare + second;
    return divided && !areWords(knows) ? bare + second : first.trimEnd() + second;
  };
}

/** The line's words without the half words at its ends. */
function wholeWords(line: string, at: number, lines: readonly string[]): readonly string[] {
  const rest = /[-\u2010\u00ad]\s*$/u.test(lines[at - 1] ?? "") ? line.replace(/^\S+/u, "") : line;
  return rest.replace(/\S+[-\u2010\u00ad]\s*$/u, "").match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? [];
}

/** The cut is not the word's first hyphen: `hard-to-`. */
function isCompound(first: string): boolean {
  return /\p{L}-\p{L}+-\s*$/u.test(first);
}

/** An address that a line's end cut at one of its own marks. */
const address = /(?:https?:\/\/|(?:https?:\/\/|www\.)\S*[-/_?=&#%])\s*$/u;

/** Many lines end in a hyphen; or some, and one of them cuts a known word in a half that is none. */
function isDivided(lines: readonly string[], knows: (word: string) => boolean): boolean {
  let [ends, sure] = [0, 0];
  for (const [at, line] of lines.entries()) {
    const half = /(\p{Ll}+)[-\u2010\u00ad]\s*$/u.exec(line)?.[1];
    const rest = /^\p{Ll}+/u.exec(lines[at + 1] ?? "")?.[0];
    if (half === undefined || rest === undefined) continue;
    ends++;
    if (/[\u2010\u00ad]\s*$/u.test(line) || (knows(half + rest) && !(knows(half) && knows(rest)))) sure++;
  }
  return ends > 0 && ends >= lines.length * (sure > 0 ? divides.surely : divides.often);
}

/** Dictionary forms, and what inflection leaves of them: their last letter or two gone. */
function stemsOf(words: ReadonlySet<string>): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of words)
    for (const cut of [0, 1, 2]) if (word.length - cut >= 4) stems.add(word.slice(0, word.length - cut));
  return stems;
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
