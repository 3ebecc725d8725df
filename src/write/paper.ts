import type { Document, Paper } from "../model/document.ts";

/** Points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const sizes: Readonly<Record<Paper, Size>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

/** Copiers print nothing nearer to the edge: 12 mm. */
export const edge = 34.02;

/** The page that is laid out: the paper's, or half of it for a booklet. */
export function sheetSize({ paper, theme }: Document): Size {
  const { width, height } = sizes[paper];
  return theme.imposed === true ? { width: height / 2, height: width } : { width, height };
}

/** The theme's margins, none narrower than a copier can print, with room for a running foot of this size. */
export function printableMargins(document: Document, foot: number): Margins {
  const { top, right, bottom, left } = document.theme.page[document.paper];
  return {
    top: Math.max(top, edge),
    right: Math.max(right, edge),
    bottom: Math.max(bottom, edge + foot * 2.8),
    left: Math.max(left, edge),
  };
}
