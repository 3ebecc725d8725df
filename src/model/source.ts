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
