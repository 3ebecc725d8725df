import type { Fact, Where } from "../../model/article.ts";
import type { Languages } from "../../model/language.ts";
import type { Cues } from "../cues.ts";
import { isoDate } from "../dates.ts";
import { folded } from "../line.ts";
import type { Facts } from "../page.ts";
import type { Linked } from "./jsonld.ts";
import type { Said } from "./said.ts";
import { letters } from "./sieve.ts";

/** Facts from the page's data, and everything that the data say of those on which pages disagree, the surest first. */
export interface Metadata {
  readonly facts: Facts;
  /** The site's own name where a person's is wanted: taken only when nothing else is signed. */
  readonly outlet?: Fact;
  readonly claims: Readonly<Record<"title" | "byline" | "publisher" | "published", readonly Fact[]>>;
}

/** From JSON-LD, else meta elements, else marked links and times. Nothing is guessed. */
export function metadata(said: Said, linked: Linked, languages: Languages, cues: Cues): Metadata {
  const meta = (...names: string[]): string =>
    names.map((name) => said.metas.get(name) ?? "").find(Boolean) ?? "";
  const address = addressOf(said, linked, meta("og:url"));
  const publishers = claims(
    [linked.publisher, "json-ld"],
    [meta("og:site_name"), "opengraph"],
    [meta("application-name", "dc.publisher", "citation_journal_title"), "meta"],
  );
  const publisher = publishers[0]?.value ?? "";
  const signed = [
    ...new Set(
      said.authors.filter((name) => isName(name) && name.length <= 80 && /\p{Lu}|\p{Lo}/u.test(name)),
    ),
  ];
  const authors = claims(
    [linked.author, "json-ld"],
    [meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author"), "meta"],
    [said.cited.join(", "), "meta"],
    [labelled(said, cues), "meta"],
    [signed.join(", "), "marked"],
  ).filter(({ value }) => isName(value));
  const [outlets, people] = [true, false].map((is) =>
    authors.filter(({ value }) => isOutlet(value, publisher, address) === is),
  );
  const dates = datesOf(said, linked, address, languages);
  const titles = titlesOf(
    said,
    linked,
    meta("og:title", "twitter:title"),
    meta("dc.title", "citation_title"),
    publisher,
  );
  const keywords = linked.tags.length > 0 ? linked.tags : meta("keywords", "news_keywords").split(",");
  const tags = keywords.map((tag) => tag.trim()).filter(Boolean);
  const paid =
    linked.paid ||
    /^(?:locked|metered|paid)$/i.test(meta("article:content_tier")) ||
    /^false$/i.test(meta("isaccessibleforfree"));
  const facts: Record<string, Fact | undefined> = {
    title: titles[0],
    subtitle: fact(linked.subtitle, "json-ld"),
    byline: people?.[0],
    publisher: publishers[0],
    published: dates[0],
    address: fact(address.value, address.where),
    licence:
      fact(linked.licence, "json-ld") ??
      fact(said.links.get("license"), "link") ??
      fact(meta("dc.rights", "dcterms.license"), "meta"),
    access: paid ? fact("paid", linked.paid ? "json-ld" : "meta") : undefined,
    language:
      fact(said.language) ??
      fact(linked.language, "json-ld") ??
      fact(meta("content-language", "og:locale"), "meta"),
  };
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  const [outlet] = outlets ?? [];
  return {
    facts: tags.length > 0 ? { ...known, tags: tags.map((value) => ({ value, found: "metadata" })) } : known,
    ...(outlet === undefined ? {} : { outlet }),
    claims: { title: titles, byline: people ?? [], publisher: publishers, published: dates },
  };
}

/** What the page says in short that the article tells. */
export function descriptionsOf({ metas }: Said, linked: Linked): readonly string[] {
  const named = ["description", "og:description", "twitter:description", "dc.description"];
  return [linked.description, linked.subtitle, ...named.map((name) => metas.get(name) ?? "")].filter(Boolean);
}

type Claim = readonly [value: string | undefined, where: Where];

function claims(...list: readonly Claim[]): readonly Fact[] {
  return list.map(([value, where]) => fact(value, where)).filter((one) => one !== undefined);
}

function fact(value: string | undefined, where?: Where): Fact | undefined {
  const text = (value ?? "").replace(/\s+/g, " ").trim();
  const found = where === "marked" || where === "heading" ? "page" : "metadata";
  return text === "" ? undefined : { value: text, found, ...(where === undefined ? {} : { where }) };
}

/** Meta elements that date the article, the surest first. */
const dateNames =
  "article:published_time og:article:published_time article:published og:published_time datepublished parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date citation_publication_date citation_online_date pubdate publishdate publish-date publish_date publication_date date".split(
    " ",
  );

function datesOf(said: Said, linked: Linked, address: Address, languages: Languages): readonly Fact[] {
  const metas = dateNames.map((name): Claim => [said.metas.get(name), "meta"]);
  const titled = [said.title, said.metas.get("og:title") ?? ""].flatMap((title) =>
    title.split(separators).map((part): Claim => [/^\D{0,12}\d[\d./-]+\d$/.test(part) ? part : "", "title"]),
  );
  const all = claims(
    [linked.published, "json-ld"],
    ...metas,
    [said.time, "time"],
    [dateInAddress(address.value), "address"],
    ...titled,
  );
  return all.flatMap((one) => {
    const value = isoDate(one.value, languages);
    if (value === undefined) return [];
    return [value === one.value ? one : { ...one, value, quote: one.value }];
  });
}

/** Neither an address nor a number. */
function isName(value: string): boolean {
  return /\p{L}/u.test(value) && !/^https?:|@\S+\.\S|^[\w.-]+\.[a-z]{2,4}$/i.test(value);
}

/** “Written by”: “Ada Finch”, in the pair of elements meant for cards of the page. */
function labelled({ metas }: Said, cues: Cues): string {
  for (const number of [1, 2]) {
    const label = metas.get(`twitter:label${number}`) ?? "";
    if (cues.after("byline", label)?.rest === "") return metas.get(`twitter:data${number}`) ?? "";
  }
  return "";
}

/** The name is the publisher's or that of the page's site. */
function isOutlet(name: string, publisher: string, { value }: Address): boolean {
  const [own, whole] = [letters(name), letters(publisher)];
  if (whole.length >= 3 && (own.includes(whole) || whole.includes(own))) return true;
  const host = /^https?:\/\/(?:www\d?\.)?([^/:]+)/i.exec(value)?.[1]?.toLowerCase() ?? "";
  const labels = host.split(".").slice(0, -1).map(letters);
  return labels.some((label) => label.length >= 3 && own.includes(label));
}

interface Address {
  readonly value: string;
  readonly where: Where;
}

function addressOf(said: Said, linked: Linked, og: string): Address {
  const all = claims(
    [said.links.get("canonical"), "link"],
    [og, "opengraph"],
    [linked.address, "json-ld"],
    [said.savedFrom, "meta"],
  );
  const found = all.find(({ value }) => /^https?:\/\//i.test(value));
  return { value: found?.value ?? "", where: found?.where ?? "link" };
}

/** `/2021/05/03/` in the page's address. */
function dateInAddress(address: string): string {
  const found = /\/(20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(address);
  return found === null
    ? ""
    : [found[1], ...[found[2], found[3]].map((part = "") => part.padStart(2, "0"))].join("-");
}

const separators = /\s+[|–—·-]\s+/u;

/** First the `h1` that the page's head repeats, else the head's title without the site's name, else the only `h1`. */
function titlesOf(said: Said, linked: Linked, og: string, dublin: string, site: string): readonly Fact[] {
  const named = [linked.title, og, dublin, said.title].filter(Boolean);
  const headings = said.headings.filter((heading) => !isSite(heading, named, site));
  const repeated = headings.find((heading) =>
    named.some((title) => heading.length > 3 && folded(title).includes(folded(heading))),
  );
  const heading = repeated ?? (said.headings.length === 1 ? said.headings[0] : undefined);
  const heads = claims(
    [withoutSite(linked.title, site), "json-ld"],
    [withoutSite(og, site), "opengraph"],
    [withoutSite(dublin, site), "meta"],
    [withoutSite(said.title, site), "title"],
  );
  const own = claims([heading, "heading"]);
  return repeated === undefined ? [...heads, ...own] : [...own, ...heads];
}

/** The heading is the site's name, and the page's data have another title than that. */
function isSite(heading: string, named: readonly string[], site: string): boolean {
  const own = letters(heading);
  const isOther = (title: string): boolean => letters(withoutSite(title, heading)) !== own;
  const atEnd = named.some(
    (title) => title.split(separators).length > 1 && letters(title.split(separators).at(-1) ?? "") === own,
  );
  return (own === letters(site) || atEnd) && named.some(isOther);
}

function withoutSite(title: string, site: string): string {
  const parts = title.split(separators);
  const last = parts.at(-1) ?? "";
  return parts.length > 1 && site !== "" && folded(last) === folded(site)
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—·-]\s+$/u, "")
    : title;
}
