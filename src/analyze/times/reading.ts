import type { Vocabulary } from "../vocabulary.ts";
import type { Token } from "../words.ts";

/** A date among the tokens. */
export interface Reading {
  /** Token index behind the date. */
  readonly past: number;
  readonly iso: string;
  readonly to?: string;
}

export const year = /^(?:1[0-9]|20)\d\d$/;
export const day = /^(?:0?[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)?$/;

/** “May 13 people”: the number counts what follows. */
export function isCounted(token: Token | undefined, vocabulary: Vocabulary | undefined): boolean {
  return token !== undefined && /^\p{L}/u.test(token.text) && vocabulary?.stop.has(token.form) !== true;
}

export function pad(number: number): string {
  return String(number).padStart(2, "0");
}
