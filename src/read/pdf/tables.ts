import type { Column } from "./columns.ts";
import { type Line, partedAt } from "./lines.ts";
import { pairs } from "./measure.ts";

/** Rows of cells, each of its lines from top to bottom. */
export type Rows = readonly (readonly (readonly Line[])[])[];

/** A table among a column's lines: from one to before another. */
export interface Table {
  readonly end: number;
  readonly rows: Rows;
}

interface Span {
  readonly x: number;
  readonly right: number;
}

/** A line with what stands apart in it. */
interface Row {
  readonly line: Line;
  readonly cells: readonly Line[];
}

/** Of the letters' size: a gap between cells, beside ones as wide as between columns. */
const cellGap = 0.3;
/** Rows whose cells are as far apart as columns. */
const fewestWide = 2;
/** Of the letters' size: a gap within a cell, one within a row whose cells stand at mid-height, and one that ends a table. */
const gaps = { line: 1.45, middle: 0.9, end: 4 };
/** Lines of one cell alone that may follow each other. */
const mostAlone = 8;
/** Letters: a column of prose, and what is prose beside marks and numbers. */
const prose = { column: 45, item: 25 };
const mark = /^(?:[•●◦▪■□‣⁃∙·*–—-]|\(?(?:\d{1,3}|[a-z])[.)]?)$/u;

/** The tables of a column by the index of their first line: rows of pieces that stand below each other. */
export function tablesIn({ lines, justified }: Column): ReadonlyMap<number, Table> {
  const rows = lines.map((line): Row => {
    const cells = justified ? (line.cells ?? [line]) : partedAt(line, cellGap);
    return { line, cells };
  });
  const found = new Map<number, Table>();
  for (let at = 0; at < rows.length; at++) {
    const table = tableAt(rows, at);
    if (table === undefined) continue;
    found.set(at, table);
    at = table.end - 1;
  }
  return found;
}

function tableAt(rows: readonly Row[], start: number): Table | undefined {
  const [first, second] = [rows[start], rows[start + 1]];
  if (first === undefined || second === undefined) return undefined;
  if (first.cells.length < 2 && first.line.y - second.line.y > first.line.size * gaps.middle)
    return undefined;
  let spans: readonly Span[] = [];
  let end = start;
  let alone = 0;
  for (let at = start; at < rows.length; at++) {
    const row = rows[at];
    const above = at > start ? rows[at - 1]?.line : undefined;
    if (row === undefined || (above !== undefined && isFar(above, row.line))) break;
    const grown = placed(row.cells, spans);
    const single = row.cells.length < 2;
    alone = single ? alone + 1 : 0;
    if (grown === undefined || alone > mostAlone || (single && at > start && grown.length > spans.length))
      break;
    spans = grown;
    if (!single || isWithin(row.line, spans, above)) end = at + 1;
  }
  const own = rows.slice(start, end);
  return isTable(own, spans) ? { end, rows: rowsOf(own, spans) } : undefined;
}

function isFar(above: Line, line: Line): boolean {
  return above.y - line.y > Math.max(above.size, line.size) * gaps.end;
}

/** The columns with these cells in them; undefined when a cell stands in two, or two in one. */
function placed(cells: readonly Line[], spans: readonly Span[]): readonly Span[] | undefined {
  const out = [...spans];
  const used = new Set<number>();
  for (const { x, right } of cells) {
    const over = out.flatMap((span, at) => (x < span.right && right > span.x ? [at] : []));
    const [at = out.length] = over;
    if (over.length > 1 || used.has(at)) return undefined;
    used.add(at);
    const span = out[at] ?? { x, right };
    out[at] = { x: Math.min(x, span.x), right: Math.max(right, span.right) };
  }
  return out;
}

/** A cell's next line, though not one below the first column alone: that may be the text after the table. */
function isWithin(line: Line, spans: readonly Span[], above: Line | undefined): boolean {
  const left = Math.min(...spans.map(({ x }) => x));
  return above !== undefined && line.x > left + line.size && above.y - line.y <= line.size * gaps.line;
}

function isTable(all: readonly Row[], spans: readonly Span[]): boolean {
  const rows = all.flatMap(({ cells }) => (cells.length < 2 ? [] : [cells]));
  if (all.filter(({ line }) => line.cells !== undefined).length < fewestWide) return false;
  if (spans.length < 2 || rows.length < (spans.length > 2 ? 2 : 3)) return false;
  const columns = spans.map((span) => rows.flatMap((row) => row.filter((cell) => isIn(cell, span))));
  const letters = columns.map(
    (cells) => cells.reduce((sum, { text }) => sum + text.length, 0) / Math.max(cells.length, 1),
  );
  if (letters.filter((count) => count > prose.column).length > 1) return false;
  const listed = columns.some((cells) => cells.every(({ text }) => mark.test(text)));
  return !(listed && spans.length === 2 && Math.max(...letters) > prose.item);
}

function isIn({ x, right }: Line, span: Span): boolean {
  return x < span.right && right > span.x;
}

function rowsOf(all: readonly Row[], spans: readonly Span[]): Rows {
  const ordered = [...spans].sort((a, b) => a.x - b.x);
  const goesOn = continues(all, ordered);
  const rows: Line[][][] = [];
  for (const [at, each] of all.entries()) {
    const before = all[at - 1];
    const row = before !== undefined && goesOn(before, each) ? rows.at(-1) : undefined;
    const cells = row ?? ordered.map(() => []);
    if (row === undefined) rows.push(cells);
    for (const cell of each.cells) cells[ordered.findIndex((span) => isIn(cell, span))]?.push(cell);
  }
  return rows;
}

/** Lines of a row are closer than rows are, where that tells; else what begins below an empty first cell goes on. */
function continues(all: readonly Row[], spans: readonly Span[]): (above: Row, row: Row) => boolean {
  const apart = (above: Row, { line }: Row): number => (above.line.y - line.y) / Math.max(line.size, 1);
  const sorted = pairs(all)
    .map(([above, row]) => apart(above, row))
    .sort((a, b) => a - b);
  const jumps = pairs(sorted).map(([a, b]) => b / Math.max(a, 0.1));
  const jump = Math.max(0, ...jumps);
  const close = jump >= 1.2 ? (sorted[jumps.indexOf(jump)] ?? 0) : 0;
  const isFull = ({ cells }: Row): boolean => cells.length === spans.length;
  const tells =
    close > 0 && close <= gaps.line && pairs(all).every(([a, b]) => apart(a, b) > close || !isFull(b));
  const [first] = spans;
  return (above, row) => {
    const gap = apart(above, row);
    if (gap <= gaps.middle || (tells && gap <= close)) return true;
    const opens = first !== undefined && row.cells.some((cell) => isIn(cell, first));
    return !opens && gap <= gaps.line && (row.cells.length < spans.length - 1 || spans.length === 2);
  };
}
