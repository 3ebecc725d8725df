import type { Element, Nodes } from "hast";
import { loadLanguages } from "../../src/load/language.ts";
import type { Article, Fact } from "../../src/model/article.ts";
import type { Message } from "../../src/model/message.ts";
import type { MediaType } from "../../src/model/source.ts";
import { read } from "../../src/read/read.ts";

const languages = await loadLanguages();

export interface Reading {
  readonly article: Article;
  readonly messages: readonly Message[];
}

export async function reading(
  input: string | Uint8Array,
  mediaType: MediaType = "text/markdown",
): Promise<Reading> {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const messages: Message[] = [];
  const source = { bytes, mediaType, origin: "article.md", name: "article" };
  const article = await read(source, languages, (message) => messages.push(message));
  return { article, messages };
}

/** An article as lines to compare: facts, page matter, then the body with its numbers. */
export function outline({ article, messages }: Reading): string {
  const { title, subtitle, byline, publisher, published, address, licence, tags } = article;
  const facts = Object.entries({ title, subtitle, byline, publisher, published, address, licence }).flatMap(
    ([name, fact]) => (fact === undefined ? [] : [`${name}: ${show(fact)}`]),
  );
  const matter = article.matter.map(
    ({ position, kind, language, text }) =>
      `[${position} ${kind}${language === undefined ? "" : ` ${language}`}] ${text.replaceAll("\n", " / ")}`,
  );
  return [
    ...facts,
    ...(tags.length > 0 ? [`tags: ${tags.map(({ value }) => value).join(" · ")}`] : []),
    `language: ${article.language} (${article.languageFound})`,
    ...messages.map(({ code, values }) => `warning: ${code} ${Object.values(values).join(" ")}`),
    ...article.repairs.map(({ kind, text }) => `repair: ${kind} ${text}`),
    "",
    ...matter,
    "",
    ...bodyLines(article),
    "",
  ].join("\n");
}

export function bodyLines(article: Article): readonly string[] {
  let number = 0;
  const line = (block: Element, inside: string): string[] => {
    if (block.tagName === "blockquote") return elements(block.children).flatMap((child) => line(child, "> "));
    const { lang, dataSource } = block.properties;
    const label = `${lang === undefined ? "" : ` (${String(lang)})`}${dataSource === undefined ? "" : ` <${String(dataSource)}>`}`;
    const text = plain(block).trim().replaceAll("\n", " / ");
    if (block.tagName === "figure")
      return [`${pictureOf(block)}${text === "" ? "" : `caption${label} ${text}`}`];
    if (/^h\d$/.test(block.tagName)) return [`${"#".repeat(Number(block.tagName[1]))}${label} ${text}`];
    number++;
    return [`${inside}¶${number}${block.tagName === "p" ? "" : ` ${block.tagName}`}${label} ${text}`];
  };
  return elements(article.body.children).flatMap((block) => line(block, ""));
}

/** `picture 1 “what it shows” `; nothing for a caption alone. */
function pictureOf(figure: Element): string {
  const image = elements(figure.children).find(({ tagName }) => tagName === "img");
  if (image === undefined) return "";
  const { src, alt } = image.properties;
  return `picture ${String(src)} ${alt === undefined ? "" : `“${String(alt)}” `}`;
}

/** Every word a reader of the printed article can find: title, body and page matter. */
export function allWords({ title, subtitle, byline, body, matter }: Article): ReadonlySet<string> {
  const texts = [title, subtitle, byline].map((fact) => `${fact?.value} ${fact?.quote}`);
  return wordsOf([...texts, plain(body), ...matter.map(({ text }) => text)].join("\n"));
}

export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.normalize("NFC").match(/\p{L}+/gu) ?? []);
}

export function plain(node: Nodes): string {
  if (node.type === "text") return node.value;
  const text = "children" in node ? node.children.map(plain).join("") : "";
  const name = node.type === "element" ? node.tagName : "";
  if (name === "br" || /^(?:li|tr|p|h\d|dt|dd|pre|table|ul|ol|figcaption)$/.test(name)) return `${text}\n`;
  return name === "td" || name === "th" ? `${text} | ` : text;
}

function elements(nodes: readonly Nodes[]): readonly Element[] {
  return nodes.filter((node): node is Element => node.type === "element");
}

function show({ value, found, quote }: Fact): string {
  return `${value} (${found}${quote === undefined ? "" : `: ${quote}`})`;
}
