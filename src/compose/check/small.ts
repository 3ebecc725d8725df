import type { Language } from "../../model/language.ts";

const known = new WeakMap<Language, ReadonlySet<string>>();

/** A light word, or one joined to another: “of”, « c’est »; no word for a number above one. */
export function isSmall(word: string, pack: Language | undefined): boolean {
  if (pack === undefined) return false;
  const form = plain(word);
  const small = smallOf(pack);
  return small.has(form) || parts(form).every((part) => small.has(part));
}

/** The word without the small ones joined in front of it: « d’usine » → « usine », but “O’Hara”. */
export function unjoined(word: string, pack: Language | undefined): string {
  const [first = "", ...rest] = parts(word);
  return rest.length > 0 && isSmall(first, pack) ? unjoined(rest.join(""), pack) : word;
}

function parts(word: string): string[] {
  return word.split(/(?<=['’])(?=.)/u);
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[,;:–—-]+$/u, "");
}

function smallOf(pack: Language): ReadonlySet<string> {
  const before = known.get(pack);
  if (before !== undefined) return before;
  const { stopWords, links, roleLinks = [], determiners, elisions, numbers } = pack.lexicons;
  const all = [...stopWords, ...links, ...roleLinks, ...determiners, ...elisions];
  const made = new Set(all.filter((word) => !((numbers[word] ?? 0) > 1)));
  known.set(pack, made);
  return made;
}
