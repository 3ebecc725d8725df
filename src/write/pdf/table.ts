import type { Element, ElementContent } from "hast";
import { widthList } from "./boxes.ts";
import { column, type Piece } from "./flow.ts";
import type { Node } from "./node.ts";
import { writingLines } from "./pieces.ts";
import { count, inside, keepNext, type Place } from "./place.ts";
import { classes, elementLook } from "./style.ts";

const padding = { side: 5, top: 4, bottom: 4 };
/** Rules half a point thick, and room for the pen. */
const layout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => padding.side,
  paddingRight: () => padding.side,
  paddingTop: () => padding.top,
  paddingBottom: () => padding.bottom,
};
/** Tallest cell that `data-height` may ask for. */
const tallest = 400;

interface Row {
  readonly head: boolean;
  readonly cells: readonly Element[];
}

/** `table`: the rows of `thead` are repeated on every page; a `caption` stands above. */
export function table(element: Element, place: Place): Piece[] {
  const rows = rowsOf(element, false);
  const width = Math.max(0, ...rows.map((row) => row.cells.reduce((sum, cell) => sum + span(cell), 0)));
  const captions = element.children.filter(
    (child) => child.type === "element" && child.tagName === "caption",
  );
  const title = keepNext(place.flow(captions.flatMap(contents), inside(place)));
  if (width === 0) return title;
  const heads = rows.findIndex((row) => !row.head);
  const given = widthList(element.properties.dataWidths);
  const { above, below, indent } = place.look;
  const node: Node = {
    table: {
      body: rows.map((row) => cells(row, width, place)),
      widths: Array.from({ length: width }, (_, index) => given[index] ?? "auto"),
      headerRows: heads === -1 ? 0 : heads,
      heights: rows.map((row) => Math.max(0, ...row.cells.map(height)) || "auto"),
    },
    layout,
    margin: [indent, 0, 0, 0],
  };
  return [...title, { node, above, below }];
}

function cells(row: Row, width: number, place: Place): Node[] {
  const result: Node[] = [];
  for (const element of row.cells) {
    const wide = Math.min(span(element), width - result.length);
    result.push({ ...cell(element, place), ...(wide > 1 && { colSpan: wide }) });
    for (let extra = 1; extra < wide; extra += 1) result.push({ stack: [] });
  }
  while (result.length < width) result.push({ stack: [] });
  return result;
}

function cell(element: Element, outer: Place): Node {
  const look = elementLook(inside(outer).look, outer.document, element);
  const place = { ...inside(outer), look: { ...look, above: 0, below: 0, indent: 0 } };
  const { nodes } = column(place.flow(element.children, place));
  const ruled = classes(element).includes("lines") ? writingLines(element, outer) : [];
  return { stack: [...nodes, ...ruled] };
}

function rowsOf(element: Element, head: boolean): Row[] {
  const rows = element.children.flatMap((child): Row[] => {
    if (child.type !== "element") return [];
    if (child.tagName === "tr") return [{ head, cells: child.children.filter(isCell) }];
    return /^t(head|body|foot)$/.test(child.tagName) ? rowsOf(child, child.tagName === "thead") : [];
  });
  return rows.filter((row) => row.cells.length > 0);
}

function isCell(child: ElementContent): child is Element {
  return child.type === "element" && (child.tagName === "td" || child.tagName === "th");
}

function contents(child: ElementContent): ElementContent[] {
  return child.type === "element" ? child.children : [];
}

function span(element: Element): number {
  return count(element.properties.colSpan, 1, 1, 40);
}

/** The room for writing that `data-height` asks for, in points. */
function height(element: Element): number {
  return count(element.properties.dataHeight, 0, 0, tallest);
}
