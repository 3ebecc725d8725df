import type { Measured } from "./engine.ts";

/** An item of a list, with what the blocks around it leave free above it and at its sides. */
export interface Item {
  readonly node: Measured;
  readonly above: number;
  readonly sides: number;
}

/** Items one under the other, and the block below them. */
export interface Items {
  readonly items: readonly Item[];
  readonly after: Measured | undefined;
}

/** Items next to a block: how many stand directly above, and those directly below. */
export interface Neighbours extends Items {
  readonly above: number;
}

export const alone: Neighbours = { above: 0, items: [], after: undefined };

/** Whether a block is a list: all that it holds hangs beside markers. */
function isList({ stack }: Measured): boolean {
  return stack !== undefined && stack.length > 0 && stack.every(({ hang }) => hang?.left === true);
}

/** The items of a list; none of another block. */
export function itemsOf(block: Measured): readonly Item[] {
  return isList(block) ? (block.stack ?? []).map((node) => ({ node, above: 0, sides: 0 })) : [];
}

/** What only holds others. */
export function isOpen({ stack, hang, decor }: Measured): boolean {
  return stack !== undefined && hang === undefined && decor === undefined;
}

/** Items of what follows that are looked at: more of them change nothing in `followers`. */
const enough = 4;

/** The items that the blocks from an index begin with, some of them: lists one under the other are read as one. */
export function leadingItems(stack: readonly Measured[], from: number): Items {
  const items: Item[] = [];
  for (let at = from; items.length < enough; at++) {
    const block = stack[at];
    if (block === undefined || block.breakBefore || !isOpen(block)) return { items, after: block };
    const [left, top, right] = block._margin ?? [0, 0, 0];
    const inner = isList(block)
      ? { items: itemsOf(block), after: undefined }
      : leadingItems(block.stack ?? [], 0);
    if (inner.items.length === 0) return { items, after: block };
    for (const [index, { node, above, sides }] of inner.items.entries())
      items.push({ node, above: above + (index === 0 ? top : 0), sides: sides + left + right });
    if (inner.after !== undefined) return { items, after: inner.after };
  }
  return { items, after: undefined };
}

/** How many items the list has that stands directly above, at the end of the blocks up to an index. */
function trailingItems(stack: readonly Measured[], to: number): number {
  const block = stack[to];
  if (block === undefined || !isOpen(block)) return 0;
  const inner = block.stack ?? [];
  return isList(block) ? inner.length : trailingItems(inner, inner.length - 1);
}

/** The items next to a block of a column, which has neighbours of its own at either end. */
export function neighboursAt(stack: readonly Measured[], index: number, outer: Neighbours): Neighbours {
  const above = index === 0 ? outer.above : trailingItems(stack, index - 1);
  return { ...(index === stack.length - 1 ? outer : leadingItems(stack, index + 1)), above };
}

/**
 * How many items follow one to its page, so that none stands alone at either end of its list.
 * @param above items of the list that stand above these
 */
export function followers(items: readonly Item[], index: number, above: number): number {
  const count = above + items.length;
  let to = index;
  while (to < items.length - 1 && (above + to === 0 || above + to === count - 2)) to += 1;
  return to - index;
}
