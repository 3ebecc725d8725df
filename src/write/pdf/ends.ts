import { isWhole } from "./blocks.ts";
import { isElastic, longer, shorten, spareOf } from "./elastic.ts";
import type { Measured } from "./engine.ts";
import type { Calling } from "./footnotes.ts";
import { breakLines } from "./lines.ts";
import { Tables } from "./tables.ts";

/** Share of the distances between blocks that stays at least where an end is drawn together. */
const closest = 0.55;
/** Share of a page that an end may be drawn together by. */
const most = 1 / 3;
/** Sums of the same heights in another order differ by less. */
const rounding = 0.1;
/** Share of a page that a block leaves white at most to stay whole, if its `keep` is soft. */
const white = 1 / 7;
/** Share of a page that a heading with its introduction leaves white at most to go with what it introduces. */
const bare = 1 / 4;
/** So many lines of words may end a page that introduce what follows. */
const notAlone = 2;

/**
 * Where a text ends, or breaks off for a new page: the little that would be left over for a page of its own is drawn
 * together with what stands above, by smaller distances, then by the writing lines that may be fewer.
 */
export class Ends extends Tables {
  /** By block of the text: height from it to the next break, without notes; infinite where that is more than two pages. */
  readonly #tails: number[] = [];
  /** Index of the block up to which writing lines have been shared out. */
  #shared = 0;
  /** Index of the block up to which blocks have been drawn together: distances are made smaller once. */
  #drawn = 0;

  /** To be called before the blocks of the text are placed. */
  protected foresee(stack: readonly Measured[], width: number): void {
    const longest = this.page() * 2;
    let height = 0;
    this.#tails.length = stack.length;
    for (let index = stack.length - 1; index >= 0; index -= 1) {
      const item = stack[index];
      if (item !== undefined && height <= longest) height += this.height(item, width);
      this.#tails[index] = height > longest ? Number.POSITIVE_INFINITY : height;
      if (item?.breakBefore) height = 0;
    }
  }

  /**
   * Puts the parts of a soft block that is to be divided in its place among the blocks of the text, so that room is
   * found for each of them.
   * @returns whether the block was divided
   */
  protected divide(stack: Measured[], index: number, width: number): boolean {
    const here = this.writer.context().availableHeight;
    if (this.atTop() || !this.#isTorn(stack, index, width, here)) return false;
    this.#part(stack, index, width);
    return true;
  }

  /** Whether a soft block neither fits into the room left, with what it holds on to, nor is worth leaving it white. */
  #isTorn(stack: readonly Measured[], index: number, width: number, room: number): boolean {
    const block = stack[index];
    if (block?.soft !== true || block.keep === undefined || (block.stack ?? []).length === 0) return false;
    const next = block.keepNext ? this.leadOfColumn(stack, index + 1, width) : 0;
    const least = this.height(block, width) + next - spareOf([block]);
    return least > room && this.givesWay(block, width, room, this.isHeld(stack, index, width));
  }

  #part(stack: Measured[], index: number, width: number): void {
    const block = stack[index];
    const parts = block?.stack ?? [];
    if (block === undefined) return;
    stack.splice(index, 1, ...partsOf(block, parts));
    for (const part of parts) this.forget(part);
    const tails: number[] = [];
    let height = this.#tailAfter(stack, index + parts.length - 1, index + 1);
    for (let at = index + parts.length - 1; at >= index; at -= 1) {
      const part = stack[at];
      height += part === undefined ? 0 : this.height(part, width);
      tails.unshift(height);
    }
    this.#tails.splice(index, 1, ...tails);
    if (this.#shared > index) this.#shared += parts.length - 1;
    if (this.#drawn > index) this.#drawn += parts.length - 1;
  }

  /** Whether a soft block that does not fit into the room left is divided, rather than leave it white or its heading alone. */
  protected givesWay(block: Measured, width: number, room: number, held: boolean): boolean {
    if (!block.soft || this.height(block, width) > this.page()) return false;
    return held || room > this.page() * white;
  }

  /** Whether the block above holds on to one, or is what its writing lines are for. */
  protected isHeld(stack: readonly Measured[], index: number, width: number): boolean {
    const block = stack[index];
    return stack[index - 1]?.keepNext === true || (block !== undefined && this.linesOf(block, width) > 0);
  }

  /**
   * Lets a chain end below its first words of so many lines that they are not alone, if that is all that fits into a
   * room too large to be left white.
   */
  protected loosen(stack: readonly Measured[], from: number, width: number): void {
    const room = this.writer.context().availableHeight;
    if (this.atTop() || room < this.page() * bare || this.leastOf(stack, from, width) <= room) return;
    let height = 0;
    for (let at = from; stack[at]?.keepNext; at += 1) {
      const item = stack[at];
      if (item === undefined) return;
      height += this.height(item, width);
      if (height > room) return;
      if (!item.soft && linesIn(item, width) >= notAlone) delete item.keepNext;
    }
  }

  /** Height of the blocks below one, whose tails are still at another index. */
  #tailAfter(stack: readonly Measured[], index: number, known: number): number {
    const next = stack[index + 1];
    return next === undefined || next.breakBefore ? 0 : (this.#tails[known] ?? 0);
  }

  /** Height of the blocks below one up to the next break, with their notes; undefined where a page cannot hold them. */
  protected belowUntilBreak(stack: readonly Measured[], index: number, width: number): number | undefined {
    const next = stack[index + 1];
    if (next === undefined || next.breakBefore) return 0;
    const height = this.#tails[index + 1] ?? 0;
    const all = height > this.page() ? height : height + this.#notes(untilBreak(stack, index + 1), width);
    return all > this.page() ? undefined : all;
  }

  /** Draws the blocks from one to the next break together, if that is all they lack to end on this page. */
  protected drawTogether(stack: readonly Measured[], index: number, width: number): void {
    const tail = this.#tails[index] ?? Number.POSITIVE_INFINITY;
    if (index < this.#drawn || tail > this.page() * (1 + most)) return;
    const blocks = untilBreak(stack, index);
    const { top, ahead, room, dropped } = this.#start(stack, index, width);
    const lack = tail + this.#notes(blocks, width, ahead) - dropped - room;
    if (lack <= 0 || lack > this.page() * most) return;
    const gaps = blocks.flatMap(gapsIn).filter((gap) => !top || gap !== blocks[0]);
    const blank = gaps.reduce((sum, { _margin }) => sum + (_margin?.[1] ?? 0), 0) * (1 - closest);
    const wanted = lack + rounding;
    if (wanted > blank + spareOf(blocks)) return;
    this.#drawn = index + blocks.length;
    const share = 1 - (1 - closest) * Math.min(1, wanted / blank);
    for (const gap of gaps) {
      const [left, above, right, below] = gap._margin ?? [0, 0, 0, 0];
      gap._margin = [left, above * share, right, below];
    }
    shorten({ stack: blocks }, wanted - blank);
    for (const block of blocks) this.forget(block);
    let height = 0;
    for (let at = index + blocks.length - 1; at >= index; at -= 1) {
      const item = stack[at];
      height += item === undefined ? 0 : this.height(item, width);
      this.#tails[at] = height;
    }
  }

  /**
   * Shares what the blocks that stay whole leave of this page out among those of them that may have more writing
   * lines, from the one at `index`; unless the next block fills the page, divided or with fewer lines.
   */
  protected shareOut(stack: Measured[], index: number, width: number): void {
    const first = stack[index];
    if (index < this.#shared || first?.keep === undefined || !isElastic(first)) return;
    const { ahead, room, dropped } = this.#start(stack, index, width);
    let left = room + dropped - this.height(first, width);
    if (left < 0) return;
    let next = index + 1;
    for (let item = stack[next]; item !== undefined && !item.breakBefore; item = stack[next]) {
      if (this.leastOf(stack, next, width) > left || this.#staysWhole(stack, next, width, left)) break;
      if (this.#isTorn(stack, next, width, left)) {
        this.#part(stack, next, width);
        continue;
      }
      const wanted = item.keepNext ? this.leadOfColumn(stack, next, width) : this.height(item, width);
      if (wanted > left) return;
      left -= this.height(item, width);
      next += 1;
    }
    this.#shared = next;
    left -= dropped + this.#notes(stack.slice(index, next), width, ahead);
    for (let taken = 1; taken > 0; ) {
      taken = 0;
      for (let at = index; at < next; at += 1) {
        const item = stack[at];
        if (item?.keep === undefined || !isElastic(item)) continue;
        const before = this.height(item, width);
        const most = longer(item, left);
        if (most === 0) continue;
        this.forget(item);
        const height = this.height(item, width) - before;
        for (let above = index; above <= at; above += 1)
          this.#tails[above] = (this.#tails[above] ?? 0) + height;
        left -= height;
        taken += most;
      }
    }
  }

  /** Height that there has to be for a block: what holds on to the next one, and what may not be divided, with as few writing lines as may be. */
  protected leastOf(stack: readonly Measured[], index: number, width: number): number {
    const held = heldBy(stack, index);
    const spare = held !== undefined && isWhole(held) ? spareOf([held]) : 0;
    return this.leadOfColumn(stack, index, width) - spare;
  }

  /** Where a block begins: how many pages ahead, with how much room on that page, and how much of its own space above is dropped there. */
  #start(stack: readonly Measured[], index: number, width: number) {
    const here = this.writer.context().availableHeight;
    const block = stack[index];
    const leaves =
      !this.atTop() &&
      (block?.breakBefore === true ||
        this.leastOf(stack, index, width) > here ||
        this.#staysWhole(stack, index, width, here));
    const top = leaves || this.atTop();
    return {
      top,
      ahead: leaves ? 1 : 0,
      room: leaves ? this.page() : here,
      dropped: top ? (block?._margin?.[1] ?? 0) : 0,
    };
  }

  /** Whether a soft block goes to the next page whole. */
  #staysWhole(stack: readonly Measured[], index: number, width: number, room: number): boolean {
    const block = stack[index];
    if (block?.soft !== true || block.keep === undefined) return false;
    const height = this.height(block, width);
    if (height - spareOf([block]) <= room || height > this.page()) return false;
    return !this.givesWay(block, width, room, this.isHeld(stack, index, width));
  }

  /** Height of the notes that blocks call, on this page or on one of the next. */
  #notes(blocks: readonly Measured[], width: number, ahead = 0): number {
    return this.notesOf(() => blocks.flatMap((block) => callingIn(block, width)), ahead);
  }
}

/** The first block from an index that does not hold on to the next one. */
export function heldBy(stack: readonly Measured[], from: number): Measured | undefined {
  let index = from;
  while (stack[index]?.keepNext) index += 1;
  return stack[index];
}

/** Lines of a paragraph that is no heading. */
function linesIn({ _inlines, _margin }: Measured, width: number): number {
  const [left, , right] = _margin ?? [0, 0, 0, 0];
  if (_inlines === undefined || _inlines.some(({ even }) => even === true)) return 0;
  return breakLines(_inlines, width - left - right).length;
}

/** The parts of a block, with its margins. */
function partsOf(block: Measured, parts: readonly Measured[]): readonly Measured[] {
  const [left, above, right, below] = block._margin ?? [0, 0, 0, 0];
  parts.forEach((part, at) => {
    const [partLeft, partAbove, partRight, partBelow] = part._margin ?? [0, 0, 0, 0];
    const [first, last] = [at === 0, at === parts.length - 1];
    part._margin = [
      partLeft + left,
      partAbove + (first ? above : 0),
      partRight + right,
      partBelow + (last ? below : 0),
    ];
    if (first && block.breakBefore) part.breakBefore = true;
    if (last && block.keepNext) part.keepNext = true;
  });
  return parts;
}

function untilBreak(stack: readonly Measured[], from: number): Measured[] {
  let to = from + 1;
  while (to < stack.length && !stack[to]?.breakBefore) to += 1;
  return stack.slice(from, to);
}

/** The words of a block by the columns that they stand in; those of a table have no notes. */
function callingIn({ _inlines, _margin, stack, columns }: Measured, width: number): readonly Calling[] {
  const [left, , right] = _margin ?? [0, 0, 0, 0];
  const measure = width - left - right;
  if (_inlines !== undefined) return [{ inlines: _inlines, measure }];
  return [...(stack ?? []), ...(columns ?? [])].flatMap((inner) => callingIn(inner, measure));
}

/** The blocks in one that stand at a distance below others; not the room inside a frame, nor that above a line to write on. */
function gapsIn(node: Measured): Measured[] {
  const own = !node.padding && !isWrittenOn(node) && (node._margin?.[1] ?? 0) > 0 ? [node] : [];
  return [...own, ...(node.stack ?? []).flatMap(gapsIn)];
}

/** Whether a block, or a column of it, begins with a line to write on. */
function isWrittenOn({ _inlines, stack, columns }: Measured): boolean {
  if (_inlines !== undefined) return _inlines.some(({ blank }) => blank !== undefined);
  return (columns ?? stack?.slice(0, 1) ?? []).some(isWrittenOn);
}
