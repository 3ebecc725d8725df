import type { Element, ElementContent } from "hast";
import { elementsOf, type Original } from "./original.ts";

export interface Sheet {
  readonly head: string;
  readonly foot: string;
  readonly columns: 1 | 2;
}

/** An article as one flat OpenDocument file, with a running head, a foot and the page's number. */
export function openTextOf({ tree, article }: Original, { head, foot, columns }: Sheet): string {
  const spaces = ["office", "text", "style", "table", "meta"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const others =
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const [language = "en", country = "none"] = article.language.split("-");
  const align = columns === 2 ? 'fo:text-align="justify"' : "";
  const set = columns === 2 ? 'fo:column-count="2" fo:column-gap="0.8cm"' : "";
  const divides = columns === 2 ? 'fo:hyphenate="true" fo:hyphenation-remain-char-count="2"' : "";
  const size = columns === 2 ? "10pt" : "11.5pt";
  const layout = `<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm">${set === "" ? "" : `<style:columns ${set}/>`}</style:page-layout-properties><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>`;
  const font = 'style:font-name="Liberation Serif" fo:font-family="Liberation Serif"';
  const named = [
    `<style:default-style style:family="paragraph"><style:paragraph-properties/><style:text-properties ${font} fo:font-size="${size}" fo:language="${language}" fo:country="${country}"/></style:default-style>`,
    `<style:style style:name="Standard" style:family="paragraph" style:class="text"/>`,
    `<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-bottom="0.2cm" ${align}/><style:text-properties ${divides}/></style:style>`,
    `<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:margin-left="1cm" fo:margin-right="1cm"/></style:style>`,
    `<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="8pt"/></style:style>`,
    ...[20, 15, 13, 12, 12, 12].map(
      (points, at) =>
        `<style:style style:name="Heading_20_${at + 1}" style:display-name="Heading ${at + 1}" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="${at + 1}"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${points}pt" fo:font-weight="bold"/></style:style>`,
    ),
  ];
  const automatic = `${layout}<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><text:list-style style:name="U">${[1, 2].map((level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•"><style:list-level-properties text:space-before="${level * 0.6}cm" text:min-label-width="0.6cm"/></text:list-level-style-bullet>`).join("")}</text:list-style><text:list-style style:name="O"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:space-before="0.6cm" text:min-label-width="0.6cm"/></text:list-level-style-number></text:list-style>`;
  const master = `<style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p text:style-name="Header">${head}</text:p></style:header><style:footer><text:p text:style-name="Header">${foot}, <text:page-number/></text:p></style:footer></style:master-page>`;
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces.join(" ")} ${others} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>${named.join("")}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${master}</office:master-styles><office:body><office:text>${elementsOf(tree).map(block).join("")}</office:text></office:body></office:document>`;
}

function block(node: Element): string {
  const body = "Text_20_body";
  switch (node.tagName) {
    case "blockquote":
      return elementsOf(node)
        .map((child) => (child.tagName === "p" ? paragraph(child, "Quotations") : block(child)))
        .join("");
    case "ul":
    case "ol":
      return list(node);
    case "table":
      return table(node);
    case "hr":
      return "";
    case "p":
      return paragraph(node, body);
    default:
      if (/^h\d$/.test(node.tagName))
        return `<text:h text:style-name="Heading_20_${node.tagName[1]}" text:outline-level="${node.tagName[1]}">${inline(node.children)}</text:h>`;
      return node.children.some(
        (child) => child.type === "element" && /^(?:p|ul|ol|div)$/.test(child.tagName),
      )
        ? elementsOf(node).map(block).join("")
        : paragraph(node, body);
  }
}

function paragraph(node: Element, style: string): string {
  return `<text:p text:style-name="${style}">${inline(node.children)}</text:p>`;
}

function list(node: Element): string {
  const items = elementsOf(node).map((item) => {
    const inner = elementsOf(item).filter(({ tagName }) => /^(?:p|ul|ol)$/.test(tagName));
    const loose = item.children.filter(
      (child) => child.type !== "element" || !/^(?:p|ul|ol)$/.test(child.tagName),
    );
    const own = inline(loose).trim() === "" ? "" : paragraph({ ...item, children: loose }, "Text_20_body");
    return `<text:list-item>${own}${inner.map(block).join("")}</text:list-item>`;
  });
  return `<text:list text:style-name="${node.tagName === "ul" ? "U" : "O"}">${items.join("")}</text:list>`;
}

function table(node: Element): string {
  const rows = elementsOf(node).flatMap((part) => (part.tagName === "tr" ? [part] : elementsOf(part)));
  const widest = Math.max(1, ...rows.map((row) => elementsOf(row).length));
  const lines = rows.map(
    (row) =>
      `<table:table-row>${elementsOf(row)
        .map(
          (cell) =>
            `<table:table-cell office:value-type="string">${paragraph(cell, "Standard")}</table:table-cell>`,
        )
        .join("")}</table:table-row>`,
  );
  return `<table:table><table:table-column table:number-columns-repeated="${widest}"/>${lines.join("")}</table:table>`;
}

function inline(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return escaped(node.value);
      if (node.type !== "element" || node.tagName === "img") return "";
      const inner = inline(node.children);
      if (node.tagName === "br") return "<text:line-break/>";
      if (node.tagName === "strong" || node.tagName === "b")
        return `<text:span text:style-name="B">${inner}</text:span>`;
      if (node.tagName === "em" || node.tagName === "i")
        return `<text:span text:style-name="I">${inner}</text:span>`;
      const { href } = node.properties;
      return node.tagName === "a" && typeof href === "string"
        ? `<text:a xlink:type="simple" xlink:href="${escaped(href)}">${inner}</text:a>`
        : inner;
    })
    .join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/\n/g, " ");
}
