import type { Root } from "hast";
import type { Fonts } from "./fonts.ts";
import type { Theme } from "./look.ts";

/** One printable edition: semantic HTML as a tree, and how it looks. */
export interface Document {
  readonly title: string;
  /** Author of the article, for the file's properties. */
  readonly author?: string;
  readonly language: string;
  readonly tree: Root;
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly paper: Paper;
  /** Running foot: printed left of the page number. */
  readonly foot: string;
  /** Stands at the head of each further page of a block that no page can hold. */
  readonly continued?: string;
  /** What the HTML copy says to those who listen or move by keys. */
  readonly spoken?: { readonly skip: string; readonly contents: string };
  /** For printing on both sides: the binding margin changes sides from page to page. */
  readonly duplex?: boolean;
  /** Every fifth line of the article carries its number. */
  readonly lineNumbers?: boolean;
}

export type Paper = "a4" | "letter";
