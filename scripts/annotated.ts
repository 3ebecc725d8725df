import { readFileSync } from "node:fs";
import { analyze } from "../src/analyze/analyze.ts";
import { loadLanguages } from "../src/load/language.ts";
import type { Analysis } from "../src/model/analysis.ts";
import type { Article } from "../src/model/article.ts";

/** A line of the table: percent, and the least (or, after ≤, the most) demanded. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly demand?: string;
}

export const languages = await loadLanguages();

export function linesOf<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

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
