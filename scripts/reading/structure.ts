import type { Root } from "hast";
import { toString as plain } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { bare, type Count } from "./facts.ts";
import type { GoldPage } from "./pages.ts";

export const structures = ["chapô", "headings", "inline captions", "list items", "paragraphs"] as const;
export type Structure = (typeof structures)[number];

/** Letters that a list item must have to be looked for in the gold text: shorter ones stand in menus. */
const shortest = 25;

/**
 * How much of the page's structure came through. `page` is the whole page, `read` what a reader made of it. A
 * list item counts when the gold text holds it; a heading only as a heading, an item as an item, a paragraph whole.
 */
export function scoreStructure(gold: GoldPage, page: Root, read: Root): Readonly<Record<Structure, Count>> {
  const all = bare(plain(read));
  const headings = new Set(textsOf(read, /^h[1-6]$/));
  const items = textsOf(read, /^li$/);
  const blocks = [...textsOf(read, /^(?:p|li|blockquote|td|dd|div|h[1-6])$/), all];
  const text = bare(gold.text ?? "");
  const wanted = [...new Set(textsOf(page, /^li$/))].filter(
    (item) => item.length >= shortest && text.includes(item),
  );
  const captions = (gold.images ?? []).filter(({ cover, caption }) => !cover && bare(caption ?? "") !== "");
  const count = <T>(list: readonly T[], test: (item: T) => boolean): Count => [
    list.filter(test).length,
    list.length,
  ];
  return {
    chapô: count(gold.summary ?? [], (lead) => all.includes(bare(lead))),
    headings: count(gold.headings ?? [], (heading) => headings.has(bare(heading))),
    "inline captions": count(captions, ({ caption }) => all.includes(bare(caption ?? ""))),
    "list items": count(wanted, (item) => items.some((own) => own.includes(item))),
    paragraphs: count(gold.paras ?? [], (para) => blocks.some((block) => block.includes(bare(para)))),
  };
}

function textsOf(tree: Root, names: RegExp): readonly string[] {
  const texts: string[] = [];
  visit(tree, "element", (node) => {
    if (names.test(node.tagName)) texts.push(bare(plain(node)));
  });
  return texts.filter((text) => text !== "");
}
