import type { Element, ElementContent, Root } from "hast";
import type { Article, Matter, Repair } from "../model/article.ts";
import { textOf } from "./inline.ts";
import { excerpt, wordCount } from "./line.ts";
import type { Item } from "./page.ts";
import { rejoin } from "./rejoin.ts";

/** Blocks at a part's edges that may repeat an earlier part, and the fewest words of one that does. */
const edge = 3;
const fewest = 5;

/**
 * Parts of one article, in their order → the article: facts of the first part that has them, bodies one after the
 * other. A title or block that an earlier part has already is left out; a part's own title becomes a heading.
 */
export function join(given: readonly Article[]): Article {
  const parts = given.map(ownNames);
  const [first, ...others] = parts;
  if (first === undefined) throw new TypeError("nothing to join");
  const blocks: Item[] = itemsOf(first, first);
  const repairs: Repair[] = [...first.repairs];
  const seen = new Set(blocks.map(({ text }) => plain(text)));
  for (const part of others) {
    const { items, repeated } = withoutRepeated([...headOf(part, first), ...itemsOf(part, first)], seen);
    const seam = blocks.findLastIndex(({ element }) => element.tagName !== "figure");
    const [next] = items;
    const mended = rejoin(next === undefined ? blocks.slice(seam) : [...blocks.slice(seam), next]);
    blocks.splice(Math.max(seam, 0), blocks.length, ...mended.items, ...items.slice(1));
    for (const { text } of items) seen.add(plain(text));
    repairs.push(
      { kind: "appended", text: fileOf(part.origin) },
      ...mended.repairs,
      ...repeated.map(({ text }): Repair => ({ kind: "removed", text: excerpt(text), rule: "repeated" })),
      ...part.repairs,
    );
  }
  const pictures = parts.flatMap((part) => part.pictures ?? []);
  const notes = parts.flatMap((part) => part.notes ?? []);
  const merged: Article = Object.assign({}, ...parts.toReversed());
  return {
    ...merged,
    tags: distinct(
      parts.flatMap(({ tags }) => tags),
      ({ value }) => value,
    ),
    origin: parts.map(({ origin }) => fileOf(origin)).join(", "),
    body: rootOf(blocks),
    ...(pictures.length > 0 && { pictures }),
    ...(notes.length > 0 && { notes }),
    matter: distinct(
      parts.flatMap(({ matter }) => matter),
      ({ kind, text }: Matter) => `${kind} ${plain(text)}`,
    ),
    repairs,
  };
}

/** Names that no other part's pictures and notes have. */
function ownNames(part: Article, index: number): Article {
  if (part.pictures === undefined && part.notes === undefined) return part;
  const own = (name: string): string => `${index + 1}-${name}`;
  const renamed = (node: ElementContent): ElementContent => {
    if (node.type !== "element") return node;
    const { src, dataNote } = node.properties;
    const properties = {
      ...node.properties,
      ...(typeof src === "string" && { src: own(src) }),
      ...(typeof dataNote === "string" && { dataNote: own(dataNote) }),
    };
    return { ...node, properties, children: node.children.map(renamed) };
  };
  const children = part.body.children.map((node) => (node.type === "element" ? renamed(node) : node));
  return {
    ...part,
    body: { type: "root", children: children as Root["children"] },
    ...(part.pictures && {
      pictures: part.pictures.map((picture) => ({ ...picture, name: own(picture.name) })),
    }),
    ...(part.notes && { notes: part.notes.map((note) => ({ ...note, id: own(note.id) })) }),
  };
}

/** A later part's title and standfirst, unless they are the first's. */
function headOf({ title, subtitle, language }: Article, first: Article): Item[] {
  const own = title.found !== "file" && unnumbered(title.value) !== unnumbered(first.title.value);
  const head = [
    ...(own ? [itemOf("h2", title.value)] : []),
    ...(subtitle?.found === "page" && plain(subtitle.value) !== plain(first.subtitle?.value ?? "")
      ? [itemOf("p", subtitle.value)]
      : []),
  ];
  return language === first.language ? head : head.map((item) => ({ ...item, language }));
}

function itemOf(tagName: string, text: string): Item {
  const children: ElementContent[] = [{ type: "text", value: text }];
  return { element: { type: "element", tagName, properties: {}, children }, text };
}

/** The blocks of a part; those of a part in another language say so. */
function itemsOf({ body, language }: Article, first: Article): Item[] {
  return body.children.flatMap((block): Item[] => {
    if (block.type !== "element") return [];
    const { lang = language, dataSource, ...properties } = block.properties;
    const element: Element = { ...block, properties };
    return [
      {
        element,
        text: textOf(element),
        ...(typeof lang === "string" && lang !== first.language && { language: lang }),
        ...(typeof dataSource === "string" && { source: dataSource }),
      },
    ];
  });
}

function rootOf(items: readonly Item[]): Root {
  const children = items.map(({ element, language, source }): Element => {
    const properties = {
      ...element.properties,
      ...(language !== undefined && { lang: language }),
      ...(source !== undefined && { dataSource: source }),
    };
    return { ...element, properties };
  });
  return { type: "root", children };
}

/** Without the blocks at both ends that stood before, as a standfirst that every page repeats. */
function withoutRepeated(
  items: readonly Item[],
  seen: ReadonlySet<string>,
): { items: readonly Item[]; repeated: readonly Item[] } {
  const isRepeated = ({ text }: Item, at: number): boolean =>
    (at < edge || at >= items.length - edge) && wordCount(text) >= fewest && seen.has(plain(text));
  return {
    items: items.filter((item, at) => !isRepeated(item, at)),
    repeated: items.filter(isRepeated),
  };
}

/** A title without its part's number: `The ferry (2/3)`, `The ferry – page 2`. */
function unnumbered(title: string): string {
  return plain(
    title.replace(/[\s,:–—|([-]+(?:\p{L}{1,10}\s+)?\d{1,2}(?:\s*(?:\/|\p{L}{1,4})\s*\d{1,2})?[)\]]?$/u, ""),
  );
}

/** Letters and digits alone, in small letters. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}

/** An address as it is; of a path the file's name. */
function fileOf(origin: string): string {
  return /^https?:\/\//i.test(origin) ? origin : (origin.split(/[\\/]/).at(-1) ?? origin);
}
