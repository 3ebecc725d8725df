import type { Element, ElementContent } from "hast";
import { classes, elementLook } from "../look.ts";
import { type PlacedRow, tableRows } from "../rows.ts";
import { widthList } from "./boxes.ts";
import { column, type Piece } from "./flow.ts";
import type { Node } from "./node.ts";
import { writingLines } from "./pieces.ts";
import { count, inside, keepNext, type Place } from "./place.ts";
import { addTag, elementSpot } from "./tags.ts";

/** Rules half a point thick, and room for the pen; less in a table with class `close`, which nobody writes in. */
const roomy = ruled(4);
const close = ruled(2);

function ruled(height: number) {
  return {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    paddingLeft: () => 5,
    paddingRight: () => 5,
    paddingTop: () => height,
    paddingBottom: () => height,
  };
}

/** Tallest cell that `data-height` may ask for. */
const tallest = 400;

/** `table`: the rows of `thead` are repeated on every page; a `caption` stands above. */
export function table(element: Element, place: Place): Piece[] {
  const rows = tableRows(element);
  const width = Math.max(0, ...rows.map((row) => row.width));
  const captions = element.children.filter(
    (child) => child.type === "element" && child.tagName === "caption",
  );
  const caption = { ...inside(place), tag: addTag(place, "Caption") };
  const title = keepNext(place.flow(captions.flatMap(contents), caption));
  if (width === 0) return title;
  // A head stands over a body, or it is none.
  const both = rows.some((row) => row.head) && rows.some((row) => !row.head);
  const head = both ? addTag(place, "THead") : undefined;
  const body = addTag(place, "TBody");
  const heads = rows.findIndex((row) => !row.head);
  const given = widthList(element.properties.dataWidths);
  const { above, below, indent } = place.look;
  const node: Node = {
    table: {
      body: rows.map((row) => cells(row, width, { ...place, tag: (row.head ? head : undefined) ?? body })),
      widths: Array.from({ length: width }, (_, index) => given[index] ?? "auto"),
      headerRows: heads === -1 ? 0 : heads,
      heights: rows.map((row) => Math.max(0, ...row.cells.map(height)) || "auto"),
    },
    layout: classes(element).includes("close") ? close : roomy,
    margin: [indent, 0, 0, 0],
  };
  return [...title, { node, above, below }];
}

function cells(row: PlacedRow, width: number, outer: Place): Node[] {
  const spot = elementSpot(outer, row.element);
  const place = { ...spot, tag: addTag(spot, "TR") };
  const result: Node[] = [];
  const fill = (to: number) => {
    while (result.length < to) {
      if (!row.held[result.length]) addTag(place, "TD");
      result.push({ stack: [] });
    }
  };
  for (const { element, at, columns, rows } of row.spots) {
    fill(at);
    const spans = { ...(columns > 1 && { colSpan: columns }), ...(rows > 1 && { rowSpan: rows }) };
    result.push({ ...cell(element, place, row.head, columns, rows), ...spans });
    for (let extra = 1; extra < columns; extra += 1) result.push({ stack: [] });
  }
  fill(width);
  return result;
}

function cell(element: Element, outer: Place, head: boolean, columns: number, rows: number): Node {
  const look = elementLook(inside(outer).look, outer.document, element);
  const spot = elementSpot(outer, element);
  const spans = { ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) };
  const tag =
    element.tagName === "th"
      ? addTag(spot, "TH", { scope: head ? "Column" : "Row", ...spans })
      : addTag(spot, "TD", spans);
  const place = { ...spot, tag, look: { ...look, above: 0, below: 0, indent: 0 } };
  const { nodes } = column(place.flow(element.children, place));
  const ruled = classes(element).includes("lines") ? writingLines(element, outer) : [];
  return { stack: [...nodes, ...ruled] };
}

function contents(child: ElementContent): ElementContent[] {
  return child.type === "element" ? child.children : [];
}

/** The room for writing that `data-height` asks for, in points. */
function height(element: Element): number {
  return count(element.properties.dataHeight, 0, 0, tallest);
}
