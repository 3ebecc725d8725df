import type { Element, ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { classes, elementLook } from "../look.ts";
import { isRightToLeft } from "../script.ts";
import { type Block, kept, type Row, spaced } from "./block.ts";
import { writingLines } from "./boxes.ts";
import { languageOf } from "./language.ts";
import { inside, type Place } from "./place.ts";

/** Room at both sides of a cell's text, and the tallest that `data-height` may ask for, in points. */
export const cellPadding = 5;
const tallest = 400;

interface Line {
  readonly head: boolean;
  readonly element: Element;
  readonly cells: readonly Element[];
}

/** `table`: the rows of `thead` are repeated on every page; a `caption` stands above. */
export function table(element: Element, place: Place): Block[] {
  const all = rowsOf(element, false);
  // A head stands over a body, or it is none.
  const both = all.some((row) => row.head) && all.some((row) => !row.head);
  const captions = element.children.filter(
    (child) => child.type === "element" && child.tagName === "caption",
  );
  const { above, below, indent } = place.look;
  const title = kept(place.flow(captions.flatMap(contents), { ...inside(place), name: "caption" }), true);
  const count = Math.max(0, ...all.map((row) => row.cells.reduce((sum, cell) => sum + span(cell), 0)));
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

function cells(row: Line, widths: readonly number[], outer: Place): Row["cells"] {
  const look = elementLook(inside(outer).look, outer.document, row.element);
  const language = languageOf(row.element, outer.language);
  let at = 0;
  const result = row.cells.map((element) => {
    const wide = Math.min(span(element), Math.max(1, widths.length - at));
    const room = widths.slice(at, at + wide).reduce((sum, width) => sum + width, 0) - 2 * cellPadding;
    at += wide;
    return { blocks: cell(element, { ...outer, look, language }, room), span: wide };
  });
  for (; at < widths.length; at += 1) result.push({ blocks: [], span: 1 });
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

function rowsOf(element: Element, head: boolean): Line[] {
  return element.children
    .flatMap((child): Line[] => {
      if (child.type !== "element") return [];
      if (child.tagName === "tr") return [{ head, element: child, cells: child.children.filter(isCell) }];
      return /^t(head|body|foot)$/.test(child.tagName) ? rowsOf(child, child.tagName === "thead") : [];
    })
    .filter((row) => row.cells.length > 0);
}

/** Widths in points: those that `data-widths` gives, and for the others what their words seem to need. */
function widthsOf(
  element: Element,
  rows: readonly Line[],
  count: number,
  room: number,
  size: number,
): number[] {
  const given = String(element.properties.dataWidths ?? "").split(/[\s,]+/);
  const needs = Array.from({ length: count }, (_, index) => {
    const sizes = rows.flatMap(({ head, cells: all }) =>
      all.length === count ? [needed(textOf(all[index] as Element), size * (head ? 0.68 : 0.56))] : [],
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

function isCell(child: ElementContent): child is Element {
  return child.type === "element" && (child.tagName === "td" || child.tagName === "th");
}

function contents(child: ElementContent): ElementContent[] {
  return child.type === "element" ? child.children : [];
}

function span(element: Element): number {
  return Math.min(40, Math.max(1, Math.round(Number(element.properties.colSpan ?? 1)) || 1));
}

function height(element: Element): number {
  return Math.min(tallest, Math.max(0, Number(element.properties.dataHeight ?? 0) || 0));
}
