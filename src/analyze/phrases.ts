import type { Span } from "../model/analysis.ts";
import { fold, type Splitting, type Token, tokenize } from "./words.ts";

/** Phrases by their first word, longest first. */
export type Phrasebook = ReadonlyMap<string, readonly Entry[]>;

interface Entry {
  readonly phrase: string;
  readonly forms: readonly string[];
}

export interface Hit extends Span {
  readonly phrase: string;
  /** Token indices, half-open. */
  readonly from: number;
  readonly to: number;
}

/** `exact` keeps case. */
export function phrasebook(phrases: readonly string[], splitting: Splitting, exact = false): Phrasebook {
  const book = new Map<string, Entry[]>();
  for (const phrase of phrases) {
    const forms = tokenize(phrase, splitting).map((token) => (exact ? token.text : token.form));
    const first = forms[0];
    if (first === undefined) continue;
    const entries = book.get(first);
    if (entries === undefined) book.set(first, [{ phrase: exact ? phrase : fold(phrase), forms }]);
    else entries.push({ phrase: exact ? phrase : fold(phrase), forms });
  }
  for (const entries of book.values()) entries.sort((a, b) => b.forms.length - a.forms.length);
  return book;
}

/** Every phrase in the text, longest first, without overlap. */
export function findPhrases(tokens: readonly Token[], book: Phrasebook, exact = false): Hit[] {
  const hits: Hit[] = [];
  if (book.size === 0) return hits;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || !book.has(exact ? token.text : token.form)) continue;
    const hit = phraseAt(tokens, index, book, exact);
    if (hit === undefined) continue;
    hits.push(hit);
    index = hit.to - 1;
  }
  return hits;
}

export function phraseAt(
  tokens: readonly Token[],
  index: number,
  book: Phrasebook,
  exact = false,
): Hit | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  const entries = book.get(exact ? first.text : first.form);
  if (entries === undefined) return undefined;
  for (const { phrase, forms } of entries) {
    const last = tokens[index + forms.length - 1];
    if (last !== undefined && follow(tokens, index, forms, exact))
      return { phrase, start: first.start, end: last.end, from: index, to: index + forms.length };
  }
  return undefined;
}

/** The first form is known to stand there. */
function follow(tokens: readonly Token[], index: number, forms: readonly string[], exact: boolean): boolean {
  for (let offset = 1; offset < forms.length; offset++) {
    const token = tokens[index + offset];
    if (token === undefined || (exact ? token.text : token.form) !== forms[offset]) return false;
  }
  return true;
}
