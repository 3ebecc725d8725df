import type { Element, ElementContent, Root } from "hast";

/**
 * Gives every `img` what only elements around it say, before those are taken out: the sets of the `picture` it stands
 * in, and the address that a `noscript` beside it keeps for readers without scripts. Changes the tree.
 */
export function settlePictures(tree: Root): void {
  settle(tree);
}

/** Where a fetched page says that its addresses start from, when that is a place on the web. */
export function baseOf(tree: Root, page: string | undefined): string | undefined {
  const href = page === undefined ? undefined : firstBase(tree.children);
  if (href === undefined || !URL.canParse(href, page)) return undefined;
  const base = new URL(href, page).href;
  return /^https?:/i.test(base) ? base : undefined;
}

/** A page's `base` stands in its head. */
function firstBase(nodes: Root["children"]): string | undefined {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    if (node.tagName === "base" && typeof node.properties.href === "string") return node.properties.href;
    const found = /^(?:html|head)$/.test(node.tagName) ? firstBase(node.children) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function settle(node: Root | Element): void {
  const children = node.children as ElementContent[];
  if (children.some(isNoscript)) node.children = withoutNoscript(children) as typeof node.children;
  for (const child of node.children) {
    if (child.type !== "element") continue;
    if (child.tagName === "amp-img") child.tagName = "img";
    settle(child);
    if (child.tagName === "picture") shareSets(child);
  }
}

/** A `noscript` that holds nothing but a picture gives way to it; a stand-in before it goes. */
function withoutNoscript(children: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (const child of children) {
    const held = isNoscript(child) ? pictureIn(child) : undefined;
    if (held === undefined) {
      out.push(child);
      continue;
    }
    const at = out.findLastIndex((each) => each.type === "element" && each.tagName === "img");
    const before = out[at];
    if (before?.type !== "element" || out.length - at > 3) out.push(held);
    else out[at] = { ...held, properties: { ...before.properties, ...held.properties } };
  }
  return out;
}

function isNoscript(node: ElementContent): node is Element {
  return node.type === "element" && node.tagName === "noscript";
}

function pictureIn(node: Element): Element | undefined {
  const parts = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  const [only] = parts;
  if (parts.length !== 1 || only?.type !== "element") return undefined;
  if (only.tagName === "img") return only;
  return /^(?:picture|span|div)$/.test(only.tagName) ? pictureIn(only) : undefined;
}

function shareSets(picture: Element): void {
  const parts = picture.children.filter((child): child is Element => child.type === "element");
  const sets = parts
    .filter(({ tagName, properties }) => tagName === "source" && !/svg/.test(String(properties.type ?? "")))
    .flatMap(({ properties }) => [properties.srcSet, properties.dataSrcset, properties.dataSrcSet].flat())
    .filter((set): set is string => typeof set === "string" && set !== "");
  const image = parts.find(({ tagName }) => tagName === "img");
  if (image !== undefined && sets.length > 0) image.properties.dataSources = sets;
}
