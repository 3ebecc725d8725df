import { Buffer } from "node:buffer";
import type { Document } from "../../src/model/document.ts";
import type { Inline, Node } from "../../src/write/pdf/node.ts";

const families: Readonly<Record<string, string>> = { serif: "Source Serif 4", sans: "Source Sans 3" };

/** The same guide in Typst's markup: its words in the same fonts and sizes, tables, drawings, writing lines and foot. */
export function typstOf(content: Node, document: Document): string {
  const { top, right, bottom, left } = document.theme.page[document.paper];
  const margins = `(top: ${top}pt, right: ${right}pt, bottom: ${bottom}pt, left: ${left}pt)`;
  const foot = `#text(size: 8pt)[${escaped(document.foot)} #h(1fr) #context counter(page).display("1 / 1", both: true)]`;
  return `#set document(title: [${escaped(document.title)}])
#set page(paper: "${document.paper === "a4" ? "a4" : "us-letter"}", margin: ${margins}, footer: [${foot}])
#set text(font: "Source Sans 3", size: 10pt, lang: "${document.language.slice(0, 2)}", hyphenate: true)
#set par(leading: 0.5em, spacing: 0.5em)
#set smartquote(enabled: false)
#show heading: it => block(it.body)
${(content.stack ?? []).map(block).join("\n")}
`;
}

function block(node: Node): string {
  const inner = node.hang === undefined ? plain(node) : hung(node.hang.text, plain(node));
  const [left, top] = node.margin ?? [0, 0];
  const framed = node.decor?.kind === "frame" ? ", stroke: 0.5pt, width: 100%" : "";
  const kept = node.keep === undefined ? "" : ", breakable: false";
  const page = node.breakBefore ? "#pagebreak(weak: true)\n" : "";
  if (top + left === 0 && framed + kept === "") return `${page}${inner}\n`;
  return `${page}#block(above: ${top}pt, inset: (left: ${Math.max(0, left)}pt)${framed}${kept})[\n${inner}\n]`;
}

function hung(number: Inline, body: string): string {
  return `#grid(columns: (20pt, 1fr), [${word(number)}], [\n${body}\n])`;
}

function plain(node: Node): string {
  if (node.text !== undefined) {
    const text = node.text.map(word).join("");
    return node.bookmark === undefined ? `${text}\n` : `#heading(level: ${node.bookmark.level})[${text}]`;
  }
  if (node.stack !== undefined) return node.stack.map(block).join("\n");
  if (node.columns !== undefined) {
    const widths = node.columns.map(({ width }) => lengthOf(width)).join(", ");
    return `#grid(columns: (${widths},), column-gutter: ${node.columnGap ?? 0}pt, ${node.columns.map(cell).join(", ")})`;
  }
  if (node.canvas !== undefined)
    return node.canvas
      .map(
        ({ y1, dash }) =>
          `#v(${y1}pt)#line(length: 100%, stroke: ${dash ? `(thickness: 0.5pt, dash: "dotted")` : "0.5pt"})`,
      )
      .join("\n");
  if (node.table !== undefined) {
    const { body, widths, headerRows } = node.table;
    const row = (cells: readonly Node[]): string => spanned(cells).map(cell).join(", ");
    const head = body.slice(0, headerRows).map(row).join(", ");
    const rest = body.slice(headerRows).map(row).join(", ");
    const columns = widths.map(lengthOf).join(", ");
    return `#table(columns: (${columns},), stroke: 0.5pt, ${head === "" ? "" : `table.header(${head}), `}${rest})`;
  }
  const svg =
    node.sketch === undefined
      ? undefined
      : Buffer.from(node.image?.split("base64,")[1] ?? "", "base64").toString();
  return svg === undefined
    ? ""
    : `#image(bytes(${JSON.stringify(svg)}), format: "svg", width: ${node.sketch?.width}pt)`;
}

/** Cells without those that another one covers. */
function spanned(cells: readonly Node[]): Node[] {
  let covered = 0;
  return cells.filter(({ colSpan }) => {
    if (covered > 0) {
      covered -= 1;
      return false;
    }
    covered = (colSpan ?? 1) - 1;
    return true;
  });
}

function cell(node: Node): string {
  const inner = `[\n${block(node)}\n]`;
  return node.colSpan === undefined ? inner : `table.cell(colspan: ${node.colSpan})${inner}`;
}

function lengthOf(width: string | number | undefined): string {
  if (typeof width === "number") return `${width}pt`;
  if (width === undefined || width === "*") return "1fr";
  return width;
}

function word({ text, font, fontSize, bold, italics, raise, blank }: Inline): string {
  if (blank !== undefined) return `#box(width: ${blank}pt, stroke: (bottom: 0.5pt), height: 8pt)`;
  const set = [
    ...(font === "sans" ? [] : [`font: "${families[font] ?? font}"`]),
    ...(fontSize === 10 ? [] : [`size: ${fontSize}pt`]),
    ...(bold ? ['weight: "bold"'] : []),
    ...(italics ? ['style: "italic"'] : []),
    ...(raise ? [`baseline: ${-raise}pt`] : []),
  ];
  return set.length === 0 ? escaped(text) : `#text(${set.join(", ")})[${escaped(text)}]`;
}

function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&").replace(/\n/g, " #linebreak() ");
}
