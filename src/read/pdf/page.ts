import type { Properties } from "../properties.ts";

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
  readonly images: readonly Box[];
  /** The runs of each piece of marked content, by its id. */
  readonly marked: ReadonlyMap<string, readonly Run[]>;
  readonly structure?: Branch;
}

export interface PdfFile {
  readonly pages: readonly PdfPage[];
  readonly properties: Properties;
}
