import type { ElementContent } from "hast";
import type { Repair } from "../model/article.ts";
import { textOf } from "./inline.ts";
import { hasEndMark } from "./line.ts";
import type { Item } from "./page.ts";

/** A shorter block without end mark is a heading or a list's line, not half a sentence. */
const shortest = 40;

export interface Rejoined {
  readonly items: readonly Item[];
  readonly repairs: readonly Repair[];
}

/**
 * Joins sentences that a page break or picture cut: a paragraph that begins with a small letter goes on the
 * paragraph before it when that has no end mark. Figures between the halves move below.
 */
export function rejoin(items: readonly Item[]): Rejoined {
  const out: Item[] = [];
  const repairs: Repair[] = [];
  const words = new Set<string>();
  for (const item of items) {
    const figures: Item[] = [];
    while (out.at(-1)?.element.tagName === "figure") figures.unshift(...out.splice(-1));
    const before = out.at(-1);
    if (before !== undefined && isHalved(before, item)) {
      out.splice(-1, 1, join(before, item, words), ...figures);
      repairs.push({ kind: "joined", text: `${before.text.slice(-38)} ${item.text.slice(0, 38)}` });
    } else {
      out.push(...figures, item);
    }
    for (const word of item.text.match(/\p{L}+/gu) ?? []) words.add(word.toLowerCase());
  }
  return { items: out, repairs };
}

function isHalved(before: Item, item: Item): boolean {
  if (before.element.tagName !== "p" || item.element.tagName !== "p") return false;
  if (before.language !== item.language || before.source !== item.source) return false;
  return before.text.length >= shortest && /^\p{Ll}/u.test(item.text) && !hasEndMark(before.text);
}

/** A word cut by a hyphen is joined without it when the article has the whole word elsewhere. */
function join(before: Item, item: Item, words: ReadonlySet<string>): Item {
  const cut = /(\p{L}+)[-\u2010]$/u.exec(before.text)?.[1];
  const next = /^\p{L}+/u.exec(item.text)?.[0] ?? "";
  const whole = cut !== undefined && words.has(`${cut}${next}`.toLowerCase());
  const first = whole ? withoutLast(before.element.children) : before.element.children;
  const gap: ElementContent[] = cut === undefined ? [{ type: "text", value: " " }] : [];
  const element = { ...before.element, children: [...first, ...gap, ...item.element.children] };
  return { ...before, element, text: textOf(element) };
}

function withoutLast(children: readonly ElementContent[]): ElementContent[] {
  const last = children.at(-1);
  const rest = children.slice(0, -1);
  if (last?.type === "text") return [...rest, { ...last, value: last.value.slice(0, -1) }];
  if (last?.type === "element") return [...rest, { ...last, children: withoutLast(last.children) }];
  return [...children];
}
