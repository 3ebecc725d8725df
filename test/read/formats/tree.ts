import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "hast";
import { loadLanguages } from "../../../src/load/language.ts";
import type { Article } from "../../../src/model/article.ts";
import type { Message } from "../../../src/model/message.ts";
import type { MediaType } from "../../../src/model/source.ts";
import { readMarkdown } from "../../../src/read/markdown.ts";
import { read } from "../../../src/read/read.ts";
import { bodyLines } from "../outline.ts";

export const languages = await loadLanguages();

export const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const odt = "application/vnd.oasis.opendocument.text";
export const epub = "application/epub+zip";

const folder = join(import.meta.dirname, "..", "..", "..", "content", "articles");

/** The sample articles without their front matter: what a teacher's own file would hold. */
export const samples: readonly (readonly [string, string])[] = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => [name, readFileSync(join(folder, name), "utf8").replace(/^---\n[\s\S]*?\n---\n/, "")]);

export function treeOf(markdown: string): Root {
  const source = { bytes: new Uint8Array(), mediaType: "text/markdown", origin: "a.md", name: "a" } as const;
  const { tree } = readMarkdown(markdown, source, languages);
  return { ...tree, children: tree.children.filter(({ type }) => type === "element") };
}

export async function readAs(
  bytes: Uint8Array | string,
  mediaType: MediaType,
  chapter?: string,
): Promise<{ readonly article: Article; readonly messages: readonly Message[] }> {
  const messages: Message[] = [];
  const source = {
    bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
    mediaType,
    origin: "article",
    name: "article",
    ...(chapter !== undefined && { chapter }),
  };
  const article = await read(source, languages, (message) => messages.push(message));
  return { article, messages };
}

/** What two readings of the same article must have in common. */
export function content(article: Article): unknown {
  const { title, byline, published, language, matter, tags } = article;
  return {
    title: title.value,
    byline: byline?.value,
    published: published?.value,
    tags: tags.map(({ value }) => value),
    language,
    body: bodyLines(article),
    matter: matter.map(({ kind, text }) => `${kind}: ${text}`),
  };
}
