import type { Root } from "hast";
import { toString as plain } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** An article's JSON-LD, plain strings; empty where it says nothing. */
export interface Linked {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly publisher: string;
  readonly published: string;
  readonly address: string;
  readonly licence: string;
  readonly language: string;
  readonly tags: readonly string[];
  readonly description: string;
  /** The article's text, often cut short. */
  readonly body: string;
}

const articleType = /(?:Article|Posting|Report|Review)$/;
/** Levels of lists and graphs searched for an article. */
const deepest = 4;

/** The first article among the page's JSON-LD blocks; broken blocks are passed over. */
export function jsonLinked(tree: Root): Linked {
  let found: ReadonlyMap<string, unknown> | undefined;
  visit(tree, "element", (node) => {
    if (found !== undefined || node.tagName !== "script" || node.properties.type !== "application/ld+json")
      return;
    try {
      found = articleIn(JSON.parse(plain(node)), 0);
    } catch {
      // Pages carry broken JSON-LD often; the other sources of metadata remain.
    }
  });
  const get = (key: string): unknown => found?.get(key);
  const tags = get("keywords");
  return {
    title: word(get("headline")) || word(get("name")),
    subtitle: word(get("alternativeHeadline")),
    author: word(get("author")),
    publisher: word(get("publisher")),
    published: word(get("datePublished")),
    address: word(get("url")) || word(get("mainEntityOfPage")),
    licence: word(get("license")),
    language: word(get("inLanguage")),
    description: word(get("description")),
    body: String(get("articleBody") ?? "").replace(/<[^>]{0,500}>/g, " "),
    tags: Array.isArray(tags) ? tags.map(word).filter(Boolean) : word(tags).split(",").filter(Boolean),
  };
}

function articleIn(value: unknown, depth: number): ReadonlyMap<string, unknown> | undefined {
  if (depth > deepest || typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = articleIn(item, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const map = new Map<string, unknown>(Object.entries(value));
  const types = [map.get("@type")].flat().map(String);
  return types.some((type) => articleType.test(type)) ? map : articleIn(map.get("@graph"), depth + 1);
}

/** A name: the string itself, the names of a list, or an object's `name` or `@id`. */
function word(value: unknown): string {
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim();
  if (Array.isArray(value)) return value.map(word).filter(Boolean).join(", ");
  if (typeof value !== "object" || value === null) return "";
  if ("name" in value) return word(value.name);
  return "@id" in value ? word(value["@id"]) : "";
}
