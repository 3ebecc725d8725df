import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import type { Article } from "../model/article.ts";

/** Words of an article's body, counted between blanks. */
export function wordsIn({ body }: Article): number {
  return textOf(body).match(/\S+/gu)?.length ?? 0;
}

const placed: ReadonlySet<string> = new Set("p h1 h2 h3 h4 h5 h6 li dt dd td th figure pre".split(" "));

/** Paragraphs, headings, list items and table cells of an article’s body, each once: what a page places one by one. */
export function paragraphsIn({ body }: Pick<Article, "body">): number {
  let count = 0;
  visit(body, "element", ({ tagName, children }) => {
    const isWhole = !children.some((child) => child.type === "element" && placed.has(child.tagName));
    if (isWhole && placed.has(tagName)) count += 1;
  });
  return count;
}
