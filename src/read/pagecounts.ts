/** `Page 1 of 2`, `1 / 2`, `Seite 1 von 2`. */
const counted = /^(?:(\p{L}{1,7})\.?\s)?(\d{1,3})\s?(\/|\s\p{Ll}{1,4}\s)\s?(\d{1,3})$/u;
/** `- 2 -`, `[2]`. */
const framed = /^(?:[-–—]\s?\d{1,4}\s?[-–—]|\[\s?\d{1,4}\s?\])$/u;
/** Lines from the top and from the end that one count alone may be. */
const edge = 2;

/**
 * Which of an article's lines count the pages that it was printed on: numbers in a frame, and `Page 1 of 2` at the top,
 * at the end, or when another line counts to the same number.
 */
export function pageCounts(texts: readonly string[]): ReadonlySet<number> {
  const counts = texts.map((text) => (text.length > 30 ? undefined : countOf(text.trim())));
  const times = new Map<string, Set<string>>();
  for (const count of counts)
    if (count !== undefined) times.set(count.of, (times.get(count.of) ?? new Set()).add(count.page));
  const found = texts.flatMap((text, at) => {
    if (isFramed(text)) return [at];
    const count = counts[at];
    if (count === undefined) return [];
    const isEdge = at < edge || at >= texts.length - edge;
    return isEdge || (times.get(count.of)?.size ?? 0) > 1 ? [at] : [];
  });
  return new Set(found);
}

/** A page's number in a frame, alone on its line. */
export function isFramed(line: string): boolean {
  return line.length <= 100 && framed.test(line.trim());
}

function countOf(text: string): { readonly page: string; readonly of: string } | undefined {
  const [, , page, , of] = counted.exec(text) ?? [];
  return page === undefined || of === undefined || Number(page) > Number(of) || page === "0"
    ? undefined
    : { page, of };
}

const stamp = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s\d{1,2}[:.]\d{2}(?:\s?[AP]M)?`;
const printed = [
  new RegExp(`^${stamp}\\s{3,}\\S`, "iu"),
  new RegExp(`^\\S.*\\s{3,}${stamp}$`, "iu"),
  /^(?:https?|file):\/\/\S+\s{2,}\d{1,3}\s?\/\s?\d{1,3}$/iu,
];

/** What browsers put above and below a printed page, in text that keeps its distances: title, day, address, count. */
export function isPrintLine(line: string): boolean {
  const text = line.trim();
  if (text.length > 300) return false;
  if (printed.some((form) => form.test(text))) return true;
  const last = /\s{3,}(\S(?:\s?\S)*)$/u.exec(text)?.[1];
  return last !== undefined && countOf(last) !== undefined;
}
