import type { Evidence } from "../../../model/guide.ts";
import type { Languages } from "../../../model/language.ts";
import type { Slot } from "../../finding.ts";
import type { View } from "../../view.ts";
import type { Place } from "../places.ts";
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
  readonly query?: Query | undefined;
  /** Where to look: by the matter, or by the public function of whom it is about. */
  readonly place?: Place | undefined;
  /** A key of `roles` in places.yaml; `said` for words of such a person. */
  readonly role?: { readonly id: string; readonly said: boolean } | undefined;
  /** The language in which words were said, where it is not the article’s: BCP 47. */
  readonly tongue?: string | undefined;
  /** The text tells on what occasion the words were said: it is not asked for. */
  readonly isPlaced?: boolean;
  /** Of a number. */
  readonly counts?: boolean;
}

export type Detector = (view: View, languages: Languages) => Checkable[];

/** Most words of a quotation that stands in a check. */
export const limit = 14;
