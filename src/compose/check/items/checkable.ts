import type { Evidence } from "../../../model/guide.ts";
import type { Languages } from "../../../model/language.ts";
import type { Slot } from "../../finding.ts";
import type { View } from "../../view.ts";
import type { Query } from "../query.ts";

/** Something of this article that a reader can check, before it is said. */
export interface Checkable {
  readonly family: string;
  readonly variant: string;
  readonly slots: Readonly<Record<string, Slot | undefined>>;
  /** The most telling first, at least one. */
  readonly evidence: readonly Evidence[];
  /** 0–1: how much hangs on it. */
  readonly strength: number;
  readonly query?: Query;
}

export type Detector = (view: View, languages: Languages) => Checkable[];

/** Most words of a quotation that stands in a check. */
export const limit = 13;
