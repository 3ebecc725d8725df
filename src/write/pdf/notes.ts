import type { Element, Root } from "hast";
import type { Piece } from "./flow.ts";
import { inlines } from "./inlines.ts";
import { container, type Place } from "./place.ts";

/** What is called in text that can have a foot: the notes of a table stand below it. */
export function callsIn(tree: Root): ReadonlySet<string> {
  const called = new Set<string>();
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== "element" || child.tagName === "table") continue;
      const { dataNote } = child.properties;
      if (child.tagName === "sup" && typeof dataNote === "string") called.add(dataNote);
      visit(child);
    }
  };
  visit(tree);
  return called;
}

/** `p.footnote`: goes to the foot of the page whose text calls it; where nothing does, it stands in its place. */
export function footnote(element: Element, place: Place): Piece[] {
  const { dataNote } = element.properties;
  const { called, texts } = place.notes;
  if (typeof dataNote !== "string" || !called.has(dataNote) || texts.has(dataNote))
    return container(element, place);
  texts.set(dataNote, inlines(element.children, place));
  return [];
}
