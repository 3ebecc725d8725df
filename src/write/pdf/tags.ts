import type { Element } from "hast";
import { classes } from "../look.ts";
import { stepDown } from "../outline.ts";

/** Structure types of ISO 32000-1 §14.8.4. */
export type Kind =
  | "Document"
  | "Sect"
  | "Div"
  | "BlockQuote"
  | "Caption"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Span"
  | "Quote"
  | "Link"
  | "Note"
  | "Reference"
  | "Figure";

/** An element of the structure tree. What is drawn says by a tag's index whose content it is; without one it is an artifact. */
export interface Tag extends Traits {
  readonly kind: Kind;
  /** Index; the document's is -1. */
  readonly parent: number;
  readonly language: string;
  /** Indices, in reading order. */
  readonly kids: number[];
}

export interface Traits {
  readonly alt?: string;
  /** What a screen reader says in place of the content. */
  readonly actual?: string;
  readonly scope?: "Row" | "Column";
  readonly columns?: number;
  readonly rows?: number;
  readonly numbering?: "Decimal" | "Disc" | "Square";
}

export interface Tags {
  readonly all: Tag[];
  /** Source levels of the headings that the next one may stand under. */
  readonly levels: number[];
}

/** Where a new tag goes. */
export interface Spot {
  readonly tags: Tags;
  readonly tag: number;
  readonly language: string;
}

export function newTags(language: string): Tags {
  return { all: [{ kind: "Document", parent: -1, language, kids: [] }], levels: [] };
}

/** A new last child of the spot's tag, or one before the child `before`. Gives its index. */
export function addTag(spot: Spot, kind: Kind, traits: Traits = {}, before?: number): number {
  const { all } = spot.tags;
  const index = all.push({ kind, parent: spot.tag, language: spot.language, kids: [], ...traits }) - 1;
  const kids = all[spot.tag]?.kids ?? [];
  kids.splice(before === undefined ? kids.length : Math.max(0, kids.indexOf(before)), 0, index);
  return index;
}

/** The spot inside an element: with its tag, if it has one, and its language. */
export function elementSpot<T extends Spot>(spot: T, element: Element): T {
  const { lang } = element.properties;
  const language = typeof lang === "string" && isLanguage(lang) ? lang : spot.language;
  const inner = { ...spot, language };
  const kind = kindOf(element, spot.tags.levels);
  if (kind === undefined) return inner;
  const parent = element.tagName === "dd" ? lastItem(inner) : inner;
  return { ...inner, tag: addTag(parent, kind, traits(element)) };
}

/** The item that a definition belongs to. */
function lastItem<T extends Spot>(spot: T): T {
  const { all } = spot.tags;
  const own = all[spot.tag];
  if (own?.kind !== "L") return { ...spot, tag: addTag({ ...spot, tag: addTag(spot, "L") }, "LI") };
  return { ...spot, tag: own.kids.findLast((kid) => all[kid]?.kind === "LI") ?? addTag(spot, "LI") };
}

const holdText: ReadonlySet<Kind> = new Set(
  "P H1 H2 H3 H4 H5 H6 Lbl LBody TH TD Caption Span Quote Link Note Reference".split(" ") as Kind[],
);

/** The spot for loose text: the tag itself where it may hold text, else a paragraph in it. */
export function textSpot<T extends Spot>(spot: T): T {
  const own = spot.tags.all[spot.tag];
  if (own === undefined || !holdText.has(own.kind)) return { ...spot, tag: addTag(spot, "P") };
  return own.language === spot.language ? spot : { ...spot, tag: addTag(spot, "Span") };
}

export function kindAt({ tags, tag }: Spot): Kind | undefined {
  return tags.all[tag]?.kind;
}

const kinds: Readonly<Record<string, Kind>> = {
  section: "Sect",
  article: "Sect",
  aside: "Sect",
  figure: "Div",
  p: "P",
  figcaption: "P",
  pre: "P",
  dd: "LBody",
  ul: "L",
  ol: "L",
  dl: "L",
  blockquote: "BlockQuote",
  table: "Table",
};

function kindOf(element: Element, levels: number[]): Kind | undefined {
  if (classes(element).includes("embed")) return "BlockQuote";
  if (classes(element).includes("footnote")) return "Note";
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return `H${stepDown(Number(level), levels)}` as Kind;
  return Object.hasOwn(kinds, element.tagName) ? kinds[element.tagName] : undefined;
}

function traits(element: Element): Traits {
  if (element.tagName === "ol") return { numbering: "Decimal" };
  if (element.tagName !== "ul") return {};
  const square = classes(element).some((name) => name === "boxes" || name === "seen");
  return { numbering: square ? "Square" : "Disc" };
}

function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag);
}
