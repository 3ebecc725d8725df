import type { Span } from "../model/analysis.ts";
import type { Lexicons } from "../model/lexicons.ts";
import { fold } from "./words.ts";

/** Words that decide where a sentence may end. */
export interface Stops {
  readonly abbreviations: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  /** Abbreviations only before a number: “no.”, « art. ». */
  readonly numbered: ReadonlySet<string>;
}

const terminator = /[.!?…]+|\n/g;
const closers = /(?:[\])“”‘’"'*«‹›]|[ \u00a0\u202f]*»(?![\p{L}\p{N}]))*/uy;
const blank = /\s/;

/** Sentences in order, disjoint; together they cover every character that is not blank. */
export function sentenceSpans(text: string, stops: Stops): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(terminator)) {
    if (match.index < from) continue;
    const end = match[0] === "\n" ? match.index : closingEnd(text, match.index + match[0].length);
    if (match[0] !== "\n" && !ends(text, from, match.index, match[0], end, stops)) continue;
    push(spans, text, from, end);
    from = Math.max(from, end);
  }
  push(spans, text, from, text.length);
  return spans;
}

export function stopsOf(lexicons: readonly Lexicons[]): Stops {
  return {
    abbreviations: new Set(lexicons.flatMap((one) => one.abbreviations)),
    titles: new Set(lexicons.flatMap((one) => one.titles)),
    numbered: new Set(lexicons.flatMap((one) => one.numberedAbbreviations ?? [])),
    starters: new Set(lexicons.flatMap((one) => one.stopWords)),
  };
}

function closingEnd(text: string, at: number): number {
  closers.lastIndex = at;
  closers.test(text);
  return Math.max(at, closers.lastIndex);
}

function ends(text: string, from: number, at: number, mark: string, end: number, stops: Stops): boolean {
  const after = text.charAt(end);
  if (after !== "" && !blank.test(after)) return false;
  let next = end;
  while (next < text.length && blank.test(text.charAt(next)) && text.charAt(next) !== "\n") next++;
  const follows = text.slice(next, next + 40);
  const lead = follows.replace(/^[«»“„"‘‚›([¿¡\s]+/, "");
  if (/^\p{Ll}/u.test(lead)) return false;
  if (/^(?:[,;:)\]”]|»(?![\p{L}\p{N}]))/u.test(follows)) return false;
  const window = text.slice(Math.max(from, at - 60), at);
  if (at - from < 60 && (!/\p{L}/u.test(window) || /^\s*[([]?\p{N}+$/u.test(window))) return false;
  if (mark !== "." || end > at + 1) return true;
  const word = window.match(/[^\s\u00a0«“"([’']+$/)?.[0] ?? "";
  if (/°\s?[CFK]$/.test(window)) return true;
  if (/^(?:\p{Lu}\p{Ll}?\.-?)*\p{Lu}$/u.test(word)) return /\.|^[IVX]$/.test(word) && starts(lead, stops);
  const form = fold(word);
  if (!stops.abbreviations.has(`${form}.`)) return true;
  if (stops.numbered.has(`${form}.`)) return !/^(?:\p{N}|[IVXLC]{2,}(?!\p{L})|[IVXLC][.,;:)])/u.test(lead);
  if (/^[«“„"]/.test(follows)) return !stops.titles.has(form) && !stops.titles.has(`${form}.`);
  if (stops.titles.has(form) || stops.titles.has(`${form}.`)) return false;
  return starts(lead, stops);
}

function starts(lead: string, stops: Stops): boolean {
  const word = lead.match(/^[\p{L}’']+/u)?.[0];
  return word !== undefined && stops.starters.has(fold(word));
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && blank.test(text.charAt(start))) start++;
  while (end > start && blank.test(text.charAt(end - 1))) end--;
  if (end > start) spans.push({ start, end });
}
