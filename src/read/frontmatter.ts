import { parse, TomlError } from "smol-toml";
import { parseDocument } from "yaml";
import type { Fact } from "../model/article.ts";
import { GuideError } from "../model/errors.ts";
import type { Languages } from "../model/language.ts";
import { limits as usual } from "../model/limits.ts";
import type { Source } from "../model/source.ts";
import { isoDate } from "./dates.ts";
import type { Facts } from "./page.ts";

const fields = {
  title: ["title"],
  subtitle: ["subtitle", "subheading"],
  byline: ["byline", "author", "authors"],
  publisher: ["publisher", "site", "source"],
  published: ["published", "date", "publishdate", "pubdate"],
  address: ["address", "url", "canonical_url", "source"],
  language: ["language", "lang"],
  licence: ["licence", "license"],
} as const;

export interface Split {
  readonly facts: Facts;
  /** The text after the front matter. */
  readonly body: string;
}

/**
 * Takes front matter off a text: YAML between lines `---`, TOML between lines `+++`, JSON in braces (Hugo). Text
 * without one comes back whole; unknown keys are let be.
 * @throws GuideError FRONT_MATTER_INVALID with the place of the fault.
 */
export function splitFrontMatter(
  text: string,
  { origin: file, limits = usual }: Pick<Source, "origin" | "limits">,
  languages: Languages,
): Split {
  const most = limits.frontmatter * 1024;
  const block = cut(text);
  if (block === undefined) return splitJson(text, most, languages) ?? { facts: {}, body: text };
  const fail = (reason: string, line = 1, column = 1): GuideError =>
    new GuideError(
      "FRONT_MATTER_INVALID",
      { file, detail: reason },
      { place: { file, line: line + 1, column } },
    );
  if (new TextEncoder().encode(block.text).length > most) throw fail(`> ${limits.frontmatter} kB`, 0);

  const values = block.isToml ? tomlOf(block.text, fail) : yamlOf(block.text, limits.aliases, fail);
  if (typeof values === "string") return { facts: {}, body: text };
  if (values === null || values === undefined) return { facts: {}, body: block.body };
  if (typeof values !== "object" || Array.isArray(values)) throw fail("not a mapping");
  return { facts: factsOf(new Map(Object.entries(values)), languages), body: block.body };
}

/** JSON is taken off only when it is sound: other texts begin with a brace, too. */
function splitJson(text: string, most: number, languages: Languages): Split | undefined {
  const end = /^\{[ \t]*\n/.test(text) ? /\n\}[ \t]*(?:\n|$)/.exec(text.slice(0, most)) : null;
  if (end === null) return undefined;
  const at = end.index + end[0].length;
  try {
    const values: unknown = JSON.parse(text.slice(0, at));
    if (typeof values !== "object" || values === null) return undefined;
    return { facts: factsOf(new Map(Object.entries(values)), languages), body: text.slice(at) };
  } catch {
    return undefined;
  }
}

type Fail = (reason: string, line?: number, column?: number) => GuideError;

function yamlOf(text: string, aliases: number, fail: Fail): unknown {
  const document = parseDocument(text);
  const [fault] = document.errors;
  if (fault !== undefined) {
    const at = fault.linePos?.[0];
    throw fail(fault.message.replace(/ at line \d+, column \d+:.*$/s, ""), at?.line, at?.col);
  }
  try {
    return document.toJS({ maxAliasCount: aliases + 1 });
  } catch (cause) {
    throw fail(cause instanceof Error ? cause.message : "alias");
  }
}

function tomlOf(text: string, fail: Fail): unknown {
  try {
    return parse(text);
  } catch (cause) {
    if (cause instanceof TomlError)
      throw fail(cause.message.split("\n", 1)[0] ?? "", cause.line, cause.column);
    throw fail("TOML");
  }
}

function cut(text: string): { text: string; isToml: boolean; body: string } | undefined {
  const [opening, fence] = /^(---|\+\+\+)[ \t]*\n/.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const isToml = fence === "+++";
  for (let at = opening.length; at < text.length; ) {
    const end = text.indexOf("\n", at) === -1 ? text.length : text.indexOf("\n", at);
    const line = text.slice(at, end).trimEnd();
    if (line === fence || (line === "..." && !isToml))
      return { text: text.slice(opening.length, at), isToml, body: text.slice(end + 1) };
    at = end + 1;
  }
  return undefined;
}

function factsOf(values: ReadonlyMap<string, unknown>, languages: Languages): Facts {
  const lower = new Map([...values].map(([key, value]) => [key.toLowerCase(), value]));
  const facts: Record<string, Fact> = {};
  for (const [field, names] of Object.entries(fields)) {
    const value = names
      .map((name) => plain(lower.get(name)))
      .find(
        (found) =>
          found !== "" &&
          (field !== "publisher" || !isAddress(found)) &&
          (field !== "address" || isAddress(found)),
      );
    if (value === undefined) continue;
    const fact = field === "published" ? dateFact(value, languages) : asFact(value);
    if (fact !== undefined) facts[field] = fact;
  }
  const tags = list(lower.get("tags") ?? lower.get("keywords")).map(asFact);
  return tags.length > 0 ? { ...facts, tags } : facts;
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value);
}

function asFact(value: string): Fact {
  return { value, found: "front-matter" };
}

function dateFact(value: string, languages: Languages): Fact | undefined {
  const iso = isoDate(value, languages);
  if (iso === undefined) return undefined;
  return iso === value ? asFact(iso) : { ...asFact(iso), quote: value };
}

/** `[[page|words]]`, as Obsidian writes a link. */
function unlinked(value: string): string {
  return value.replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, "$1");
}

/** A scalar as text; a list joined by commas; `{ name }` by its name. */
function plain(value: unknown): string {
  if (typeof value === "string") return unlinked(value).normalize("NFC").replace(/\s+/g, " ").trim();
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(", ");
  if (typeof value === "object" && value !== null && "name" in value) return plain(value.name);
  return "";
}

function list(value: unknown): readonly string[] {
  const items = Array.isArray(value) ? value.map(plain) : plain(value).split(",");
  return items.map((item) => item.trim()).filter(Boolean);
}
