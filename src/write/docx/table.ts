import type { Element, ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { classes, elementLook } from "../look.ts";
import { type PlacedRow, tableRows } from "../rows.ts";
import { isRightToLeft } from "../script.ts";
import { type Block, type Cell, kept, type Row, spaced } from "./block.ts";
import { writingLines } from "./boxes.ts";
import { languageOf } from "./language.ts";
import { inside, type Place } from "./place.ts";

/** Room at both sides of a cell's text, and the tallest that `data-height` may ask for, in points. */
export const cellPadding = 5;
const tallest = 400;

/** `table`: the rows of `thead` are repeated on every page; a `caption` stands above. */
export function table(element: Element, place: Place): Block[] {
  const all = tableRows(element);
  // A head stands over a body, or it is none.
  const both = all.some((row) => row.head) && all.some((row) => !row.head);
  const captions = element.children.filter(
    (child) => child.type === "element" && child.tagName === "caption",
  );
  const { above, below, indent } = place.look;
  const title = kept(place.flow(captions.flatMap(contents), { ...inside(place), name: "caption" }), true);
  const count = Math.max(0, ...all.map((row) => row.width));
  if (count === 0) return spaced(title, above, below);
  const left = place.left + indent;
  const widths = widthsOf(element, all, count, place.room - left - place.right, place.look.size);
  const rows = all.map(
    (row): Row => ({
      head: both && row.head,
      height: Math.max(0, ...row.cells.map(height)),
      cells: cells(row, widths, place),
    }),
  );
  const rowHeads = all.some((row) => !row.head && row.cells[0]?.tagName === "th");
  const rtl = isRightToLeft(place.language);
  return spaced(
    [...title, { kind: "table", rows, widths, left, above: 0, below: 0, rowHeads, ...(rtl && { rtl }) }],
    above,
    below,
  );
}

function cells(row: PlacedRow, widths: readonly number[], outer: Place): Row["cells"] {
  const look = elementLook(inside(outer).look, outer.document, row.element);
  const language = languageOf(row.element, outer.language);
  const result: Cell[] = [];
  let at = 0;
  const fill = (to: number) => {
    for (; at < to; at += 1)
      if (!row.held[at]) result.push({ blocks: [], width: widths[at] ?? 0, span: 1, down: 1 });
  };
  for (const { element, at: start, columns, rows } of row.spots) {
    fill(start);
    at += columns;
    const width = widths.slice(start, at).reduce((sum, one) => sum + one, 0);
    const blocks = cell(element, { ...outer, look, language }, width - 2 * cellPadding);
    result.push({ blocks, width, span: columns, down: rows });
  }
  fill(widths.length);
  return result;
}

function cell(element: Element, outer: Place, room: number): Block[] {
  const look = { ...elementLook(inside(outer).look, outer.document, element), above: 0, below: 0, indent: 0 };
  const { borders: _, ...bare } = outer;
  const own = classes(element).at(-1);
  const place: Place = {
    ...bare,
    ...{ look, room, left: 0, right: 0, gutter: false, share: 1 },
    language: languageOf(element, outer.language),
    name: own ?? (element.tagName === "th" ? "Table head" : outer.name === "p" ? "Table text" : outer.name),
  };
  const blocks = spaced(place.flow(element.children, place), 0, 0);
  return classes(element).includes("lines") ? [...blocks, ...writingLines(element, place)] : blocks;
}

/** Widths in points: those that `data-widths` gives, and for the others what their words seem to need. */
function widthsOf(
  element: Element,
  rows: readonly PlacedRow[],
  count: number,
  room: number,
  size: number,
): number[] {
  const given = String(element.properties.dataWidths ?? "").split(/[\s,]+/);
  const needs = Array.from({ length: count }, (_, index) => {
    const sizes = rows.flatMap(({ head, spots }) =>
      spots.flatMap(({ element: one, at, columns }) =>
        at === index && columns === 1 ? [needed(textOf(one), size * (head ? 0.68 : 0.56))] : [],
      ),
    );
    return {
      least: Math.max(0, ...sizes.map(({ least }) => least)),
      most: Math.max(0, ...sizes.map(({ most }) => most)),
    };
  });
  const fixed = needs.map(({ least, most }, index): number | undefined => {
    const part = given[index] ?? "auto";
    if (part.endsWith("%")) return (room * (Number.parseFloat(part) || 0)) / 100;
    if (Number(part) > 0) return Math.max(Number(part) + 2 * cellPadding, Math.min(least, room / 4));
    return part === "*" ? undefined : Math.max(Math.min(least, room / 3), Math.min(most, room / 3));
  });
  const taken = fixed.reduce((sum: number, width) => sum + (width ?? 0), 0);
  const open = fixed.filter((width) => width === undefined).length;
  const rest = Math.max(room * 0.15 * open, room - taken);
  const widths = fixed.map((width) => width ?? rest / open);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (width * room) / total);
}

/** Width of a cell's longest word and of its text on one line, guessed by a letter's width in a wide font. */
function needed(text: string, letter: number): { least: number; most: number } {
  const around = 2 * cellPadding + 2;
  const word = text.split(/\s+/).reduce((longest, part) => Math.max(longest, part.length), 0);
  return { least: word * letter + around, most: text.trim().length * letter + around };
}

function contents(child: ElementContent): ElementContent[] {
  return child.type === "element" ? child.children : [];
}

function height(element: Element): number {
  return Math.min(tallest, Math.max(0, Number(element.properties.dataHeight ?? 0) || 0));
}
