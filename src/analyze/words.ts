import type { Span } from "../model/analysis.ts";
import type { Lexicons } from "../model/lexicons.ts";

/** A word or a single mark. `form` is lower case with straight apostrophes. */
export interface Token extends Span {
  readonly text: string;
  readonly form: string;
  readonly word: boolean;
  readonly capital: boolean;
}

export interface Splitting {
  readonly elisions: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
}

/** “Jean- Pierre”: a hyphen that a broken line has parted from its word joins two names. */
const tokenPattern =
  /[\p{L}\p{M}\p{N}]+(?:(?:['’.\-‑·]|(?<=(?<![\p{L}-])\p{Lu}\p{Ll}{1,12})- (?=\p{Lu}\p{Ll}))[\p{L}\p{M}\p{N}]+)*|[^\s]/gu;
const none: ReadonlySet<string> = new Set();
const plain: Splitting = { elisions: none, pronouns: none };

/** Splits text into words and marks; elided forms (« l' ») and inverted pronouns (« -t-il ») stand alone. */
export function tokenize(text: string, splitting: Splitting = plain): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) split(match[0], match.index, splitting, tokens);
  return tokens;
}

export function splittingOf(lexicons: Lexicons | undefined): Splitting {
  if (lexicons === undefined || lexicons.elisions.length === 0) return plain;
  return { elisions: new Set(lexicons.elisions.map(fold)), pronouns: new Set(lexicons.pronouns) };
}

/** Lower case, straight apostrophes, ordinary hyphens. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!/[’‑]/.test(lower)) return lower;
  return lower.replaceAll("’", "'").replaceAll("‑", "-");
}

const counted = /[\p{L}\p{N}]+(?:['’.,\-‑][\p{L}\p{N}]+)*/gu;

export function countWords(text: string): number {
  let count = 0;
  counted.lastIndex = 0;
  while (counted.test(text)) count++;
  return count;
}

function split(text: string, start: number, splitting: Splitting, tokens: Token[]): void {
  const form = fold(text);
  const apostrophe = form.indexOf("'");
  if (
    apostrophe > 0 &&
    apostrophe < form.length - 1 &&
    splitting.elisions.has(form.slice(0, apostrophe + 1))
  ) {
    tokens.push(token(text.slice(0, apostrophe + 1), start));
    split(text.slice(apostrophe + 1), start + apostrophe + 1, splitting, tokens);
    return;
  }
  const hyphen = form.lastIndexOf("-");
  if (hyphen > 0 && splitting.pronouns.has(form.slice(hyphen + 1))) {
    const verb = form.endsWith("-t", hyphen) ? hyphen - 2 : hyphen;
    tokens.push(token(text.slice(0, verb), start));
    tokens.push(token(text.slice(hyphen + 1), start + hyphen + 1));
    return;
  }
  tokens.push(token(text, start, form));
}

function token(text: string, start: number, form = fold(text)): Token {
  const first = text.charAt(0);
  const end = start + text.length;
  return { text, form, start, end, word: wordish(text), capital: first !== first.toLowerCase() };
}

const ascii = /^[A-Za-z0-9]/;

function wordish(text: string): boolean {
  return text.charCodeAt(0) < 128 ? ascii.test(text) : /^[\p{L}\p{N}]/u.test(text);
}

/** Index of the first token that starts at or after the position. */
export function tokenAt(tokens: readonly Token[], position: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function tokensIn(tokens: readonly Token[], span: Span): readonly Token[] {
  return tokens.slice(tokenAt(tokens, span.start), tokenAt(tokens, span.end));
}
