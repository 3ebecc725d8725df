import type { Element, Root } from "hast";
import { classes } from "../look.ts";

/**
 * The tree with its last `data-early` block above the last break before it; undefined where it has no such block, or
 * none that a break stands above.
 */
export function earlier(tree: Root): Root | undefined {
  const { children } = tree;
  const from = children.findLastIndex((child) => child.type === "element" && isEarly(child));
  const block = children[from];
  const to = children.findLastIndex(
    (child, index) => index < from && child.type === "element" && isBreak(child),
  );
  if (block === undefined || to === -1) return undefined;
  return {
    ...tree,
    children: [...children.slice(0, to), block, ...children.slice(to).filter((child) => child !== block)],
  };
}

export function isEarly({ properties }: Element): boolean {
  return properties.dataEarly !== undefined;
}

function isBreak(element: Element): boolean {
  return element.tagName === "hr" && classes(element).includes("page");
}
