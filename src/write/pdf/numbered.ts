import type { Element } from "hast";
import { type Piece, shift, stack } from "./flow.ts";
import type { Node } from "./node.ts";
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
  const hung: Node = { ...whole.node, hang: { text, gap } };
  return [{ ...whole, node: shift(hung, [gutterIndent(place) - place.look.indent, 0, 0, 0]) }];
}

/** Width of the gutter where hanging numbers stand: the indent of `.numbered`, or none inside one. */
export function gutterIndent(place: Place): number {
  return place.gutter ? 0 : namedLook(place.look, place.document, ".numbered").indent;
}
