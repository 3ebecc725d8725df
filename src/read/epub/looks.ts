import type { Element, ElementContent } from "hast";
import { textOf } from "../inline.ts";

/** What a book's style sheets say of the letters of a class. */
interface Look {
  /** Points, as far as it can be told. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export type Looks = ReadonlyMap<string, Look>;

const usualSize = 12;
/** Times the usual size from which a line is a heading: alone, and when all of it is bold. */
const larger = { plain: 1.3, bold: 1.08 };
/** Letters of a heading at most. */
const longest = 250;
const most = { letters: 400_000, rules: 5000 };

/** The classes of style sheets; of two rules the later one holds. Selectors of more than one class are left out. */
export function looksOf(sheets: readonly string[]): Looks {
  const looks = new Map<string, Look>();
  const text = withoutComments(sheets.join("\n").slice(0, most.letters));
  for (const piece of text.split("}", most.rules + 1).slice(0, -1)) {
    // The innermost pair of braces: rules may stand in others, as those for a screen do.
    const [body = "", selectors = ""] = piece.split("{").reverse();
    const look = lookOf(body);
    for (const selector of selectors.split(",")) {
      const name = /^\s*[a-z]*\.([\w-]+)\s*$/i.exec(selector)?.[1];
      if (name !== undefined) looks.set(name, { ...looks.get(name), ...look });
    }
  }
  return looks;
}

/** What has no end stays. A pattern would look for the end of each anew. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let start = text.indexOf("/*"); start >= 0; start = text.indexOf("/*", from)) {
    const end = text.indexOf("*/", start + 2);
    if (end < 0) break;
    parts.push(text.slice(from, start));
    from = end + 2;
  }
  return [...parts, text.slice(from)].join("");
}

/**
 * Blocks as their style sheet shows them, where the file has no marks of its own: whole lines in larger letters are
 * headings, one level for each size; bold and italic letters are `strong` and `em`. Some programs write all their books so.
 */
export function dressed(blocks: readonly Element[], looks: Looks): Element[] {
  if (looks.size === 0) return [...blocks];
  const marked = blocks.map((block) => withMarks(block, looks));
  if (blocks.some(({ tagName }) => /^h[1-6]$/.test(tagName))) return marked;
  const usual = usualIn(blocks, looks);
  const sizes = blocks.map((block) => headingSize(block, looks, usual));
  const ranks = [...new Set(sizes.filter((size) => size > 0))].sort((a, b) => b - a);
  return marked.map((block, at) => {
    const size = sizes[at] ?? 0;
    if (size === 0) return block;
    const tagName = `h${Math.min(6, ranks.indexOf(size) + 1)}`;
    return { ...block, tagName, children: (blocks[at] ?? block).children };
  });
}

function lookOf(body: string): Look {
  const said = (name: string): string | undefined =>
    new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]+)`, "i").exec(body)?.[1]?.trim().toLowerCase();
  const [weight, slant, size] = [said("font-weight"), said("font-style"), said("font-size")];
  const points = size === undefined ? undefined : pointsOf(size);
  return {
    ...(points !== undefined && { size: points }),
    ...(weight !== undefined && { bold: /^(?:bold|[6-9]00)/.test(weight) }),
    ...(slant !== undefined && { italic: /^(?:italic|oblique)/.test(slant) }),
  };
}

function pointsOf(size: string): number | undefined {
  const [, digits = "", unit = ""] = /^(\d+(?:\.\d+)?|\.\d+)\s*(pt|px|r?em|%)/.exec(size) ?? [];
  if (digits === "") return undefined;
  const factor = { pt: 1, px: 0.75, em: usualSize, rem: usualSize, "%": usualSize / 100 }[unit] ?? 1;
  return Number(digits) * factor;
}

interface Stretch {
  readonly text: string;
  readonly look: Look;
}

/** The text of a block, each part with how it looks. */
function stretchesOf(node: ElementContent, looks: Looks, above: Look): Stretch[] {
  if (node.type === "text") return node.value.trim() === "" ? [] : [{ text: node.value, look: above }];
  if (node.type !== "element") return [];
  const look = lookBy(node, looks, above);
  return node.children.flatMap((child) => stretchesOf(child, looks, look));
}

/** The size that most letters have. */
function usualIn(blocks: readonly Element[], looks: Looks): number {
  const letters = new Map<number, number>();
  for (const block of blocks)
    for (const { text, look } of stretchesOf(block, looks, {}))
      letters.set(look.size ?? usualSize, (letters.get(look.size ?? usualSize) ?? 0) + text.length);
  const [usual = [usualSize, 0]] = [...letters].sort(([, a], [, b]) => b - a);
  return usual[0];
}

/** The size of a heading's letters; 0 for what is none. */
function headingSize(block: Element, looks: Looks, usual: number): number {
  if (!/^(?:p|div)$/.test(block.tagName)) return 0;
  const text = textOf(block);
  if (text.length > longest || !/\p{L}/u.test(text)) return 0;
  const stretches = stretchesOf(block, looks, {});
  const size = Math.min(...stretches.map(({ look }) => look.size ?? usualSize));
  const isBold = stretches.every(({ look }) => look.bold === true);
  return size >= usual * (isBold ? larger.bold : larger.plain) ? size : 0;
}

function withMarks(node: Element, looks: Looks): Element {
  const look = lookBy(node, looks, {});
  const children = node.children.map((child) => (child.type === "element" ? withMarks(child, looks) : child));
  if (node.tagName !== "span") return { ...node, children };
  const marks = [...(look.bold ? ["strong"] : []), ...(look.italic ? ["em"] : [])];
  return marks.reduce<Element>(
    (inner, tagName) => ({ type: "element", tagName, properties: {}, children: [inner] }),
    { ...node, children },
  );
}

function lookBy({ properties: { className } }: Element, looks: Looks, above: Look): Look {
  const names = Array.isArray(className) ? className.map(String) : [];
  return Object.assign({}, above, ...names.map((name) => looks.get(name)));
}
