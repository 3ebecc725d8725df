import type { Root, Text } from "hast";
import { raw } from "hast-util-raw";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";
import type { Languages } from "../model/language.ts";
import type { Source } from "../model/source.ts";
import { calmed } from "./calm.ts";
import { plainMarkdown } from "./dialects.ts";
import { splitFrontMatter } from "./frontmatter.ts";
import type { Page } from "./page.ts";
import { prune } from "./prune.ts";
import { isVerse } from "./wrapping.ts";

/** More than 100 quotation and list marks in a row: parsing takes a time that grows with the cube of their number. */
const overnested =
  /^((?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){100})(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))+/gm;

/** Markdown (GFM) with front matter, as people, Jekyll, Hugo or Obsidian write it → page. Raw HTML is read as HTML, never as markup to print. */
export function readMarkdown(text: string, source: Source, languages: Languages): Page {
  const { facts, body: written } = splitFrontMatter(text, source, languages);
  const body = calmed(plainMarkdown(written, written.length < text.length));
  const markdown = fromMarkdown(body.replace(overnested, "$1"), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  keepVerse(markdown, body);
  const tree = toHast(markdown, { allowDangerousHtml: true, footnoteLabel: "", footnoteBackContent: "" });
  const root: Root = tree.type === "root" ? tree : { type: "root", children: [] };
  captionByTitle(root);
  const { tree: clean, removed } = prune(hasRaw(body) ? asRoot(raw(root)) : root, source);
  return { tree: clean, facts, matter: [], repairs: removed };
}

/** In Markdown a picture that stands alone has its caption in its title: `![what it shows](file "caption")`. */
function captionByTitle(root: Root): void {
  for (const block of root.children) {
    if (block.type !== "element" || block.tagName !== "p" || block.children.length !== 1) continue;
    const [image] = block.children;
    if (image?.type !== "element" || image.tagName !== "img") continue;
    const { title, ...properties } = image.properties;
    if (typeof title !== "string" || title.trim() === "") continue;
    const caption = {
      type: "element" as const,
      tagName: "figcaption",
      properties: {},
      children: [text(title)],
    };
    block.tagName = "figure";
    block.children = [{ ...image, properties }, caption];
  }
}

function text(value: string): Text {
  return { type: "text", value };
}

type Mdast = ReturnType<typeof fromMarkdown>;
type Phrasing = Extract<Mdast["children"][number], { type: "paragraph" }>["children"];

/** Of verse, every line end stays; of prose, Markdown makes them spaces. */
function keepVerse(markdown: Mdast, body: string): void {
  const paragraphs = markdown.children.filter((node) => node.type === "paragraph");
  const lines = paragraphs.map(({ position }) =>
    body.slice(position?.start.offset, position?.end.offset).split("\n"),
  );
  if (!isVerse(lines)) return;
  for (const paragraph of paragraphs) paragraph.children = paragraph.children.flatMap(broken);
}

function broken(node: Phrasing[number]): Phrasing {
  if (node.type !== "text") return [node];
  return node.value
    .split("\n")
    .flatMap(
      (value, index): Phrasing => [
        ...(index > 0 ? [{ type: "break" as const }] : []),
        { type: "text", value },
      ],
    );
}

function hasRaw(body: string): boolean {
  return /<[a-z!/?]/i.test(body);
}

function asRoot(tree: ReturnType<typeof raw>): Root {
  return tree.type === "root" ? tree : { type: "root", children: [] };
}
