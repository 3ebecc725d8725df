import type { Properties } from "../properties.ts";
import type { Raster } from "./raster.ts";

/** As PDF has it: x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A run of text in one font, as the page shows it. Points; `y` is the baseline, from the bottom of the page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** A line ends after it. */
  readonly ends: boolean;
  /** The address that a link over it leads to. */
  readonly link?: string;
}

/** A rectangle of a page, in points from its left and bottom. */
export interface Box {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly top: number;
}

/** A picture on a page; one that was cut in strips has the names of all. */
export interface Image extends Box {
  readonly names: readonly string[];
  /** The marked content that it is part of. */
  readonly mark?: number;
  /** When it could be decoded, and is no sign or ground. */
  readonly raster?: Raster;
}

/** A part of a page that leads to an address. */
export interface Link {
  readonly address: string;
  readonly box: Box;
}

/** A node of the structure tree: an element with its role, or the content with this id. */
export interface Branch {
  readonly role: string;
  readonly id: string;
  readonly alt: string;
  readonly children: readonly Branch[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly images: readonly Image[];
  /** The runs of each piece of marked content, by its id. */
  readonly marked: ReadonlyMap<string, readonly Run[]>;
  readonly structure?: Branch;
}

export interface PdfFile {
  readonly pages: readonly PdfPage[];
  readonly properties: Properties;
}
