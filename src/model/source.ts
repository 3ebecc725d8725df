/** What came in, before anybody has read it. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  /** Path, address or `-`, as the user gave it. */
  readonly origin: string;
  /** Short name for folders and footers: the file's name without its ending, or `article`. */
  readonly name: string;
}

export type MediaType = "text/markdown" | "text/html" | "text/plain";
