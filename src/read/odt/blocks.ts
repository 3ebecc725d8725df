import type { Element, ElementContent, Properties } from "hast";
import { childrenOf } from "../xml.ts";

interface Named {
  readonly tagName: string;
  /** An element around it. */
  readonly wrap?: string;
  readonly properties?: Properties;
}

/** The element for a paragraph of this built-in style. */
export function nameOf(base: string): Named {
  const name = base.replaceAll("_20_", " ");
  const level = /^Heading (\d)/.exec(name)?.[1];
  if (level !== undefined) return { tagName: `h${Math.min(Number(level), 6)}` };
  if (name === "Title") return { tagName: "h1", properties: { className: ["title"] } };
  if (name === "Subtitle") return { tagName: "p", properties: { className: ["subtitle"] } };
  if (/^(?:Quotations?|Quote|Intense Quote|Block (?:Text|Quotation|Quote))$/i.test(name))
    return { tagName: "p", wrap: "blockquote" };
  if (/^(?:Caption|Illustration|Figure|Drawing|Table|FigureCaption|TableCaption|Image Caption)$/i.test(name))
    return { tagName: "figcaption", wrap: "figure" };
  return /^Preformatted/.test(name) ? { tagName: "pre" } : { tagName: "p" };
}

export function make(tagName: string, children: ElementContent[], properties: Properties = {}): Element {
  return { type: "element", tagName, properties, children };
}

/** Numbered headings stand in a list in the file. */
export function isListed(block: Element): boolean {
  if (block.tagName !== "ul" && block.tagName !== "ol") return false;
  const inner = childrenOf(block).flatMap((item) => childrenOf(item));
  return inner.length > 0 && inner.every((child) => /^h\d$/.test(child.tagName) || isListed(child));
}
