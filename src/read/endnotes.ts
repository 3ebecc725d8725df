import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Footnote, Matter } from "../model/article.ts";
import { lightOf } from "./body.ts";
import { matterOf } from "./head.ts";
import { textOf } from "./inline.ts";
import type { Item } from "./page.ts";

export interface Endnotes {
  readonly items: readonly Item[];
  readonly notes: readonly Footnote[];
  /** A heading that stood over nothing but the notes. */
  readonly matter: readonly Matter[];
}

interface Note {
  readonly number: number;
  readonly item: Item;
  /** How long the mark at its head is. */
  readonly mark: number;
}

/** “(1) …”, “[1] …” at the head of a paragraph. */
const head = /^(?:\((\d{1,3})\)|\[(\d{1,3})\])\s*(?=\S)/u;
const call = /\s*(?:\((\d{1,3})\)|\[(\d{1,3})\])/gu;

/**
 * Notes that are only typed as such, apart: the last paragraphs, numbered from 1, each of whose numbers stands in
 * brackets in the text above.
 */
export function takeEndnotes(items: readonly Item[]): Endnotes {
  const notes = numbered(items);
  const above = items.slice(0, items.length - notes.length);
  const called = new Set(above.flatMap(({ element, text }) => (isProse(element) ? numbersIn(text) : [])));
  if (notes.length === 0 || !notes.every(({ number }) => called.has(number)))
    return { items, notes: [], matter: [] };
  const last = above.at(-1);
  const headed = last !== undefined && /^h\d$/u.test(last.element.tagName);
  const text = headed ? above.slice(0, -1) : above;
  return {
    items: text.map((item) => (isProse(item.element) ? withCalls(item, notes.length) : item)),
    notes: notes.map(({ number, item, mark }) => ({ id: idOf(number), html: htmlOf(item.element, mark) })),
    matter: headed ? [matterOf(last, "other", "back")] : [],
  };
}

/** The run of notes that ends the text; none when it does not begin with 1. */
function numbered(items: readonly Item[]): readonly Note[] {
  const run: Note[] = [];
  for (const item of items.toReversed()) {
    const found = item.element.tagName === "p" ? head.exec(item.text) : null;
    if (found === null) return [];
    const number = Number(found[1] ?? found[2]);
    if (run[0] !== undefined && run[0].number !== number + 1) return [];
    run.unshift({ number, item, mark: found[0].length });
    if (number === 1) return run;
  }
  return [];
}

function isProse({ tagName }: Element): boolean {
  return !/^(?:h\d|figure|pre|table)$/u.test(tagName);
}

function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(call), (found) => Number(found[1] ?? found[2]));
}

const idOf = (number: number) => `e${number}`;

function withCalls(item: Item, most: number): Item {
  const element = { ...item.element, children: item.element.children.flatMap((node) => called(node, most)) };
  return { ...item, element, text: textOf(element) };
}

function called(node: ElementContent, most: number): ElementContent[] {
  if (node.type === "element") {
    return [{ ...node, children: node.children.flatMap((child) => called(child, most)) }];
  }
  if (node.type !== "text") return [node];
  const parts: ElementContent[] = [];
  let from = 0;
  for (const found of node.value.matchAll(call)) {
    const number = Number(found[1] ?? found[2]);
    if (number < 1 || number > most) continue;
    if (found.index > from) parts.push({ type: "text", value: node.value.slice(from, found.index) });
    const children: ElementContent[] = [{ type: "text", value: String(number) }];
    parts.push({ type: "element", tagName: "sup", properties: { dataNote: idOf(number) }, children });
    from = found.index + found[0].length;
  }
  if (from < node.value.length) parts.push({ type: "text", value: node.value.slice(from) });
  return parts;
}

/** The note without its mark, which may reach over several pieces of text. */
function htmlOf(element: Element, mark: number): string {
  let left = mark;
  const cut = (node: ElementContent): ElementContent[] => {
    if (left > 0 && node.type === "text") {
      const value = node.value.slice(left);
      left = Math.max(0, left - node.value.length);
      return value === "" ? [] : [{ ...node, value }];
    }
    return node.type === "element" ? [{ ...node, children: node.children.flatMap(cut) }] : [node];
  };
  const own: Element = { ...element, children: element.children.flatMap(cut) };
  return toHtml({ type: "root", children: lightOf(own) }).trim();
}
