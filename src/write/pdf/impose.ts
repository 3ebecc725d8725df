import type { Size } from "../paper.ts";

/** Where a page of a booklet stands: the side of a sheet, from 0, and its distance from the left edge. */
export interface Half {
  readonly side: number;
  readonly x: number;
}

/**
 * Printers' order for sheets that are folded once and stapled: sheet i has, of N pages, N − 2i and 1 + 2i in front,
 * 2 + 2i and N − 1 − 2i on its back. N is filled up to a multiple of four by blank pages.
 * @returns the place of each page, from the first
 */
export function halves(pages: number, width: number): Half[] {
  const all = Math.ceil(pages / 4) * 4;
  return Array.from({ length: pages }, (_, index): Half => {
    const page = index + 1;
    const outer = page > all / 2 ? all - page : index;
    const right = page % 2 === 1;
    return { side: outer, x: right ? width : 0 };
  });
}

/** The sheet of two pages side by side. */
export function sheetOf({ width, height }: Size): Size {
  return { width: 2 * width, height };
}
