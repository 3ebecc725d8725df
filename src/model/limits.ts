/** What Lectern takes in at most; docs/limits.md tells each. Each can be set by `--limit name=value`. */
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
  /** Megabytes of one picture. */
  readonly picture: number;
  /** Millions of pixels of one picture. */
  readonly megapixels: number;
  /** Seconds in which one picture must be decoded. */
  readonly decoding: number;
  /** Megabytes of all pictures that are fetched for one article. */
  readonly album: number;
  /** Parts of a packed file. */
  readonly parts: number;
  /** Megabytes of all parts, unpacked. */
  readonly unpacked: number;
  /** Megabytes of one part that is read, unpacked. */
  readonly part: number;
  /** Times that a part may grow in unpacking, after its first megabyte. */
  readonly growth: number;
  /** Levels of elements. Those of a web page are drawn up to it, deeper XML is refused. */
  readonly depth: number;
  /** Elements of one XML part. */
  readonly elements: number;
  /** Paragraphs of a Word file. */
  readonly blocks: number;
  /** Elements and comments of a web page. */
  readonly nodes: number;
  /** Attributes of one element of a web page; further ones are left out. */
  readonly attributes: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Seconds in which a PDF, or a source of a megabyte and more, must be read. */
  readonly time: number;
  /** Words of an article; a passage may be chosen from more. */
  readonly words: number;
  /** Paragraphs, headings, list items and table cells of an article; a passage may be chosen from more. */
  readonly paragraphs: number;
  /** Kilobytes (1,024 bytes) of front matter. */
  readonly frontmatter: number;
  /** Times that aliases of front matter may repeat what they stand for. */
  readonly aliases: number;
  /** Kilobytes of one template or partial. */
  readonly template: number;
}

export const limits: Limits = {
  text: 10,
  file: 50,
  answer: 20,
  redirects: 5,
  seconds: 20,
  pictures: 40,
  picture: 10,
  megapixels: 40,
  decoding: 10,
  album: 60,
  parts: 2000,
  unpacked: 100,
  part: 20,
  growth: 100,
  depth: 256,
  elements: 400_000,
  blocks: 20_000,
  nodes: 90_000,
  attributes: 64,
  pages: 300,
  time: 60,
  words: 60_000,
  paragraphs: 5000,
  frontmatter: 16,
  aliases: 10,
  template: 64,
};

/** Highest values of those that more memory or time would not help: deeper trees exhaust whoever walks them. */
export const highest: Partial<Limits> = { depth: 1000, decoding: 3600 };
