import type { Measured, Repeatable, RowOptions } from "./engine.ts";
import { Trial } from "./trial.ts";

/** The last row but one of a table, which the last one follows on the same page. */
interface Pair {
  readonly table: Measured;
  readonly row: number;
  open: boolean;
  /** The head, as long as it is repeated. */
  head?: Repeatable | undefined;
}

/** Tables whose rows stay whole, with no row alone on its side of a page's end. */
export class Tables extends Trial {
  /** Height of what is not parted from the end of the next table. */
  protected behind = 0;
  #pair: Pair | undefined;

  /** Whether a block is a table of more rows than stay with its head. */
  protected isDivisible(node: Measured, width: number): boolean {
    if (node.table === undefined) return false;
    const { first, total } = this.rows(node, width);
    return first < total - 1;
  }

  override processTable(node: Measured): void {
    if (this.trial) {
      super.processTable(node);
      return;
    }
    const outer = this.#pair;
    const { behind } = this;
    this.behind = 0;
    this.#pair = this.#guardRows(node, this.writer.context().availableWidth);
    super.processTable(node);
    if (this.#pair?.open === true) this.#closePair(node, this.#pair.head, behind);
    this.#pair = outer;
  }

  override processRow(options: RowOptions): object {
    const pair = this.#pair;
    if (
      !this.trial &&
      pair !== undefined &&
      options.tableNode === pair.table &&
      options.rowIndex === pair.row
    ) {
      this.writer.beginUnbreakableBlock();
      pair.open = true;
      pair.head = (pair.table.table?.headerRows ?? 0) > 0 ? this.writer.repeatables.at(-1) : undefined;
    }
    return super.processRow(options);
  }

  /** The last two rows go to the next page together. Without a head to repeat, they bring the rule above them. */
  #closePair(node: Measured, head: Repeatable | undefined, behind: number): void {
    const { table, _offsets } = node;
    const widths = table?.widths.reduce((sum, { width }) => sum + Number(width), 0) ?? 0;
    const ruled = () => {
      if (table?.headerRows !== 0) return;
      const lineWidth = 0.5;
      const y = lineWidth / 2;
      const x2 = widths + _offsets.total;
      this.writer.addVector({ type: "line", x1: 0, x2, y1: y, y2: y, lineWidth }, false, false);
      this.writer.context().moveDown(lineWidth);
    };
    if (head !== undefined) this.writer.repeatables.push(head);
    this.writer.on("pageChanged", ruled);
    this.writer.context().moveDown(behind);
    this.writer.commitUnbreakableBlock();
    this.writer.context().moveDown(-behind);
    this.writer.off("pageChanged", ruled);
    if (head !== undefined) this.writer.repeatables.pop();
  }

  /**
   * Rows whole and the head repeated, unless that would leave a row without a page that can hold it.
   * @returns the last row but one, where the last is not to stand alone
   */
  #guardRows(node: Measured, width: number): Pair | undefined {
    const { table } = node;
    if (table === undefined) return undefined;
    const { head, first, tallest, opening, last } = this.rows(node, width);
    const page = this.page() - 12;
    if (head > page / 3) table.headerRows = 0;
    const repeated = table.headerRows > 0 ? head : 0;
    table.dontBreakRows = tallest + repeated <= page;
    table.keepWithHeaderRows = table.dontBreakRows && repeated > 0 && first <= page ? opening : 0;
    if (table.keepWithHeaderRows + table.headerRows > table.body.length) table.keepWithHeaderRows = 0;
    const row = table.body.length - 2;
    const free = row >= Math.max(1, table.headerRows + table.keepWithHeaderRows);
    const spans = table.body.some((cells) => cells.some(({ rowSpan }) => (rowSpan ?? 1) > 1));
    const pairs = table.dontBreakRows && free && !spans && last + repeated <= page;
    return pairs ? { table: node, row, open: false } : undefined;
  }
}
