import type { Element } from "hast";
import { classes, namedLook } from "../look.ts";
import { column, type Piece, shift } from "./flow.ts";
import type { Box, Decor, Node } from "./node.ts";
import { gutterIndent } from "./numbered.ts";
import { inside, type Place, words } from "./place.ts";
import { inline } from "./style.ts";
import { addTag } from "./tags.ts";

/** Space between the text and the dotted rule of the annotation margin. */
const clearance = 9;
/** Distance of an embedded text from its rule. */
const inset = 11;

/** `div.beside`: the right-hand margin is left free, the gutter holds the numbers. */
export function beside(element: Element, place: Place): Piece[] {
  const free = place.document.theme.annotation;
  const inner = inside({ ...place, gutter: 0 });
  const padding: Box = [gutterIndent(place), 0, free === 0 ? 0 : free + clearance, 0];
  return decorated(place.flow(element.children, inner), place, padding, { kind: "beside", free });
}

/** `div.embed`: a rule at the left, and the label above. */
export function embed(element: Element, place: Place): Piece[] {
  const label = words(element.properties.dataLabel);
  const look = namedLook(place.look, place.document, ".label");
  const tag = addTag({ ...place, language: place.document.language }, "P");
  const caption: Piece[] =
    label === undefined
      ? []
      : [{ node: { text: [{ ...inline(look, label), tag }], keepNext: true }, above: 0, below: look.below }];
  const pieces = (inner: Place) => [...caption, ...place.flow(element.children, inside(inner))];
  const rule: Decor = { kind: "rule", stroke: 1 };
  if (!holdsNumbers(element)) {
    const gutter = place.gutter === undefined ? {} : { gutter: place.gutter + inset };
    return decorated(pieces({ ...place, ...gutter }), place, [inset, 1, 0, 2], rule);
  }
  // The rule stands left of the numbers, so that each stays next to its text.
  const width = namedLook(place.look, place.document, ".gutter").indent;
  const blocks = decorated(pieces({ ...place, gutter: 0 }), place, [width, 1, 0, 2], rule);
  return blocks.map((piece) =>
    typeof piece === "symbol"
      ? piece
      : { ...piece, node: shift(piece.node, [gutterIndent(place) - width, 0, 0, 0]) },
  );
}

function holdsNumbers(element: Element): boolean {
  return element.children.some(
    (child) => child.type === "element" && (classes(child).includes("numbered") || holdsNumbers(child)),
  );
}

/** `aside.box`: a border, no fill. */
export function aside(element: Element, place: Place): Piece[] {
  const pieces = place.flow(element.children, inside(place));
  return decorated(pieces, place, [9, 7, 9, 8], { kind: "frame", stroke: 0.75 });
}

/** `div.columns`: the children side by side, in the shares of `data-widths`; its own style alone sets it off. */
export function columns(element: Element, place: Place): Piece[] {
  const widths = widthList(element.properties.dataWidths);
  const children = element.children.filter((child) => child.type === "element");
  const cells = children.map((child, index): Node => {
    const { nodes } = column(place.flow([child], inside(place)));
    return { stack: nodes, width: widths[index] ?? "*" };
  });
  const { above, below, indent } = place.look;
  return cells.length === 0
    ? []
    : [{ node: { columns: cells, columnGap: 16, margin: [indent, 0, 0, 0] }, above, below }];
}

/** `20% 30% * auto 40`, as pdfmake wants it. */
export function widthList(value: unknown): (string | number)[] {
  const parts = typeof value === "string" ? value.split(/[\s,]+/) : [];
  return parts.flatMap((part): (string | number)[] => {
    if (/^(\d+(\.\d+)?%|\*|auto)$/.test(part)) return [part];
    return /^\d+(\.\d+)?$/.test(part) ? [Number(part)] : [];
  });
}

function decorated(pieces: readonly Piece[], place: Place, padding: Box, decor: Decor): Piece[] {
  const { nodes, above, below } = column(pieces);
  if (nodes.length === 0) return [];
  const { look } = place;
  const open = padding[1] + padding[3] === 0;
  const node: Node = { stack: [{ ...shift({ stack: nodes }, padding), padding: true }], decor };
  return [
    {
      node: { stack: [node], margin: [look.indent, 0, 0, 0] },
      above: open ? Math.max(look.above, above) : look.above,
      below: open ? Math.max(look.below, below) : look.below,
    },
  ];
}
