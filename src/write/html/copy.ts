import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Document } from "../../model/document.ts";
import { classes } from "../look.ts";
import { headingLevels } from "../outline.ts";
import { tableRows } from "../rows.ts";
import { beginsAtRight, isRightToLeft } from "../script.ts";
import { visible } from "../text.ts";

export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** What the copying of one document knows. */
interface Copying {
  readonly document: Document;
  readonly levels: ReadonlyMap<Element, number>;
  /** The scope of every cell that is a head. */
  readonly scopes: ReadonlyMap<Element, "col" | "row">;
  readonly headings: Heading[];
  /** The footnotes that stand in the tree. */
  readonly notes: ReadonlySet<string>;
}

/** The tree as a browser and a screen reader want it, and its headings in order. */
export function copied(document: Document): { readonly tree: Root; readonly headings: readonly Heading[] } {
  const { tree, language } = document;
  const scopes = new Map<Element, "col" | "row">();
  findTables(tree.children, (table) => {
    for (const { head, cells } of tableRows(table)) {
      for (const cell of cells)
        if (cell.tagName === "th" && !isEmpty(cell)) scopes.set(cell, head ? "col" : "row");
    }
  });
  const copying: Copying = {
    document,
    levels: headingLevels(tree),
    scopes,
    headings: [],
    notes: notesIn(tree.children),
  };
  const children = copies(tree.children, language, copying);
  return { tree: { type: "root", children }, headings: copying.headings };
}

function findTables(nodes: readonly RootContent[], found: (table: Element) => void): void {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    if (node.tagName === "table") found(node);
    findTables(node.children, found);
  }
}

function notesIn(nodes: readonly RootContent[]): Set<string> {
  const found = new Set<string>();
  for (const node of nodes) {
    if (node.type !== "element") continue;
    const { dataNote } = node.properties;
    if (node.tagName === "p" && typeof dataNote === "string") found.add(dataNote);
    for (const one of notesIn(node.children)) found.add(one);
  }
  return found;
}

function copies(nodes: readonly RootContent[], language: string, copying: Copying): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [{ type: "text", value: visible(node.value) }];
    return node.type === "element" ? copy(node, language, copying) : [];
  });
}

function copy(element: Element, outer: string, copying: Copying): ElementContent[] {
  const { properties: given, tagName } = element;
  const language = typeof given.lang === "string" ? given.lang : outer;
  const children = copies(element.children, language, copying);
  const names = classes(element);
  const made = { ...element, properties: attributes(element, outer, language, copying), children };
  const note = String(given.dataNote ?? "");
  if (tagName === "p" && note !== "") return [{ ...made, properties: { ...made.properties, id: note } }];
  if (tagName === "sup" && copying.notes.has(note))
    return [{ ...made, children: [tag("a", { href: `#${note}` }, children)] }];
  if (names.includes("blank")) return [{ ...made, children: [hidden("____")] }];
  if (names.includes("box") && tagName === "span") return [{ ...made, children: [text("☐")] }];
  if (names.includes("embed") && given.dataLabel) {
    const label = { ...text(String(given.dataLabel)) };
    return [
      {
        ...made,
        children: [tag("p", { className: ["label"], ...own(copying, language) }, [label]), ...children],
      },
    ];
  }
  if (names.includes("lines"))
    return [{ ...made, children: [...children, ...writingLines(given.dataCount)] }];
  if (tagName === "table") return [tabled(made, element)];
  const level = copying.levels.get(element);
  if (level !== undefined) return [headed(made, level, copying)];
  if (names.includes("numbered") && given.dataNumber !== undefined)
    return numbered(made, String(given.dataNumber), language, copying);
  return [tagName === "th" && isEmpty(element) ? { ...made, tagName: "td" } : made];
}

/** Rules to write on: nothing to hear. */
function writingLines(asked: unknown): Element[] {
  const count = Math.min(200, Math.max(0, Math.round(Number(asked ?? 1)) || 0));
  return Array.from({ length: count }, () => tag("div", { className: ["line"], ariaHidden: "true" }, []));
}

/** The shares of the width that `data-widths` gives to columns; the others as wide as they need. */
function columnWidths(given: unknown): Element[] {
  if (typeof given !== "string") return [];
  const cols = given.split(/[\s,]+/).map((part) => {
    const width = /^\d+(?:\.\d+)?%$/.test(part)
      ? part
      : Number(part) > 0
        ? `${Number(part) + 10}pt`
        : undefined;
    return tag("col", width === undefined ? {} : { style: `width: ${width}` }, []);
  });
  return [tag("colgroup", {}, cols)];
}

/** Elements whose text is one paragraph. */
const blocks = /^(?:p|h[1-6]|li|td|th|dt|dd|figcaption|blockquote)$/;

function isEmpty(element: Element): boolean {
  return textOf(element).trim() === "";
}

/** A heading at its level, in the look of its own. */
function headed(made: Element, level: number, { headings }: Copying): Element {
  const id = `part-${headings.length + 1}`;
  headings.push({ level, id, text: visible(textOf(made)).replace(/\s+/g, " ").trim() });
  const className = [...classes(made), ...(made.tagName === `h${level}` ? [] : [`as-${made.tagName}`])];
  return {
    ...made,
    tagName: `h${level}`,
    properties: { ...made.properties, id, ...(className.length > 0 && { className }) },
  };
}

/** A paragraph's number is its first word; that of a list or a table stands before it. */
function numbered(made: Element, number: string, language: string, copying: Copying): ElementContent[] {
  const mark = tag("span", { className: ["number"], ...own(copying, language) }, [text(number)]);
  if (!/^(?:ul|ol|dl|table)$/.test(made.tagName))
    return [{ ...made, children: [mark, text(" "), ...made.children] }];
  return [tag("p", { className: ["numbered", "alone"] }, [mark]), made];
}

/** Rows that are heads stand in a `thead`. */
function tabled(made: Element, element: Element): Element {
  const columns = columnWidths(element.properties.dataWidths);
  const rows = tableRows(element);
  const top = rows.findIndex(({ head }) => !head);
  const whole = element.children.some((child) => child.type === "element" && child.tagName === "thead");
  if (whole || top <= 0) return { ...made, children: [...columns, ...made.children] };
  const parts = made.children.filter((child) => child.type === "element");
  const flat = parts.flatMap((part) => (part.tagName === "tbody" ? part.children : [part]));
  const lines = flat.filter((child) => child.type === "element" && child.tagName === "tr");
  const others = flat.filter((child) => !lines.includes(child));
  return {
    ...made,
    children: [
      ...columns,
      ...others,
      tag("thead", {}, lines.slice(0, top)),
      tag("tbody", {}, lines.slice(top)),
    ],
  };
}

/** Long blanks are measured in the PDF’s font; another may be wider. */
const narrower = 0.8;

const styles: Readonly<Record<string, (value: number) => string>> = {
  dataHeight: (value) => `height: ${value}pt`,
  dataWidth: (value) => `width: ${value > 150 ? Math.round(value * narrower) : value}pt`,
};

/** The attributes that a browser knows; those of the templates become style, direction and scope. */
function attributes(element: Element, outer: string, language: string, { scopes }: Copying): Properties {
  const { properties } = element;
  const kept = Object.entries(properties).filter(([name]) => !/^data(?!Keep)|^align$|^style$/.test(name));
  const style = Object.entries(styles).flatMap(([name, said]) => {
    const value = Number(properties[name]);
    return Number.isFinite(value) && value > 0 ? [said(Math.min(value, 4000))] : [];
  });
  const scope = scopes.get(element);
  const rtl =
    isRightToLeft(language) || (blocks.test(element.tagName) && beginsAtRight(textOf(element), language));
  return {
    ...Object.fromEntries(kept),
    ...(style.length > 0 && { style: style.join("; ") }),
    ...(scope !== undefined && { scope }),
    ...(rtl !== isRightToLeft(outer) && { dir: rtl ? "rtl" : "ltr" }),
  };
}

/** Words of the guide inside a text of another language. */
function own({ document }: Copying, language: string): Properties {
  return document.language === language ? {} : { lang: document.language };
}

/** Text for those who listen; the eye sees the rule. */
function hidden(value: string): Element {
  return tag("span", { className: ["unseen"] }, [text(value)]);
}

function tag(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: "text", value: visible(value) };
}
