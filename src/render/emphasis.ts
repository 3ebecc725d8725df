import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Guide } from "../model/guide.ts";
import { shallow } from "./inline.ts";

const kept = new Set(["em", "i", "cite", "strong", "b"]);

interface Stretch {
  readonly tag: string;
  readonly from: number;
  readonly to: number;
}

/** Words of a paragraph as light HTML: what the article sets off in them, in whole words, is set off here too. */
export function emphasised({ reading }: Guide, at: number | string, words: string): string {
  const block = reading.find((one) => "paragraph" in one && one.paragraph === at);
  const html = block !== undefined && "text" in block ? block.text : undefined;
  if (html?.includes("<") !== true) return escaped(words);
  const { text, stretches } = read(fromHtml(shallow(html), { fragment: true }));
  const start = text.indexOf(words);
  if (start < 0) return escaped(words);
  let result = "";
  let done = start;
  for (const { tag, from, to } of stretches) {
    if (from < done || to > start + words.length || !isWhole(text, from, to)) continue;
    result += `${escaped(text.slice(done, from))}<${tag}>${escaped(text.slice(from, to))}</${tag}>`;
    done = to;
  }
  return result + escaped(text.slice(done, start + words.length));
}

/** The letters of a tree, and the stretches that are set off, outermost ones only. */
function read(tree: Root): { readonly text: string; readonly stretches: readonly Stretch[] } {
  let text = "";
  const stretches: Stretch[] = [];
  const walk = (node: Root["children"][number], outer: boolean): void => {
    if (node.type === "text") text += node.value;
    if (node.type !== "element") return;
    const set = !outer && kept.has(node.tagName);
    const from = text.length;
    for (const child of node.children) walk(child, outer || set);
    if (set && text.length > from) stretches.push({ tag: node.tagName, from, to: text.length });
  };
  for (const child of tree.children) walk(child, false);
  return { text, stretches };
}

/** Whether a stretch neither begins nor ends inside a word. */
function isWhole(text: string, from: number, to: number): boolean {
  const inside = (at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1));
  return !inside(from) && !inside(to);
}

/** Text as it stands in HTML. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
