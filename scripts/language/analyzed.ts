import { analyze } from "../../src/analyze/analyze.ts";
import { loadLanguages } from "../../src/load/language.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Article } from "../../src/model/article.ts";

export const languages = await loadLanguages();

/** The analysis of an article of plain paragraphs. */
export function analyzed(paragraphs: readonly string[], language: string, title = ""): Promise<Analysis> {
  const article: Article = {
    title: { value: title, found: "file" },
    tags: [],
    language,
    languageFound: "file",
    origin: "text",
    name: "text",
    body: {
      type: "root",
      children: paragraphs.map((value) => ({
        type: "element",
        tagName: "p",
        properties: {},
        children: [{ type: "text", value }],
      })),
    },
    matter: [],
    repairs: [],
  };
  return analyze(article, languages, () => {});
}
