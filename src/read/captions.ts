import type { Element } from "hast";
import type { Cues } from "./cues.ts";
import { isWholly } from "./inline.ts";
import { hasEndMark, isShortLine, wordCount } from "./line.ts";
import type { Item } from "./page.ts";

/** Longest caption, in words. */
const longest = 45;

/**
 * Lines that speak for a picture become a `figure` with its `figcaption`, with or without the picture: those
 * that open with a caption's words, an italic line without end mark, and any italic line right below a picture.
 * Pictures without one go.
 */
export function captionItems(items: readonly Item[], cues: Cues): readonly Item[] {
  return items.flatMap((item, index) => {
    const { element } = item;
    if (element.tagName === "figure") return element.children.length > 0 ? [item] : [];
    if (element.tagName !== "p") return [item];
    const before = items[index - 1]?.element;
    const below = before?.tagName === "figure" && before.children.length === 0;
    return isCaption(item, below, cues) ? [{ ...item, element: asFigure(element) }] : [item];
  });
}

function isCaption({ text, element }: Item, belowImage: boolean, cues: Cues): boolean {
  const words = wordCount(text);
  if (words > longest) return false;
  const opening = cues.after("caption", text);
  if (opening !== undefined) {
    if (opening.cue.endsWith(":") || opening.rest.startsWith(":")) return true;
    if (!hasEndMark(text) && words <= 20) return true;
  }
  return isWholly(element, "em") && (belowImage || isShortLine(text, 140));
}

function asFigure(element: Element): Element {
  const caption: Element = { ...element, tagName: "figcaption", properties: {} };
  return { type: "element", tagName: "figure", properties: element.properties, children: [caption] };
}
