import { strToU8, zipSync } from "fflate";
import type { Element, Nodes, Root } from "hast";

/** A ZIP package of these texts, the first one stored, as e-books and OpenDocument want their type. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, content]) => {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    return [name, [bytes, { level: name === "mimetype" ? 0 : 6 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0], {
    mtime: "2020-01-01T00:00:00",
  });
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function elements(node: Nodes): Element[] {
  return "children" in node
    ? (node.children as Nodes[]).filter((child): child is Element => child.type === "element")
    : [];
}

/** A run of text and what dresses it: names of the elements around it. */
export interface Run {
  readonly text: string;
  readonly marks: readonly string[];
}

export function runs(node: Nodes, marks: readonly string[] = []): Run[] {
  if (node.type === "text") return [{ text: node.value.replace(/[ \t\r\n]+/g, " "), marks }];
  if (node.type !== "element" && node.type !== "root") return [];
  if (node.type === "element" && node.tagName === "br") return [{ text: "\n", marks }];
  const inner = node.type === "element" ? [...marks, node.tagName] : marks;
  return node.children.flatMap((child) => runs(child as Nodes, inner));
}

export interface Properties {
  readonly title?: string;
  readonly creator?: string;
}

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word file of a tree of paragraphs, headings, lists, quotations, tables and captions. */
export function docxOf(tree: Root, properties: Properties = {}, documentXml?: string): Uint8Array {
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const names = ["Title", "Quote", "caption", ...[1, 2, 3, 4, 5, 6].map((level) => `heading ${level}`)];
  const styles = names.map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replace(" ", "")}"><w:name w:val="${name}"/></w:style>`,
  );
  const level = (format: string) =>
    `<w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="${format}"/></w:lvl>`;
  return packed({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${relation}/numbering" Target="numbering.xml"/></Relationships>`,
    "word/document.xml":
      documentXml ??
      `<w:document xmlns:w="${word}"><w:body>${elements(tree).map(wordBlock).join("")}</w:body></w:document>`,
    "word/styles.xml": `<w:styles xmlns:w="${word}">${styles.join("")}</w:styles>`,
    "word/numbering.xml": `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="1">${level("bullet")}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level("decimal")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(properties.title ?? "")}</dc:title><dc:creator>${escaped(properties.creator ?? "")}</dc:creator></cp:coreProperties>`,
  });
}

function wordBlock(block: Element): string {
  const style = /^h\d$/.test(block.tagName) ? `heading${block.tagName[1]}` : "";
  switch (block.tagName) {
    case "blockquote":
      return elements(block)
        .map((child) => wordParagraph(child, `<w:pStyle w:val="Quote"/>`))
        .join("");
    case "figure":
      return wordParagraph(block, `<w:pStyle w:val="caption"/>`);
    case "ul":
    case "ol":
      return wordList(block, 0);
    case "table":
      return `<w:tbl>${elements(block).flatMap(elements).map(wordRow).join("")}</w:tbl>`;
    default:
      return wordParagraph(block, style && `<w:pStyle w:val="${style}"/>`);
  }
}

function wordRow(row: Element): string {
  const cells = elements(row).map((cell) => `<w:tc>${wordParagraph(cell, "")}</w:tc>`);
  return `<w:tr>${cells.join("")}</w:tr>`;
}

function wordList(list: Element, depth: number): string {
  const number = `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list.tagName === "ul" ? 1 : 2}"/></w:numPr>`;
  return elements(list)
    .map((item) => {
      const own = { ...item, children: item.children.filter((child) => !isList(child)) };
      const inner = item.children.filter(isList).map((child) => wordList(child, depth + 1));
      return wordParagraph(own, number) + inner.join("");
    })
    .join("");
}

function isList(node: Nodes): node is Element {
  return node.type === "element" && (node.tagName === "ul" || node.tagName === "ol");
}

export function wordParagraph(node: Element, properties: string): string {
  const content = runs(node).map(({ text, marks }) => {
    if (text === "\n") return "<w:r><w:br/></w:r>";
    const dress = `${marks.includes("strong") ? "<w:b/>" : ""}${marks.includes("em") ? "<w:i/>" : ""}`;
    return `<w:r><w:rPr>${dress}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  });
  return `<w:p><w:pPr>${properties}</w:pPr>${content.join("")}</w:p>`;
}

/** An OpenDocument text of the same kind of tree. */
export function odtOf(tree: Root, properties: Properties = {}): Uint8Array {
  const spaces = ["office", "text", "style", "table", "meta", "draw"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const all = `${spaces.join(" ")} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"`;
  const automatic = `<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"><style:text-properties fo:color="#333333"/></style:style><text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-number text:level="1"/></text:list-style>`;
  return packed({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0"?><office:document-content ${all}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${elements(tree).map(openBlock).join("")}</office:text></office:body></office:document-content>`,
    "meta.xml": `<office:document-meta ${all}><office:meta><dc:title>${escaped(properties.title ?? "")}</dc:title><meta:initial-creator>${escaped(properties.creator ?? "")}</meta:initial-creator></office:meta></office:document-meta>`,
    "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
  });
}

function openBlock(block: Element): string {
  switch (block.tagName) {
    case "blockquote":
      return elements(block)
        .map((child) => `<text:p text:style-name="P1">${openRuns(child)}</text:p>`)
        .join("");
    case "figure":
      return `<text:p text:style-name="Caption">${openRuns(block)}</text:p>`;
    case "ul":
    case "ol":
      return openList(block);
    case "table":
      return `<table:table>${elements(block).flatMap(elements).map(openRow).join("")}</table:table>`;
    case "p":
      return `<text:p>${openRuns(block)}</text:p>`;
    default:
      return `<text:h text:outline-level="${block.tagName[1]}">${openRuns(block)}</text:h>`;
  }
}

function openRow(row: Element): string {
  const cells = elements(row).map(
    (cell) => `<table:table-cell><text:p>${openRuns(cell)}</text:p></table:table-cell>`,
  );
  return `<table:table-row>${cells.join("")}</table:table-row>`;
}

function openList(list: Element): string {
  const items = elements(list).map((item) => {
    const own = { ...item, children: item.children.filter((child) => !isList(child)) };
    return `<text:list-item><text:p>${openRuns(own)}</text:p>${item.children.filter(isList).map(openList).join("")}</text:list-item>`;
  });
  return `<text:list text:style-name="${list.tagName === "ul" ? "L1" : "L2"}">${items.join("")}</text:list>`;
}

function openRuns(node: Element): string {
  return runs(node)
    .map(({ text, marks }) => {
      if (text === "\n") return "<text:line-break/>";
      const style = marks.includes("strong") ? "T1" : marks.includes("em") ? "T2" : undefined;
      return style === undefined
        ? escaped(text)
        : `<text:span text:style-name="${style}">${escaped(text)}</text:span>`;
    })
    .join("");
}
