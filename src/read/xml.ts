import type { Element, ElementContent } from "hast";
import { SaxesParser } from "saxes";
import { type Limits, limits as usual } from "../model/limits.ts";

/** Entities of XHTML that e-books use without declaring them; numeric ones and XML's own five need no table. */
const entities: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  shy: "\u00ad",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  bdquo: "„",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  bull: "•",
  middot: "·",
  copy: "©",
  reg: "®",
  deg: "°",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  acirc: "â",
  ccedil: "ç",
  ocirc: "ô",
  oelig: "œ",
  ucirc: "û",
  ugrave: "ù",
  icirc: "î",
  iuml: "ï",
  thinsp: "\u2009",
  emsp: "\u2003",
  ensp: "\u2002",
};

/**
 * XML text → its root element, names and attributes as written (`text:p`). Entities of a document type are not
 * expanded, nothing is fetched.
 * @throws Error when the text is not well-formed; RangeError `elements` or `depth` when it is larger or deeper than any article.
 */
export function parseXml(text: string, limits: Pick<Limits, "elements" | "depth"> = usual): Element {
  const top: Element = { type: "element", tagName: "", properties: {}, children: [] };
  const open: Element[] = [top];
  let count = 0;
  const parser = new SaxesParser();
  Object.assign(parser.ENTITIES, entities);
  parser.on("error", (error) => {
    throw error;
  });
  const add = (node: ElementContent): void => {
    open.at(-1)?.children.push(node);
  };
  parser.on("opentag", ({ name, attributes }) => {
    count++;
    if (count > limits.elements) throw new RangeError("elements");
    if (open.length > limits.depth) throw new RangeError("depth");
    const element: Element = {
      type: "element",
      tagName: name,
      properties: { ...attributes },
      children: [],
    };
    add(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const say = (value: string): void => add({ type: "text", value });
  parser.on("text", say);
  parser.on("cdata", say);
  parser.write(text.replace(/^\ufeff/, "")).close();
  const root = childrenOf(top)[0];
  if (root === undefined) throw new Error("no element");
  return root;
}

export function childrenOf(node: Element, name?: string): Element[] {
  return node.children.filter(
    (child): child is Element => child.type === "element" && (name === undefined || child.tagName === name),
  );
}

/** The first element of this name below the node, depth first. */
export function firstOf(node: Element, name: string): Element | undefined {
  for (const child of childrenOf(node)) {
    const found = child.tagName === name ? child : firstOf(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All elements of this name below the node, in document order. */
export function allOf(node: Element, name: string): Element[] {
  return childrenOf(node).flatMap((child) => [
    ...(child.tagName === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return typeof value === "string" ? value : "";
}

/** The text below a node, spaces made one. */
export function plainText(node: Element | undefined): string {
  const parts: string[] = [];
  const visit = (nodes: readonly ElementContent[]): void => {
    for (const child of nodes)
      if (child.type === "text") parts.push(child.value);
      else if (child.type === "element") visit(child.children);
  };
  if (node !== undefined) visit(node.children);
  return parts.join("").replace(/\s+/g, " ").trim();
}
