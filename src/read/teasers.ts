import { hasEndMark, isFullText, wordCount } from "./line.ts";
import type { Item } from "./page.ts";

/** Headlines of other stories, and as many words as one may have. */
const [fewest, shortest, longest] = [3, 4, 25];
/** Of the longer words of such lines, the share that the text above may have. */
const shared = 1 / 3;

/**
 * Where the headlines of other stories begin that stand unmarked below the text; the number of items when there are
 * none: several lines without end mark, on other matters, below a text whose sentences all have one.
 */
export function teasersFrom(items: readonly Item[]): number {
  const start = items.findLastIndex((item) => !isHeadline(item)) + 1;
  const text = items.slice(0, start);
  const lines = items.slice(start);
  const last = text.at(-1);
  if (lines.length < fewest || last === undefined || last.element.tagName !== "p") return items.length;
  const prose = text.filter(({ element, text: words }) => element.tagName === "p" && wordCount(words) > 12);
  const whole = prose.every((item) => isFullText(item.text)) && prose.length >= 2 && isFullText(last.text);
  if (!whole || /:\s*$/u.test(last.text)) return items.length;
  const known = longWords(text);
  const own = [...longWords(lines)];
  return own.filter((word) => known.has(word)).length <= own.length * shared ? start : items.length;
}

function isHeadline({ element, text }: Item): boolean {
  const words = wordCount(text);
  return (
    element.tagName === "p" && words >= shortest && words <= longest && !/\n/u.test(text) && !hasEndMark(text)
  );
}

function longWords(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{5,}/gu) ?? []));
}
