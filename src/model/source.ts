import type { Limits } from "./limits.ts";
import type { Beside, FetchedPicture } from "./picture.ts";

/** What came in, before anybody has read it. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  /** Path, address or `-`, as the user gave it. */
  readonly origin: string;
  /** Short name for folders and footers: the file's name without its ending, or `article`. */
  readonly name: string;
  /** Of a book, the chapter to be read: its number in the list, or its title. */
  readonly chapter?: string;
  /** Of a page from the network, now or when it was stored. */
  readonly fetched?: Fetching;
  /** Of a stored page, what was kept of its pictures. */
  readonly album?: readonly FetchedPicture[];
  /** Of a stored page, its record and the files of its pictures. */
  readonly beside?: readonly Beside[];
  /** The usual ones when absent. */
  readonly limits?: Limits;
}

/** Where and when a page was fetched, and what its server said of it. */
export interface Fetching {
  /** After redirects, without its fragment. */
  readonly address: string;
  /** ISO 8601 day. */
  readonly retrieved: string;
  /** Media type; empty when the server said none. */
  readonly type: string;
  readonly charset?: string;
}

export type MediaType =
  | "text/markdown"
  | "text/html"
  | "text/plain"
  | "application/pdf"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  | "application/vnd.oasis.opendocument.text"
  | "application/epub+zip"
  | "message/rfc822"
  | "multipart/related";
