import type { Element, Root } from "hast";
import type { Disagreement, Fact, Matter, Repair } from "../model/article.ts";

/** What a format's reader hands on: the tree as it came, and what it already knows. */
export interface Page {
  readonly tree: Root;
  readonly facts: Facts;
  /** What the file's properties say: taken only where the page itself says nothing. */
  readonly fallback?: Facts;
  readonly matter: readonly Matter[];
  readonly repairs: readonly Repair[];
  /** The bytes that the source carries for an address of a picture in the tree. */
  readonly part?: (address: string) => Uint8Array | undefined;
  /** Where the page says that its relative addresses start from. */
  readonly base?: string;
  readonly disagreements?: readonly Disagreement[];
  readonly stories?: readonly string[];
  /** Pages, from 1, that show a picture and no text. */
  readonly scanned?: readonly number[];
}

/** Facts by field; a missing field was not found. */
export interface Facts {
  readonly title?: Fact;
  readonly subtitle?: Fact;
  readonly byline?: Fact;
  readonly publisher?: Fact;
  readonly published?: Fact;
  readonly address?: Fact;
  readonly licence?: Fact;
  readonly access?: Fact;
  readonly language?: Fact;
  readonly tags?: readonly Fact[];
}

/** One block of the page on its way to body or matter. */
export interface Item {
  readonly element: Element;
  readonly text: string;
  /** BCP 47; only when it is not the article's. */
  readonly language?: string;
  /** Outlet line of the embedded text it belongs to. */
  readonly source?: string;
}

/** Earlier facts win; a field without a value falls through to the next. */
export function mergeFacts(...all: readonly Facts[]): Facts {
  return Object.assign({}, ...all.toReversed());
}
