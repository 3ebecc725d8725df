import type { Element, Root, RootContent } from "hast";
import type { Repair } from "../model/article.ts";
import { limits as usual } from "../model/limits.ts";
import type { Source } from "../model/source.ts";
import { textOf } from "./inline.ts";
import { excerpt, wordCount } from "./line.ts";

const dropped = new Set(
  "script style template noscript iframe object embed svg math canvas audio video head title link meta base form input button select textarea datalist dialog map area param source track frame frameset noembed noframes applet".split(
    " ",
  ),
);
/** Frames that ask for consent, by their usual names. */
const consent = /onetrust|cookie-?(?:consent|banner|notice|bar)|consent-?(?:banner|sdk|manager)|ccpa|gdpr/i;
/** Words for programs that read pages aloud. */
const spoken =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|hide-?visually|offscreen|assistive-?text|vh|screen-?reader(?:-?(?:text|only))?)(?:$|\s)/i;
/** Words of a hidden part that is told. */
const fewest = 6;

export interface Pruned {
  readonly tree: Root;
  readonly removed: readonly Repair[];
}

/** Takes out what is never read: scripts, styles, hidden parts, requests for consent, comments. Forms keep their text blocks. */
/** Nesting beyond the limit is no article: deeper content is drawn up to that level. */
export function prune(tree: Root, { limits = usual }: Pick<Source, "limits">): Pruned {
  const removed: Repair[] = [];
  const children = tree.children.flatMap((child) =>
    keep(child, 0, false, { removed, deepest: limits.depth }),
  );
  return { tree: { type: "root", children }, removed };
}

interface Pruning {
  readonly removed: Repair[];
  readonly deepest: number;
}

/** `apart`: in a menu, header or footer, whose hidden parts are not told. */
function keep(node: RootContent, depth: number, apart: boolean, pruning: Pruning): RootContent[] {
  if (node.type === "text") return [node];
  if (node.type !== "element") return [];
  if (node.tagName === "form") return node.children.flatMap((child) => keep(child, depth, apart, pruning));
  if (dropped.has(node.tagName) || isHidden(node)) {
    if (node.tagName === "script" || node.tagName === "iframe") {
      pruning.removed.push({ kind: "removed", text: `<${node.tagName}>` });
    } else if (!apart && !dropped.has(node.tagName)) {
      const text = textOf(node);
      if (wordCount(text) >= fewest) pruning.removed.push({ kind: "hidden", text: excerpt(text) });
    }
    return [];
  }
  const below = apart || /^(?:nav|header|footer|aside|menu|button)$/.test(node.tagName);
  const children = node.children.flatMap((child) =>
    keep(child, depth + 1, below, pruning),
  ) as Element["children"];
  if (depth > pruning.deepest) return children;
  return [{ type: "element", tagName: node.tagName, properties: node.properties, children }];
}

function isHidden(element: Element): boolean {
  const { properties } = element;
  if (properties.hidden !== undefined && properties.hidden !== false) return true;
  if (String(properties.ariaHidden) === "true" && element.tagName !== "figcaption") return true;
  const names = [properties.id, properties.className].flat().filter(Boolean).join(" ");
  if ((consent.test(names) && !holdsArticle(element)) || (spoken.test(names) && isLine(element))) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(properties.style ?? ""));
}

/** A line's worth of text and no title. */
function isLine(element: Element): boolean {
  return !holdsArticle(element) && textOf(element).length <= 200;
}

/** Pages name their whole body after a consent's state, too. */
function holdsArticle({ tagName, children }: Element): boolean {
  if (/^(?:html|body|main|article|h1)$/.test(tagName)) return true;
  return children.some((child) => child.type === "element" && holdsArticle(child));
}
