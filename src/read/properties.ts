import type { Element, Root } from "hast";
import type { Fact } from "../model/article.ts";
import { textOf } from "./inline.ts";
import { folded, wordCount } from "./line.ts";
import type { Facts } from "./page.ts";
import { allOf, firstOf, plainText } from "./xml.ts";

/** Titles that programs put there, not people. */
const unnamed =
  /^(?:microsoft \w+ - |untitled|document ?\d*$|about:blank|sans (?:nom|titre)|unbenannt|sin t[ií]tulo)|\.(?:docx?|odt|pdf|rtf|indd|html?)$|^\S+:\/\//i;

/** What a file's properties say, as they stand there. */
export interface Properties {
  readonly title: string;
  readonly author: string;
  readonly keywords: readonly string[];
}

/** The properties in `core.xml` of a Word file, or in `meta.xml` of an OpenDocument text. */
export function propertiesOf(root: Element | undefined): Properties {
  if (root === undefined) return { title: "", author: "", keywords: [] };
  const words = [...allOf(root, "cp:keywords"), ...allOf(root, "meta:keyword")];
  return {
    title: plainText(firstOf(root, "dc:title")),
    author: plainText(firstOf(root, "meta:initial-creator") ?? firstOf(root, "dc:creator")),
    keywords: words.map(plainText),
  };
}

/**
 * What a file's properties may say of the article when its text does not: the title and the keywords. Their author is
 * whoever's computer wrote the file, and their dates are the file's: neither is a fact about the article.
 */
export function propertyFacts({ title, keywords }: Properties): Facts {
  const tags = keywords.flatMap((words) => words.split(/[,;]/)).map((tag) => tag.trim());
  const named = tags.filter(Boolean).map(said);
  return {
    ...(title !== "" && !unnamed.test(title) && { title: said(title) }),
    ...(named.length > 0 && { tags: named }),
  };
}

/** The author that the properties name, when a short line at the page's top or end names the same. */
export function confirmedByline({ author }: Properties, tree: Root): Facts {
  if (!/\p{L}\s+\p{L}/u.test(author) || author.length > 80) return {};
  const lines = tree.children.map((child) => (child.type === "element" ? textOf(child) : ""));
  const near = [...lines.slice(0, 8), ...lines.slice(-4)].filter((line) => wordCount(line) <= 14);
  return near.some((line) => folded(line).includes(folded(author))) ? { byline: said(author) } : {};
}

function said(value: string): Fact {
  return { value, found: "metadata" };
}
