import { type Languages, packFor } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { folded } from "./folded.ts";
import type { Subject } from "./subject.ts";

/** Characters of a search string. */
const longest = 110;

/** A search before it is put together. */
export interface Query {
  /** In order of weight; those that do not fit are left out, a site left out (`-site:`) never. */
  readonly pieces: readonly (string | undefined)[];
  /** BCP 47. */
  readonly language: string;
}

/** Pieces in order as far as the length allows; empty when none fits. */
export function written({ pieces }: Query): string {
  const told = [...new Set(pieces)].filter((piece) => piece !== undefined && piece !== "");
  const all = told.filter((piece) => !told.some((other) => isShortOf(piece ?? "", other ?? "")));
  const without = all.filter((piece) => piece?.startsWith("-"));
  const kept: (string | undefined)[] = [];
  for (const piece of all) {
    if (piece?.startsWith("-") || isThere(piece ?? "", kept)) continue;
    if ([...kept, piece, ...without].join(" ").length <= longest) kept.push(piece);
  }
  return kept.length === 0 ? "" : [...kept, ...without].join(" ");
}

/** “Brook” or “van Brook” beside “Ada van Brook”, wherever it stands. */
function isShortOf(piece: string, other: string): boolean {
  const [own = "", whole = ""] = [piece, other].map((each) => each.replaceAll('"', ""));
  return /\p{Lu}/u.test(own) && whole.toLowerCase().endsWith(` ${own.toLowerCase()}`);
}

/** Every word of a piece stands in one that is there already: “Ada Brook” after “Ada Maria Brook”. */
function isThere(piece: string, kept: readonly (string | undefined)[]): boolean {
  const wordsOf = (text = ""): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = wordsOf(piece);
  return own.length > 0 && kept.some((other) => own.every((word) => wordsOf(other).includes(word)));
}

/** Names, those of several words in quotation marks, then one noun or two. */
export function ingredients({ names, nouns }: Subject, most: number): string[] {
  const told = names.slice(0, most).map(asPiece);
  return [...told, ...nouns.slice(0, told.length > 1 ? 1 : 2)];
}

/** A name of several words in quotation marks; not nouns, which stand apart as often as together. */
export function asPiece(name: string): string {
  const bare = name.replaceAll('"', "");
  return bare.includes(" ") && /\p{Lu}/u.test(bare) ? `"${bare}"` : bare;
}

/** Neutral words of a language's pack that go into a search; nothing for a language without one. */
export function searchWord(languages: Languages, language: string, key: string): string | undefined {
  const pack = packFor(languages, language);
  return pack === undefined || pack.wording[`search.word.${key}`] === undefined
    ? undefined
    : say(pack.wording, pack.tag, `search.word.${key}`);
}
