import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Fact } from "../../model/article.ts";
import type { Languages } from "../../model/language.ts";
import { isoDate } from "../dates.ts";
import { textOf } from "../inline.ts";
import { folded } from "../line.ts";
import type { Facts } from "../page.ts";
import { jsonLinked, type Linked } from "./jsonld.ts";

/** What a page's head and marked-up lines say, by name. */
interface Said {
  readonly metas: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
  readonly headings: readonly string[];
  readonly authors: readonly string[];
  /** Authors as journals name them. */
  readonly cited: readonly string[];
  /** Of an element that is marked as the article's date. */
  readonly time: string;
  readonly title: string;
  readonly language: string;
  readonly savedFrom: string;
}

/** Facts about the article from JSON-LD, else meta elements, else marked links and times. Nothing is guessed. */
export function metadata(tree: Root, languages: Languages): Facts {
  const said = listen(tree);
  const linked = jsonLinked(tree);
  const meta = (...names: string[]): string =>
    names.map((name) => said.metas.get(name) ?? "").find(Boolean) ?? "";

  const publisher =
    linked.publisher || meta("og:site_name", "application-name", "dc.publisher", "citation_journal_title");
  const named = [
    linked.author,
    meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author"),
    said.cited.join(", "),
  ];
  const authors = named.filter(isName);
  const author = authors.find((name) => folded(name) !== folded(publisher)) ?? "";
  const signed = [...new Set(said.authors.filter((name) => isName(name) && name.length <= 80))].join(", ");
  const dates = [linked.published, ...dateNames.map((name) => said.metas.get(name) ?? ""), said.time];
  const address =
    webAddress(said.links.get("canonical")) ||
    webAddress(meta("og:url")) ||
    webAddress(linked.address) ||
    said.savedFrom;
  const readable = dates.filter((value) => value !== "" && isoDate(value, languages) !== undefined);
  const date = readable[0] ?? dateInAddress(address);
  const published = isoDate(date, languages);
  const subtitle = linked.subtitle;
  const keywords = linked.tags.length > 0 ? linked.tags : meta("keywords", "news_keywords").split(",");
  const tags = keywords.map((tag) => tag.trim()).filter(Boolean);
  const facts: Record<string, Fact | undefined> = {
    title: titleOf(said, linked, meta("og:title", "twitter:title", "dc.title", "citation_title"), publisher),
    subtitle: fact(subtitle),
    byline: fact(author) ?? fact(signed, "page") ?? fact(authors[0]),
    publisher: fact(publisher),
    published:
      published === undefined
        ? undefined
        : { value: published, found: "metadata", ...(published === date ? {} : { quote: date }) },
    address: fact(address),
    licence: fact(
      linked.licence || said.links.get("license") || meta("dc.rights", "dcterms.license", "copyright"),
    ),
    language: fact(said.language || linked.language || meta("content-language", "og:locale")),
  };
  const found = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return tags.length > 0 ? { ...found, tags: tags.map((value) => ({ value, found: "metadata" })) } : found;
}

/** What the page says in short that the article tells. */
export function descriptionsOf(tree: Root, linked: Linked): readonly string[] {
  const { metas } = listen(tree);
  const named = ["description", "og:description", "twitter:description", "dc.description"];
  return [linked.description, linked.subtitle, ...named.map((name) => metas.get(name) ?? "")].filter(Boolean);
}

function fact(value: string | undefined, found: Fact["found"] = "metadata"): Fact | undefined {
  const text = (value ?? "").replace(/\s+/g, " ").trim();
  return text === "" ? undefined : { value: text, found };
}

/** Meta elements that date the article, the surest first. */
const dateNames =
  "article:published_time og:article:published_time article:published og:published_time datepublished parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date citation_publication_date citation_online_date pubdate publishdate publish-date publish_date publication_date date".split(
    " ",
  );

/** Neither an address nor a number. */
function isName(value: string): boolean {
  return /\p{L}/u.test(value) && !/^https?:|@\S+\.\S|^[\w.-]+\.[a-z]{2,4}$/i.test(value);
}

/** `/2021/05/03/` in the page's address. */
function dateInAddress(address: string): string {
  const found = /\/(20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(address);
  return found === null
    ? ""
    : [found[1], ...[found[2], found[3]].map((part = "") => part.padStart(2, "0"))].join("-");
}

function webAddress(value: string | undefined): string {
  return value !== undefined && /^https?:\/\//i.test(value) ? value : "";
}

/** The `h1` that the page's head repeats; else the head's title without the site's name; else the only `h1`. */
function titleOf(said: Said, linked: Linked, og: string, site: string): Fact | undefined {
  const named = [linked.title, og, said.title].filter(Boolean);
  const repeated = said.headings.find((heading) =>
    named.some((title) => heading.length > 3 && folded(title).includes(folded(heading))),
  );
  if (repeated !== undefined) return fact(repeated, "page");
  const [first] = named;
  if (first !== undefined) return fact(withoutSite(first, site));
  return said.headings.length === 1 ? fact(said.headings[0], "page") : undefined;
}

function withoutSite(title: string, site: string): string {
  const parts = title.split(/\s+[|–—·-]\s+/u);
  const last = parts.at(-1) ?? "";
  return parts.length > 1 && site !== "" && folded(last) === folded(site)
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—·-]\s+$/u, "")
    : title;
}

function listen(tree: Root): Said {
  const metas = new Map<string, string>();
  const links = new Map<string, string>();
  const headings: string[] = [];
  const authors: string[] = [];
  const cited: string[] = [];
  let [title, language, savedFrom, time] = ["", "", "", ""];
  const first = (map: Map<string, string>, key: string, value: unknown): void => {
    if (key !== "" && typeof value === "string" && value.trim() !== "" && !map.has(key))
      map.set(key, value.trim());
  };
  visit(tree, (node) => {
    if (node.type === "comment")
      savedFrom ||= /saved from url=\(\d+\)(https?:\S+)/.exec(node.value)?.[1] ?? "";
    if (node.type !== "element") return;
    const { properties } = node;
    const relations = Array.isArray(properties.rel) ? properties.rel.map(String) : [];
    if (node.tagName === "html" && typeof properties.lang === "string") language = properties.lang;
    if (node.tagName === "title") title ||= line(node);
    if (node.tagName === "h1") headings.push(line(node));
    const item = String(properties.itemProp ?? "");
    if (item === "datePublished" || properties.pubDate !== undefined)
      time ||= String(properties.dateTime ?? properties.content ?? "");
    if (item === "author" && node.tagName !== "meta") authors.push(nameIn(node) ?? line(node));
    if (node.tagName === "meta" && properties.name === "citation_author") {
      const [last = "", first] = String(properties.content ?? "").split(", ");
      cited.push(first === undefined ? last : `${first} ${last}`);
    }
    if (node.tagName === "meta") {
      const name = properties.property ?? properties.name ?? properties.itemProp ?? properties.httpEquiv;
      first(metas, String(Array.isArray(name) ? name[0] : (name ?? "")).toLowerCase(), properties.content);
    }
    for (const relation of relations) {
      if (relation === "author") authors.push(line(node));
      else first(links, relation, properties.href);
    }
  });
  return {
    metas,
    links,
    headings: headings.filter(Boolean),
    authors: authors.filter(Boolean),
    cited,
    time,
    title,
    language,
    savedFrom,
  };
}

function line(node: Element): string {
  return textOf(node).replace(/\s+/g, " ");
}

/** The name inside a marked-up person. */
function nameIn(node: Element): string | undefined {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    if (String(child.properties.itemProp) === "name")
      return line(child) || String(child.properties.content ?? "");
    const inside = nameIn(child);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
