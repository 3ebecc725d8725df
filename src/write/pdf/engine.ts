import measureModule from "pdfmake/js/DocMeasure.js";
import preprocessorModule from "pdfmake/js/DocPreprocessor.js";
import contextModule from "pdfmake/js/DocumentContext.js";
import layoutModule from "pdfmake/js/LayoutBuilder.js";
import lineModule from "pdfmake/js/Line.js";
import writerModule from "pdfmake/js/PageElementWriter.js";
import documentModule from "pdfmake/js/PDFDocument.js";
import rendererModule from "pdfmake/js/Renderer.js";
import breakerModule from "pdfmake/js/TextBreaker.js";
import type { Margins, Size } from "../paper.ts";
import type { Box, Inline, Node, Stroke, Table } from "./node.ts";
import type { Face, Pdf, PdfDocumentClass } from "./pdfkit.ts";

/** The classes of pdfmake 0.3.11 that the PDF writer stands on: the only place that imports them. */
export const PdfDocument = unwrap<PdfDocumentClass>(documentModule);
export const LayoutBuilder = unwrap<LayoutBuilderClass>(layoutModule);
export const Renderer = unwrap<RendererClass>(rendererModule);
export const DocPreprocessor = unwrap<DocPreprocessorClass>(preprocessorModule);
export const DocMeasure = unwrap<DocMeasureClass>(measureModule);
export const DocumentContext = unwrap<DocumentContextClass>(contextModule);
export const PageElementWriter = unwrap<PageElementWriterClass>(writerModule);
export const TextBreaker = unwrap<TextBreakerClass>(breakerModule);
export const Line = unwrap<LineClass>(lineModule);

/** CommonJS default exports: Node gives the whole module, bundlers the class. */
function unwrap<T>(module: object): T {
  return ("default" in module ? module.default : module) as T;
}

/** What may be absent may also be undefined: words with the same fields in the same order are quicker to read and copy. */
type Open<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/** One word, or a part of one, measured. */
export interface Word extends Open<Omit<Inline, "font" | "lineHeight" | "bold" | "italics" | "paragraph">> {
  font: Face;
  x: number;
  width: number;
  height: number;
  leadingCut: number;
  trailingCut: number;
  lineEnd?: boolean | undefined;
  /** Stays on the line of the next word. */
  noNewLine?: boolean | undefined;
  justifyShift?: number | undefined;
  /** Where the word may be divided. */
  cuts?: (() => readonly Cut[]) | undefined;
  /** What is read and copied in the place of a part of a word. */
  actual?: string | undefined;
}

/** A division: so many letters with a hyphen, `head` wide, then the others, `rest` wide with the space after them. */
export interface Cut {
  readonly letters: number;
  readonly head: number;
  readonly rest: number;
}

export interface TextLine {
  x: number;
  y: number;
  inlines: Word[];
  bookmark?: Node["bookmark"];
  newLineForced?: boolean;
  lastLineInParagraph?: boolean;
  getHeight(): number;
  getWidth(): number;
  getAvailableWidth(): number;
  addInline(word: Word): void;
  clone(): TextLine;
}
export type LineClass = new (maxWidth: number) => TextLine;

export type PageItem =
  | { readonly type: "line"; readonly item: TextLine }
  | { readonly type: "vector"; readonly item: Stroke }
  | { readonly type: "image"; readonly item: Picture };
export interface Picture {
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
  readonly tag?: number;
  readonly sketch?: Node["sketch"];
}
export interface Page {
  items: PageItem[];
  pageSize: Size;
  pageMargins: Margins;
}

export interface Context {
  x: number;
  y: number;
  page: number;
  pages: Page[];
  availableWidth: number;
  availableHeight: number;
  pageMargins: Margins;
  getCurrentPage(): Page;
  moveDown(offset: number): boolean;
  on(event: "pageAdded", listener: () => void): void;
}
export type DocumentContextClass = new () => Context;

export interface Repeatable {
  items: PageItem[];
  xOffset: number;
  height: number;
  insertedOnPages: boolean[];
}
export interface PageChange {
  readonly prevPage: number;
  readonly prevY: number;
  readonly y: number;
}
export interface PageWriter {
  on(event: "lineAdded", listener: (line: TextLine) => void): void;
  on(event: "pageChanged", listener: (change: PageChange) => void): void;
  off(event: "lineAdded", listener: (line: TextLine) => void): void;
  off(event: "pageChanged", listener: (change: PageChange) => void): void;
  transactionLevel: number;
  /** Left edge of the running transaction on the page. */
  originalX: number;
  repeatables: Repeatable[];
  setMaxListeners(count: number): void;
  context(): Context;
  addPage(size: Size, orientation: null, margins: Margins): void;
  beginUnbreakableBlock(): void;
  commitUnbreakableBlock(): void;
  addLine(line: TextLine): object | false;
  addVector(vector: Stroke, ignoreX: boolean, ignoreY: boolean, index?: undefined, page?: number): void;
  moveToNextPage(): void;
}
export type PageElementWriterClass = new (context: Context) => PageWriter;

/** A node after measuring. */
export interface Measured extends Omit<Node, "stack" | "columns" | "table"> {
  stack?: Measured[];
  columns?: Measured[];
  table?: MeasuredTable;
  positions: object[];
  _margin: Box | null;
  _inlines?: Word[];
  _width: number;
  _height: number;
  _minWidth: number;
  _minHeight: number;
  _maxWidth: number;
  _offsets: { total: number };
}
export interface MeasuredTable extends Omit<Table, "widths" | "body"> {
  widths: { width: string | number; _minWidth: number; _maxWidth: number }[];
  body: Measured[][];
}

export interface TextInlines {
  buildInlines(text: Inline[]): { items: Word[]; minWidth: number; maxWidth: number };
}
export interface Measurer {
  textInlines: TextInlines;
  measureDocument(node: object): Measured;
  measureBlock(node: object): Measured;
  measureImage(node: Measured): Measured;
}
export type DocMeasureClass = new (
  document: Pdf,
  styles: object,
  defaultStyle: object,
  svg: null,
  layouts: object,
) => Measurer;
export type DocPreprocessorClass = new () => {
  preprocessDocument(node: object): object;
  preprocessBlock(node: object): object;
};
interface Broken {
  readonly lineEnd?: boolean;
  readonly noNewLine?: boolean;
}
export type TextBreakerClass = new () => {
  /** What a text has beside its words, its words have, too. */
  getBreaks<T extends { readonly text: string }>(texts: T[], styles: null): (T & Broken)[];
};

export interface RowOptions {
  readonly tableNode?: Measured;
  readonly rowIndex?: number;
}
export interface Builder {
  pageSize: Size;
  pageMargins: Margins;
  writer: PageWriter;
  docMeasure: Measurer;
  docPreprocessor: InstanceType<DocPreprocessorClass>;
  linearNodeList: Measured[];
  nestedLevel: number;
  tableLayouts: object;
  processNode(node: Measured, vertical?: boolean): void;
  processVerticalContainer(node: Measured): void;
  processLeaf(node: Measured): void;
  processTable(node: Measured): void;
  processRow(options: RowOptions): object;
  processCanvas(node: Measured): void;
  processImage(node: Measured): void;
  addHeadersAndFooters(header: undefined, footer: (page: number, pages: number) => Node): void;
}
export type LayoutBuilderClass = new (size: Size, margins: Margins, svg: null) => Builder;

export interface PageRenderer {
  pdfDocument: Pdf;
  renderPages(pages: Page[]): void;
  renderLine(line: TextLine, x: number, y: number): void;
  renderVector(vector: Stroke): void;
  renderImage(image: Picture): void;
}
export type RendererClass = new (document: Pdf) => PageRenderer;
