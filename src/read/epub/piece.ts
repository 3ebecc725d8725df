import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Source } from "../../model/source.ts";
import type { Archive } from "../archive.ts";
import { parsePage } from "../html/parse.ts";
import { textOf } from "../inline.ts";
import { partText } from "../part.ts";
import { prune } from "../prune.ts";
import { attribute } from "../xml.ts";
import { inFolder } from "./book.ts";
import { dressed, looksOf } from "./looks.ts";

/** One document of the book. */
export interface Piece {
  readonly path: string;
  readonly language: string;
  /** Its blocks, taken out of sections and divisions, and the ids that stand in or just before each. */
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly element: Element;
  readonly ids: readonly string[];
}

const mostSheets = 20;
const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const outer = new Set(["body", "div", "section", "article", "main", "header", "hgroup"]);

/** A document of the archive as blocks; undefined when it is missing. XHTML is read as HTML is: forgiving. */
export function pieceOf(archive: Archive, path: string, source: Source): Piece | undefined {
  const text = partText(archive, path, source);
  if (text === undefined) return undefined;
  const whole = parsePage(opened(text), source);
  const { tree } = prune(whole, source);
  const html = tree.children.find((child): child is Element => child.type === "element");
  const language = html === undefined ? "" : attribute(html, "lang") || attribute(html, "xmlLang");
  visit(tree, "element", ({ tagName, properties }) => {
    if (
      tagName === "img" &&
      typeof properties.src === "string" &&
      !/^[a-z][a-z\d+.-]*:/i.test(properties.src)
    )
      properties.src = inFolder(path, properties.src);
  });
  const blocks = blocksOf(bodyOf(tree) ?? tree, []);
  const looks = looksOf(sheetsOf(whole, archive, path, source));
  const elements = dressed(
    blocks.map(({ element }) => element),
    looks,
  );
  return {
    path,
    language,
    blocks: blocks.map((block, at) => ({ ...block, element: elements[at] ?? block.element })),
  };
}

/** The style sheets that a document names, and those in it. */
function sheetsOf(tree: Root, archive: Archive, path: string, source: Source): string[] {
  const sheets: string[] = [];
  visit(tree, "element", (node) => {
    const { href, rel } = node.properties;
    if (sheets.length >= mostSheets) return;
    if (node.tagName === "style") sheets.push(textOf(node));
    if (node.tagName === "link" && typeof href === "string" && [rel].flat().includes("stylesheet"))
      sheets.push(partText(archive, inFolder(path, href), source) ?? "");
  });
  return sheets;
}

/** `<a id="x"/>` is whole in XML; HTML would leave it open. */
function opened(text: string): string {
  return text
    .replace(/^\s*<\?xml[^>]*\?>/, "")
    .replace(/<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi, (whole, name: string, rest: string) =>
      voids.test(name) ? whole : `<${name}${rest}></${name}>`,
    );
}

function bodyOf(node: Root | Element): Element | undefined {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    const found = child.tagName === "body" ? child : bodyOf(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function blocksOf(node: Root | Element, before: readonly string[]): Block[] {
  const out: Block[] = [];
  let ids = [...before];
  let run: Element | undefined;
  for (const child of node.children) {
    if (child.type === "text") {
      if (child.value.trim() === "" && run === undefined) continue;
      run ??= { type: "element", tagName: "div", properties: {}, children: [] };
      run.children.push(child);
      if (out.at(-1)?.element !== run) out.push({ element: run, ids });
      ids = [];
    }
    if (child.type !== "element") continue;
    run = undefined;
    const own = typeof child.properties.id === "string" ? [child.properties.id] : [];
    if (outer.has(child.tagName) && child.children.some((each) => each.type === "element")) {
      const inner = blocksOf(child, [...ids, ...own]);
      out.push(...inner);
      ids = inner.length === 0 ? [...ids, ...own] : [];
    } else {
      out.push({ element: child, ids: [...ids, ...own, ...idsIn(child)] });
      ids = [];
    }
  }
  return out;
}

function idsIn(node: Element): string[] {
  return node.children.flatMap((child) =>
    child.type === "element"
      ? [...(typeof child.properties.id === "string" ? [child.properties.id] : []), ...idsIn(child)]
      : [],
  );
}
