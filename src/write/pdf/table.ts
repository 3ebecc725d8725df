import type { Element, ElementContent } from "hast";
import { classes, elementLook } from "../look.ts";
import { widthList } from "./boxes.ts";
import { column, type Piece } from "./flow.ts";
import type { Node } from "./node.ts";
import { writingLines } from "./pieces.ts";
import { count, inside, keepNext, type Place } from "./place.ts";
import { addTag, elementSpot } from "./tags.ts";

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
  readonly element: Element;
  readonly cells: readonly Element[];
}

interface Spanned {
  readonly element: Element;
  /** Its first column, from 0. */
  readonly at: number;
  readonly columns: number;
  readonly rows: number;
}

interface PlacedRow extends Row {
  readonly spots: readonly Spanned[];
  /** Columns that a cell from above holds. */
  readonly held: readonly boolean[];
  readonly width: number;
}

/** `table`: the rows of `thead` are repeated on every page; a `caption` stands above. */
export function table(element: Element, place: Place): Piece[] {
  const rows = placed(headed(rowsOf(element, false)));
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
    layout,
    margin: [indent, 0, 0, 0],
  };
  return [...title, { node, above, below }];
}

/** The first rows are the head when they hold nothing but heads, even if nothing else says so. */
function headed(rows: readonly Row[]): Row[] {
  const body = rows.findIndex(({ head, cells }) => !head && cells.some(({ tagName }) => tagName === "td"));
  return rows.map((row, index) => (index < body ? { ...row, head: true } : row));
}

/** The rows with each cell's column: cells that reach down from above push others to the right. */
function placed(rows: readonly Row[]): PlacedRow[] {
  const reach: number[] = [];
  return rows.map((row, index) => {
    // A cell reaches down in its own part of the table.
    const end = rows.findIndex((other, later) => later > index && other.head !== row.head);
    const below = (end === -1 ? rows.length : end) - index;
    const held = reach.map((left) => left > 0);
    let column = 0;
    const spots = row.cells.map((element): Spanned => {
      while (held[column]) column += 1;
      const free = held.indexOf(true, column);
      const columns = free === -1 ? span(element) : Math.min(span(element), free - column);
      const at = column;
      const down = Math.min(count(element.properties.rowSpan, 1, 1, 1000), below);
      for (; column < at + columns; column += 1) reach[column] = down;
      return { element, at, columns, rows: down };
    });
    const width = Math.max(column, held.lastIndexOf(true) + 1);
    for (let each = 0; each < reach.length; each += 1) reach[each] = Math.max(0, (reach[each] ?? 0) - 1);
    return { ...row, spots, held, width };
  });
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

function rowsOf(element: Element, head: boolean): Row[] {
  const rows = element.children.flatMap((child): Row[] => {
    if (child.type !== "element") return [];
    if (child.tagName === "tr") return [{ head, element: child, cells: child.children.filter(isCell) }];
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
