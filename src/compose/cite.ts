import type { Language } from "../model/language.ts";

/**
 * Words between the outer quotation marks of the guide's language. Marks inside become the inner ones. Spaces
 * are ordinary ones: the typesetting of a language is the renderer's.
 */
export function quoted(text: string, pack: Language): string {
  const words = inner(text.replace(/\s+/g, " ").trim(), pack);
  return wrap(words, pack.facts.quotes.outer, pack);
}

/** Paragraph numbers as people cite them: « ¶3, 9 to 11 and 15 », « § 3, 9 à 11 et 15 ». */
export function places(numbers: readonly number[], pack: Language): string {
  const { paragraphSign, and, to } = pack.facts;
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const number of sorted) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const pieces = ranges.flatMap(([first, last]) => {
    if (first === last) return [String(first)];
    return last === first + 1 ? [String(first), String(last)] : [`${first} ${to} ${last}`];
  });
  return paragraphSign + series(pieces, and);
}

/** « a », « a and b », « a, b and c ». */
export function series(items: readonly string[], and: string): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`;
}

/** The text cut after whole words, with an ellipsis when something is missing. */
export function shorten(text: string, words: number): string {
  const all = text.trim().split(/\s+/);
  if (all.length <= words) return all.join(" ");
  return `${all
    .slice(0, words)
    .join(" ")
    .replace(/[\s,;:.!?…(«“"]+$/u, "")} …`;
}

function inner(text: string, pack: Language): string {
  const [open, close] = pack.facts.quotes.inner;
  const german = text.includes("„");
  const inverted = /»(?=[\p{L}\p{N}])[^«»]*«/u.test(text);
  return text.replace(/[«„‹]\s*|\s*[»›]|[“”"]/gu, (mark, place: number) => {
    if (inverted && mark.trim() === "»") return mark.replace("»", open);
    if (inverted && mark.trim() === "«") return mark.replace("«", close);
    if (/[«„‹]/u.test(mark)) return open;
    if (mark === "“") return german ? close : open;
    if (mark !== '"') return close;
    const before = text[place - 1];
    return before === undefined || /[\s([{—–«“„‹-]/u.test(before) ? open : close;
  });
}

function wrap(text: string, marks: readonly [string, string], pack: Language): string {
  const spaced = pack.facts.spaceInside.some(([open]) => open === marks[0]);
  const space = spaced ? " " : "";
  return `${marks[0]}${space}${text}${space}${marks[1]}`;
}
