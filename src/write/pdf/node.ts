/** What the mapper makes: pdfmake nodes, plus the layout's own properties. Lengths in points. */

/** Left, top, right, bottom. */
export type Box = [number, number, number, number];

/** A stretch of text in one style. */
export interface Inline {
  text: string;
  font: string;
  fontSize: number;
  /** Times the font's own line height. */
  lineHeight: number;
  bold?: boolean;
  italics?: boolean;
  color?: string;
  alignment?: "left" | "center" | "right" | "justify";
  link?: string;
  /** Baseline shift upwards. */
  raise?: number;
  /** Size in which the font’s own superscripts are set instead, where it has them all. */
  superior?: number;
  /** Width of an empty rule to write on; `text` then only measures it. */
  blank?: number;
  /** The rule goes on to the end of its line; `blank` is its least width. */
  fill?: true;
  /** Index of the structure element that it is content of; an artifact without one. */
  tag?: number;
  /** A footnote that it calls. */
  note?: string;
  /** Language of its block, where that is written from right to left. */
  language?: string;
  /** Number of the paragraph that it stands in. */
  paragraph?: string;
  /** Running text in this language: its lines are chosen together, its words may be divided. */
  running?: string;
  /** Of a heading: its lines are to be as even as can be. */
  even?: true;
}

/** A marker or a number that hangs left of the first line. */
export interface Hang {
  readonly text: Inline;
  /** Distance of the marker's right edge from the text, or of its left edge when `left`. */
  readonly gap: number;
  readonly left?: boolean;
  /** A word in the block's own style: its baseline is the marker's where the block is a table. */
  readonly line?: Inline;
}

/** What is drawn around a block on every page it crosses. `free` is the width kept clear at the right. */
export type Decor =
  | { readonly kind: "frame"; readonly stroke: number }
  | { readonly kind: "rule"; readonly stroke: number }
  | { readonly kind: "beside"; readonly free: number };

export interface Bookmark {
  readonly text: string;
  /** 1–3. */
  readonly level: number;
}

export interface Stroke {
  type: "line";
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  lineWidth: number;
  dash?: { length: number; space: number };
}

export interface Table {
  body: Node[][];
  widths: (string | number)[];
  headerRows: number;
  heights: (number | "auto")[];
  dontBreakRows?: boolean;
  keepWithHeaderRows?: number;
}

/** A drawing: black lines and letters, at its place within `width` and `height`. */
export interface Sketch {
  readonly width: number;
  readonly height: number;
  readonly font: string;
  readonly shapes: readonly SketchShape[];
}
export type SketchShape =
  | { readonly kind: "path"; readonly d: string; readonly stroke?: number }
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly bold: boolean;
      readonly anchor: "start" | "middle" | "end";
    };

/** One block. Exactly one of `text`, `stack`, `columns`, `table`, `image` and `canvas` is set. */
export interface Node {
  text?: Inline[];
  stack?: Node[];
  columns?: Node[];
  table?: Table;
  image?: string;
  /** What is drawn in the place of the image. */
  sketch?: Sketch;
  /** The picture's structure element. */
  tag?: number;
  canvas?: Stroke[];
  /** The stack is of writing lines: how many there may be, to end a page well. */
  elastic?: { readonly least: number; readonly most: number };
  /** The canvas is one line as wide as the place allows. */
  stretch?: boolean;
  layout?: object;
  margin?: Box;
  /** The margin is the room inside a frame: it stays at the top of a page. */
  padding?: true;
  width?: number | string;
  columnGap?: number;
  alignment?: "left" | "center" | "right" | "justify";
  colSpan?: number;
  rowSpan?: number;
  maxLines?: number;
  /** On one page if a page can hold it. The text names the block in a warning. */
  keep?: string;
  /** `keep` gives way where it would leave much of a page white. */
  soft?: true;
  /** Printed at the top of each further page of a block that no page can hold. */
  continued?: Inline;
  /** Not left without the first lines of the next block. */
  keepNext?: boolean;
  /** Not parted from the end of the block before. */
  keepPrevious?: true;
  breakBefore?: boolean;
  hang?: Hang;
  /** Its lines are counted; the number of every fifth is set like this. */
  count?: Inline;
  decor?: Decor;
  bookmark?: Bookmark;
}
