import { Buffer } from "node:buffer";
import type { Document } from "../../src/model/document.ts";
import type { Box, Inline, Node } from "../../src/write/pdf/node.ts";

/** A node as pdfmake's own users write it. */
type Plain = Readonly<Record<string, unknown>>;

/** Width of the type area on A4, about. */
const measure = 500;

/**
 * A definition for pdfmake as it is with the content of a document: the same words in the same fonts and sizes, tables,
 * drawings, writing lines, outline and foot. What pdfmake cannot do is left out (numbers hanging in the margin, rows
 * kept together, total fit, tags), so that it has rather less to do.
 */
export function definitionOf(content: Node, document: Document): Plain {
  const { top, right, bottom, left } = document.theme.page[document.paper];
  const family = Object.keys(document.fonts)[0];
  return {
    content: (content.stack ?? []).map(plain),
    pageSize: document.paper === "a4" ? "A4" : "LETTER",
    pageMargins: [left, top, right, bottom],
    info: { title: document.title },
    defaultStyle: { font: family, fontSize: 10 },
    foot: {
      text: document.foot,
      look: { font: family, fontSize: 8, lineHeight: 0.88 },
      margin: [left, 12, right, 0],
    },
  };
}

function plain(node: Node): Plain {
  if (node.decor?.kind !== "frame") return block(node);
  const { margin, ...inner } = node;
  return { table: { widths: ["*"], body: [[block(inner)]] }, layout: "roomy", margin };
}

function block(node: Node): Plain {
  const { margin, width, columnGap, colSpan, rowSpan } = node;
  const more = {
    ...(margin && { margin: lowered(margin, node) }),
    ...(width !== undefined && { width }),
    ...(columnGap !== undefined && { columnGap }),
    ...(colSpan !== undefined && { colSpan }),
    ...(rowSpan !== undefined && { rowSpan }),
    ...(node.keep !== undefined && { unbreakable: true }),
    ...(node.breakBefore && { pageBreak: "before" }),
    ...(node.bookmark && { outline: true, outlineText: node.bookmark.text }),
  };
  const number =
    node.hang === undefined ? [] : [word({ ...node.hang.text, text: `${node.hang.text.text} ` })];
  if (node.text !== undefined) return { text: [...number, ...node.text.map(word)], ...more };
  const inner = held(node);
  return number.length === 0 ? { ...inner, ...more } : { stack: [{ text: number }, inner], ...more };
}

function held(node: Node): Plain {
  if (node.stack !== undefined) return { stack: node.stack.map(plain) };
  if (node.columns !== undefined) return { columns: node.columns.map(plain) };
  if (node.canvas !== undefined)
    return { canvas: node.canvas.map((line) => (node.stretch ? { ...line, x2: measure } : line)) };
  if (node.table !== undefined) {
    const { body, widths, headerRows, heights } = node.table;
    const padding = Reflect.get(Object(node.layout), "paddingTop");
    const layout = typeof padding === "function" && padding() === 4 ? "roomy" : "close";
    return { table: { body: body.map((row) => row.map(plain)), widths, headerRows, heights }, layout };
  }
  if (node.sketch !== undefined)
    return {
      svg: Buffer.from(node.image?.split("base64,")[1] ?? "", "base64").toString(),
      width: node.sketch.width,
    };
  return { image: node.image };
}

/** A margin for the number is not needed where it stands in the line. */
function lowered([left, top, right, bottom]: Box, { hang }: Node): Box {
  return [hang === undefined ? left : 0, top, right, bottom];
}

function word({
  text,
  font,
  fontSize,
  lineHeight,
  bold,
  italics,
  color,
  alignment,
  link,
  raise,
  blank,
}: Inline): Plain {
  return {
    text: blank === undefined ? text : "_".repeat(Math.max(1, Math.round(blank / fontSize / 0.5))),
    font,
    fontSize,
    lineHeight,
    ...(bold && { bold }),
    ...(italics && { italics }),
    ...(color !== undefined && { color }),
    ...(alignment !== undefined && { alignment }),
    ...(link !== undefined && { link }),
    ...(raise !== undefined && raise > 0 && { sup: true }),
  };
}
