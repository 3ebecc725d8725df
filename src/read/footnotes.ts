import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Footnote } from "../model/article.ts";
import { lightOf } from "./body.ts";
import { flow } from "./flow.ts";
import { textOf } from "./inline.ts";

/** A note before it is known whether its call stands in the body. */
export interface Taken {
  readonly tree: Root;
  readonly notes: readonly (Footnote & { readonly text: string })[];
}

/** A mark that calls a note: a number, a letter or a sign, in brackets or not. */
const mark = /^[[(]?([\p{L}\p{N}]{1,4}|[*†‡§¶#]{1,4})[\])]?$/u;
const holders = new Set("li p div aside dd td section".split(" "));

interface Call {
  readonly link: Element;
  readonly mark: string;
}

/**
 * Footnotes apart: a link with nothing but a mark that leads to a block, which leads back, or which stands in a list
 * of nothing but such blocks. The call stays, as a `sup` with `dataNote`; the block goes.
 */
export function takeFootnotes(tree: Root): Taken {
  const ids = new Map<string, Element>();
  const links: { readonly link: Element; readonly around: readonly Element[] }[] = [];
  const lists: Element[] = [];
  const extent = new Map<Element, readonly [from: number, to: number]>();
  let count = 0;
  const walk = (node: Root | Element, around: readonly Element[]): void => {
    for (const child of node.children) {
      if (child.type !== "element") continue;
      count += 1;
      const from = count;
      const { id, href } = child.properties;
      if (typeof id === "string" && !ids.has(id)) ids.set(id, child);
      if (child.tagName === "ol" || child.tagName === "ul") lists.push(child);
      if (child.tagName === "a" && typeof href === "string" && href.startsWith("#"))
        links.push({ link: child, around: [...around.slice(-2), child] });
      walk(child, [...around.slice(-2), child]);
      extent.set(child, [from, count]);
    }
  };
  walk(tree, []);
  if (links.length === 0) return { tree, notes: [] };

  const targets = new Map<Element, Call[]>();
  const back = new Map<Element, Set<string>>();
  for (const { link, around } of links) {
    const called = mark.exec(textOf(link))?.[1];
    const target = ids.get(String(link.properties.href).slice(1));
    const own = around.flatMap(({ properties: { id } }) => (typeof id === "string" ? [id] : []));
    if (called === undefined || target === undefined || !holders.has(target.tagName)) continue;
    const [at] = extent.get(link) ?? [0];
    const [from, to] = extent.get(target) ?? [0, 0];
    if (at >= from && at <= to) continue;
    const calls = targets.get(target) ?? [];
    targets.set(target, calls);
    calls.push({ link, mark: called });
    const ways = back.get(target) ?? new Set();
    back.set(target, ways);
    for (const id of own) ways.add(id);
  }
  const listed = new Set(
    lists.flatMap(({ children }) => {
      const items = children.filter((child): child is Element => child.type === "element");
      return items.every((item) => targets.has(item)) ? items : [];
    }),
  );
  const isNote = (target: Element) => listed.has(target) || leadsTo(target, back.get(target) ?? new Set());
  const found = [...targets.keys()].filter(isNote);
  if (found.length === 0) return { tree, notes: [] };
  const names = new Map(found.map((target, index) => [target, `n${index + 1}`]));
  const calls = new Map<Element, { readonly note: string; readonly mark: string }>();
  for (const target of found)
    for (const call of targets.get(target) ?? [])
      calls.set(call.link, { note: names.get(target) ?? "", mark: call.mark });
  const notes = found.map((target) => noteOf(target, names.get(target) ?? ""));
  return { tree: { type: "root", children: without(tree.children, names, calls) }, notes };
}

/** Notes that are called in the text of paragraphs; headings and captions have no foot. */
export function callsIn(body: Root): ReadonlySet<string> {
  const called = new Set<string>();
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== "element" || /^(?:h\d|figure|caption)$/.test(child.tagName)) continue;
      const { dataNote } = child.properties;
      if (typeof dataNote === "string") called.add(dataNote);
      visit(child);
    }
  };
  visit(body);
  return called;
}

function noteOf(target: Element, id: string): Taken["notes"][number] {
  const own = { ...target, children: target.children.flatMap((child) => withoutReturns(child)) };
  const blocks = flow({ ...own, tagName: "div" });
  const children = blocks.flatMap((block, index): ElementContent[] => [
    ...(index > 0 ? [{ type: "element" as const, tagName: "br", properties: {}, children: [] }] : []),
    ...lightOf(block),
  ]);
  const content: Root = { type: "root", children };
  return { id, html: toHtml(content).trim(), text: textOf(content) };
}

/** The tree with calls marked and notes gone, and whatever held nothing but notes. */
function without(
  nodes: readonly RootContent[],
  notes: ReadonlyMap<Element, string>,
  calls: ReadonlyMap<Element, { readonly note: string; readonly mark: string }>,
): Root["children"] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type !== "element") return [node];
    if (notes.has(node)) return [];
    const call = calls.get(node);
    if (call !== undefined) return [sup(call.note, call.mark)];
    const children = without(node.children, notes, calls) as ElementContent[];
    const only = children.length === 1 ? children[0] : undefined;
    if (node.tagName === "sup" && only?.type === "element" && only.properties.dataNote !== undefined)
      return [only];
    const held = node.children.some((child) => child.type === "element" && notes.has(child));
    const left = children.some(
      (child) => child.type === "element" || (child.type === "text" && /\S/.test(child.value)),
    );
    return held && !left ? [] : [{ ...node, children }];
  });
}

function sup(note: string, text: string): Element {
  const properties: Properties = { dataNote: note };
  return { type: "element", tagName: "sup", properties, children: [{ type: "text", value: text }] };
}

/** Without the links that lead back to the call. */
function withoutReturns(node: ElementContent): ElementContent[] {
  if (node.type !== "element") return [node];
  const { href } = node.properties;
  if (node.tagName === "a" && typeof href === "string" && href.startsWith("#")) return [];
  return [{ ...node, children: node.children.flatMap(withoutReturns) }];
}

function leadsTo(node: Element, ids: ReadonlySet<string>): boolean {
  const { href } = node.properties;
  if (node.tagName === "a" && typeof href === "string" && href.startsWith("#") && ids.has(href.slice(1)))
    return true;
  return node.children.some((child) => child.type === "element" && leadsTo(child, ids));
}
