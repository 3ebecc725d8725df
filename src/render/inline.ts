import { fromHtml } from "hast-util-from-html";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { liveAddress } from "./sanitise.ts";

const deepest = 16;
const tagNames = ["a", "b", "br", "cite", "code", "em", "i", "q", "strong", "sub", "sup"];
const bareAmpersand = /&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi;
const foreign = new RegExp(`<(?!/?(?:${tagNames.join("|")})(?:\\s[^<>]*|/)?>)`, "gi");

/**
 * Light HTML of the guide, closed where it was left open, so that it cannot break the page around it. What is
 * not light HTML (`5 < 6`, `<script>`) prints as itself. Each live link is followed by its number.
 */
export function inline(html: string, links: ReadonlyMap<string, number>): string {
  if (!html.includes("<") && !html.includes("&")) return html;
  const parsed = fromHtml(shallow(html.replace(bareAmpersand, "&amp;").replace(foreign, "&lt;")), {
    fragment: true,
  });
  const tree = sanitize(parsed, { tagNames, attributes: { a: [["href", liveAddress]], sup: ["dataNote"] } });
  visit(tree, "element", (node, index, parent) => {
    const number = node.tagName === "a" ? links.get(String(node.properties.href)) : undefined;
    if (number === undefined || index === undefined || parent === undefined) return;
    parent.children.splice(index + 1, 0, {
      type: "element",
      tagName: "sup",
      properties: { className: ["link"] },
      children: [{ type: "text", value: String(number) }],
    });
    return index + 2;
  });
  return toHtml(tree);
}

/** Without the elements that stand deeper than any writer nests them: a parser's stack is not endless. */
export function shallow(html: string): string {
  let depth = 0;
  return html.replace(/<(\/?)(\w+)(?:[^\w<>][^<>]*)?>/g, (tag, close: string, name: string) => {
    if (name.toLowerCase() === "br") return tag;
    if (close === "") depth += 1;
    const kept = depth <= deepest;
    if (close !== "") depth = Math.max(0, depth - 1);
    return kept ? tag : "";
  });
}
