import type { Element, Root } from "hast";
import { textOf } from "../inline.ts";

/** What a page's head and marked-up elements say, by name. */
export interface Said {
  /** Meta elements by lower-case name, the first of a name. */
  readonly metas: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
  readonly headings: readonly string[];
  readonly authors: readonly string[];
  /** Authors as journals name them. */
  readonly cited: readonly string[];
  /** Of an element that is marked as the article's date. */
  readonly time: string;
  readonly title: string;
  readonly language: string;
  readonly savedFrom: string;
  /** JSON-LD blocks as they stand. */
  readonly data: readonly string[];
}

type Mutable = { -readonly [Key in keyof Said]: Said[Key] extends readonly string[] ? string[] : Said[Key] };

/** One walk over the whole page. */
export function listen(tree: Root): Said {
  const metas = new Map<string, string>();
  const links = new Map<string, string>();
  const said: Mutable = {
    metas,
    links,
    headings: [],
    authors: [],
    cited: [],
    data: [],
    time: "",
    title: "",
    language: "",
    savedFrom: "",
  };
  const walk = (nodes: Root["children"]): void => {
    for (const node of nodes) {
      if (node.type === "comment") said.savedFrom ||= address(node.value);
      if (node.type !== "element") continue;
      hear(node, said, metas, links);
      if (node.tagName !== "template") walk(node.children);
    }
  };
  walk(tree.children);
  return said;
}

const savedFrom = /saved from url=\(\d+\)(https?:\S+)|^\s*Page saved with SingleFile\s+url: (https?:\S+)/;

/** The address in the comment that a program leaves which saves pages. */
function address(comment: string): string {
  const found = savedFrom.exec(comment);
  return found?.[1] ?? found?.[2] ?? "";
}

function hear(node: Element, said: Mutable, metas: Map<string, string>, links: Map<string, string>): void {
  const { tagName, properties } = node;
  if (tagName === "html" && typeof properties.lang === "string") said.language = properties.lang;
  if (tagName === "title") said.title ||= line(node);
  if (tagName === "h1" && line(node) !== "") said.headings.push(line(node));
  if (tagName === "script" && String(properties.type).startsWith("application/ld+json"))
    said.data.push(textOf(node));
  const item = String(properties.itemProp ?? "");
  if (item === "datePublished" || properties.pubDate !== undefined)
    said.time ||= String(properties.dateTime ?? properties.content ?? "");
  if (item === "author" && tagName !== "meta") said.authors.push(nameIn(node) ?? line(node));
  if (tagName === "meta") hearMeta(properties, said, metas);
  if (!Array.isArray(properties.rel)) return;
  for (const relation of properties.rel.map(String)) {
    if (relation === "author") said.authors.push(line(node));
    else first(links, relation, properties.href);
  }
}

function hearMeta(properties: Element["properties"], said: Mutable, metas: Map<string, string>): void {
  const { property, name, itemProp, httpEquiv, content } = properties;
  if (name === "citation_author") {
    const [last = "", own] = String(content ?? "").split(", ");
    said.cited.push(own === undefined ? last : `${own} ${last}`);
  }
  const names = property ?? name ?? itemProp ?? httpEquiv;
  first(metas, String(Array.isArray(names) ? names[0] : (names ?? "")).toLowerCase(), content);
}

function first(map: Map<string, string>, key: string, value: unknown): void {
  if (key !== "" && typeof value === "string" && value.trim() !== "" && !map.has(key))
    map.set(key, value.trim());
}

function line(node: Element): string {
  return textOf(node).replace(/\s+/g, " ");
}

/** The name inside a marked-up person. */
function nameIn(node: Element): string | undefined {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    if (String(child.properties.itemProp) === "name")
      return line(child) || String(child.properties.content ?? "");
    const inside = nameIn(child);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
