import { isElastic, longer, shorten, spareOf } from "./elastic.ts";
import type { Measured } from "./engine.ts";
import { Tables } from "./tables.ts";

/** Share of the distances between blocks that stays at least where an end is drawn together. */
const closest = 0.55;
/** Share of a page that an end may be drawn together by. */
const most = 1 / 3;
/** Sums of the same heights in another order differ by less. */
const rounding = 0.1;

/**
 * Where a text ends, or breaks off for a new page: the little that would be left over for a page of its own is drawn
 * together with what stands above, by smaller distances, then by the writing lines that may be fewer.
 */
export class Ends extends Tables {
  /** By block of the text: height from it to the next break; infinite where that is more than two pages. */
  readonly #tails: number[] = [];
  /** Index of the block up to which writing lines have been shared out. */
  #shared = 0;

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

  /** Height of the blocks below one up to the next break; undefined where a page cannot hold them. */
  protected belowUntilBreak(stack: readonly Measured[], index: number): number | undefined {
    const next = stack[index + 1];
    const height = next === undefined || next.breakBefore ? 0 : (this.#tails[index + 1] ?? 0);
    return height > this.page() ? undefined : height;
  }

  /** Draws the blocks from one to the next break together, if that is all they lack to end on this page. */
  protected drawTogether(stack: readonly Measured[], index: number, width: number): void {
    const tail = this.#tails[index] ?? Number.POSITIVE_INFINITY;
    const here = this.writer.context().availableHeight;
    if (tail <= here || tail > this.page() * (1 + most)) return;
    const top =
      this.atTop() || stack[index]?.breakBefore === true || this.leastOf(stack, index, width) > here;
    const room = top ? this.page() : here;
    const dropped = top ? (stack[index]?._margin?.[1] ?? 0) : 0;
    const lack = tail - dropped - room;
    if (lack <= 0 || lack > this.page() * most) return;
    const next = stack.findIndex((item, at) => at > index && item.breakBefore);
    const blocks = stack.slice(index, next === -1 ? stack.length : next);
    const gaps = blocks.flatMap(gapsIn).filter((gap) => !top || gap !== blocks[0]);
    const blank = gaps.reduce((sum, { _margin }) => sum + (_margin?.[1] ?? 0), 0) * (1 - closest);
    const wanted = lack + rounding;
    if (wanted > blank + spareOf(blocks)) return;
    const share = 1 - (1 - closest) * Math.min(1, wanted / blank);
    for (const gap of gaps) {
      const [left, above, right, below] = gap._margin ?? [0, 0, 0, 0];
      gap._margin = [left, above * share, right, below];
    }
    shorten({ stack: blocks }, wanted - blank);
    for (const block of blocks) this.#forgetAll(block);
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
  protected shareOut(stack: readonly Measured[], index: number, width: number): void {
    const first = stack[index];
    if (index < this.#shared || first === undefined || !isWhole(first) || !isElastic(first)) return;
    const here = this.writer.context().availableHeight - this.height(first, width);
    if (here < 0 && here + spareOf([first]) >= 0) return;
    const dropped = here < 0 || this.atTop() ? (first._margin?.[1] ?? 0) : 0;
    let left = dropped + (here < 0 ? this.page() - this.height(first, width) : here);
    if (left < 0) return;
    let next = index + 1;
    for (let item = stack[next]; item !== undefined && !item.breakBefore; item = stack[next]) {
      if (this.leastOf(stack, next, width) > left) break;
      const wanted = item.keepNext ? this.leadOfColumn(stack, next, width) : this.height(item, width);
      if (wanted > left) return;
      left -= this.height(item, width);
      next += 1;
    }
    this.#shared = next;
    left -= dropped;
    for (let taken = 1; taken > 0; ) {
      taken = 0;
      for (let at = index; at < next; at += 1) {
        const item = stack[at];
        const height = item !== undefined && isWhole(item) && isElastic(item) ? longer(item, left) : 0;
        if (item === undefined || height === 0) continue;
        this.#forgetAll(item);
        for (let above = index; above <= at; above += 1)
          this.#tails[above] = (this.#tails[above] ?? 0) + height;
        left -= height;
        taken += height;
      }
    }
  }

  /** Height that there has to be for a block: what holds on to the next one, and what may not be divided, with as few writing lines as may be. */
  protected leastOf(stack: readonly Measured[], index: number, width: number): number {
    const held = stack.slice(index).find(({ keepNext }) => !keepNext);
    const spare = held !== undefined && isWhole(held) ? spareOf([held]) : 0;
    return this.leadOfColumn(stack, index, width) - spare;
  }

  #forgetAll(node: Measured): void {
    this.forget(node);
    for (const inner of node.stack ?? []) this.#forgetAll(inner);
  }
}

function isWhole({ keep, soft }: Measured): boolean {
  return keep !== undefined && !soft;
}

/** The blocks in one that stand at a distance below others; not the room inside a frame. */
function gapsIn(node: Measured): Measured[] {
  const own = !node.padding && (node._margin?.[1] ?? 0) > 0 ? [node] : [];
  return [...own, ...(node.stack ?? []).flatMap(gapsIn)];
}
