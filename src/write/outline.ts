import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

/** The level of every heading, 1–6, with none left out on the way down, whatever the templates do. */
export function headingLevels(tree: Root): ReadonlyMap<Element, number> {
  const levels = new Map<Element, number>();
  const open: number[] = [];
  visit(tree, "element", (element: Element) => {
    const own = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (own !== undefined) levels.set(element, stepDown(Number(own), open));
  });
  return levels;
}

/**
 * The level that a heading has under those above it, which are kept in `open` by their own levels (ISO 14289-1
 * §7.4.2).
 */
export function stepDown(level: number, open: number[]): number {
  while ((open.at(-1) ?? 0) >= level) open.pop();
  return open.push(level);
}
