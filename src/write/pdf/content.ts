import type { Element, ElementContent, RootContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Document } from "../../model/document.ts";
import type { Pixels } from "../images.ts";
import { bodyLook, classes, elementLook } from "../look.ts";
import { printable } from "../text.ts";
import { aside, beside, columns, embed } from "./boxes.ts";
import { column, type Piece, stack } from "./flow.ts";
import { inlines } from "./inlines.ts";
import { definitions, item, list, term } from "./list.ts";
import type { Inline, Node } from "./node.ts";
import { callsIn, footnote } from "./notes.ts";
import { numbered } from "./numbered.ts";
import { figure, image, lines, preformatted, rule } from "./pieces.ts";
import { container, type Handler, keepNext, type Place, words } from "./place.ts";
import { inline } from "./style.ts";
import { table } from "./table.ts";
import { elementSpot, newTags } from "./tags.ts";

/** One handler per block element. Elements that stand nowhere here are inline, or their children. */
const handlers: Readonly<Record<string, Handler>> = {
  section: division,
  header: division,
  main: division,
  article: division,
  div: division,
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
  li: item,
  dl: definitions,
  dt: term,
  dd: container,
  blockquote: container,
  table,
  figure,
  img: image,
  hr: rule,
  aside,
  pre: preformatted,
};

/** Handlers by class: they win over the element's. */
const classHandlers: Readonly<Record<string, Handler>> = { beside, copy, embed, lines, columns, footnote };

const hidden: ReadonlySet<string> = new Set(
  "script style template svg math iframe object head title noscript canvas audio video".split(" "),
);

/**
 * The pdfmake content of a document. Pure: new objects at every call.
 * @param images the images that can be printed, by address
 * @param tags gets the structure of the content
 * @param notes gets the words of the footnotes, by what calls them
 */
export function content(
  document: Document,
  images: ReadonlyMap<string, Pixels> = new Map(),
  tags = newTags(document.language),
  notes = new Map<string, readonly Inline[]>(),
): Node {
  const { language } = document;
  const look = bodyLook(document);
  const foot = { called: callsIn(document.tree), texts: notes };
  const place: Place = { document, look, images, notes: foot, flow, tags, tag: 0, language };
  return { stack: column(flow(document.tree.children, place)).nodes };
}

function flow(nodes: readonly (ElementContent | RootContent)[], place: Place): Piece[] {
  const pieces: Piece[] = [];
  let loose: (ElementContent | RootContent)[] = [];
  const settle = () => {
    const text = inlines(loose, place);
    loose = [];
    if (text.length > 0) pieces.push({ node: { text }, above: 0, below: 0 });
  };
  for (const node of nodes) {
    if (node.type === "element" && hidden.has(node.tagName)) continue;
    if (isBlock(node)) {
      settle();
      pieces.push(...block(node, place));
    } else loose.push(node);
  }
  settle();
  return pieces;
}

function block(element: Element, outer: Place): Piece[] {
  const look = elementLook(outer.look, outer.document, element);
  const running = classes(element).includes("numbered") ? element.tagName !== "table" : outer.running;
  const paragraph = words(element.properties.dataNumber);
  const place: Place = {
    ...elementSpot(outer, element),
    look,
    ...(running !== undefined && { running }),
    ...(paragraph !== undefined && { paragraph }),
  };
  const own = classes(element).find((name) => Object.hasOwn(classHandlers, name));
  const handler = (own && classHandlers[own]) || handlers[element.tagName] || division;
  const pieces = numbered(element, handler(element, place), place, outer.tag);
  const whole = kept(element, bookmarked(element, pieces), place);
  return element.properties.dataKeepPrevious === undefined ? whole : whole.map(keptBehind);
}

/** `data-keep-previous`: on the page where the block before ends. */
function keptBehind(piece: Piece): Piece {
  return typeof piece === "symbol" ? piece : { ...piece, node: { ...piece.node, keepPrevious: true } };
}

/** The table of a drawing: who hears the page has it in the drawing's own words. */
function copy(): Piece[] {
  return [];
}

/** A section is its children, unless its style has space or indent. */
function division(element: Element, place: Place): Piece[] {
  const { above, below, indent } = place.look;
  return above + below + indent > 0 ? container(element, place) : place.flow(element.children, place);
}

function heading(element: Element, place: Place): Piece[] {
  const level = Number(element.tagName.slice(1));
  const text = printable(textOf(element))
    .replace(/[\s\u200b]+/g, " ")
    .trim();
  const pieces = keepNext(container(element, place));
  for (const piece of pieces)
    if (typeof piece !== "symbol") for (const one of wordsOf(piece.node)) one.even = true;
  if (level > 3 || text === "") return pieces;
  return pieces.map((piece) =>
    typeof piece === "symbol" ? piece : { ...piece, node: { ...piece.node, bookmark: { text, level } } },
  );
}

function wordsOf(node: Node): readonly Inline[] {
  return node.text ?? (node.stack ?? []).flatMap(wordsOf);
}

/** `data-keep`, with the document’s words, or those of `data-continued`, for a block that no page can hold, and `data-keep-next`. `data-keep="soft"` gives way to a page left white; so does `loose`, which is divided like any other block where a page cannot hold it. */
function kept(element: Element, pieces: Piece[], place: Place): Piece[] {
  const { dataKeep, dataKeepNext, dataContinued } = element.properties;
  const result = dataKeepNext === undefined || dataKeep !== undefined ? pieces : keepNext(pieces);
  if (dataKeep === undefined || !result.some((piece) => typeof piece !== "symbol")) return result;
  const mark = words(dataContinued ?? place.document.continued);
  const name = printable(textOf(element))
    .replace(/[\s\u200b]+/g, " ")
    .trim();
  const loose = dataKeep === "loose";
  const whole = stack(result, {
    keep: loose ? "" : name.length > 60 ? `${name.slice(0, 59)}…` : name,
    ...((loose || dataKeep === "soft") && { soft: true as const }),
    ...(mark && !loose && { continued: inline({ ...place.look, italics: true }, mark) }),
    ...(dataKeepNext !== undefined && { keepNext: true }),
  });
  return typeof result[0] === "symbol" ? [result[0], whole] : [whole];
}

/** `data-bookmark` stands at the first heading inside, else at the first text. */
function bookmarked(element: Element, pieces: Piece[]): Piece[] {
  const text = words(element.properties.dataBookmark);
  if (text === undefined) return pieces;
  const nodes = pieces.flatMap((piece) => (typeof piece === "symbol" ? [] : [piece.node]));
  const target =
    find(nodes, (node) => node.bookmark !== undefined) ?? find(nodes, (node) => node.text !== undefined);
  if (target !== undefined) target.bookmark = { text, level: target.bookmark?.level ?? 2 };
  return pieces;
}

function find(nodes: readonly Node[], test: (node: Node) => boolean): Node | undefined {
  for (const node of nodes) {
    if (test(node)) return node;
    const below = [...(node.stack ?? []), ...(node.columns ?? []), ...(node.table?.body.flat() ?? [])];
    const inner = find(below, test);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** A block by its name, its class, or because it holds one. */
function isBlock(node: ElementContent | RootContent): node is Element {
  if (node.type !== "element") return false;
  if (Object.hasOwn(handlers, node.tagName)) return true;
  return classes(node).some((name) => Object.hasOwn(classHandlers, name)) || node.children.some(isBlock);
}
