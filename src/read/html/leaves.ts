import type { Element, ElementContent, Root, RootContent } from "hast";
import { textOf } from "../inline.ts";
import { isBeside, isCaptionName, isFrame, isPictureName, nameOf, styleOf } from "./names.ts";

/** A block of the page that may be one of the article's: a paragraph, a heading, a list, a figure. */
export interface Leaf {
  readonly element: Element;
  readonly text: string;
  readonly parent: Element | Root;
  /** Readability keeps it. */
  readonly kept: boolean;
  /** The outermost element around it that is named or made for what stands beside articles. */
  readonly beside?: Element;
  /** Tags and names of the three elements around it, numbers left out: blocks of one article share it. */
  readonly place: string;
  /** The nearest `article` or `main` around it, else the root. */
  readonly room: Element | Root;
  /** Share of its letters that stand in links to other pages, 0–1. */
  readonly linked: number;
}

const blocks = new Set("p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote figure img".split(" "));
const around = new Set("nav footer aside header dialog menu".split(" "));
const containers = new Set(
  "html body div section article main header footer aside nav address details center li td th tr tbody table figure".split(
    " ",
  ),
);

interface Walk {
  readonly parent: Element | Root;
  /** The two elements around the parent, the nearer first. */
  readonly above: readonly Element[];
  /** Readability keeps the whole of the parent as one text. */
  readonly whole: boolean;
  readonly beside: Element | undefined;
  readonly names: readonly string[];
  readonly room: Element | Root;
  /** Stands in a link to another page. */
  readonly link: boolean;
}

/** The page's blocks in order. `isKept` tells what Readability keeps. */
export function leavesOf(tree: Root, isKept: (node: Element) => boolean): readonly Leaf[] {
  const out: Leaf[] = [];
  const anyKept = remembered((node) => isKept(node) || someChild(node, anyKept));
  const holdsLeaf = remembered((node) => isBlockOrBox(node) || someChild(node, holdsLeaf));
  const holdsTitle = remembered((node) => node.tagName === "h1" || someChild(node, holdsTitle));

  const add = (element: Element, kept: boolean, at: Walk, beside = at.beside): void => {
    const text = textOf(element);
    const picture = text === "" && element.tagName === "p" && pictured(element);
    if (text === "" && !picture && element.tagName !== "img" && element.tagName !== "figure") return;
    const block = picture ? { ...element, tagName: "figure" } : element;
    const made =
      !picture &&
      (isCaption(element, text, at.names) ||
        (text.length <= 300 && element.tagName === "p" && inPicture(at, element)))
        ? captioned(element)
        : block;
    const place = at.names.slice(-3).join(">");
    const leaf = {
      element: made,
      text,
      parent: at.parent,
      kept,
      place,
      room: at.room,
      linked: at.link ? 1 : linkShare(element, text),
    };
    out.push(beside === undefined ? leaf : { ...leaf, beside });
  };
  const pictured = remembered((node) => node.tagName === "img" || someChild(node, pictured));
  const small = remembered((node) => textOf(node).length <= 500);
  const signed = remembered(
    (node) => /^(?:h[1-6]|time)$/.test(node.tagName) || isLink(node) || someChild(node, signed),
  );
  /** In a box named as a picture's, or a bare line in a box that holds a picture, no heading, no link and no time. */
  const inPicture = ({ parent, above, names }: Walk, element: Element): boolean => {
    if (parent.type !== "element") return false;
    if (names.slice(-2).some(isPictureName) && pictured(parent) && small(parent)) return true;
    const line = !source.has(element) && (parent.tagName === "div" || parent.tagName === "span");
    const box = pictured(parent) ? parent : above.find(pictured);
    return line && box !== undefined && textOf(box).length <= 250 && !signed(box);
  };
  /** Paragraphs that the page itself marks so. */
  const source = new Set<Element>();
  const walk = (at: Walk): void => {
    let run: ElementContent[] = [];
    const flush = (): void => {
      const { parent } = at;
      if (run.length > 0) add(paragraph(run), at.whole || (parent.type === "element" && isKept(parent)), at);
      run = [];
    };
    for (const node of at.parent.children as RootContent[]) {
      if (node.type === "text") run.push(node);
      if (node.type !== "element") continue;
      const name = blocks.has(node.tagName) ? styleOf(node) : nameOf(node);
      const aside =
        isAside(node, name, at.room === tree) && !holdsTitle(node) && !(isFrame(name) && captionsOnly(node));
      const beside = at.beside ?? (aside ? node : undefined);
      if (blocks.has(node.tagName) && !isScaffold(node)) {
        flush();
        source.add(node);
        add(node, at.whole || anyKept(node), at, beside);
      } else if (containers.has(node.tagName) || someChild(node, holdsLeaf)) {
        flush();
        const wholly =
          isKept(node) && !someChild(node, anyKept) && node.children.some(({ type }) => type === "element");
        walk({
          parent: node,
          above: at.parent.type === "element" ? [at.parent, ...at.above.slice(0, 1)] : [],
          whole: at.whole || wholly,
          beside,
          names: [...at.names.slice(-2), `${node.tagName}.${styleOf(node)}`],
          room: /^(?:article|main)$/.test(node.tagName) ? node : at.room,
          link: at.link || isLink(node),
        });
      } else run.push(node);
    }
    flush();
  };
  walk({ parent: tree, above: [], whole: false, beside: undefined, names: [], room: tree, link: false });
  return out;
}

/** A picture with its caption, and nothing else of any length. */
function captionsOnly(node: Element): boolean {
  const parts = node.children.filter((child): child is Element => child.type === "element");
  return (
    parts.every((part) => part.tagName === "figure" || textOf(part) === "" || captionsOnly(part)) &&
    textOf(node).length <= 1500 &&
    parts.length > 0
  );
}

/** An article has a header of its own; the page's stands outside. */
function isAside({ tagName }: Element, name: string, outside: boolean): boolean {
  return (around.has(tagName) && (tagName !== "header" || outside)) || isBeside(name);
}

/** A table or list that only places whole parts of the page. */
function isScaffold({ tagName, children }: Element): boolean {
  if (!/^(?:table|ul|ol)$/.test(tagName)) return false;
  const parts = children.filter((child): child is Element => child.type === "element");
  if (tagName !== "table") return parts.some((item) => isSection(item));
  return countOf(parts, /^(?:table|h1|h2|article)$/) > 0 || countOf(parts, /^p$/) > 5;
}

/** An item with a heading or several paragraphs. */
function isSection({ children }: Element): boolean {
  const parts = children.filter((child): child is Element => child.type === "element");
  return countOf(parts, /^h[1-6]$/) > 0 || countOf(parts, /^p$/) > 1;
}

function countOf(parts: readonly Element[], names: RegExp): number {
  let count = 0;
  for (const { tagName, children } of parts) {
    if (names.test(tagName)) count++;
    count += countOf(
      children.filter((child): child is Element => child.type === "element"),
      names,
    );
  }
  return count;
}

function isBlockOrBox({ tagName }: Element): boolean {
  return blocks.has(tagName) || containers.has(tagName);
}

function paragraph(children: ElementContent[]): Element {
  return { type: "element", tagName: "p", properties: {}, children };
}

/** A short text in an element named as a picture's caption or credit. */
function isCaption(element: Element, text: string, names: readonly string[]): boolean {
  if (!/^(?:p|h[3-6])$/.test(element.tagName) || text.length > 500) return false;
  const [only, ...more] = element.children.filter(
    (child) => child.type !== "text" || child.value.trim() !== "",
  );
  const inner = only?.type === "element" && more.length === 0 ? nameOf(only) : "";
  return (
    isCaptionName(nameOf(element)) ||
    isCaptionName(inner) ||
    names.slice(-2).some((name) => isCaptionName(name.slice(name.indexOf(".") + 1)))
  );
}

/** The block as a picture's caption. */
export function captioned(element: Element): Element {
  const caption: Element = {
    type: "element",
    tagName: "figcaption",
    properties: {},
    children: element.children,
  };
  return { type: "element", tagName: "figure", properties: element.properties, children: [caption] };
}

function isLink({ tagName, properties: { href } }: Element): boolean {
  return (
    tagName === "a" &&
    typeof href === "string" &&
    !href.startsWith("#") &&
    !/\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i.test(href)
  );
}

function linkShare(element: Element, text: string): number {
  let linked = 0;
  const gather = (node: Element): void => {
    if (isLink(node)) linked += textOf(node).length;
    else for (const child of node.children) if (child.type === "element") gather(child);
  };
  gather(element);
  return linked / Math.max(1, text.length);
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
