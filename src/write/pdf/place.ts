import type { Element, ElementContent, RootContent } from "hast";
import type { Document } from "../../model/document.ts";
import type { Pixels } from "../images.ts";
import { type Look, spaceless } from "../look.ts";
import { printable } from "../text.ts";
import { type Piece, shift, stack } from "./flow.ts";
import type { Inline } from "./node.ts";
import type { Spot } from "./tags.ts";

/** What a block's handler knows of its surroundings. */
export interface Place extends Spot {
  readonly document: Document;
  readonly look: Look;
  /** Distance of the text from the gutter that an outer block leaves for hanging numbers; absent outside one. */
  readonly gutter?: number;
  /** Number of the paragraph around. */
  readonly paragraph?: string;
  /** Running text of the reading column. */
  readonly running?: boolean;
  /** The images that can be printed, by address. */
  readonly images: ReadonlyMap<string, Pixels>;
  /** Footnotes that the text calls, and the words of those met so far. */
  readonly notes: {
    readonly called: ReadonlySet<string>;
    readonly texts: Map<string, readonly Inline[]>;
  };
  /** Blocks and loose text of the children, in order. */
  readonly flow: (nodes: readonly (ElementContent | RootContent)[], place: Place) => Piece[];
}

export type Handler = (element: Element, place: Place) => Piece[];

/** The children as one block with the style's space and indent. */
export function container(element: Element, place: Place): Piece[] {
  const pieces = place.flow(element.children, inside(place));
  if (pieces.length === 0) return [];
  const inner = stack(pieces);
  const { above, below, indent } = place.look;
  return [
    {
      node: shift(inner.node, [indent, 0, 0, 0]),
      above: Math.max(above, inner.above),
      below: Math.max(below, inner.below),
    },
  ];
}

/** The place for what stands inside a block: its style without space and indent. */
export function inside(place: Place): Place {
  return { ...place, look: spaceless(place.look, place.document) };
}

export function keepNext(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) =>
    typeof piece === "symbol" ? piece : { ...piece, node: { ...piece.node, keepNext: true } },
  );
}

/** An attribute's text, printable; absent when empty. */
export function words(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? printable(value.trim()) : undefined;
}

/** A whole number from an attribute, held between two limits. */
export function count(value: unknown, fallback: number, least: number, most: number): number {
  const number = Math.round(Number(value ?? fallback));
  return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : fallback;
}
