import type { Element } from "hast";
import { isDrawing, type Pixels } from "../images.ts";
import { classes } from "../look.ts";
import { type Piece, pageBreak, shift, stack } from "./flow.ts";
import { inlines } from "./inlines.ts";
import type { Node, Stroke } from "./node.ts";
import { count, inside, type Place, words } from "./place.ts";
import { sketchOf } from "./sketch.ts";
import { addTag } from "./tags.ts";

/** `div.lines`: one node per writing line, so that a page can end between two; `data-least` to `data-most` may be there. */
export function lines(element: Element, place: Place): Piece[] {
  const { above, below } = place.look;
  const ruled = writingLines(element, place);
  const text = place.flow(element.children, inside(place));
  if (ruled.length === 0) return text;
  const least = count(element.properties.dataLeast, ruled.length, 1, ruled.length);
  const most = count(element.properties.dataMost, ruled.length, ruled.length, 200);
  const elastic = most > least ? { elastic: { least, most } } : {};
  return [...text, { node: { stack: ruled, ...elastic }, above, below }];
}

/** The empty lines that `data-count` asks for. */
export function writingLines(element: Element, place: Place): Node[] {
  const { pitch, stroke } = place.document.theme.writing;
  const number = count(element.properties.dataCount, 1, 0, 200);
  return Array.from({ length: number }, () => ({
    canvas: [{ ...horizontal(pitch, stroke), dash: { length: stroke, space: 4 * stroke } }],
    stretch: true,
  }));
}

/** `hr`: a thin rule, or with class `page` a new page. */
export function rule(element: Element, place: Place): Piece[] {
  if (classes(element).includes("page")) return [pageBreak];
  const { above, below } = place.look;
  return [{ node: { canvas: [horizontal(0.5, 0.5)], stretch: true }, above, below }];
}

/** `figure`: kept whole, its caption with it. */
export function figure(element: Element, place: Place): Piece[] {
  const pieces = place.flow(element.children, inside(place));
  if (pieces.length === 0) return [];
  const { node, above, below } = stack(pieces, { keep: "" });
  const { look } = place;
  return [
    {
      node: shift(node, [look.indent, 0, 0, 0]),
      above: Math.max(look.above, above),
      below: Math.max(look.below, below),
    },
  ];
}

/** A PNG or JPEG that the document itself carries; any other image is left out. Without `alt` it is an ornament. */
export function image(element: Element, place: Place): Piece[] {
  const source = String(element.properties.src ?? "");
  if (isDrawing(source)) return drawing(element, source, place);
  const pixels = place.images.get(source);
  if (pixels === undefined) return [];
  const width = Number(element.properties.dataWidth) || naturalWidth(pixels);
  const { above, below } = place.look;
  const alt = words(element.properties.alt);
  const tag = alt === undefined ? undefined : addTag(place, "Figure", { alt });
  return [{ node: { image: source, width, ...(tag !== undefined && { tag }) }, above, below }];
}

/** A drawing of our own, as wide as it was made for. */
function drawing(element: Element, source: string, place: Place): Piece[] {
  const sketch = sketchOf(source);
  if (sketch === undefined) return [];
  const alt = words(element.properties.alt);
  const { font } = place.look;
  const { above, below } = place.look;
  const tag = alt === undefined ? undefined : addTag(place, "Figure", { alt });
  return [
    { node: { image: source, sketch: { ...sketch, font }, ...(tag !== undefined && { tag }) }, above, below },
  ];
}

/** Points that a pixel is worth at most, as on a screen; tallest picture: a third of a page with its caption. */
const pixel = 0.75;
const tallest = 210;

function naturalWidth({ width, height }: Pixels): number {
  return Math.min(width * pixel, (tallest * width) / height);
}

/** `pre`: line by line, white space as it is. */
export function preformatted(element: Element, place: Place): Piece[] {
  const text = inlines(element.children, place, true).map((piece) => ({
    ...piece,
    text: piece.text
      .replace(/\t/g, "    ")
      .replace(/^ +|(?<=\n) +/g, (spaces) => "\u00a0".repeat(spaces.length)),
  }));
  const { above, below, indent } = place.look;
  return text.length === 0 ? [] : [{ node: { text, margin: [indent, 0, 0, 0] }, above, below }];
}

function horizontal(y: number, lineWidth: number): Stroke {
  return { type: "line", x1: 0, y1: y, x2: 1, y2: y, lineWidth };
}
