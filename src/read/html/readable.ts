import { Readability } from "@mozilla/readability";
import JSDOMParser from "@mozilla/readability/JSDOMParser.js";
import type { Element, Root } from "hast";

/** The elements of the page that Readability takes for its article. */
export function readableParts(tree: Root): ReadonlySet<Element> {
  const elements: Element[] = [];
  const document = new JSDOMParser().parse(
    `<html><head></head><body>${wellFormed(bodyOf(tree), elements)}</body></html>`,
  );
  const kept = new Set<Element>();
  const gather = (node: Marked): void => {
    const element = elements[Number(node.getAttribute?.(serial) ?? Number.NaN)];
    if (element !== undefined) kept.add(element);
    for (let child = node.firstElementChild; child; child = child.nextElementSibling) gather(child);
  };
  const serializer = (node: unknown): Marked => node as Marked;
  const { content } = new Readability<Marked>(document, { serializer }).parse() ?? {};
  if (content) gather(content);
  return kept;
}

/** As much of a DOM element as is read back from Readability. */
interface Marked {
  readonly getAttribute?: (name: string) => string | null;
  readonly firstElementChild: Marked | null;
  readonly nextElementSibling: Marked | null;
}

const serial = "data-serial";
/** What Readability looks at, beside the class; other attributes cost time, and `style` with ten thousand blanks a minute. */
const weighed = [
  ["id", "id"],
  ["href", "href"],
  ["src", "src"],
  ["alt", "alt"],
  ["role", "role"],
  ["itemProp", "itemprop"],
  ["rel", "rel"],
  ["itemType", "itemtype"],
] as const;
/** Characters of an attribute. */
const longest = 1000;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** The tree as Readability's parser wants it; every element is numbered by its place in `elements`. */
function wellFormed(tree: Root, elements: Element[]): string {
  const parts: string[] = [];
  const write = (nodes: Root["children"]): void => {
    for (const node of nodes) {
      if (node.type === "text") parts.push(escaped(node.value));
      if (node.type !== "element") continue;
      const { properties, children } = node;
      const tagName = /^[a-z][a-z\d-]*$/.test(node.tagName) ? node.tagName : "span";
      parts.push(`<${tagName} ${serial}="${elements.push(node) - 1}"`);
      if (Array.isArray(properties.className)) attribute(parts, "class", properties.className.join(" "));
      for (const [property, name] of weighed) {
        const value = properties[property];
        if (value !== undefined && value !== null)
          attribute(parts, name, Array.isArray(value) ? value.join(" ") : String(value));
      }
      if (empty.test(tagName)) parts.push("/>");
      else {
        parts.push(">");
        write(children);
        parts.push(`</${tagName}>`);
      }
    }
  };
  write(tree.children);
  return parts.join("");
}

function attribute(parts: string[], name: string, value: string): void {
  parts.push(" ", name, '="', escaped(value.slice(0, longest)), '"');
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

function escaped(text: string): string {
  return /[&<"]/.test(text) ? text.replace(/[&<"]/g, (sign) => entities[sign] ?? sign) : text;
}

function bodyOf(tree: Root): Root {
  const html = tree.children.find((child) => child.type === "element" && child.tagName === "html");
  const body =
    html?.type === "element"
      ? html.children.find((child) => child.type === "element" && child.tagName === "body")
      : undefined;
  return body?.type === "element" ? { type: "root", children: body.children } : tree;
}
