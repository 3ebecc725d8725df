import type { Element, ElementContent, Root } from "hast";
import type { Matter } from "../../model/article.ts";
import type { Languages } from "../../model/language.ts";
import { wordCount } from "../line.ts";
import { columnsOf } from "./columns.ts";
import { propertiesOf } from "./images.ts";
import { inlineOf } from "./inline.ts";
import { type Line, piecesOf } from "./lines.ts";
import { isIndented, isSize, type Setting, settingOf } from "./measure.ts";
import type { Image, PdfFile } from "./page.ts";
import { type Block, blocksOf, bullet, goesOn, isEnded } from "./paragraphs.ts";
import { withPictures } from "./pictures.ts";
import { partRunning } from "./running.ts";
import type { Rows } from "./tables.ts";
import { type Joiner, joinerFor } from "./words.ts";

export interface Laid {
  readonly tree: Root;
  readonly matter: readonly Matter[];
}

/** Letters of a heading against those of the text, and its most words. */
const larger = 1.1;
/** Letters so large that a title of many short lines is one. */
const display = 1.4;
const mostWords = 30;

/** An untagged PDF's pages → a tree, by where the text stands: columns, paragraphs, headings, lists, notes. */
export async function layOut(file: PdfFile, languages: Languages): Promise<Laid> {
  const pieces = file.pages.flatMap((page, number) => piecesOf(page, number));
  const { body, running } = partRunning(pieces, file);
  const columns = file.pages.flatMap((_, number) => columnsOf(body.filter(({ page }) => page === number)));
  const setting = settingOf(columns);
  const join = await joinerFor(
    columns.flatMap(({ lines }) => lines.map(({ text }) => text)),
    languages,
  );
  const placed = withPictures(
    columns.map((column) => blocksOf(column, setting)),
    file,
    setting.size,
  );
  const blocks = joinedBlocks(placed, setting);
  const seen = new Set<string>();
  const matter = running.flatMap(({ text }): Matter[] => {
    const shape = text.replace(/\d+/gu, "#");
    if (seen.has(shape) || wordCount(text.replace(/\d+/gu, "")) === 0) return [];
    seen.add(shape);
    return [{ kind: "other", position: "inside", text }];
  });
  return { tree: treeOf(blocks, setting, join), matter };
}

/** Blocks that a column's or page's end cut are whole again; small print between the halves moves behind. */
function joinedBlocks(columns: readonly (readonly Block[])[], setting: Setting): Block[] {
  const out: Block[] = [];
  const notes: Block[] = [];
  for (const column of columns) {
    notes.push(...column.filter(({ kind }) => kind === "note"));
    const rest = column.filter(({ kind }) => kind !== "note");
    const table = wholeTable(out.at(-1), rest[0]);
    if (table !== undefined) {
      out.splice(-1, 1, table);
      rest.shift();
    }
    const isBody = ({ lines: [line], kind }: Block): boolean =>
      line !== undefined && isSize(line, setting.size) && /^(?:text|item)$/.test(kind);
    const open = out.findLastIndex(isBody);
    const next = rest.findIndex(isBody);
    const [a, b] = [out[open], rest[next]];
    const near = out.slice(open + 1).concat(rest.slice(0, Math.max(next, 0)));
    if (
      a !== undefined &&
      b !== undefined &&
      near.every((each) => isAside(each, setting)) &&
      goesOn(a, b, setting)
    ) {
      out.splice(open, 1, { ...a, lines: [...a.lines, ...b.lines] });
      out.push(...rest.slice(0, next), ...rest.slice(next + 1));
    } else out.push(...rest);
  }
  return [...out, ...notes];
}

/** A table that a page's end cut, without the headings that its second half repeats. */
function wholeTable(a: Block | undefined, b: Block | undefined): Block | undefined {
  const [above, below] = [a?.rows, b?.rows];
  if (a === undefined || b === undefined || above?.[0]?.length !== below?.[0]?.length) return undefined;
  if (above === undefined || below === undefined) return undefined;
  const said = (row: Rows[number] | undefined): string =>
    JSON.stringify(row?.map((cell) => cell.map(({ text }) => text)));
  const rest = said(above[0]) === said(below[0]) ? below.slice(1) : below;
  return { ...a, lines: [...a.lines, ...b.lines], rows: [...above, ...rest] };
}

/** A table, a picture, or small print as under one. */
function isAside({ lines: [line], kind }: Block, { size }: Setting): boolean {
  if (kind === "table" || kind === "picture") return true;
  return line !== undefined && line.size < size * 0.95;
}

function treeOf(blocks: readonly Block[], setting: Setting, join: Joiner): Root {
  const sizes = headingSizes(blocks, setting);
  const children: Element[] = [];
  for (const block of blocks) {
    const before = children.at(-1);
    if (block.rows !== undefined) {
      children.push(tableOf(block.rows, join));
      continue;
    }
    if (block.box !== undefined) {
      children.push(figureOf(block.box, inlineOf(block.lines, join)));
      continue;
    }
    if (block.kind === "text") {
      const made = elementOf(block, setting, sizes, join);
      if (made.tagName === "blockquote" && before?.tagName === "blockquote")
        before.children.push(...made.children);
      else children.push(made);
      continue;
    }
    const name = block.kind === "note" || /^\(?\d/.test(block.lines[0]?.text ?? "") ? "ol" : "ul";
    const item = element("li", withoutMark(inlineOf(block.lines, join)));
    if (before?.tagName === name && before.properties.note === (block.kind === "note"))
      before.children.push(item);
    else children.push({ ...element(name, [item]), properties: { note: block.kind === "note" } });
  }
  for (const child of children) delete child.properties.note;
  return { type: "root", children };
}

function figureOf(picture: Image, caption: ElementContent[]): Element {
  const image = { ...element("img", []), properties: propertiesOf(picture) };
  return element("figure", caption.length === 0 ? [image] : [image, element("figcaption", caption)]);
}

function tableOf(rows: Rows, join: Joiner): Element {
  const isBold = (row: Rows[number] | undefined): boolean =>
    row?.every((cell) => cell.every(({ bold }) => bold)) ?? false;
  const headed = isBold(rows[0]) && !isBold(rows[1]);
  const made = rows.map((row, at) => {
    const name = headed && at === 0 ? "th" : "td";
    return element(
      "tr",
      row.map((cell) => element(name, inlineOf(cell, join, name === "th"))),
    );
  });
  return element("table", made);
}

function elementOf(block: Block, setting: Setting, sizes: readonly number[], join: Joiner): Element {
  const [first] = block.lines;
  const level = sizes.findIndex((size) => first !== undefined && Math.abs(first.size - size) < size * 0.03);
  if (isHeading(block, setting) && level >= 0)
    return element(`h${Math.min(level + 1, 6)}`, inlineOf(block.lines, join, true));
  const isBroken = (a: Line, b: Line): boolean => isEnded(a, b, block.column, setting);
  const paragraph = element("p", inlineOf(block.lines, join, false, isBroken));
  return isQuotation(block, setting) ? element("blockquote", [paragraph]) : paragraph;
}

function isHeading({ lines }: Block, setting: Setting): boolean {
  const [first] = lines;
  if (first === undefined || first.size < setting.size * larger) return false;
  if (lines.length > 4 && first.size < setting.size * display) return false;
  return wordCount(lines.map(({ text }) => text).join(" ")) <= mostWords;
}

/** Set in from both sides, or from the left and in italics or smaller letters. */
function isQuotation({ lines, column }: Block, setting: Setting): boolean {
  if (lines.length < 2 || !lines.every((line) => isIndented(line, column))) return false;
  const inset = lines.every(({ right, size }) => right < column.right - size * 0.8);
  return inset || lines.every(({ italic, size }) => italic || size < setting.size * 0.95);
}

/** The sizes of headings, the largest first; a first one that stands once is the title's. */
function headingSizes(blocks: readonly Block[], setting: Setting): number[] {
  const sizes: number[] = [];
  for (const block of blocks) {
    const size = block.lines[0]?.size ?? 0;
    if (
      block.kind === "text" &&
      isHeading(block, setting) &&
      !sizes.some((each) => Math.abs(each - size) < each * 0.03)
    )
      sizes.push(size);
  }
  sizes.sort((a, b) => b - a);
  const [largest = 0] = sizes;
  const times = blocks.filter(
    (block) =>
      block.kind === "text" &&
      isHeading(block, setting) &&
      Math.abs((block.lines[0]?.size ?? 0) - largest) < largest * 0.03,
  );
  return times.length > 1 ? [0, ...sizes] : sizes;
}

function withoutMark(content: ElementContent[]): ElementContent[] {
  const [first, ...rest] = content;
  if (first?.type === "element" && first.tagName === "sup") return rest;
  if (first?.type !== "text") return content;
  const value = first.value.replace(bullet, "").replace(/^(?:\d{1,3}|[*†‡§•●◦▪■□‣⁃∙])[.)]?\s*/u, "");
  return value === ""
    ? rest.map((node, at) =>
        at === 0 && node.type === "text" ? { ...node, value: node.value.trimStart() } : node,
      )
    : [{ ...first, value }, ...rest];
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: "element", tagName, properties: {}, children };
}
