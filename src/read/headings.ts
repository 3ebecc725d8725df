import type { Element, ElementContent } from "hast";
import type { Repair } from "../model/article.ts";
import { textOf } from "./inline.ts";
import { excerpt, hasEndMark, isShortLine, wordCount } from "./line.ts";
import type { Item } from "./page.ts";

/** Words of a paragraph that a heading may stand above. */
const fewest = 8;
/** Characters of an opening line (“Seen before:”) and of the line that completes it. */
const opener = 40;
const completed = 160;

/** Items looked at below a line: pictures without caption may stand between. */
const reach = 6;

export interface Headed {
  readonly items: readonly Item[];
  readonly repairs: readonly Repair[];
}

/**
 * Makes headings of lines that stand as such without being marked: a short line without end mark between full
 * paragraphs; two of them when the first ends in a colon. Several short lines in a row are left alone.
 */
export function markHeadings(items: readonly Item[]): Headed {
  const out: Item[] = [];
  const repairs: Repair[] = [];
  let before: Item | undefined;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item === undefined) break;
    const following = items.slice(at + 1, at + 1 + reach).filter(({ text }) => text !== "");
    const [next, later] = following;
    let made: Item | undefined;
    if (isOpener(item) && next !== undefined && completes(next) && isFull(later)) {
      made = asHeading(item, next);
      while (items[at] !== next) at++;
    } else if (
      item.element.tagName === "p" &&
      isShortLine(item.text) &&
      isFull(next) &&
      isFullBefore(before)
    ) {
      made = asHeading(item);
    }
    if (made !== undefined) repairs.push({ kind: "heading-made", text: excerpt(made.text) });
    out.push(made ?? item);
    if ((made ?? item).text !== "") before = made ?? item;
  }
  return { items: out, repairs };
}

function isOpener({ element, text }: Item): boolean {
  return (
    element.tagName === "p" &&
    text.endsWith(":") &&
    text.length <= opener &&
    isShortLine(text.replace(/\s*:$/, ""))
  );
}

function completes({ element, text }: Item): boolean {
  return element.tagName === "p" && isShortLine(text, completed) && !/^["“«]/u.test(text);
}

function isFull(item: Item | undefined): boolean {
  if (item === undefined) return false;
  const { tagName } = item.element;
  if (tagName !== "p")
    return tagName === "ul" || tagName === "ol" || tagName === "blockquote" || tagName === "table";
  return wordCount(item.text) >= fewest && !isShortLine(item.text);
}

/** Nothing above, no paragraph, or one that is complete and announces nothing. */
function isFullBefore(item: Item | undefined): boolean {
  if (item === undefined || item.element.tagName !== "p") return true;
  if (item.text.endsWith(":")) return false;
  return hasEndMark(item.text) || /[)\]]$/u.test(item.text) || wordCount(item.text) >= 20;
}

function asHeading(first: Item, second?: Item): Item {
  const more: ElementContent[] =
    second === undefined ? [] : [{ type: "text", value: " " }, ...unbold(second.element.children)];
  const children = [...unbold(first.element.children), ...more];
  const element: Element = { ...first.element, tagName: "h2", children };
  return { ...first, element, text: textOf(element) };
}

function unbold(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] =>
    node.type === "element" && node.tagName === "strong" ? node.children : [node],
  );
}
