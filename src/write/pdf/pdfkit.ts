import type { Size } from "../paper.ts";

/** What the PDF writer uses of PDFKit 0.19.1: faces, pages and the file in the making. */

/** A face as PDFKit embeds it. Metrics in thousandths of the size. */
export interface Face {
  readonly ascender: number;
  readonly descender: number;
  readonly font: ParsedFont;
  readonly id: string;
  readonly name: string;
  widthOfString(text: string, size: number, features?: readonly string[]): number;
  /** Thousandths of the size in a unit of the font. */
  readonly scale: number;
  layoutCache: object;
  layoutCached(word: string): Run;
  layout(text: string, features?: readonly string[]): Run;
  encode(text: string, features?: readonly string[]): Encoded;
  ref(): Reference;
  /** Characters by glyph of the subset. */
  readonly unicode: (readonly number[] | undefined)[];
  /** By glyph of the subset, in thousandths of the size. */
  readonly widths: (number | undefined)[];
  readonly subset: Subset;
}
/** The glyphs of a font that a file has. */
export interface Subset {
  includeGlyph(glyph: number): number;
  /** The font file of these glyphs alone. */
  encode(): Uint8Array;
}
/** While it is encoded, it has their outlines, offsets and widths, too. */
export interface TrueTypeSubset extends Subset {
  readonly glyphs: readonly number[];
  readonly font: { readonly loca: { readonly version: number } };
  _addGlyph(glyph: number): number;
  glyf: Uint8Array[];
  loca: { readonly offsets: number[]; readonly version: number };
  hmtx: { readonly metrics: Metrics[]; readonly bearings: number[] };
  offset: number;
}
/** In units of the font. */
export interface Metrics {
  readonly advance: number;
  readonly bearing: number;
}
/** The font's codes for a text in hexadecimal figures, and where its letters stand, in thousandths of the size. */
export type Encoded = readonly [codes: readonly string[], positions: readonly Position[]];
interface Position {
  readonly xOffset: number;
  readonly yOffset: number;
  readonly xAdvance: number;
  readonly yAdvance: number;
  /** As the letter alone would have it. */
  readonly advanceWidth: number;
}
export interface Glyph {
  readonly id: number;
  /** Characters for which it was asked first. */
  readonly codePoints: readonly number[];
  /** In units of the font. */
  readonly advanceWidth: number;
}
/** Shaped text: a word, with the space that ends it, or several. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
}
export interface ParsedFont {
  readonly stream: { readonly buffer: Uint8Array };
  /** Its tables, by tag, in its bytes. */
  readonly directory: { readonly tables: Readonly<Record<string, { readonly offset: number }>> };
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): Glyph;
  /** @param codePoints what it stands for */
  getGlyph(id: number, codePoints: readonly number[]): Glyph;
  /** Characters that have this glyph, the lowest first. */
  stringsForGlyph(glyph: number): readonly string[];
}

/** An object of the file. Strings are written as names, objects of String as text. */
export interface Reference {
  data: Record<string, unknown>;
  end(): void;
}
export interface PdfPage extends Size {
  readonly dictionary: Reference;
  readonly annotations: Reference[];
  /** Those that the page uses, by their names in it. */
  readonly fonts: Record<string, Reference>;
  /** Key of the page's marked content in the parent tree. */
  readonly structParentTreeKey: number;
  write(operators: string): void;
}
export interface ParentTree {
  add(key: number, value: object | null): void;
}
export interface OutlineItem {
  addItem(text: string, options: { expanded: boolean; top: number; left: number }): OutlineItem;
}
export interface Pdf {
  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end", listener: () => void): void;
  on(event: "error", listener: (error: Error) => void): void;
  _font: Face;
  _fontCount: number;
  _fontFamilies: Record<string, Face>;
  fontCache: Record<string, Record<string, Face>>;
  getFontType(bold: boolean, italics: boolean): string;
  getFontFile(family: string, bold: boolean, italics: boolean): Uint8Array | null;
  info: Record<string, unknown>;
  images: Record<string, string>;
  outline: OutlineItem;
  page: PdfPage;
  provideFont(family: string, bold?: boolean, italics?: boolean): Face;
  provideImage(source: string): { width: number; height: number };
  _addInfo(): void;
  /** Bytes written so far. */
  _offset: number;
  /** A string is a line, a byte a character. */
  _write(data: string | Uint8Array): void;
  appendXML(xml: string): void;
  addContent(operators: string): Pdf;
  addPage(options: { size: readonly [width: number, height: number] }): void;
  flushPages(): void;
  switchToPage(index: number): void;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  scale(factor: number): void;
  path(d: string): Pdf;
  fill(colour: string): void;
  ref(data: object): Reference;
  getMarkInfoDictionary(): Reference;
  getStructTreeRoot(): Reference;
  getStructParentTree(): ParentTree;
  createStructParentTreeNextKey(): number;
  fillColor(colour: string): void;
  fontSize(size: number): void;
  text(text: string, x: number, y: number, options: object): void;
  lineWidth(width: number): Pdf;
  undash(): Pdf;
  stroke(colour: string): Pdf;
  link(x: number, y: number, width: number, height: number, address: string, options: object): void;
  end(): void;
}
export type PdfDocumentClass = new (
  fonts: object,
  images: Record<string, string>,
  patterns: object,
  attachments: object,
  options: object,
  virtualfs: null,
  localAccessPolicy: (path: string) => boolean,
) => Pdf;
