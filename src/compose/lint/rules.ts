import type { Values } from "../../model/errors.ts";

/** What can be wrong with a question. In brackets the rule of the specification that asks for it. */
export const rules = [
  /** Nothing of the article in it (L1). */
  "anchor",
  /** Names a paragraph that is not there (L2). */
  "paragraph",
  /** Quotes words that stand nowhere in the text (L3). */
  "quotation",
  /** More than two questions (L4). */
  "questions",
  /** A stem of more than 45 words (L5). */
  "length",
  /** A search of more than 120 characters (L5). */
  "search",
  /** Yes or no would answer it (L6). */
  "closed",
  /** Takes a claim for granted that somebody makes (L7). */
  "presumes",
  /** A word that judges (L8), or a turn that waits for a yes. */
  "verdict",
  "leading",
  /** Nearly the words of another, or its frame (L9). */
  "twin",
  /** No question about a third of the text (L10). */
  "coverage",
  /** Another question holds its answer (L11). */
  "answered",
  /** Elision or contraction (L12). */
  "grammar",
  /** A quotation mark without its other (L13). */
  "marks",
  /** An e-mail address or telephone number (L14). */
  "contact",
  /** Too few lines for the answer, or too many (L15). */
  "space",
  /** A slot that nothing fills. */
  "slot",
] as const;
export type Rule = (typeof rules)[number];

/** One fault. `values` say where in the question: `words`, `paragraph`, `count`. */
export interface Slip {
  readonly rule: Rule;
  readonly values: Values;
}
