import { grams, likeness } from "../../src/compose/lint/frame.ts";
import type { Made } from "./guides.ts";

/** Words of a question that are the article's do not count: what is left is its frame. */
export function skeleton(ask: string, made: Made, light: ReadonlySet<string>): string {
  const own = ownWords(made, light);
  return wordsOf(withoutQuotations(ask))
    .filter((word) => !own.has(stem(word)) && !/\d/u.test(word))
    .join(" ");
}

const known = new WeakMap<Made, ReadonlySet<string>>();

function ownWords(made: Made, light: ReadonlySet<string>): ReadonlySet<string> {
  const before = known.get(made);
  if (before) return before;
  const text = [...made.places].flatMap(([at, words]) => (at === "page" ? [] : [words])).join(" ");
  const own = new Set(
    wordsOf(text)
      .filter((word) => !light.has(word) && (word.length > 2 || /\d/u.test(word)))
      .map(stem),
  );
  known.set(made, own);
  return own;
}

/** One form of each quotation mark, apostrophe and space. */
export function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[’‘]/gu, "'")
    .replace(/\s*[“”«»„"]\s*/gu, '"')
    .replace(/\s+/gu, " ")
    .trim();
}

export function wordsOf(text: string): string[] {
  return (
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\d%$€£]+/gu) ?? []
  );
}

/** Without what stands in quotation marks and without paragraph numbers. */
export function withoutQuotations(text: string): string {
  return text
    .replace(/[«“„"][^»”"]*[»”"]/gu, " ")
    .replace(/[¶§]+\s*\d+(\s*(?:[-–]|to|à|a|bis|and|et|y|und|,)\s*[¶§]?\d+)*/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

function stem(word: string): string {
  return word.replace(/(ements?|ations?|ings?|ed|es|s|e)$/u, "").slice(0, 9);
}

/**
 * Share of items whose frame is nearly that of an item in another guide: Jaccard index of character 4-grams over
 * 0.6, frames of 8 characters or more.
 */
export function fingerprint(guides: readonly (readonly string[])[]): number {
  const items = guides.flatMap((frames, guide) =>
    frames.map((frame) => ({ guide, frame, set: grams(frame) })),
  );
  const long = items.filter(({ frame }) => frame.length >= 8);
  const again = long.filter((one) =>
    items.some(({ guide, set }) => guide !== one.guide && near(one.set, set) && likeness(one.set, set) > 0.6),
  );
  return items.length === 0 ? 0 : again.length / items.length;
}

/** Sizes so far apart rule out the likeness. */
function near(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return Math.min(a.size, b.size) > 0.6 * Math.max(a.size, b.size);
}
