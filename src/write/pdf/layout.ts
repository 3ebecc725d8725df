import type { Margins, Size } from "../paper.ts";
import { beginsWithText, isBlock } from "./blocks.ts";
import { type LineCount, lineCount } from "./counted.ts";
import { decorate } from "./decor.ts";
import { isElastic, lengthen, shorten } from "./elastic.ts";
import { Ends, heldBy } from "./ends.ts";
import {
  DocMeasure,
  DocPreprocessor,
  DocumentContext,
  type Measured,
  type Page,
  PageElementWriter,
} from "./engine.ts";
import { type Calling, type Footnotes, footnotes, type NoteTexts } from "./footnotes.ts";
import { hangBeside } from "./hang.ts";
import { alone, isOpen, itemsOf, type Neighbours, neighboursAt } from "./items.ts";
import { beforeSign, breakLines, linesBeforeBreak } from "./lines.ts";
import type { Inline, Node } from "./node.ts";
import type { Pdf } from "./pdfkit.ts";
import { pictureIn, sized } from "./picture.ts";
import { type Coverage, measuringWith } from "./words.ts";

/** Share of its size that a picture keeps at least. */
const smallest = 0.6;

/** Names the block that no page can hold. */
export type TooTall = (name: string) => void;

/**
 * pdfmake's layout with a typesetter's rules: what belongs together stays on one page, a block that no page can
 * hold is divided between its lines, and no line is lost. Blocks are measured before they are placed, so
 * pdfmake's `unbreakable`, which drops what is taller than a page, is never used for them.
 */
export class Layout extends Ends {
  readonly #tooTall: TooTall;
  readonly #lines: LineCount = lineCount();
  /** Undefined in a document without notes. */
  #notes: Footnotes | undefined;
  #body: Measured | undefined;
  /** Height of what has to follow the block on its page. */
  #after: number | undefined;
  /** Height of the beginning of the block below, where the block may have more writing lines. */
  #next: number | undefined;
  /** The block above holds on to the block, or is what the block’s writing lines are for. */
  #held = false;
  /** Height of the writing lines that the last block of a column is not parted from. */
  #below = 0;
  /** Items next to the column. */
  #neighbours: Neighbours = alone;
  /** Inside a block that is marked as continued. */
  #continuing = false;

  constructor(size: Size, margins: Margins, tooTall: TooTall) {
    super(size, margins, null);
    this.#tooTall = tooTall;
  }

  pages(
    content: Node,
    foot: (page: number, pages: number) => Node,
    pdf: Pdf,
    coverage: Coverage,
    notes: NoteTexts,
  ): Page[] {
    this.linearNodeList = [];
    this.docPreprocessor = new DocPreprocessor();
    this.docMeasure = new DocMeasure(pdf, {}, {}, null, this.tableLayouts);
    this.docMeasure.textInlines = measuringWith(pdf, coverage);
    const pictures = this.docMeasure.measureImage.bind(this.docMeasure);
    this.docMeasure.measureImage = (node) =>
      node.sketch === undefined ? pictures(node) : sized(node, node.sketch);
    const measured = this.docMeasure.measureDocument(this.docPreprocessor.preprocessDocument(content));
    this.writer = new PageElementWriter(new DocumentContext());
    this.writer.setMaxListeners(0);
    this.writer.addPage(this.pageSize, null, this.pageMargins);
    const context = this.writer.context();
    this.#notes = notes.size > 0 ? footnotes(notes, this.docMeasure.textInlines) : undefined;
    context.on("pageAdded", () => this.#notes?.begin(context));
    this.#body = measured;
    this.processNode(measured);
    while (this.#notes?.open()) this.writer.moveToNextPage();
    this.#lines.print(context.pages);
    this.#notes?.print(context.pages);
    this.trial = true;
    this.addHeadersAndFooters(undefined, foot);
    this.trial = false;
    return this.writer.context().pages;
  }

  override processNode(node: Measured, vertical?: boolean): void {
    if (this.trial) {
      super.processNode(node, vertical);
      return;
    }
    if (node.breakBefore && !this.atTop()) this.writer.moveToNextPage();
    const whole = this.#makeRoom(node);
    if (this.atTop() && node._margin && !node.padding)
      node._margin = [node._margin[0], 0, node._margin[2], node._margin[3]];
    const place = () => super.processNode(node, vertical);
    const counted = node.count === undefined ? place : this.#counted(node.count, place);
    const framed = node.decor === undefined ? counted : this.#decorated(node, counted);
    const hung = node.hang === undefined ? framed : this.#hung(node, framed);
    if (whole || node.continued === undefined) hung();
    else this.#continued(node, hung);
  }

  override processVerticalContainer(node: Measured): void {
    const stack = node.stack ?? [];
    if (this.trial) {
      for (const item of stack) this.processNode(item);
      return;
    }
    const below = this.#below;
    const neighbours = this.#neighbours;
    const items = [...itemsOf(node), ...neighbours.items];
    const { after } = neighbours;
    if (node === this.#body) this.foresee(stack, this.writer.context().availableWidth);
    for (let index = 0; index < stack.length; index += 1) {
      const width = this.writer.context().availableWidth;
      if (node === this.#body) {
        this.drawTogether(stack, index, width);
        while (this.divide(stack, index, width));
        this.shareOut(stack, index, width);
      }
      const item = stack[index];
      if (item === undefined) break;
      if (item.keepNext && !stack[index - 1]?.keepNext) this.#keepChain(stack, index, width);
      if (item.hang?.left) {
        const lines = after === undefined ? below : this.linesOf(after, width);
        this.#demand(this.itemsTogether(items, index, width, neighbours.above, lines));
      }
      if (node === this.#body && item.keep !== undefined)
        this.#after = this.belowUntilBreak(stack, index, width);
      const next = stack[index + 1];
      if (next !== undefined && item.keep !== undefined && isElastic(item))
        this.#next = this.leastOf(stack, index + 1, width);
      this.#held = this.isHeld(stack, index, width);
      this.#below = next === undefined ? below : this.linesOf(next, width);
      if (this.isDivisible(item, width)) this.behind = this.#below;
      else if (this.#below > 0 && isBlock(item))
        this.#demand(this.#shortened(item, width, this.#below) + this.#below);
      this.#neighbours = isOpen(item) ? neighboursAt(stack, index, neighbours) : alone;
      this.processNode(item);
    }
    this.#below = 0;
  }

  override processLeaf(node: Measured): void {
    const context = this.writer.context();
    const all = breakLines(node._inlines ?? [], context.availableWidth);
    let lines = all.slice(0, node.maxLines).map((line) => line.clone());
    const foot = this.trial ? undefined : this.#notes;
    const first = lines[0];
    if (first !== undefined && node.bookmark !== undefined) first.bookmark = node.bookmark;
    while (lines.length > 0) {
      let room = context.availableHeight;
      const notes = foot?.meter(context);
      const fit = lines.findIndex((line) => {
        room -= line.getHeight() + (notes?.(line) ?? 0);
        return room < 0;
      });
      const most = linesBeforeBreak(lines.length, fit === -1 ? lines.length : fit, this.atTop());
      // No page ends with a part of a word.
      const end = lines[most - 1]?.inlines.at(-1);
      const divided = most < lines.length && end?.actual !== undefined && end.text.endsWith("-");
      const whole = divided && most > 2 ? most - 1 : most;
      const number = this.#continuing ? beforeSign(lines, whole, this.atTop()) : whole;
      for (const line of lines.slice(0, number)) {
        this.writer.addLine(line);
        foot?.settle(context, line);
      }
      lines = lines.slice(number);
      if (lines.length > 0) this.writer.moveToNextPage();
    }
  }

  protected override notesOf(lines: () => readonly Calling[], ahead = 0): number {
    if (this.#notes === undefined) return 0;
    const { page, availableWidth } = this.writer.context();
    const height = this.#notes.meter({ page: page + ahead, availableWidth });
    return lines().reduce((sum, line) => sum + height(line), 0);
  }

  /** Goes to the next page when `height` does not fit on this one and does on a whole one. */
  #demand(height: number): boolean {
    if (height > this.page()) return false;
    if (height > this.writer.context().availableHeight && !this.atTop()) this.writer.moveToNextPage();
    return true;
  }

  /** Height of a block, with fewer writing lines where it does not fit with what is not parted from its end. */
  #shortened(block: Measured, width: number, below = 0): number {
    const lack = this.height(block, width) + below - this.writer.context().availableHeight;
    if (lack > 0 && !this.atTop() && shorten(block, lack)) this.forget(block);
    return this.height(block, width);
  }

  /** Blocks that hold on to the next one: where no page can hold them with it whole, it is divided below them. */
  #keepChain(stack: readonly Measured[], from: number, width: number): void {
    this.loosen(stack, from, width);
    const first = stack[from];
    const whole = first?.soft && this.height(first, width) + this.leadOfColumn(stack, from + 1, width);
    if (this.#demand(whole || this.leastOf(stack, from, width))) return;
    const held = heldBy(stack, from);
    if (held?.keep === undefined || this.height(held, width) > this.page()) return;
    delete held.keep;
    this.#demand(this.leadOfColumn(stack, from, width));
  }

  /** @returns whether the node, if it is to be kept, stands on one page */
  #makeRoom(node: Measured): boolean {
    const { availableWidth: width, availableHeight: room } = this.writer.context();
    const [after, next, held] = [this.#after, this.#next, this.#held];
    this.#after = undefined;
    this.#next = undefined;
    this.#held = false;
    if (node.keep !== undefined) {
      this.#shrinkToFit(node, width);
      if (this.#shortened(node, width) > room && !this.atTop() && this.givesWay(node, width, room, held)) {
        delete node.keep;
        return true;
      }
      if (this.#demand(this.height(node, width))) {
        const dropped = this.atTop() ? (node._margin?.[1] ?? 0) : 0;
        const rest = this.writer.context().availableHeight - this.height(node, width) + dropped;
        const taken = next !== undefined && next > rest ? 0 : after;
        if (taken !== undefined && lengthen(node, rest - taken)) this.forget(node);
        return true;
      }
      if (node.keep !== "") this.#tooTall(node.keep);
      this.#demand(this.lead({ ...node, keep: undefined } as unknown as Measured, width));
      return false;
    }
    if (node.decor !== undefined || node.hang !== undefined || node.table !== undefined) {
      this.#demand(this.lead(node, width));
    }
    return node.continued === undefined;
  }

  /** Makes a picture that is a little too tall for the rest of the page smaller, rather than leave the rest white. */
  #shrinkToFit(node: Measured, width: number): void {
    const picture = pictureIn(node);
    const room = this.writer.context().availableHeight;
    const lack = picture === undefined || this.atTop() ? 0 : this.height(node, width) - room;
    if (picture === undefined || lack <= 0) return;
    const { _width, _height } = picture;
    const shown = Math.min(1, width / _width);
    const scale = shown - (lack + 1) / _height;
    if (scale < shown * smallest) return;
    Object.assign(picture, { _width: _width * scale, _height: _height * scale });
    this.forget(node);
    if (this.height(node, width) <= room) return;
    Object.assign(picture, { _width, _height });
    this.forget(node);
  }

  #counted(look: Inline, place: () => void): () => void {
    return () => this.#lines.over(this.writer, this.docMeasure.textInlines, look, place);
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
    if (line === undefined || this.#continuing) {
      place();
      return;
    }
    this.#continuing = true;
    const height = line.getHeight() + 2;
    this.writer.repeatables.push({
      items: [{ type: "line", item: line }],
      xOffset: context.x,
      height,
      insertedOnPages: [],
    });
    place();
    this.writer.repeatables.pop();
    this.#continuing = false;
  }
}
