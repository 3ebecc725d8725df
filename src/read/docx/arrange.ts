import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import { textOf } from "../inline.ts";
import type { Facts, Page } from "../page.ts";

/**
 * A written document's tree → page: title, subtitle and byline by their styles; headings one level lower when several
 * stand on the title's level; notes without their way back.
 */
export function arrange(tree: Root): Page {
  const blocks = tree.children.filter((child): child is Element => child.type === "element");
  const byClass = (name: string) => blocks.find((block) => hasClass(block, name) && textOf(block) !== "");
  const [title, subtitle, byline] = [byClass("title"), byClass("subtitle"), byClass("byline")];
  const facts: Facts = {
    ...(title === undefined ? {} : { title: { value: lineOf(title), found: "page" } }),
    ...(subtitle === undefined ? {} : { subtitle: { value: lineOf(subtitle), found: "page" } }),
    ...(byline === undefined ? {} : { byline: { value: lineOf(byline), found: "page" } }),
  };
  const rest = blocks.filter((block) => block !== title && block !== subtitle && block !== byline);
  const tops = rest.filter(({ tagName }) => tagName === "h1");
  const first = rest.find((block) => textOf(block) !== "");
  const titled = title !== undefined || (tops.length > 1 && first?.tagName !== "h1");
  const children = titled ? rest.map(lowered) : rest;
  const root: Root = { type: "root", children };
  dropReturns(root);
  return { tree: root, facts, matter: [], repairs: [] };
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function lineOf(block: Element): string {
  return textOf(block).replace(/\s+/g, " ").trim();
}

function lowered(block: Element): Element {
  const level = /^h([1-5])$/.exec(block.tagName)?.[1];
  return level === undefined ? block : { ...block, tagName: `h${Number(level) + 1}` };
}

/** The arrow that leads from a note back to its place, and the brackets around its number. */
function dropReturns(root: Root): void {
  visit(root, "element", (node) => {
    node.children = node.children.filter((child) => !isReturn(child));
    if (node.tagName === "a" && /^#(?:foot|end)note-\d/.test(String(node.properties.href ?? "")))
      node.children = [{ type: "text", value: textOf(node).replace(/^\[(.*)\]$/, "$1") }];
  });
}

function isReturn(node: ElementContent): boolean {
  return (
    node.type === "element" &&
    node.tagName === "a" &&
    /^#(?:foot|end)note-ref-/.test(String(node.properties.href ?? ""))
  );
}
