import type { Element, ElementContent, Root, RootContent } from "hast";
import { textOf, tidyInline } from "./inline.ts";

const blockNames = new Set("p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote figure hr".split(" "));
const containers = new Set(
  "html body div section article main header footer aside nav address details summary center fieldset li dd dt td th tr tbody thead tfoot figcaption".split(
    " ",
  ),
);

/**
 * Any tree → flat list of the article's block elements, in order, inline content tidied. Each image becomes a
 * `figure` of its own, so that a caption can find it.
 */
export function flow(root: Root | Element): Element[] {
  return walk(root.children, undefined);
}

function walk(nodes: readonly RootContent[], lang: string | undefined): Element[] {
  const out: Element[] = [];
  let run: ElementContent[] = [];
  const flush = (): void => {
    out.push(...paragraphs(run, lang));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === "text") run.push(node);
    if (node.type !== "element") continue;
    if (!isBlock(node) && !node.children.some((child) => child.type === "element" && holdsBlock(child))) {
      run.push(node);
      continue;
    }
    flush();
    out.push(...block(node, langOf(node) ?? lang));
  }
  flush();
  return out;
}

function isBlock(node: Element): boolean {
  return blockNames.has(node.tagName) || containers.has(node.tagName);
}

function holdsBlock(node: Element): boolean {
  return isBlock(node) || node.children.some((child) => child.type === "element" && holdsBlock(child));
}

function langOf(node: Element): string | undefined {
  const { lang, xmlLang } = node.properties;
  const value = typeof lang === "string" ? lang : xmlLang;
  return typeof value === "string" && /^[a-z]{2,3}(-[\w-]{2,20})?$/i.test(value) ? value : undefined;
}

function block(node: Element, lang: string | undefined): Element[] {
  switch (node.tagName) {
    case "p":
      return paragraphs(node.children, lang);
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return filled(make(node.tagName, tidyInline(node.children), lang));
    case "ul":
    case "ol":
      return [...filled(make(node.tagName, listItems(node), lang)), ...figuresIn(node, lang)];
    case "pre":
      return [...filled(make("pre", withoutImages(node).children, lang)), ...figuresIn(node, lang)];
    case "dl":
      return [...filled(make("dl", inner(node), lang)), ...figuresIn(node, lang)];
    case "table":
      if (isLayout(node)) return walk(node.children, lang);
      return [...filled(make("table", inner(node), lang)), ...figuresIn(node, lang)];
    case "blockquote":
      return quotation(walk(node.children, lang), lang);
    case "figure":
      return figure(node, lang);
    case "hr":
      return [];
    default:
      return walk(node.children, lang);
  }
}

function make(tagName: string, children: ElementContent[], lang: string | undefined): Element {
  return { type: "element", tagName, properties: lang === undefined ? {} : { lang }, children };
}

function filled(element: Element): Element[] {
  return textOf(element) === "" ? [] : [element];
}

/** Pictures inside a quotation that is nothing else stand alone. */
function quotation(parts: Element[], lang: string | undefined): Element[] {
  return parts.every(isPicture) ? parts : filled(make("blockquote", parts, lang));
}

/** An inline run → paragraphs: parted at double line breaks; images become figures before the text. */
function paragraphs(run: readonly ElementContent[], lang: string | undefined): Element[] {
  const out: Element[] = [];
  for (const part of splitAtBreaks(run)) {
    out.push(...figuresIn({ children: part }, lang));
    out.push(...filled(make("p", tidyInline(part), lang)));
  }
  return out;
}

function splitAtBreaks(run: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  let breaks = 0;
  for (const node of run) {
    const blank = node.type === "text" && node.value.trim() === "";
    if (node.type === "element" && node.tagName === "br") breaks++;
    else if (!blank) {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)?.push(node);
  }
  return parts;
}

/** A figure for each image in a node. */
function figuresIn(node: Pick<Element, "children">, lang: string | undefined): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === "img" ? [make("figure", [child], lang)] : figuresIn(child, lang);
  });
}

/** A figure without caption. */
function isPicture({ tagName, children }: Element): boolean {
  return (
    tagName === "figure" && children.every((child) => child.type === "element" && child.tagName === "img")
  );
}

function listItems(list: Element): Element[] {
  return list.children.flatMap((child) => {
    if (child.type === "text") return filled(make("li", tidyInline([child]), undefined));
    if (child.type !== "element") return [];
    const children = child.tagName === "li" ? child.children : [child];
    return filled(make("li", listItem(children), langOf(child)));
  });
}

/** Blocks inside an item become lines of it; nested lists stay lists; images stand after the list. */
function listItem(nodes: readonly ElementContent[]): ElementContent[] {
  const blocks = walk(nodes, undefined).flatMap((part) => filled(withoutImages(part)));
  return blocks.flatMap((part, index) => {
    const nested = part.tagName === "ul" || part.tagName === "ol";
    const content: ElementContent[] = nested ? [part] : inlineOf(part);
    const before = blocks[index - 1];
    return before === undefined || nested || before.tagName === "ul" || before.tagName === "ol"
      ? content
      : [make("br", [], undefined), ...content];
  });
}

function withoutImages(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    return child.tagName === "img" ? [] : [withoutImages(child)];
  });
  return { ...node, children };
}

function inlineOf(part: Element): ElementContent[] {
  const blocks = part.children.filter(
    (child): child is Element => child.type === "element" && isBlock(child) && textOf(child) !== "",
  );
  if (blocks.length === 0) return part.children;
  return blocks.flatMap((child, index) => [
    ...(index > 0 ? [make("br", [], undefined)] : []),
    ...inlineOf(child),
  ]);
}

/** Rows, cells, terms: structure kept, inline content tidied. */
function inner(node: Element): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type === "text")
      return filled(make(node.tagName === "dl" ? "dd" : "td", tidyInline([child]), undefined));
    if (child.type !== "element") return [];
    if (/^(td|th|dt|dd|caption)$/.test(child.tagName)) {
      const cell = make(child.tagName, listItem(child.children), langOf(child));
      return [{ ...cell, properties: { ...cell.properties, ...spansOf(child) } }];
    }
    if (child.tagName === "div") return inner(child);
    return [make(child.tagName, inner(child), undefined)];
  });
}

/** Most columns or rows that a cell takes. */
const widest = 50;

function spansOf({ properties }: Element): Element["properties"] {
  const number = (value: unknown) => Math.min(widest, Math.trunc(Number(value)));
  const [colSpan, rowSpan] = [number(properties.colSpan), number(properties.rowSpan)];
  return { ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) };
}

/** A table that only places things: no header cell, and never two cells with text in a row. */
function isLayout(table: Element): boolean {
  let paired = false;
  let headed = false;
  const visit = (node: Element): void => {
    const cells = node.children.filter((child): child is Element => child.type === "element");
    if (node.tagName === "tr" && cells.filter((cell) => textOf(cell) !== "").length > 1) paired = true;
    for (const cell of cells) {
      if (cell.tagName === "th" || cell.tagName === "caption") headed = true;
      visit(cell);
    }
  };
  visit(table);
  return !paired && !headed;
}

/** Letters of the text that a figure may have without a caption element and be a caption. */
const longestCaption = 500;

/** A figure around a quotation or table is that; around an image, the image with its caption. */
function figure(node: Element, lang: string | undefined): Element[] {
  const captions: Element[] = [];
  const rest: ElementContent[] = [];
  for (const child of node.children) {
    if (child.type === "element" && child.tagName === "figcaption") captions.push(child);
    else rest.push(child);
  }
  const walked = walk(rest, lang);
  const images = [...walked.filter(isPicture), ...figuresIn({ children: captions }, lang)];
  const parts = walked.filter((part) => !isPicture(part));
  const spoken = parts.filter(({ tagName }) => tagName === "p");
  const around =
    parts.length === spoken.length && textOf({ ...node, children: spoken }).length <= longestCaption;
  const content = around ? [] : parts;
  if (around) captions.push(...spoken.map((part) => ({ ...part, tagName: "figcaption" })));
  const said = captions.flatMap((caption) =>
    inlineOf({ ...caption, children: walk(caption.children, lang).filter((part) => !isPicture(part)) }),
  );
  const caption = tidyInline(said);
  if (caption.length === 0)
    return content.length + images.length > 0 ? [...content, ...images] : [make("figure", [], lang)];
  const last = images.at(-1)?.children ?? [];
  const captioned = make("figure", [...last, make("figcaption", caption, undefined)], lang);
  return [...content, ...images.slice(0, -1), captioned];
}
