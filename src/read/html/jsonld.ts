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
  readonly copyright: string;
  readonly correction: string;
  /** It says that not everybody may read it whole. */
  readonly paid: boolean;
}

type Node = ReadonlyMap<string, unknown>;

const articleType = /(?:Article|Posting|Report|Review)$/;
/** Levels of lists and graphs searched for an article. */
const deepest = 4;

/** The articles of the page's JSON-LD blocks, earlier ones first; broken blocks are passed over. */
export function jsonLinked(blocks: readonly string[]): Linked {
  const articles: Node[] = [];
  const named = new Map<string, Node>();
  for (const block of blocks) {
    try {
      gather(JSON.parse(block), 0, articles, named);
    } catch {
      // Pages carry broken JSON-LD often; the other sources of metadata remain.
    }
  }
  const get = (key: string): unknown =>
    articles.map((node) => node.get(key)).find((value) => word(value, named) !== "");
  const tags = get("keywords");
  return {
    title: word(get("headline"), named) || word(get("name"), named),
    subtitle: word(get("alternativeHeadline"), named),
    author: word(get("author"), named) || word(get("creator"), named),
    publisher: word(get("publisher"), named),
    published: word(get("datePublished"), named) || word(get("dateCreated"), named),
    address: word(get("url"), named) || word(get("mainEntityOfPage"), named),
    licence: word(get("license"), named),
    language: word(get("inLanguage"), named),
    description: word(get("description"), named),
    body: String(get("articleBody") ?? "").replace(/<[^>]{0,500}>/g, " "),
    copyright: word(get("copyrightNotice"), named),
    correction: articles.map((node) => textIn(node.get("correction"))).find(Boolean) ?? "",
    paid: /^false$/i.test(word(get("isAccessibleForFree"), named)),
    tags: Array.isArray(tags)
      ? tags.map((tag) => word(tag, named)).filter(Boolean)
      : word(tags, named).split(",").filter(Boolean),
  };
}

function gather(value: unknown, depth: number, articles: Node[], named: Map<string, Node>): void {
  if (depth > deepest || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) gather(item, depth + 1, articles, named);
    return;
  }
  const node: Node = new Map<string, unknown>(Object.entries(value));
  const id = node.get("@id");
  if (typeof id === "string" && node.has("name")) named.set(id, node);
  if ([node.get("@type")].flat().some((type) => articleType.test(String(type)))) articles.push(node);
  for (const key of ["@graph", "mainEntity", "author", "publisher"])
    gather(node.get(key), depth + 1, articles, named);
}

/** Data are no HTML, but many pages write `&#039;` in them. */
function spelledOut(value: string): string {
  return value.replace(/&(?:#(\d{2,6})|(amp|quot|apos|lt|gt));/g, (whole, code, name) => {
    if (name !== undefined) return named[name] ?? whole;
    return Number(code) <= 0x10_ff_ff ? String.fromCodePoint(Number(code)) : whole;
  });
}

const named: Readonly<Record<string, string>> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">" };

/** The words of a correction, a string or a comment. */
function textIn(value: unknown): string {
  if (typeof value === "string")
    return value
      .replace(/<[^>]{0,500}>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  if (Array.isArray(value)) return value.map(textIn).filter(Boolean).join(" ");
  return typeof value === "object" && value !== null && "text" in value ? textIn(value.text) : "";
}

/** A name: the string itself, the names of a list, an object's `name`, or that of the node its `@id` points to. */
function word(value: unknown, named: ReadonlyMap<string, Node>): string {
  if (typeof value === "string") return spelledOut(value).replace(/\s+/g, " ").trim();
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) {
    const names = value.map((item) => word(item, named)).filter(Boolean);
    return [...new Set(names)].join(", ");
  }
  if (typeof value !== "object" || value === null) return "";
  if ("name" in value) return word(value.name, named);
  if (!("@id" in value)) return "";
  const id = word(value["@id"], named);
  const name = named.get(id)?.get("name");
  return typeof name === "string" ? word(name, named) : id;
}
