import type { Matter, MatterKind } from "../model/article.ts";
import { matterOf } from "./head.ts";
import { hasLink } from "./inline.ts";
import { type Eye, kindInTail, kindOf } from "./kinds.ts";
import { hasEndMark, isFullText, wordCount } from "./line.ts";
import type { Item } from "./page.ts";
import { teasersFrom } from "./teasers.ts";

/** Headings of these kinds speak for the paragraphs below them. */
const covering = new Set<MatterKind>([
  "biography",
  "disclaimer",
  "licence",
  "related",
  "contact",
  "promotion",
]);
/** Kinds pulled out of the middle of an article; others are left where they stand. */
const insideKinds = new Set<MatterKind>([
  "share",
  "promotion",
  "related",
  "signature",
  "copyright",
  "paywall",
]);
/** Longest line, in words, that may pass between two lines of page matter without a kind of its own. */
const passing = 14;

export interface Tail {
  readonly matter: readonly Matter[];
  readonly rest: readonly Item[];
}

interface Judged {
  readonly item: Item;
  readonly kind: MatterKind | undefined;
  /** The kind comes from the item's own words, so it may open the tail. */
  readonly own: boolean;
}

/** Parts what stands below the article (signature, rights, biography, contacts) from it, and share bars inside it. */
export function takeTail(items: readonly Item[], eye: Eye): Tail {
  const judged = judge(items, eye);
  const start = tailStart(judged);
  const rest: Item[] = [];
  const inside: Matter[] = [];
  for (const { item, kind, own } of judged.slice(0, start)) {
    const goes = own && kind !== undefined && insideKinds.has(kind) && wordCount(item.text) <= 25;
    if (goes) inside.push(matterOf(item, kind, "inside"));
    else rest.push(item);
  }
  const back = judged.slice(start).flatMap(({ item, kind }) => backMatter(item, kind ?? "other", eye));
  const teasers = teasersFrom(rest);
  const related = rest.slice(teasers).map((item) => matterOf(item, "related", "back"));
  return { matter: [...inside, ...related, ...back], rest: rest.slice(0, teasers) };
}

/** A block of several lines is parted where a line has a kind of its own. */
function backMatter(item: Item, kind: MatterKind, eye: Eye): readonly Matter[] {
  const parts: { kind: MatterKind; lines: string[] }[] = [];
  for (const line of item.text.split("\n")) {
    const own = kindOf({ ...item, text: line }, eye);
    const last = parts.at(-1);
    if (last === undefined || (own !== undefined && own !== last.kind))
      parts.push({ kind: own ?? kind, lines: [line] });
    else last.lines.push(line);
  }
  return parts.map((part) => matterOf({ ...item, text: part.lines.join("\n") }, part.kind, "back"));
}

function judge(items: readonly Item[], eye: Eye): readonly Judged[] {
  let cover: MatterKind | undefined;
  let matterAbove = false;
  return items.map((item) => {
    const kind = kindOf(item, eye);
    const heading = /^h\d$/.test(item.element.tagName);
    if (kind !== undefined) {
      const names =
        heading || /:\s*$/.test(item.text) || (wordCount(item.text) <= 4 && !/[:@©]/.test(item.text));
      cover = names && (covering.has(kind) || item.text.endsWith(":")) ? kind : undefined;
      matterAbove = true;
      return { item, kind, own: true };
    }
    if (heading) cover = undefined;
    const inherited = matterAbove ? (kindInTail(item, eye) ?? coverOf(item, cover)) : undefined;
    if (cover === "original" || cover === "source") cover = undefined;
    return { item, kind: inherited, own: false };
  });
}

function coverOf(item: Item, cover: MatterKind | undefined): MatterKind | undefined {
  if (cover === undefined || /^h\d$/.test(item.element.tagName)) return undefined;
  const full =
    (cover === "related" || cover === "promotion") && isFullText(item.text) && !hasLink(item.element);
  return full ? undefined : cover;
}

/** The longest end of the page in which every block is page matter, and which leaves most of the page to the article. */
function tailStart(judged: readonly Judged[]): number {
  const words = judged.map(({ item }) => wordCount(item.text));
  const total = words.reduce((sum, count) => sum + count, 0);
  let start = judged.length;
  let after = 0;
  for (let at = judged.length - 1; at > 0; at--) {
    const { item, kind, own } = judged[at] ?? { item: undefined, kind: undefined, own: false };
    if (item === undefined) break;
    after += words[at] ?? 0;
    if (after > (total - after) * 2) break;
    if (kind !== undefined && own && kind !== "dateline") start = at;
    else if (kind === undefined && (wordCount(item.text) > passing || hasEndMark(item.text))) break;
  }
  return start;
}
