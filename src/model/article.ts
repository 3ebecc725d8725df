import type { Root } from "hast";
import type { Picture } from "./picture.ts";

/** Where a fact about the article was found; `fetched`: an address that a page came from. */
export type Found = "front-matter" | "metadata" | "page" | "file" | "fetched";

/** The place on a web page, finer than `found`. `marked`: named as such in the page's elements; `line`: a printed line. */
export type Where =
  | "json-ld"
  | "opengraph"
  | "meta"
  | "link"
  | "address"
  | "title"
  | "heading"
  | "marked"
  | "time"
  | "line";

/** One fact about the article. `quote` is the verbatim line it was read from, when that differs from `value`. */
export interface Fact {
  readonly value: string;
  readonly found: Found;
  readonly where?: Where;
  readonly quote?: string;
}

/** What a page says of one fact in several ways; the fact that was taken comes first. */
export interface Disagreement {
  readonly field: "title" | "byline" | "publisher" | "published";
  readonly facts: readonly Fact[];
}

/** What a piece of page matter is. `other`: kept and shown, but its purpose was not recognised. */
export type MatterKind =
  | "byline"
  | "dateline"
  | "tags"
  | "related"
  | "original"
  | "source"
  | "copyright"
  | "licence"
  | "biography"
  | "disclaimer"
  | "contact"
  | "signature"
  | "share"
  | "promotion"
  | "correction"
  | "paywall"
  | "other";

/** Text of the page that is not the article: kept beside it, never numbered, never deleted. NFC. */
export interface Matter {
  readonly kind: MatterKind;
  readonly position: "front" | "inside" | "back";
  readonly text: string;
  /** BCP 47; absent when it is the article's. */
  readonly language?: string;
}

/** Something the reader mended or left out, for the teacher's machine notes. */
export interface Repair {
  readonly kind:
    | "joined"
    | "unlinked"
    | "uncaptioned"
    | "heading-made"
    | "removed"
    | "hidden"
    | "decoded"
    | "appended";
  /** Verbatim words around the place, at most 80 characters; of an appended part, its file. */
  readonly text: string;
  /** Of something removed: the reader's rule, such as `links` or `beside`. */
  readonly rule?: string;
}

/** A footnote of the article. */
export interface Footnote {
  /** What the calls in the body name: `sup` with `dataNote`. */
  readonly id: string;
  /** Inline HTML. */
  readonly html: string;
}

/**
 * One article, read.
 *
 * `body` holds flow elements only. Numbered, one number each: `p`, `ul`, `ol`, `dl`, `table`, `pre`, and the
 * same inside a `blockquote`. Not numbered: `h2`–`h6`, `figure` (an `img` whose `src` is
 * a picture's name, a `figcaption`, or both). A block in another
 * language carries `lang`; a text of another outlet that the article reproduces carries `dataSource`, the
 * outlet's line as the page prints it. Inline: `em strong a sub sup code q cite br`; a `sup` with `dataNote` calls a footnote, and
 * is no part of the text.
 */
export interface Article {
  readonly title: Fact;
  readonly subtitle?: Fact;
  readonly byline?: Fact;
  readonly publisher?: Fact;
  /** ISO 8601, as precise as the page is: `2017`, `2017-11` or `2017-11-27`. */
  readonly published?: Fact;
  readonly address?: Fact;
  /** ISO 8601 day on which the page was fetched. */
  readonly retrieved?: string;
  readonly licence?: Fact;
  /** `paid`: the page's data say that not everybody may read it whole. */
  readonly access?: Fact;
  readonly disagreements?: readonly Disagreement[];
  /** Headings of the page's other stories, where it has several. */
  readonly stories?: readonly string[];
  /** Pages of a PDF, from 1, that are pictures: words on them were not read. */
  readonly scanned?: readonly number[];
  readonly tags: readonly Fact[];
  /** BCP 47. */
  readonly language: string;
  readonly languageFound: Found | "detected";
  readonly origin: string;
  readonly name: string;
  readonly body: Root;
  /** Those in the body, in order. */
  readonly pictures?: readonly Picture[];
  /** Those that a paragraph of the body calls. */
  readonly notes?: readonly Footnote[];
  readonly matter: readonly Matter[];
  readonly repairs: readonly Repair[];
}
