import type { Element, ElementContent, Root, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Caption, Heading, Paragraph, Span } from "../model/analysis.ts";
import { type Flat, flatten, join } from "./flatten.ts";

/** A paragraph before its sentences are known. `set` are its stretches in italics, links and citations. */
export type Bare = Omit<Paragraph, "sentences"> & { readonly set: readonly Span[] };
export type BareBlock = Bare | Heading | Caption;

interface Around {
  readonly language: string;
  readonly quotation: boolean;
  readonly source: string | undefined;
}

/** The body's blocks in order, numbered from 1. Blocks without text are left out. */
export function blocksOf(body: Root, language: string): BareBlock[] {
  const blocks: BareBlock[] = [];
  let number = 0;
  const visit = (nodes: readonly RootContent[], around: Around): void => {
    for (const node of nodes) {
      if (node.type === "text" && node.value.trim() !== "") {
        add(paragraph("text", [inline([node])], around));
      } else if (node.type === "element") element(node, inside(node, around));
    }
  };
  const add = (block: BareBlock | undefined): void => {
    if (block === undefined || (block.text === "" && !("picture" in block))) return;
    blocks.push(block.kind === "paragraph" ? { ...block, number: ++number } : block);
  };
  const element = (node: Element, around: Around): void => {
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level !== undefined) add(heading(Number(level), node, around));
    else if (node.tagName === "figure") add(caption(node, around));
    else if (node.tagName === "p") add(paragraph("text", [inline(node.children)], around));
    else if (node.tagName === "ul" || node.tagName === "dl") add(paragraph("list", items(node), around));
    else if (node.tagName === "ol") add(paragraph("numbered-list", items(node), around));
    else if (node.tagName === "table") add(paragraph("table", rows(node), around));
    else if (node.tagName === "pre") add(paragraph("verse", [inline(node.children, true)], around));
    else if (node.tagName !== "hr" && node.tagName !== "br") visit(node.children, around);
  };
  visit(body.children, { language, quotation: false, source: undefined });
  return blocks;
}

interface Piece extends Flat {
  readonly html: string;
}

function inside(node: Element, around: Around): Around {
  const { lang, dataSource } = node.properties;
  return {
    language: typeof lang === "string" && lang !== "" ? lang : around.language,
    quotation: around.quotation || node.tagName === "blockquote",
    source: typeof dataSource === "string" && dataSource !== "" ? dataSource.normalize() : around.source,
  };
}

function paragraph(form: Paragraph["form"], pieces: readonly Piece[], around: Around): Bare {
  const full = pieces.filter((piece) => piece.text !== "");
  const { text, set } = join(full, "\n");
  return {
    kind: "paragraph",
    number: 0,
    text,
    html: full.map((piece) => piece.html),
    form,
    language: around.language,
    quotation: around.quotation,
    ...(around.source === undefined ? {} : { source: around.source }),
    set,
  };
}

function heading(level: number, node: Element, around: Around): Heading {
  const { text } = flatten(node.children);
  const source = around.source === undefined ? {} : { source: around.source };
  return { kind: "heading", level: Math.max(2, level), text, language: around.language, ...source };
}

function caption(node: Element, around: Around): Caption {
  const captions = node.children.filter(
    (child) => child.type === "element" && child.tagName === "figcaption",
  );
  const image = node.children.find((child) => child.type === "element" && child.tagName === "img");
  const picture = image?.type === "element" ? { picture: pictureOf(image) } : {};
  return { kind: "caption", text: flatten(captions).text, language: around.language, ...picture };
}

function pictureOf({ properties: { src, alt } }: Element): NonNullable<Caption["picture"]> {
  return { name: String(src), ...(typeof alt === "string" && alt !== "" ? { alt: alt.normalize() } : {}) };
}

function inline(nodes: readonly RootContent[], verbatim = false): Piece {
  const html = toHtml({ type: "root", children: [...nodes] } as Root, {
    characterReferences: { useNamedReferences: true },
  })
    .trim()
    .normalize();
  return { ...flatten(nodes, verbatim), html };
}

function items(list: Element): Piece[] {
  const pieces: Piece[] = [];
  const isList = (node: RootContent): node is Element =>
    node.type === "element" && (node.tagName === "ul" || node.tagName === "ol" || node.tagName === "dl");
  for (const item of list.children) {
    if (item.type !== "element") continue;
    const own = item.children.filter((child) => !isList(child)).flatMap(unwrapped);
    pieces.push(inline(own));
    for (const child of item.children) if (isList(child)) pieces.push(...items(child));
  }
  return pieces;
}

function unwrapped(node: ElementContent): ElementContent[] {
  const block = node.type === "element" && (node.tagName === "p" || node.tagName === "div");
  return block ? [...node.children, { type: "text", value: " " }] : [node];
}

/** A row's cells stand between bars; where a cell takes several rows or columns, they are marked up. */
function rows(table: Element): Piece[] {
  const found = rowsOf(table);
  const spanned = found.some(({ children }) => children.some((cell) => spansOf(cell) !== ""));
  return found.map(({ children }) => {
    const cells = children.flatMap((cell) => {
      if (cell.type !== "element") return [];
      const piece = inline(cell.children);
      const name = cell.tagName === "th" ? "th" : "td";
      return [{ ...piece, marked: `<${name}${spansOf(cell)}>${piece.html}</${name}>` }];
    });
    const html = cells.map(({ marked, html }) => (spanned ? marked : html)).join(" | ");
    return { ...join(cells, " | "), html };
  });
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== "element" || child.tagName === "caption") return [];
    return child.tagName === "tr" ? [child] : rowsOf(child);
  });
}

function spansOf(cell: ElementContent): string {
  if (cell.type !== "element") return "";
  const { colSpan, rowSpan } = cell.properties;
  const told = (name: string, value: unknown) => (Number(value) > 1 ? ` ${name}="${Number(value)}"` : "");
  return told("colspan", colSpan) + told("rowspan", rowSpan);
}
