import { basename } from "node:path";
import type { Element, Root } from "hast";
import type { Article } from "../../src/model/article.ts";
import type { Languages } from "../../src/model/language.ts";
import type { MediaType } from "../../src/model/source.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import { read } from "../../src/read/read.ts";

/** An article in Markdown, from which files of other formats are made. */
export interface Original {
  readonly name: string;
  readonly markdown: string;
  /** Its blocks as HTML, with everything that stands around the article. */
  readonly tree: Root;
  readonly article: Article;
}

/** Without its front matter, which no other format has; composed letters, as programs write them. */
export async function originalOf(file: string, text: string, languages: Languages): Promise<Original> {
  const markdown = text.replace(/^---\n[\s\S]*?\n---\n/, "").normalize("NFC");
  const name = basename(file, ".md");
  const source = { bytes: new Uint8Array(), mediaType: "text/markdown", origin: name, name } as const;
  const { tree } = readMarkdown(markdown, source, languages);
  const article = await articleOf(new TextEncoder().encode(markdown), "text/markdown", name, languages);
  return { name, markdown, tree, article };
}

export async function articleOf(
  bytes: Uint8Array,
  mediaType: MediaType,
  name: string,
  languages: Languages,
): Promise<Article> {
  return read({ bytes, mediaType, origin: name, name }, languages, () => {});
}

export function elementsOf({ children }: Root | Element): Element[] {
  return (children as readonly (Root | Element)["children"][number][]).filter(
    (child): child is Element => child.type === "element",
  );
}
