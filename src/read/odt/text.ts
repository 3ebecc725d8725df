import type { Element, ElementContent, Properties, Root } from "hast";
import { textOf } from "../inline.ts";
import { attribute, childrenOf, firstOf } from "../xml.ts";
import { isListed, make, nameOf } from "./blocks.ts";
import type { Style, Styles } from "./styles.ts";

/** Tables of contents, changes, remarks and form fields are not the text. */
const skipped = new Set(
  "text:tracked-changes text:table-of-content text:alphabetical-index text:illustration-index text:table-index text:bibliography text:sequence-decls text:variable-decls text:user-field-decls office:forms office:annotation office:annotation-end text:bookmark-start text:bookmark text:bookmark-end text:soft-page-break draw:object svg:title svg:desc".split(
    " ",
  ),
);

/** The body of an OpenDocument text → a tree of HTML; notes come last, as a list. */
export function treeOf(body: Element, styles: Styles): Root {
  const notes: Element[] = [];
  const children = grouped(blocks(body.children, styles, notes));
  const list = notes.length === 0 ? [] : [make("ol", notes)];
  return { type: "root", children: [...children, ...list] };
}

function blocks(nodes: readonly ElementContent[], styles: Styles, notes: Element[]): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (node.type !== "element" || skipped.has(node.tagName)) return [];
    switch (node.tagName) {
      case "text:h":
      case "text:p":
        return paragraph(node, styles, notes);
      case "text:list":
        return [list(node, "", styles, notes)];
      case "draw:frame":
        return firstOf(node, "draw:text-box") === undefined
          ? [make("figure", [image(node)])]
          : blocks(node.children, styles, notes);
      case "table:table":
        return [table(node, styles, notes)];
      default:
        return blocks(node.children, styles, notes);
    }
  });
}

/** A paragraph; the text boxes in it become blocks after it. */
function paragraph(node: Element, styles: Styles, notes: Element[]): Element[] {
  const style = styles.of(attribute(node, "text:style-name"));
  if (style.hidden) return [];
  const boxes: Element[] = [];
  const content = inline(node.children, { ...style, bold: false, italic: false }, styles, notes, boxes);
  const level = Number(attribute(node, "text:outline-level")) || 1;
  const { tagName, wrap, properties } =
    node.tagName === "text:h"
      ? { ...nameOf(style.base), tagName: `h${Math.min(level, 6)}` }
      : nameOf(style.base);
  const all = style.bold && tagName === "p" && content.length > 0 ? [make("strong", content)] : content;
  const made = make(tagName, all, properties);
  const block: Element = wrap === undefined ? made : make(wrap, [made]);
  return content.length === 0 ? boxes : [block, ...boxes];
}

function inline(
  nodes: readonly ElementContent[],
  style: Style,
  styles: Styles,
  notes: Element[],
  boxes: Element[],
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [{ type: "text", value: node.value.replace(/[ \t\r\n]+/g, " ") }];
    if (node.type !== "element" || skipped.has(node.tagName)) return [];
    const within = (of: Style = style) => inline(node.children, of, styles, notes, boxes);
    switch (node.tagName) {
      case "text:s":
        return [{ type: "text", value: " " }];
      case "text:tab":
        return [{ type: "text", value: " " }];
      case "text:line-break":
        return [make("br", [])];
      case "text:span": {
        const own = styles.of(attribute(node, "text:style-name"));
        return own.hidden ? [] : dressed(within(), own);
      }
      case "text:a":
        return [make("a", within(), { href: attribute(node, "xlink:href") })];
      case "text:note":
        return note(node, styles, notes);
      case "draw:frame":
      case "draw:text-box": {
        const box = firstOf(node, "draw:text-box");
        if (box === undefined) return [image(node)];
        boxes.push(...blocks(box.children, styles, notes));
        return [];
      }
      default:
        return within();
    }
  });
}

function image(frame: Element): Element {
  const picture = firstOf(frame, "draw:image");
  const said = firstOf(frame, "svg:desc") ?? firstOf(frame, "svg:title");
  const src = picture === undefined ? "" : attribute(picture, "xlink:href");
  return make("img", [], { src, ...(said !== undefined && { alt: textOf(said).trim() }) });
}

function dressed(content: ElementContent[], { bold, italic, position }: Style): ElementContent[] {
  if (content.length === 0) return content;
  const raised = position === "" ? content : [make(position === "sub" ? "sub" : "sup", content)];
  const slanted = italic ? [make("em", raised)] : raised;
  return bold ? [make("strong", slanted)] : slanted;
}

function note(node: Element, styles: Styles, notes: Element[]): ElementContent[] {
  const mark = firstOf(node, "text:note-citation");
  const body = firstOf(node, "text:note-body");
  const id = `note-${notes.length + 1}`;
  if (body !== undefined) {
    const item = make("li", [], { id });
    notes.push(item);
    item.children = blocks(body.children, styles, notes);
  }
  if (mark === undefined) return [];
  return [make("sup", body === undefined ? mark.children : [make("a", mark.children, { href: `#${id}` })])];
}

function list(node: Element, inherited: string, styles: Styles, notes: Element[]): Element {
  const name = attribute(node, "text:style-name") || inherited;
  const items = childrenOf(node).map((item) => {
    const content = item.children.flatMap((child): Element[] => {
      if (child.type !== "element") return [];
      return child.tagName === "text:list"
        ? [list(child, name, styles, notes)]
        : blocks([child], styles, notes);
    });
    return make("li", content);
  });
  return make(styles.isNumbered(name) ? "ol" : "ul", items);
}

function table(node: Element, styles: Styles, notes: Element[]): Element {
  const rows = (from: Element, head: boolean): Element[] =>
    childrenOf(from).flatMap((child): Element[] => {
      if (child.tagName === "table:table-row") return [row(child, head, styles, notes)];
      if (child.tagName === "table:table-header-rows") return rows(child, true);
      return /^table:table-(?:rows|row-group)$/.test(child.tagName) ? rows(child, head) : [];
    });
  return make("table", [make("tbody", rows(node, false))]);
}

function row(node: Element, head: boolean, styles: Styles, notes: Element[]): Element {
  const cells = childrenOf(node, "table:table-cell").map((cell) =>
    make(head ? "th" : "td", blocks(cell.children, styles, notes), spans(cell)),
  );
  return make("tr", cells);
}

function spans(cell: Element): Properties {
  const span = (name: string): number => Math.min(Number(attribute(cell, name)) || 1, 100);
  const [columns, rows] = [span("table:number-columns-spanned"), span("table:number-rows-spanned")];
  return { ...(columns > 1 && { colSpan: columns }), ...(rows > 1 && { rowSpan: rows }) };
}

/** Neighbouring quotations are one; so are the lists that LibreOffice parts for a change of style. A list of headings is headings. */
function grouped(made: readonly Element[]): Element[] {
  const out: Element[] = [];
  for (const block of made) {
    const before = out.at(-1);
    if (isListed(block))
      out.push(...block.children.flatMap((item) => (item.type === "element" ? headings(item) : [])));
    else if (before?.tagName === "blockquote" && block.tagName === "blockquote")
      out.splice(-1, 1, { ...before, children: [...before.children, ...block.children] });
    else out.push(block);
  }
  return out;
}

function headings(item: Element): Element[] {
  return childrenOf(item).flatMap((child) =>
    isListed(child) ? childrenOf(child).flatMap(headings) : [child],
  );
}
