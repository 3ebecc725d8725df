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
 * A picture takes the line below it that is numbered as its caption (“Figure 3.”) or ends in a credit (“Photo: …”), and
 * the credit or the source below that. Figures with nothing in them go.
 */
export function captionItems(items: readonly Item[], cues: Cues): readonly Item[] {
  const out: Item[] = [];
  for (const item of items) {
    const { element } = item;
    if (element.tagName === "figure" && element.children.length === 0) continue;
    const below = belowIn(out.at(-1)?.element);
    const own = element.tagName === "figure" ? element : undefined;
    const said =
      own ?? (element.tagName === "p" && isCaption(item, below, cues) ? asFigure(element) : undefined);
    const before = out.at(-1);
    const whole = said === undefined || before === undefined ? undefined : joined(before.element, said);
    if (whole !== undefined && before !== undefined && before.source === item.source)
      out.splice(-1, 1, { ...before, element: whole, text: textOf(whole) });
    else out.push(said === undefined ? item : { ...item, element: said });
  }
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

/** Below a picture that has no caption yet, or has one. */
type Below = "bare" | "captioned" | undefined;

function belowIn(above: Element | undefined): Below {
  if (above?.tagName !== "figure" || !hasImage(above)) return undefined;
  return captionOf(above) === undefined ? "bare" : "captioned";
}

function isCaption({ text, element }: Item, below: Below, cues: Cues): boolean {
  const words = wordCount(text);
  if (words > longest) return false;
  const opening = cues.after("caption", text);
  if (opening !== undefined) {
    if (opening.cue.endsWith(":") || opening.rest.startsWith(":")) return true;
    if (!hasEndMark(text) && words <= 20) return true;
  }
  if (below !== undefined && words <= credit && cues.after("source", text)?.cue.endsWith(":")) return true;
  if (below === "bare" && (isNumbered(text, cues) || endsInCredit(text, cues))) return true;
  return isWholly(element, "em") && (below === "bare" || isShortLine(text, 140));
}

/** “Fig. 3 – The quay”, “Figure 3 The quay”; not “Figure 3 shows …”. */
function isNumbered(text: string, cues: Cues): boolean {
  const rest = cues.after("figure", text)?.rest ?? "";
  const number = /^\.?\s*(?:n[o°º]\.?\s*)?\d{1,3}(?:[.-]\d{1,2})?[a-z]?(?=[\s.:–—)|-]|$)/u.exec(rest)?.[0];
  if (number === undefined) return false;
  const after = rest.slice(number.length).trimStart();
  if (/^(?:[.:–—)|-]|$)/u.test(after)) return true;
  return /^\p{Lu}/u.test(text.slice(text.toLowerCase().lastIndexOf(after.slice(0, 20))));
}

/** A short text whose last sentence or bracket names who made the picture. */
function endsInCredit(text: string, cues: Cues): boolean {
  for (const { index, 0: mark } of text.matchAll(/[.!?…]["”»]?\s+|[(|–—]\s*/gu)) {
    const rest = text.slice(index + mark.length);
    if (wordCount(rest) <= credit && cues.after("caption", rest)?.cue.endsWith(":")) return true;
  }
  return false;
}

function asFigure(element: Element): Element {
  const caption: Element = { ...element, tagName: "figcaption", properties: {} };
  return { type: "element", tagName: "figure", properties: element.properties, children: [caption] };
}
