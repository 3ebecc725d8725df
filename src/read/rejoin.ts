import type { ElementContent } from "hast";
import type { Repair } from "../model/article.ts";
import { textOf } from "./inline.ts";
import { hasEndMark } from "./line.ts";
import type { Item } from "./page.ts";

/** A shorter block without end mark is a heading or a list's line, not half a sentence. */
const shortest = 40;
/** Characters of a paragraph's end that tell how it goes on. */
const endLength = 300;

export interface Rejoined {
  readonly items: readonly Item[];
  readonly repairs: readonly Repair[];
}

/** The last paragraph, perhaps of several parts already. */
interface Growing {
  readonly at: number;
  readonly item: Item;
  children: ElementContent[];
  length: number;
  end: string;
  parts: number;
}

/**
 * Joins sentences that a page break or picture cut: a paragraph that begins with a small letter goes on the
 * paragraph before it when that has no end mark. Figures between the halves move below.
 */
export function rejoin(items: readonly Item[]): Rejoined {
  const out: Item[] = [];
  const repairs: Repair[] = [];
  const words = new Set<string>();
  let before: Growing | undefined;
  const settle = (): void => {
    if (before !== undefined && before.parts > 1) out[before.at] = whole(before);
  };
  for (const item of items) {
    if (before !== undefined && isHalved(before, item)) {
      repairs.push({ kind: "joined", text: `${before.end.slice(-38)} ${item.text.slice(0, 38)}` });
      grow(before, item, words);
    } else {
      out.push(item);
      if (item.element.tagName !== "figure") {
        settle();
        before = growing(item, out.length - 1);
      }
    }
    for (const word of item.text.match(/\p{L}+/gu) ?? []) words.add(word.toLowerCase());
  }
  settle();
  return { items: out, repairs };
}

function growing(item: Item, at: number): Growing {
  const { text, element } = item;
  const end = text.slice(-endLength);
  return { at, item, children: [...element.children], length: text.length, end, parts: 1 };
}

function isHalved({ item: before, length, end }: Growing, item: Item): boolean {
  if (before.element.tagName !== "p" || item.element.tagName !== "p") return false;
  if (before.language !== item.language || before.source !== item.source) return false;
  return length >= shortest && /^\p{Ll}/u.test(item.text) && !hasEndMark(end);
}

/** A word cut by a hyphen is joined without it when the article has the whole word elsewhere. */
function grow(before: Growing, item: Item, words: ReadonlySet<string>): void {
  const cut = /(\p{L}+)[-\u2010]$/u.exec(before.end)?.[1];
  const next = /^\p{L}+/u.exec(item.text)?.[0] ?? "";
  const isWhole = cut !== undefined && words.has(`${cut}${next}`.toLowerCase());
  if (isWhole) before.children.push(...withoutLast(before.children.splice(-1)));
  if (cut === undefined) before.children.push({ type: "text", value: " " });
  for (const child of item.element.children) before.children.push(child);
  before.length += item.text.length;
  const gap = cut === undefined ? " " : "";
  const end = isWhole ? before.end.slice(0, -1) : before.end;
  before.end = `${end}${gap}${item.text.slice(-endLength)}`.slice(-endLength);
  before.parts++;
}

function whole({ item, children }: Growing): Item {
  const element = { ...item.element, children };
  return { ...item, element, text: textOf(element) };
}

function withoutLast(children: readonly ElementContent[]): ElementContent[] {
  const last = children.at(-1);
  const rest = children.slice(0, -1);
  if (last?.type === "text") return [...rest, { ...last, value: last.value.slice(0, -1) }];
  if (last?.type === "element") return [...rest, { ...last, children: withoutLast(last.children) }];
  return [...children];
}
