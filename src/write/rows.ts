import type { Element, ElementContent } from "hast";

/** A row of a table; `head` stands over the others. */
interface Row {
  readonly head: boolean;
  readonly element: Element;
  readonly cells: readonly Element[];
}

export interface Spanned {
  readonly element: Element;
  /** Its first column, from 0. */
  readonly at: number;
  readonly columns: number;
  readonly rows: number;
}

/** A row with the column of each of its cells. */
export interface PlacedRow extends Row {
  readonly spots: readonly Spanned[];
  /** Columns that a cell from above holds. */
  readonly held: readonly boolean[];
  readonly width: number;
}

/** The rows of a table with each cell's column: cells that reach down from above push others to the right. */
export function tableRows(table: Element): PlacedRow[] {
  return placed(headed(rowsOf(table, false)));
}

/** The first rows are the head when they hold nothing but heads, even if nothing else says so. */
function headed(rows: readonly Row[]): Row[] {
  const body = rows.findIndex(({ head, cells }) => !head && cells.some(({ tagName }) => tagName === "td"));
  return rows.map((row, index) => (index < body ? { ...row, head: true } : row));
}

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
      const columns =
        free === -1 ? span(element, "colSpan", 40) : Math.min(span(element, "colSpan", 40), free - column);
      const at = column;
      const down = Math.min(span(element, "rowSpan", 1000), below);
      for (; column < at + columns; column += 1) reach[column] = down;
      return { element, at, columns, rows: down };
    });
    const width = Math.max(column, held.lastIndexOf(true) + 1);
    for (let each = 0; each < reach.length; each += 1) reach[each] = Math.max(0, (reach[each] ?? 0) - 1);
    return { ...row, spots, held, width };
  });
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

function span({ properties }: Element, name: "colSpan" | "rowSpan", most: number): number {
  const number = Math.round(Number(properties[name] ?? 1));
  return Number.isFinite(number) ? Math.min(most, Math.max(1, number)) : 1;
}
