import type { Element } from "hast";
import type { Cues } from "./cues.ts";
import { isWholly, textOf } from "./inline.ts";
import { hasEndMark, isShortLine, wordCount } from "./line.ts";
import type { Item } from "./page.ts";

/** Longest caption, in words. */
const longest = 45;

/**
 * Lines that speak for a picture become a `figure` with its `figcaption`, with or without the picture: those
 * that open with a caption's words, an italic line without end mark, and any italic line right below a picture.
 * A picture takes the caption below it, and the credit below that. Figures with nothing in them go.
 */
export function captionItems(items: readonly Item[], cues: Cues): readonly Item[] {
  const out: Item[] = [];
  items.forEach((item, index) => {
    const { element } = item;
    if (element.tagName === "figure" && element.children.length === 0) return;
    const above = items[index - 1]?.element;
    const below = above?.tagName === "figure" && captionOf(above) === undefined;
    const own = element.tagName === "figure" ? element : undefined;
    const said =
      own ?? (element.tagName === "p" && isCaption(item, below, cues) ? asFigure(element) : undefined);
    const before = out.at(-1);
    const whole = said === undefined || before === undefined ? undefined : joined(before.element, said);
    if (whole !== undefined && before !== undefined && before.source === item.source)
      out.splice(-1, 1, { ...before, element: whole, text: textOf(whole) });
    else out.push(said === undefined ? item : { ...item, element: said });
  });
  return out;
}

/** The picture with the caption alone that follows it; undefined when they do not belong together. */
function joined(picture: Element, { tagName, children }: Element): Element | undefined {
  const [caption, ...others] = children;
  if (picture.tagName !== "figure" || tagName !== "figure" || others.length > 0) return undefined;
  if (caption?.type !== "element" || caption.tagName !== "figcaption" || !hasImage(picture)) return undefined;
  const own = captionOf(picture);
  if (own === undefined) return { ...picture, children: [...picture.children, caption] };
  if (wordCount(textOf(caption)) > credit) return undefined;
  const line: Element = { type: "element", tagName: "br", properties: {}, children: [] };
  const both = { ...own, children: [...own.children, line, ...caption.children] };
  return { ...picture, children: [...picture.children.filter((child) => child !== own), both] };
}

/** Words of a credit that follows a caption. */
const credit = 20;

function hasImage({ children }: Element): boolean {
  return children.some((child) => child.type === "element" && child.tagName === "img");
}

function captionOf({ children }: Element): Element | undefined {
  return children.find(
    (child): child is Element => child.type === "element" && child.tagName === "figcaption",
  );
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
