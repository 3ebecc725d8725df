import { type DefaultTreeAdapterMap, defaultTreeAdapter, type TreeAdapter } from "parse5";
import type { Limits } from "../../model/limits.ts";

type Node = DefaultTreeAdapterMap["node"];

/** Levels of elements. Fewer are drawn up when the page is pruned; more would only exhaust whoever walks the tree. */
const deepest = 3000;
/** Tags, character references and pieces of text that a page may have for each node allowed. */
export const pieces = 5;

/**
 * Builds a tree as parse5 does by itself, but counts while it grows: a few kilobytes of tags can make a parser repeat
 * others millions of times. `refuse` throws.
 */
export function counting(
  { nodes, attributes: most }: Limits,
  refuse: () => never,
): TreeAdapter<DefaultTreeAdapterMap> {
  let made = 0;
  let added = 0;
  const levels = new WeakMap<Node, number>();
  const one = (): void => {
    if (++made > nodes) refuse();
  };
  const text = (): void => {
    if (++added > nodes * pieces) refuse();
  };
  const below = (parent: Node, child: Node): void => {
    const level = (levels.get(parent) ?? 0) + 1;
    if (level > deepest) refuse();
    levels.set(child, level);
  };
  return {
    ...defaultTreeAdapter,
    createElement(name, space, attributes) {
      one();
      return defaultTreeAdapter.createElement(name, space, attributes.slice(0, most));
    },
    createCommentNode(data) {
      one();
      return defaultTreeAdapter.createCommentNode(data);
    },
    appendChild(parent, child) {
      below(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      below(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
    insertText(parent, value) {
      text();
      defaultTreeAdapter.insertText(parent, value);
    },
    insertTextBefore(parent, value, reference) {
      text();
      defaultTreeAdapter.insertTextBefore(parent, value, reference);
    },
  };
}
