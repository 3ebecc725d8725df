/** What Lectern takes in at most. Each can be set by `--limit name=value`. */
export interface Limits {
  /** Megabytes (10⁶ bytes) of a web page, a text or a message. */
  readonly text: number;
  /** Megabytes of a PDF or of a packed file: DOCX, ODT, EPUB. */
  readonly file: number;
  /** Megabytes of an answer from the network, unpacked. */
  readonly answer: number;
  readonly redirects: number;
  /** For one address, redirects included. */
  readonly seconds: number;
  /** Pictures of one article. */
  readonly pictures: number;
  /** Megabytes of all pictures that are fetched for one article. */
  readonly album: number;
  /** Parts of a packed file. */
  readonly parts: number;
  /** Megabytes of all parts, unpacked. */
  readonly unpacked: number;
  /** Elements and comments of a web page. */
  readonly nodes: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Seconds in which a PDF, or a source of a megabyte and more, must be read. */
  readonly time: number;
  /** Words of an article; a passage may be chosen from more. */
  readonly words: number;
}

export const limits: Limits = {
  text: 10,
  file: 50,
  answer: 20,
  redirects: 5,
  seconds: 20,
  pictures: 40,
  album: 60,
  parts: 2000,
  unpacked: 100,
  nodes: 90_000,
  pages: 300,
  time: 60,
  words: 60_000,
};
