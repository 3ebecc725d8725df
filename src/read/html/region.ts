import { Readability } from "@mozilla/readability";
import type { Element, Properties, Root, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { parseHTML } from "linkedom/worker";
import { visit } from "unist-util-visit";
import type { Matter } from "../../model/article.ts";
import { choose } from "./choose.ts";
import { captioned, type Leaf, leavesOf } from "./leaves.ts";
import { type Fate, isRule, type Rule, type Sieve } from "./sieve.ts";
import { sift } from "./sift.ts";

/** A page parted: the article, and the blocks above and below it that the article does not have. */
export interface Region {
  readonly article: Root;
  readonly above: readonly Element[];
  readonly below: readonly Element[];
  /** What stood among the article's blocks and was left out, with the rule. */
  readonly removed: readonly Removed[];
  readonly lead?: string;
}

export interface Removed {
  readonly element: Element;
  readonly text: string;
  readonly rule: Rule;
  readonly position: Matter["position"];
}

/**
 * Readability says which region of the page is the article; the region is then taken from the untouched tree, with
 * the headings, figures, quotations, lists and tables that Readability loses, and without what slips in.
 */
export function chooseRegion(tree: Root, sieve: Sieve): Region {
  const { leaves, fates } = judge(tree, sieve);
  return regionOf(leaves, fates);
}

export function judge(
  tree: Root,
  sieve: Sieve,
): { readonly leaves: readonly Leaf[]; readonly fates: readonly Fate[] } {
  const kept = keptSerials(tree);
  const leaves = leavesOf(tree, ({ properties }) => kept.has(String(properties.dataSerial)));
  return { leaves, fates: sift(leaves, choose(leaves, sieve), sieve) };
}

function regionOf(leaves: readonly Leaf[], fates: readonly Fate[]): Region {
  const isText = (leaf: Leaf, at: number): boolean =>
    fates[at] === "article" && !/^(?:figure|img)$/.test(leaf.element.tagName);
  const start = leaves.findIndex(isText);
  const end = leaves.findLastIndex(isText);
  const isOut = (fate: Fate | undefined): boolean => fate === "outside" || isRule(fate);
  const removed = leaves.flatMap(({ element, text }, at): Removed[] => {
    const rule = fates[at];
    if (!isRule(rule) || text === "") return [];
    return [{ element, text, rule, position: at < start ? "front" : at > end ? "back" : "inside" }];
  });
  const titled = leaves.some(({ element }, at) => at < start && element.tagName === "h1");
  const lead = leaves.find((_, at) => fates[at] === "lead")?.text.replace(/\s+/g, " ");
  return {
    ...(lead === undefined ? {} : { lead }),
    article: { type: "root", children: articleOf(leaves, fates) },
    above: elements(
      leaves.filter(
        ({ element }, at) =>
          at < start && (element.tagName === "h1" || (isOut(fates[at]) && (titled || isRule(fates[at])))),
      ),
    ),
    below: elements(leaves.filter((_, at) => at > end && isOut(fates[at]))),
    removed,
  };
}

function articleOf(leaves: readonly Leaf[], fates: readonly Fate[]): Element[] {
  return leaves.flatMap(({ element }, at) => {
    if (fates[at] === "caption") return [captioned(element)];
    return fates[at] === "article" ? [element] : [];
  });
}

function elements(leaves: readonly Leaf[]): Element[] {
  return leaves.map(({ element }) => element);
}

/** Serial numbers of the elements that Readability keeps. Numbers the tree's elements in passing. */
function keptSerials(tree: Root): ReadonlySet<string> {
  let serial = 0;
  visit(tree, "element", (node) => {
    node.properties.dataSerial = String(serial++);
  });
  const { document } = parseHTML(`<!doctype html><html><body>${toHtml(slim(bodyOf(tree)))}</body></html>`);
  const kept = new Set<string>();
  const parsed = new Readability<Marked>(document, {
    serializer: (node) => node as unknown as Marked,
  }).parse();
  const gather = (node: Marked): void => {
    const number = node.getAttribute?.("data-serial");
    if (number) kept.add(number);
    for (let child = node.firstElementChild; child; child = child.nextElementSibling) gather(child);
  };
  if (parsed?.content) gather(parsed.content);
  return kept;
}

/** What Readability looks at; other attributes cost time, and `style` with ten thousand blanks a minute. */
const weighed = [
  "id",
  "className",
  "dataSerial",
  "href",
  "src",
  "alt",
  "role",
  "itemProp",
  "rel",
  "itemScope",
  "itemType",
];
/** Characters of an attribute. */
const longest = 1000;

function slim(tree: Root): Root {
  const copy = (node: RootContent): RootContent => {
    if (node.type !== "element") return node;
    const properties: Properties = {};
    for (const name of weighed) {
      const value = node.properties[name];
      if (value !== undefined) properties[name] = typeof value === "string" ? value.slice(0, longest) : value;
    }
    const children = node.children.map(copy) as Element["children"];
    return { type: "element", tagName: node.tagName, properties, children };
  };
  return { type: "root", children: tree.children.map(copy) };
}

function bodyOf(tree: Root): Root {
  const html = tree.children.find((child) => child.type === "element" && child.tagName === "html");
  const body =
    html?.type === "element"
      ? html.children.find((child) => child.type === "element" && child.tagName === "body")
      : undefined;
  return body?.type === "element" ? { type: "root", children: body.children } : tree;
}

/** As much of a DOM element as is read back from Readability. */
interface Marked {
  readonly getAttribute?: (name: string) => string | null;
  readonly firstElementChild: Marked | null;
  readonly nextElementSibling: Marked | null;
}
