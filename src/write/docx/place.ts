import type { Element, ElementContent, RootContent } from "hast";
import type { Document } from "../../model/document.ts";
import type { Pixels } from "../images.ts";
import type { Look } from "../look.ts";
import { visible } from "../text.ts";
import type { Block, Borders } from "./block.ts";
import type { Footnotes } from "./footnotes.ts";
import type { Lists } from "./lists.ts";
import type { Styles } from "./styles.ts";

/** What a block's handler knows of its surroundings. Lengths in points. */
export interface Place {
  readonly document: Document;
  readonly look: Look;
  /** What the style of its paragraphs is called: an element or a class. */
  readonly name: string;
  readonly language: string;
  /** Width of the column, and the distance of its text from its edges. */
  readonly room: number;
  readonly left: number;
  readonly right: number;
  /** An outer block leaves the gutter for hanging numbers. */
  readonly gutter?: boolean;
  /** Running text of the article: its lines are counted. */
  readonly running?: boolean;
  /** Share of the width that the PDF gives to what stands here, 0–1. */
  readonly share: number;
  /** Depth of lists. */
  readonly depth: number;
  readonly borders?: Borders;
  readonly styles: Styles;
  readonly lists: Lists;
  readonly footnotes: Footnotes;
  readonly images: ReadonlyMap<string, Pixels>;
  readonly levels: ReadonlyMap<Element, number>;
  /** Blocks and loose text of the children, in order. */
  readonly flow: (nodes: readonly (ElementContent | RootContent)[], place: Place) => Block[];
}

export type Handler = (element: Element, place: Place) => Block[];

/** The place inside a block: its style without space and indent. */
export function inside(place: Place): Place {
  return { ...place, look: { ...place.look, above: 0, below: 0, indent: 0 } };
}

/** The place, so many points further in. */
export function indented(place: Place, by: number): Place {
  return by === 0 ? place : { ...place, left: place.left + by };
}

/** An attribute's text; absent when empty. */
export function words(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? visible(value.trim()) : undefined;
}
