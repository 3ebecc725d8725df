import type { Element, Root } from "hast";
import type { Fact } from "../model/article.ts";
import { textOf } from "./inline.ts";
import { folded, wordCount } from "./line.ts";
import type { Facts } from "./page.ts";
import { allOf, firstOf, plainText } from "./xml.ts";

/** Titles that programs put there, not people. */
const unnamed =
  /^(?:microsoft word\b|untitled|document ?\d*$|sans (?:nom|titre)|unbenannt|sin t[ií]tulo)|\.(?:docx?|odt|pdf|rtf|indd)$/i;

/**
 * What an office file's properties may say of the article when its text does not: the title and the keywords. Their
 * author is whoever's computer wrote the file, and their dates are the file's: neither is a fact about the article.
 */
export function propertyFacts(properties: Element | undefined): Facts {
  if (properties === undefined) return {};
  const title = plainText(firstOf(properties, "dc:title"));
  const words = [...allOf(properties, "cp:keywords"), ...allOf(properties, "meta:keyword")];
  const tags = words.flatMap((each) => plainText(each).split(/[,;]/)).map((tag) => tag.trim());
  const named = tags.filter(Boolean).map(said);
  return {
    ...(title === "" || unnamed.test(title) ? {} : { title: said(title) }),
    ...(named.length > 0 ? { tags: named } : {}),
  };
}

/** The author that the properties name, when a short line at the page's top or end names the same. */
export function confirmedByline(properties: Element | undefined, tree: Root): Facts {
  if (properties === undefined) return {};
  const author = plainText(firstOf(properties, "meta:initial-creator") ?? firstOf(properties, "dc:creator"));
  if (!/\p{L}\s+\p{L}/u.test(author) || author.length > 80) return {};
  const lines = tree.children.map((child) => (child.type === "element" ? textOf(child) : ""));
  const near = [...lines.slice(0, 8), ...lines.slice(-4)].filter((line) => wordCount(line) <= 14);
  return near.some((line) => folded(line).includes(folded(author))) ? { byline: said(author) } : {};
}

function said(value: string): Fact {
  return { value, found: "metadata" };
}
