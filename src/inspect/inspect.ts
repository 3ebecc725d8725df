import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Analysis, Block } from "../model/analysis.ts";
import type { Phrases } from "../model/wording.ts";
import { element } from "./element.ts";
import { legendOf } from "./legend.ts";
import { paragraphOf } from "./paragraph.ts";
import { rangesOf } from "./ranges.ts";
import { styleOf } from "./style.ts";
import { tablesOf } from "./tables.ts";
import { wordsOf } from "./words.ts";

/**
 * Analysis → one HTML page for whoever checks what was seen: no script, nothing loaded from elsewhere.
 * `phrases` and `language` are the page's own words (`inspect.…`).
 */
export function inspectionPage(analysis: Analysis, phrases: Phrases, language: string): string {
  const words = wordsOf(phrases, language);
  const ranges = rangesOf(analysis, words);
  const { title, blocks, article } = analysis;
  const legend = legendOf(analysis, ranges, words);
  const facts = [article.byline, article.publisher, article.published].flatMap((fact) =>
    fact === undefined ? [] : [fact.value],
  );
  const main = element(
    "main",
    {},
    element("h1", {}, article.title.value),
    element("p", { className: ["about"] }, [article.language, ...facts].join(" · ")),
    element("p", { className: ["about"] }, words("legend.layers")),
    paragraphOf(title, ranges.get(0) ?? [], analysis, words),
    ...blocks.map((block) => blockOf(block)),
    ...tablesOf(analysis, words),
  );
  const head = element(
    "head",
    {},
    element("meta", { charSet: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, `${article.title.value} – Lectern`),
    element("style", {}, styleOf(legend.kinds)),
  );
  const page = element("html", { lang: language }, head, element("body", {}, ...legend.elements, main));
  return toHtml({ type: "root", children: [{ type: "doctype" }, page] }, { upperDoctype: false }).concat(
    "\n",
  );

  function blockOf(block: Block): Element {
    if (block.kind === "paragraph")
      return paragraphOf(block, ranges.get(block.number) ?? [], analysis, words);
    if (block.kind === "caption")
      return element(
        "p",
        { className: ["about"] },
        words("pair", { name: words("caption"), value: block.text || (block.picture?.alt ?? "…") }),
      );
    return element(`h${Math.min(6, block.level)}`, { lang: block.language }, block.text);
  }
}
