import type { Article, Fact } from "../model/article.ts";
import { textOf } from "./inline.ts";

/** An article for programs that compare readers. `date`: ISO 8601; `text`: as `plainText`. Absent facts are "". */
export interface PlainArticle {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly date: string;
  readonly publisher: string;
  readonly address: string;
  readonly licence: string;
  readonly language: string;
  readonly tags: readonly string[];
  readonly text: string;
}

/** The standfirst and the body, one line a block, an empty line between blocks; without title and captions. */
export function plainText({ subtitle, body }: Article): string {
  const blocks = body.children.map((block) =>
    block.type === "element" && block.tagName !== "figure" ? textOf(block) : "",
  );
  const lead = subtitle?.found === "page" ? [subtitle.value] : [];
  return [...lead, ...blocks].filter((text) => text !== "").join("\n\n");
}

export function plainArticle(article: Article): PlainArticle {
  const { title, subtitle, byline, published, publisher, address, licence, tags, language } = article;
  const value = (fact: Fact | undefined): string => fact?.value ?? "";
  return {
    title: title.value,
    subtitle: value(subtitle),
    author: value(byline),
    date: value(published),
    publisher: value(publisher),
    address: value(address),
    licence: value(licence),
    language,
    tags: tags.map((tag) => tag.value),
    text: plainText(article),
  };
}
