import type { Evidence } from "../model/guide.ts";

/** What stands in a `{slot}` of a pattern: verbatim words, words as they are, a sum, or paragraph numbers. */
export type Slot =
  | { readonly quote: string }
  | { readonly plain: string }
  | { readonly list: readonly string[] }
  | { readonly cited: readonly Cited[] }
  | { readonly quotes: readonly string[] }
  /** Verbatim words, each with its place behind it: “allegedly” (¶4), “reported” (¶7) and “may” (title). */
  | { readonly items: readonly Evidence[] }
  /** The same as an answer, each with what belongs to it; without that: “not told”. */
  | { readonly rows: readonly Row[] }
  /** A table in one line: what each row is about, then what belongs to it: “too dear” (¶2): Tom Hale, “a dealer”; … */
  | { readonly table: readonly (readonly [Slot, ...Slot[]])[] }
  /** A phrase of the guide's language, by its key, with what stands in its own slots. */
  | { readonly phrase: string; readonly slots?: Readonly<Record<string, Slot>> }
  /** A calculation: numbers, and the signs between them. */
  | { readonly sum: readonly (number | string)[] }
  | { readonly places: readonly number[] };

export interface Row {
  readonly item: Evidence;
  readonly says: string | undefined;
}

/** A name as it is, or words that keep their quotation marks because a sentence would change their form. */
export interface Cited {
  readonly words: string;
  readonly quoted: boolean;
}

/** Something in the article that a question can be about. */
export interface Finding {
  /** Kind of finding; patterns name it. At most one question of a kind in a guide, as a rule. */
  readonly kind: string;
  /** Which of the kind's wordings fits what was found. */
  readonly variant: string;
  readonly slots: Readonly<Record<string, Slot>>;
  /** What every good answer takes into account, added to what is expected of any wording. */
  readonly also?: Slot;
  /** Verbatim grounds, the most telling first. */
  readonly evidence: readonly Evidence[];
  /** 0–1: how sure and how telling the trigger is. */
  readonly strength: number;
  /** Asked about only where too little of a set is over two places or more, and only by a question. */
  readonly spare?: true;
}

/** The numbered paragraphs that a finding's evidence stands in, ascending. */
export function paragraphsOf(finding: Finding): number[] {
  const numbers = finding.evidence.flatMap(({ at }) => (typeof at === "number" ? [at] : []));
  return [...new Set(numbers)].sort((a, b) => a - b);
}
