/**
 * What a question is about, broadly: a set is spread over the groups. In the order in which they are asked: the text
 * and its parts; words, marks and titles; who speaks; figures; how sure it is; causes, comparisons, conclusions.
 */
export const groups = ["text", "words", "voices", "numbers", "certainty", "reasoning"] as const;
export type Group = (typeof groups)[number];

export interface Kind {
  readonly group: Group;
  /** No second one in a set, however little else there is. */
  readonly once?: true;
  /** Slots that every variant fills. */
  readonly slots: readonly string[];
  /** Variants, with the slots that only they fill. */
  readonly variants: Readonly<Record<string, readonly string[]>>;
}

export type Kinds = Readonly<Record<string, Kind>>;
