import { Readability } from "@mozilla/readability";
import type { Element, ElementContent, Root, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { parseHTML } from "linkedom/worker";
import { visit } from "unist-util-visit";
import { textOf } from "./inline.ts";

/** A page parted: the article, and the blocks above and below it that the article does not have. */
export interface Region {
  readonly article: Root;
  readonly above: readonly Element[];
  readonly below: readonly Element[];
}

const leaves = new Set("p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote figure img".split(" "));
/** Blocks that Readability drops though they stand among kept ones. */
const grafted = new Set("h2 h3 h4 h5 h6 ul ol dl table pre blockquote figure".split(" "));
/** Characters below which Readability's answer is doubted. */
const shortest = 500;
const around = new Set("nav footer aside header dialog menu".split(" "));
const boilerplate =
  /(?:^|[-_ ])(?:share|sharing|social|related|newsletter|promo|comments?|sidebar|advert|ads?|cookie|breadcrumbs?|menu|nav|toolbar|recommend\w*|subscribe|outbrain|taboola)(?:$|[-_ ])/i;

interface Leaf {
  readonly element: Element;
  readonly parent: Element | Root;
  readonly kept: boolean;
  /** Stands in a part of the page that is no article: a menu, a sidebar, a share bar. */
  readonly aside: boolean;
}

/**
 * Readability says which region of the page is the article; the region is then taken from the untouched tree, with
 * the headings, figures, quotations, lists and tables that Readability loses.
 */
export function chooseRegion(tree: Root): Region {
  const kept = keptSerials(tree);
  const leavesInOrder = listLeaves(tree, kept);
  const first = leavesInOrder.findIndex((leaf) => leaf.kept);
  if (first < 0) return wholePage(leavesInOrder);
  const last = leavesInOrder.findLastIndex((leaf) => leaf.kept);
  const parents = new Set(leavesInOrder.filter((leaf) => leaf.kept).map((leaf) => leaf.parent));
  const cover = new Set(coverOf(leavesInOrder.slice(0, first)));
  const chosen = leavesInOrder.filter((leaf, at) => {
    if (leaf.kept || cover.has(leaf)) return true;
    if (leaf.aside || linkShare(leaf.element) > 0.5) return false;
    return parents.has(leaf.parent) || (at > first && at < last && grafted.has(leaf.element.tagName));
  });
  const all = chosen.length > 0 && lengthOf(chosen) < shortest ? longParagraphs(leavesInOrder) : [];
  if (lengthOf(all) > lengthOf(chosen) * 2) return regionOf(leavesInOrder, all, cover);
  return regionOf(leavesInOrder, chosen, cover);
}

function regionOf(leavesInOrder: readonly Leaf[], chosen: readonly Leaf[], cover: ReadonlySet<Leaf>): Region {
  const inside = new Set(chosen);
  const start = leavesInOrder.findIndex((leaf) => inside.has(leaf) && !cover.has(leaf));
  const isOut = (leaf: Leaf): boolean => !inside.has(leaf);
  return {
    article: asRoot(chosen),
    above: elements(leavesInOrder.slice(0, start).filter(isOut)),
    below: elements(leavesInOrder.slice(start).filter(isOut)),
  };
}

/** Where Readability finds next to nothing: the long paragraphs outside menus, and the structure among them. */
function longParagraphs(all: readonly Leaf[]): readonly Leaf[] {
  const isLong = ({ element, aside }: Leaf): boolean =>
    !aside && element.tagName === "p" && textOf(element).length >= 60 && linkShare(element) <= 0.5;
  const [first, last] = [all.findIndex(isLong), all.findLastIndex(isLong)];
  return all.filter((leaf, at) => {
    if (at < first || at > last || leaf.aside) return false;
    return isLong(leaf) || (grafted.has(leaf.element.tagName) && linkShare(leaf.element) <= 0.5);
  });
}

function lengthOf(parts: readonly Leaf[]): number {
  return parts.reduce((sum, { element }) => sum + textOf(element).length, 0);
}

function wholePage(all: readonly Leaf[]): Region {
  const inside = all.filter((leaf) => !leaf.aside);
  return { article: asRoot(inside), above: [], below: elements(all.filter((leaf) => leaf.aside)) };
}

function asRoot(parts: readonly Leaf[]): Root {
  return { type: "root", children: elements(parts) };
}

function elements(parts: readonly Leaf[]): Element[] {
  return parts.map(({ element }) => element);
}

/** Pictures between the page's title and the first paragraph. */
function coverOf(above: readonly Leaf[]): readonly Leaf[] {
  const title = above.findLastIndex(({ element }) => element.tagName === "h1");
  if (title < 0) return [];
  return above.slice(title).filter(({ element, aside }) => element.tagName === "figure" && !aside);
}

function linkShare(element: Element): number {
  let linked = 0;
  visit(element, "element", (node) => {
    if (node.tagName === "a") linked += textOf(node).length;
  });
  return linked / Math.max(1, textOf(element).length);
}

/** Serial numbers of the elements that Readability keeps. Numbers the tree's elements in passing. */
function keptSerials(tree: Root): ReadonlySet<string> {
  let serial = 0;
  visit(tree, "element", (node) => {
    node.properties.dataSerial = String(serial++);
  });
  const { document } = parseHTML(`<!doctype html><html><body>${toHtml(bodyChildren(tree))}</body></html>`);
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

function bodyChildren(tree: Root): Root {
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

function listLeaves(tree: Root, kept: ReadonlySet<string>): readonly Leaf[] {
  const out: Leaf[] = [];
  const isKept = (node: Element): boolean => kept.has(String(node.properties.dataSerial));
  const anyKept = remembered((node) => isKept(node) || someChild(node, anyKept));
  const holdsLeaf = remembered((node) => isLeafOrBox(node) || someChild(node, holdsLeaf));
  const holdsTitle = remembered((node) => node.tagName === "h1" || someChild(node, holdsTitle));
  const walk = (parent: Element | Root, whole: boolean, aside: boolean): void => {
    let run: ElementContent[] = [];
    const flush = (): void => {
      const element: Element = { type: "element", tagName: "p", properties: {}, children: run };
      if (textOf(element) !== "")
        out.push({ element, parent, kept: whole || (parent.type === "element" && isKept(parent)), aside });
      run = [];
    };
    for (const node of parent.children as RootContent[]) {
      if (node.type === "text") run.push(node);
      if (node.type !== "element") continue;
      const beside =
        aside || (!holdsTitle(node) && (around.has(node.tagName) || boilerplate.test(namesOf(node))));
      if (leaves.has(node.tagName)) {
        flush();
        out.push({ element: node, parent, kept: whole || anyKept(node), aside: beside });
      } else if (someChild(node, holdsLeaf) || isContainer(node)) {
        flush();
        const wholly = isKept(node) && !someChild(node, anyKept);
        walk(node, whole || (wholly && hasElements(node)), beside);
      } else run.push(node);
    }
    flush();
  };
  walk(tree, false, false);
  return out;
}

function isContainer({ tagName }: Element): boolean {
  return /^(?:html|body|div|section|article|main|header|footer|aside|nav|address|details|center|li|td|th|tr|tbody)$/.test(
    tagName,
  );
}

function isLeafOrBox(node: Element): boolean {
  return leaves.has(node.tagName) || isContainer(node);
}

function someChild(node: Element, test: (child: Element) => boolean): boolean {
  return node.children.some((child) => child.type === "element" && test(child));
}

/** The test, asked once for each element: nested pages would be walked once a level otherwise. */
function remembered(test: (node: Element) => boolean): (node: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const answer = test(node);
    known.set(node, answer);
    return answer;
  };
}

function hasElements(node: Element): boolean {
  return node.children.some((child) => child.type === "element");
}

function namesOf({ properties }: Element): string {
  const classes = Array.isArray(properties.className) ? properties.className.join(" ") : "";
  return `${classes} ${String(properties.id ?? "")}`;
}
