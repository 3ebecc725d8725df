import type { Element } from "hast";
import { type Piece, shift, stack } from "./flow.ts";
import { type Place, words } from "./place.ts";
import { classes, inline, namedLook } from "./style.ts";

/** Distance of a paragraph's number from its text. */
const gap = 7;

/** A block of class `numbered`: its `data-number` hangs in the gutter beside its first line. */
export function numbered(element: Element, pieces: Piece[], place: Place): Piece[] {
  const number = words(element.properties.dataNumber);
  if (number === undefined || !classes(element).includes("numbered") || pieces.length === 0) return pieces;
  const look = namedLook(place.look, place.document, ".number");
  const text = { ...inline({ ...look, align: "left" }, number), lineHeight: place.look.lineHeight };
  const whole = stack(pieces);
  const line = inline(place.look, "x");
  const hang = { text, line, gap: gap + place.look.indent + (place.gutter ?? 0) };
  return [{ ...whole, node: { ...shift(whole.node, [gutterIndent(place), 0, 0, 0]), hang } }];
}

/** Width of the gutter where hanging numbers stand; none where an outer block leaves it. */
export function gutterIndent(place: Place): number {
  return place.gutter === undefined ? namedLook(place.look, place.document, ".gutter").indent : 0;
}
