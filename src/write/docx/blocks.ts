import type { Element, ElementContent, RootContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Document } from "../../model/document.ts";
import type { Pixels } from "../images.ts";
import { bodyLook, classes, elementLook } from "../look.ts";
import { headingLevels } from "../outline.ts";
import { beginsAtRight } from "../script.ts";
import { type Block, kept, type Paragraph, spaced } from "./block.ts";
import { aside, beside, columns, embed, lines, rule } from "./boxes.ts";
import { type Footnotes, isFootnote } from "./footnotes.ts";
import { languageOf } from "./language.ts";
import { type Lists, list, loneItem } from "./lists.ts";
import { numbered } from "./numbered.ts";
import { figure, image } from "./picture.ts";
import { type Handler, indented, inside, type Place } from "./place.ts";
import { line } from "./runs.ts";
import { headingStyle, type Styles, styleFor } from "./styles.ts";
import { table } from "./table.ts";

/** One handler per block element. Elements that stand nowhere here are inline, or their children. */
const handlers: Readonly<Record<string, Handler>> = {
  section: container,
  header: container,
  main: container,
  article: container,
  div: container,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  p: container,
  figcaption: container,
  ul: list,
  ol: list,
  li: loneItem,
  dl: container,
  dt: (element, place) => kept(container(element, place), true),
  dd: container,
  blockquote: container,
  table,
  figure,
  img: image,
  hr: rule,
  aside,
  pre: (element, place) => paragraph(element.children, place, true),
};

/** Handlers by class: they win over the element's. */
const classHandlers: Readonly<Record<string, Handler>> = { beside, embed, lines, columns };

const hidden: ReadonlySet<string> = new Set(
  "script style template svg math iframe object head title noscript canvas audio video".split(" "),
);

/** The blocks of a document, and with them the styles and lists that they use. */
export function blocksOf(
  document: Document,
  room: number,
  images: ReadonlyMap<string, Pixels>,
  styles: Styles,
  lists: Lists,
  footnotes: Footnotes,
): Block[] {
  const { language, tree } = document;
  const look = { ...bodyLook(document), above: 0, below: 0, indent: 0 };
  const place: Place = {
    ...{ document, look, name: "p", language, room, left: 0, right: 0, share: 1, depth: 0 },
    ...{ styles, lists, footnotes, images, levels: headingLevels(tree), flow },
  };
  return flow(tree.children, place);
}

function flow(nodes: readonly (ElementContent | RootContent)[], place: Place): Block[] {
  const blocks: Block[] = [];
  let loose: (ElementContent | RootContent)[] = [];
  let broken = false;
  const add = (more: readonly Block[]) => {
    const [first, ...others] = more;
    if (first === undefined) return;
    blocks.push(broken ? { ...first, breakBefore: true } : first, ...others);
    broken = false;
  };
  const settle = () => {
    add(paragraph(loose, place));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === "element" && hidden.has(node.tagName)) continue;
    if (!isBlock(node)) {
      loose.push(node);
      continue;
    }
    settle();
    if (isFootnote(node) && place.footnotes.texts.has(String(node.properties.dataNote))) continue;
    if (node.tagName === "hr" && classes(node).includes("page")) broken = true;
    else add(block(node, place));
  }
  settle();
  return blocks;
}

function block(element: Element, outer: Place): Block[] {
  const names = classes(element);
  const own = names.find((name) => Object.hasOwn(classHandlers, name));
  const named = names.findLast((name) => name !== "numbered" && !Object.hasOwn(classHandlers, name));
  const name = named ?? (names.includes("numbered") ? "article" : nameOf(element.tagName, outer.name));
  const look = elementLook(outer.look, outer.document, element);
  const running = outer.running === true || names.includes("numbered");
  const place: Place = { ...outer, look, name, running, language: languageOf(element, outer.language) };
  const handler = (own && classHandlers[own]) || handlers[element.tagName] || container;
  const blocks = numbered(element, handler, place);
  const { dataKeep, dataKeepNext } = element.properties;
  if (dataKeepNext !== undefined) return kept(blocks, true);
  return dataKeep === undefined || dataKeep === "loose" ? blocks : kept(blocks);
}

/** A paragraph's style is called after its class, else after what it stands in. */
function nameOf(tag: string, outer: string): string {
  if (/^(?:blockquote|figcaption|caption|dt|dd|pre)$/.test(tag)) return tag;
  return outer;
}

/** The children as blocks, with the style's space and indent around them. */
export function container(element: Element, place: Place): Block[] {
  const { above, below, indent } = place.look;
  return spaced(place.flow(element.children, indented(inside(place), indent)), above, below);
}

function heading(element: Element, place: Place): Block[] {
  const level = place.levels.get(element) ?? 6;
  const style = headingStyle(place.styles, level, place.look);
  const { children, blankToEnd } = line(element.children, place, style);
  if (children.length === 0) return [];
  return [{ ...frameOf(element.children, place, blankToEnd), style, children, keepNext: true }];
}

/** Loose text as a paragraph. */
function paragraph(
  nodes: readonly (ElementContent | RootContent)[],
  place: Place,
  verbatim = false,
): Paragraph[] {
  const style = styleFor(place.styles, place.name, place.look);
  const { children, blankToEnd } = line(nodes, place, style, verbatim);
  return children.length === 0 ? [] : [{ ...frameOf(nodes, place, blankToEnd), style, children }];
}

/** Everything about a paragraph that is not its text. */
function frameOf(
  nodes: readonly (ElementContent | RootContent)[],
  place: Place,
  blankToEnd: boolean,
): Omit<Paragraph, "style" | "children"> {
  const { look, left, right, room, language } = place;
  const text = textOf({ type: "root", children: [...nodes] });
  return {
    kind: "paragraph",
    above: look.above,
    below: look.below,
    left: left + look.indent,
    right,
    ...(place.borders && { borders: place.borders }),
    ...(place.running && { running: true }),
    ...(blankToEnd && { blankTo: room - right }),
    ...(beginsAtRight(text, language) && { rtl: true }),
  };
}

/** A block by its name, its class, or because it holds one. */
function isBlock(node: ElementContent | RootContent): node is Element {
  if (node.type !== "element") return false;
  if (Object.hasOwn(handlers, node.tagName)) return true;
  return classes(node).some((name) => Object.hasOwn(classHandlers, name)) || node.children.some(isBlock);
}
