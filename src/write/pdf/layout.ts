import { decorate } from "./decor.ts";
import {
  DocMeasure,
  DocPreprocessor,
  DocumentContext,
  LayoutBuilder,
  type Margins,
  type Measured,
  type Page,
  PageElementWriter,
  type Pdf,
  type RowOptions,
  type Size,
} from "./engine.ts";
import { hangBeside } from "./hang.ts";
import { breakLines, leadingLines, linesBeforeBreak } from "./lines.ts";
import type { Node } from "./node.ts";
import { columnWidths } from "./widths.ts";
import { type Coverage, measuringWith } from "./words.ts";

/** Names the block that no page can hold. */
export type TooTall = (name: string) => void;

/**
 * pdfmake's layout with a typesetter's rules: what belongs together stays on one page, a block that no page can
 * hold is divided between its lines, and no line is lost. Blocks are measured before they are placed, so
 * pdfmake's `unbreakable`, which drops what is taller than a page, is never used for them.
 */
export class Layout extends LayoutBuilder {
  readonly #tooTall: TooTall;
  #trial = false;
  #rowTops: { readonly table: Measured | undefined; readonly tops: number[] } | undefined;

  constructor(size: Size, margins: Margins, tooTall: TooTall) {
    super(size, margins, null);
    this.#tooTall = tooTall;
  }

  pages(content: Node, foot: (page: number, pages: number) => Node, pdf: Pdf, coverage: Coverage): Page[] {
    this.linearNodeList = [];
    this.docPreprocessor = new DocPreprocessor();
    this.docMeasure = new DocMeasure(pdf, {}, {}, null, this.tableLayouts);
    this.docMeasure.textInlines = measuringWith(pdf, coverage);
    const measured = this.docMeasure.measureDocument(this.docPreprocessor.preprocessDocument(content));
    this.writer = new PageElementWriter(new DocumentContext());
    this.writer.addPage(this.pageSize, null, this.pageMargins);
    this.processNode(measured);
    this.addHeadersAndFooters(undefined, foot);
    return this.writer.context().pages;
  }

  override processNode(node: Measured, vertical?: boolean): void {
    if (this.#trial) {
      super.processNode(node, vertical);
      return;
    }
    if (node.breakBefore && !this.#atTop()) this.writer.moveToNextPage();
    const whole = this.#makeRoom(node);
    if (this.#atTop() && node._margin) node._margin = [node._margin[0], 0, node._margin[2], node._margin[3]];
    const place = () => super.processNode(node, vertical);
    const framed = node.decor === undefined ? place : this.#decorated(node, place);
    const hung = node.hang === undefined ? framed : this.#hung(node, framed);
    if (whole || node.continued === undefined) hung();
    else this.#continued(node, hung);
  }

  override processVerticalContainer(node: Measured): void {
    const stack = node.stack ?? [];
    stack.forEach((item, index) => {
      if (!this.#trial && item.keepNext && !stack[index - 1]?.keepNext) {
        this.#demand(this.#leadOfColumn(stack, index, this.writer.context().availableWidth));
      }
      this.processNode(item);
      node.positions.push(...item.positions);
    });
  }

  override processLeaf(node: Measured): void {
    const context = this.writer.context();
    const all = breakLines(node._inlines ?? [], context.availableWidth);
    let lines = node.maxLines === undefined ? all : all.slice(0, node.maxLines);
    const first = lines[0];
    if (first !== undefined && node.bookmark !== undefined) first.bookmark = node.bookmark;
    while (lines.length > 0) {
      let room = context.availableHeight + 0.01;
      const fit = lines.findIndex((line) => {
        room -= line.getHeight();
        return room < 0;
      });
      const number = linesBeforeBreak(lines.length, fit === -1 ? lines.length : fit, this.#atTop());
      for (const line of lines.slice(0, number)) {
        const position = this.writer.addLine(line);
        if (position) node.positions.push(position);
      }
      lines = lines.slice(number);
      if (lines.length > 0) this.writer.moveToNextPage();
    }
  }

  override processTable(node: Measured): void {
    const { table } = node;
    if (table === undefined) return;
    const outer = this.writer.context().availableWidth;
    const wishes = table.widths.map(({ width, _minWidth, _maxWidth }) => ({
      width,
      least: _minWidth,
      most: _maxWidth,
    }));
    const widths = columnWidths(wishes, outer - node._offsets.total, outer);
    widths.forEach((width, index) => {
      const column = table.widths[index];
      if (column !== undefined) column.width = width;
    });
    if (!this.#trial) this.#guardRows(node, outer);
    super.processTable(node);
  }

  override processRow(options: RowOptions): object {
    if (this.#rowTops !== undefined && options.tableNode === this.#rowTops.table) {
      this.#rowTops.tops.push(this.writer.context().y);
    }
    return super.processRow(options);
  }

  override processCanvas(node: Measured): void {
    const [stroke] = node.canvas ?? [];
    if (node.stretch && stroke !== undefined) stroke.x2 = this.writer.context().availableWidth;
    super.processCanvas(node);
  }

  override processImage(node: Measured): void {
    const scale = Math.min(
      1,
      this.writer.context().availableWidth / node._width,
      this.#page() / 2 / node._height,
    );
    node._width *= scale;
    node._minWidth = node._width;
    node._height *= scale;
    super.processImage(node);
  }

  /** Height of a page's type area. */
  #page(): number {
    const { pageSize, pageMargins } = this.writer.context().getCurrentPage();
    const repeated = this.writer.repeatables.reduce((sum, { height }) => sum + height, 0);
    return pageSize.height - pageMargins.top - pageMargins.bottom - repeated;
  }

  #atTop(): boolean {
    const { y, pageMargins } = this.writer.context();
    const repeated = this.writer.repeatables.reduce((sum, { height }) => sum + height, 0);
    return y <= pageMargins.top + repeated + 0.01;
  }

  /** Goes to the next page when `height` does not fit on this one and does on a whole one. */
  #demand(height: number): boolean {
    if (height > this.#page() + 0.01) return false;
    if (height > this.writer.context().availableHeight + 0.01 && !this.#atTop()) this.writer.moveToNextPage();
    return true;
  }

  /** @returns whether the node, if it is to be kept, stands on one page */
  #makeRoom(node: Measured): boolean {
    const width = this.writer.context().availableWidth;
    if (node.keep !== undefined) {
      if (this.#demand(this.#height(node, width))) return true;
      if (node.keep !== "") this.#tooTall(node.keep);
      this.#demand(this.#lead({ ...node, keep: undefined } as unknown as Measured, width));
      return false;
    }
    if (node.decor !== undefined || node.hang !== undefined || node.table !== undefined) {
      this.#demand(this.#lead(node, width));
    }
    return true;
  }

  #decorated(node: Measured, place: () => void): () => void {
    const { decor } = node;
    return decor === undefined ? place : () => decorate(this.writer, decor, place);
  }

  #hung(node: Measured, place: () => void): () => void {
    const { hang } = node;
    if (hang === undefined) return place;
    const x = this.writer.context().x + (node._margin?.[0] ?? 0);
    const first = beginsWithText(node) ? "line" : "top";
    return () => hangBeside(this.writer, this.docMeasure.textInlines, hang, x, first, place);
  }

  /** Prints the mark of continuation at the top of each page that the block goes on to. */
  #continued(node: Measured, place: () => void): void {
    const mark = node.continued;
    const context = this.writer.context();
    const lines = mark
      ? breakLines(this.docMeasure.textInlines.buildInlines([mark]).items, context.availableWidth)
      : [];
    const [line] = lines;
    if (line === undefined) {
      place();
      return;
    }
    const height = line.getHeight() + 2;
    this.writer.repeatables.push({
      items: [{ type: "line", item: line }],
      xOffset: context.x,
      height,
      insertedOnPages: [],
    });
    place();
    this.writer.repeatables.pop();
  }

  /** Height of a block in a column of a width: laid out once on a page without end, and thrown away. */
  #height(
    node: Measured,
    width: number,
    watch?: { readonly node: Measured; readonly tops: number[] },
  ): number {
    const { writer, nestedLevel } = this;
    const known = this.linearNodeList.length;
    const [trial, rowTops] = [this.#trial, this.#rowTops];
    const copy = copyOf(node);
    this.writer = new PageElementWriter(new DocumentContext());
    this.writer.addPage({ width, height: 1e7 }, null, { left: 0, right: 0, top: 0, bottom: 0 });
    this.#trial = true;
    this.#rowTops = watch && { table: copy, tops: watch.tops };
    this.processNode(copy);
    const height = this.writer.context().y;
    Object.assign(this, { writer, nestedLevel });
    this.linearNodeList.length = known;
    this.#trial = trial;
    this.#rowTops = rowTops;
    return height;
  }

  /** Height of the part of a block that must not be left alone: its first lines, its first rows, or all of it. */
  #lead(node: Measured, width: number): number {
    const [left, top, right] = node._margin ?? [0, 0, 0, 0];
    const inner = width - left - right;
    if (node.keep !== undefined) {
      const height = this.#height(node, width);
      if (height <= this.#page()) return height;
    }
    if (node.stack !== undefined) return top + this.#leadOfColumn(node.stack, 0, inner);
    if (node.text !== undefined) {
      const lines = breakLines(node._inlines ?? [], inner);
      return (
        top + lines.slice(0, leadingLines(lines.length)).reduce((sum, line) => sum + line.getHeight(), 0)
      );
    }
    if (node.table !== undefined) return this.#rows(node, width).first;
    const height = this.#height(node, width);
    return node.columns === undefined ? height : Math.min(height, this.#page() / 3);
  }

  /** Blocks that hold on to the next one whole, and the lead of the first that does not. */
  #leadOfColumn(stack: readonly Measured[], from: number, width: number): number {
    let height = 0;
    for (const item of stack.slice(from)) {
      if (!item.keepNext) return height + this.#lead(item, width);
      height += this.#height(item, width);
    }
    return height;
  }

  /** Heights of a table's head, of its head with the first row, and of its tallest row. */
  #rows(node: Measured, width: number): { head: number; first: number; tallest: number } {
    const tops: number[] = [];
    const total = this.#height(node, width, { node, tops });
    const heads = node.table?.headerRows ?? 0;
    const at = (row: number) => tops[row] ?? total;
    const heights = tops.map((top, row) => at(row + 1) - top);
    return { head: at(heads), first: at(heads + 1), tallest: Math.max(0, ...heights) };
  }

  /** Rows whole and the head repeated, unless that would leave a row without a page that can hold it. */
  #guardRows(node: Measured, width: number): void {
    const { table } = node;
    if (table === undefined) return;
    const { head, first, tallest } = this.#rows(node, width);
    const page = this.#page() - 12;
    if (head > page / 3) table.headerRows = 0;
    const repeated = table.headerRows > 0 ? head : 0;
    table.dontBreakRows = tallest + repeated <= page;
    table.keepWithHeaderRows = table.dontBreakRows && repeated > 0 && first <= page ? 1 : 0;
    if (table.keepWithHeaderRows + table.headerRows > table.body.length) table.keepWithHeaderRows = 0;
  }
}

function beginsWithText(node: Measured): boolean {
  if (node.text !== undefined) return true;
  const first = node.stack?.[0] ?? node.columns?.[0];
  return first !== undefined && beginsWithText(first);
}

/** A deep copy of plain objects and arrays; fonts and other objects of a class are shared. */
function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copyOf(entry)])) as T;
}
