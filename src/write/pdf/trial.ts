import { beginsWithLines, isBlock, isOneLine, isWhole, roomLeft, single, staysBehind } from "./blocks.ts";
import { copyOf } from "./copy.ts";
import {
  DocumentContext,
  LayoutBuilder,
  type Measured,
  PageElementWriter,
  type RowOptions,
} from "./engine.ts";
import type { Calling } from "./footnotes.ts";
import { followers, type Item, leadingItems } from "./items.ts";
import { breakLines, leadingLines } from "./lines.ts";
import type { Box } from "./node.ts";
import { columnWidths } from "./widths.ts";

/** Heights in a table, and how many of its rows stay together. */
interface Rows {
  readonly width: number;
  readonly total: number;
  readonly head: number;
  /** The head with the rows that no page ends between: two, or all of three, of four that are not tall, or of a small table. */
  readonly first: number;
  readonly tallest: number;
  /** Rows of the body in `first`. */
  readonly opening: number;
  /** The last two rows. */
  readonly last: number;
}

const none: Box = [0, 0, 0, 0];
/** Share of a page that a table takes at most to be kept whole, and that columns take before they are divided. */
const small = 1 / 6;
/** The same of a table of four rows, which would be halved. */
const four = 1 / 4;
/** Share of a page that an item of a list takes at most to go to the next page with the one that follows it. */
const short = 1 / 12;

/**
 * pdfmake's layout, able to say how tall a block will be before it is placed: the block is copied and laid out on
 * a page without end. Table columns get widths that fit.
 */
export class Trial extends LayoutBuilder {
  /** No rules of pages: an attempt, to be thrown away, or a running foot. */
  protected trial = false;
  readonly #heights = new WeakMap<Measured, { readonly width: number; readonly height: number }>();
  readonly #known = new WeakMap<Measured, Rows>();
  #rowTops: { readonly table: Measured | undefined; readonly tops: number[] } | undefined;

  override processNode(node: Measured, vertical?: boolean): void {
    const margins = roomLeft(node, this.writer.context().availableWidth);
    if (margins !== undefined) node._margin = margins;
    super.processNode(node, vertical);
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
    super.processTable(node);
  }

  override processRow(options: RowOptions): object {
    if (this.#rowTops !== undefined && options.tableNode === this.#rowTops.table)
      this.#rowTops.tops.push(this.writer.context().y);
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
      this.page() / 2 / node._height,
    );
    node._width *= scale;
    node._minWidth = node._width;
    node._height *= scale;
    super.processImage(node);
  }

  /** Whether nothing stands on the page yet. */
  protected atTop(): boolean {
    const { y, pageMargins } = this.writer.context();
    return y <= pageMargins.top + this.#repeated() + 0.01;
  }

  /** Height of a page's type area. */
  protected page(): number {
    const { pageSize, pageMargins } = this.writer.context().getCurrentPage();
    return pageSize.height - pageMargins.top - pageMargins.bottom - this.#repeated();
  }

  /** Height of what is repeated at the head of every page. */
  #repeated(): number {
    return this.writer.repeatables.reduce((sum, { height }) => sum + height, 0);
  }

  /** Height of a block in a column of a width. It is kept: who changes the block says so by `forget`. */
  protected height(node: Measured, width: number): number {
    const known = this.#heights.get(node);
    if (known?.width === width) return known.height;
    const height = this.#foot(node, width, 0);
    this.#heights.set(node, { width, height });
    return height;
  }

  /** Forgets the heights of a block and of those in it. */
  protected forget(node: Measured): void {
    this.#heights.delete(node);
    this.#known.delete(node);
    for (const inner of node.stack ?? node.columns ?? []) this.forget(inner);
  }

  /** The lower edge of a block whose upper one is at `y`: texts and stacks are added up in the order in which they would be placed. */
  #foot(node: Measured, width: number, y: number): number {
    const { stack, text, canvas, table } = node;
    if (table !== undefined) return y + this.rows(node, width).total;
    if (stack === undefined && text === undefined && canvas === undefined)
      return this.#laidOut(node, width, y);
    const margin = roomLeft(node, width) ?? node._margin ?? none;
    const inner = width - (margin[0] + margin[2]);
    let foot = y + margin[1];
    if (stack !== undefined) for (const item of stack) foot = this.#foot(item, inner, foot);
    else if (text === undefined) foot += node._minHeight;
    else
      for (const line of breakLines(node._inlines ?? [], inner).slice(0, node.maxLines))
        foot += line.getHeight();
    return foot + margin[3];
  }

  /** As `#foot`, of any block: a copy is laid out on a page without end, and thrown away. */
  #laidOut(
    node: Measured,
    width: number,
    y: number,
    watch?: { readonly node: Measured; readonly tops: number[] },
  ): number {
    const { writer, nestedLevel } = this;
    const known = this.linearNodeList.length;
    const [trial, rowTops] = [this.trial, this.#rowTops];
    const copy = copyOf(node);
    this.writer = new PageElementWriter(new DocumentContext());
    this.writer.addPage({ width, height: 1e7 }, null, { left: 0, right: 0, top: 0, bottom: 0 });
    this.writer.context().moveDown(y);
    this.trial = true;
    this.#rowTops = watch && { table: copy, tops: watch.tops };
    this.processNode(copy);
    const foot = this.writer.context().y;
    Object.assign(this, { writer, nestedLevel });
    this.linearNodeList.length = known;
    this.trial = trial;
    this.#rowTops = rowTops;
    return foot;
  }

  /** Height of the part of a block that must not be left alone: its first lines, its first rows, or all of it. */
  protected lead(node: Measured, width: number): number {
    const [left, top, right] = node._margin ?? [0, 0, 0, 0];
    const inner = width - left - right;
    if (isWhole(node)) {
      const height = this.height(node, width);
      if (height <= this.page()) return height;
    }
    if (node.stack !== undefined) return top + this.leadOfColumn(node.stack, 0, inner);
    if (node.text !== undefined) {
      const lines = breakLines(node._inlines ?? [], inner);
      const first = lines.slice(0, leadingLines(lines.length));
      return (
        top +
        first.reduce(
          (sum, line) => sum + line.getHeight(),
          this.notesOf(() => first),
        )
      );
    }
    if (node.table !== undefined) return this.rows(node, width).first;
    const height = this.height(node, width);
    return node.columns === undefined ? height : Math.min(height, this.page() * small);
  }

  /** Height of the notes that these lines call, on this page or on one of the next. */
  protected notesOf(_lines: () => readonly Calling[], _ahead = 0): number {
    return 0;
  }

  /** Blocks that hold on to the next one whole, the lead of the first that does not, and one more if it is a single line. */
  protected leadOfColumn(stack: readonly Measured[], from: number, width: number): number {
    let height = 0;
    for (let index = from; index < stack.length; index += 1) {
      const item = stack[index];
      if (item === undefined) break;
      if (item.keepNext && item.soft) return height + this.lead(item, width);
      if (!item.keepNext) {
        const next = stack[index + 1];
        const lines = next !== undefined && isBlock(single(item)) ? this.linesOf(next, width) : 0;
        if (lines > 0) return height + this.height(item, width) + lines;
        const more = next !== undefined && isOneLine(item, width) ? this.lead(next, width) : 0;
        const { items: leading, after } = leadingItems(stack, index);
        const below = after === undefined ? 0 : this.linesOf(after, width);
        const items = this.itemsTogether(leading, 0, width, 0, below);
        return height + Math.max(this.lead(item, width) + more, items);
      }
      height += this.height(item, width);
    }
    return height;
  }

  /**
   * Height of an item with those that follow it to its page, the last one with what it is not parted from (`below`):
   * no item stands alone at either end of a list. 0 where it may, or they are too tall.
   * @param above items of the list that stand above these
   */
  protected itemsTogether(
    items: readonly Item[],
    index: number,
    width: number,
    above: number,
    below: number,
  ): number {
    const count = followers(items, index, above);
    if (count === 0) return 0;
    const heightOf = ({ node, sides }: Item) => this.height(node, width - sides);
    const before = items.slice(index, index + count);
    const last = items[index + count];
    const tall = before.reduce((sum, item) => sum + heightOf(item), 0);
    if (last === undefined || tall > this.page() * short * count) return 0;
    const gaps = [...before, last].reduce((sum, item) => sum + item.above, 0);
    const parted = below === 0 || index + count < items.length - 1;
    return tall + gaps + (parted ? this.lead(last.node, width - last.sides) : heightOf(last) + below);
  }

  /** Height of the part of a block that stands below what it is to be written on for: 0 where it begins with no lines and may be parted from it. */
  protected linesOf(node: Measured, width: number): number {
    if (staysBehind(node)) return this.lead(node, width);
    if (!beginsWithLines(node)) return 0;
    return node.keep === undefined ? Math.min(this.height(node, width), 60) : this.lead(node, width);
  }

  protected rows(node: Measured, width: number): Rows {
    const known = this.#known.get(node);
    if (known?.width === width) return known;
    const tops: number[] = [];
    const total = this.#laidOut(node, width, 0, { node, tops });
    const heads = node.table?.headerRows ?? 0;
    const at = (row: number) => tops[row] ?? total;
    const heights = tops.map((top, row) => at(row + 1) - top);
    const tallest = heights.reduce((most, height) => Math.max(most, height), 0);
    const body = tops.length - heads;
    const page = this.page() - 12;
    const few = body === 3 || total <= page * (body === 4 ? four : small) ? body : 2;
    const opening = [few, 2, 1].find((count) => count <= body && at(heads + count) <= page) ?? 1;
    const last = body < 2 ? tallest : total - at(tops.length - 2);
    const rows = { width, total, head: at(heads), first: at(heads + opening), tallest, opening, last };
    this.#known.set(node, rows);
    return rows;
  }
}
