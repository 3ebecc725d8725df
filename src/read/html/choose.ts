import type { Element } from "hast";
import { textOf } from "../inline.ts";
import { hasEndMark, wordCount } from "../line.ts";
import type { Leaf } from "./leaves.ts";
import { isTitle, letters, type Sieve } from "./sieve.ts";

/** Blocks that Readability drops though they stand among kept ones. */
const grafted = new Set("h2 h3 h4 h5 h6 ul ol dl table pre blockquote figure".split(" "));
/** Letters below which Readability's answer is doubted. */
const shortest = 500;
/** Letters of a paragraph that shows where the article's paragraphs stand. */
const telling = 80;

/** Which blocks may be the article's: those that Readability keeps, and those that stand as they do. */
export function choose(leaves: readonly Leaf[], sieve: Sieve): readonly boolean[] {
  const [from, to] = storyOf(leaves, sieve);
  const within = leaves.map((leaf, at) => (at >= from && at < to ? leaf : { ...leaf, kept: false }));
  const near = withNeighbours(within, sieve).map((is, at) => is && at >= from && at < to);
  if (lengthOf(leaves, near) >= shortest && lengthOf(leaves, near) >= sieve.body.length / 2) return near;
  const all = longParagraphs(leaves).map((is, at) => is && at >= from && at < to);
  return lengthOf(leaves, all) > lengthOf(leaves, near) * 2 ? all : near;
}

/**
 * Where the page has several stories, the one under the page's title, half-open: up to the end of its `article`
 * element, else up to the next heading that stands as the title does and has a text of its own.
 */
function storyOf(leaves: readonly Leaf[], { title }: Sieve): readonly [from: number, to: number] {
  const whole = [0, leaves.length] as const;
  const top = leaves.findIndex(
    ({ element, text }) => /^h[12]$/.test(element.tagName) && isTitle(text, title),
  );
  const heading = leaves[top];
  if (heading === undefined) return whole;
  const { room, place, element } = heading;
  const inRoom = leaves.findLastIndex((leaf) => leaf.room === room) + 1;
  const next = leaves.findIndex(
    (leaf, at) =>
      at > top &&
      leaf.place === place &&
      leaf.element.tagName === element.tagName &&
      element.tagName === "h2",
  );
  const end = "tagName" in room && room.tagName === "article" ? inRoom : next > 0 ? next : leaves.length;
  const own = lengthOf(
    leaves,
    leaves.map((leaf, at) => at > top && at < end && isLong(leaf)),
  );
  const kept = lengthOf(
    leaves,
    leaves.map((leaf, at) => leaf.kept && at >= end),
  );
  return end < leaves.length && own >= shortest * 2 && kept > 0 ? [0, end] : whole;
}

function withNeighbours(leaves: readonly Leaf[], sieve: Sieve): readonly boolean[] {
  const places = [...trusted(leaves)];
  const isPlaced = (place: string): boolean => places.some((known) => isLike(known, place));
  const parents = new Set(leaves.filter(({ kept }) => kept).map(({ parent }) => parent));
  const rooms = new Set(
    leaves.filter(({ kept, text }) => kept && text.length >= telling).map(({ room }) => room),
  );
  const [from, to] = [leaves.findIndex(({ kept }) => kept), leaves.findLastIndex(({ kept }) => kept)];
  const texts = leaves.map((leaf, at) => {
    if (leaf.kept) return true;
    const { element, text, beside, linked, place, room, parent } = leaf;
    if (beside !== undefined || element.tagName !== "p") return false;
    const full = (wordCount(text) >= 6 && hasEndMark(text)) || (at > from && at < to && isSpoken(text));
    const placed = full && rooms.has(room) && isPlaced(place);
    if (linked > 0.5) return placed && wordCount(text) >= 8;
    if (text.length >= 40 && sieve.body.includes(letters(text))) return true;
    return placed || (full && at > from && at < to && parents.has(parent));
  });
  const [first, last] = [texts.indexOf(true), texts.lastIndexOf(true)];
  const title = leaves.findLastIndex(({ element }, at) => at < first && element.tagName === "h1");
  const headings = new Set(
    leaves.flatMap(({ element, text }, at) =>
      at > first && at < last && /^h[2-6]$/.test(element.tagName) ? [letters(text)] : [],
    ),
  );
  return leaves.map((leaf, at) => {
    if (texts[at] === true) return true;
    const { element, beside, linked } = leaf;
    if (beside !== undefined) return false;
    if (at > title && at < first && isContents(element, headings)) return true;
    if (at > title && title >= 0 && at < first && element.tagName === "figure") return true;
    if (linked > 0.5 || !(grafted.has(element.tagName) || element.tagName === "img")) return false;
    return (at > first && at < last) || parents.has(leaf.parent);
  });
}

/** The same, or one of them has a name more at its end. */
function isLike(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

/** A list of the article's own headings. */
function isContents({ tagName, children }: Element, headings: ReadonlySet<string>): boolean {
  const items = children.filter((child): child is Element => child.type === "element");
  return (
    (tagName === "ul" || tagName === "ol") &&
    items.length > 2 &&
    items.every((item) => headings.has(letters(textOf(item))))
  );
}

/** One quotation, whole. */
function isSpoken(text: string): boolean {
  return /^[«“„「『].{8,}[»”“」』]$/su.test(text);
}

/** Places in which at least a quarter of the kept text stands. */
function trusted(leaves: readonly Leaf[]): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  let total = 0;
  for (const { kept, element, text, place } of leaves) {
    if (!kept || element.tagName !== "p" || text.length < telling) continue;
    sizes.set(place, (sizes.get(place) ?? 0) + text.length);
    total += text.length;
  }
  return new Set([...sizes].filter(([, size]) => size >= total / 4).map(([place]) => place));
}

/** Where Readability finds next to nothing: the long paragraphs outside menus, and the structure among them. */
function longParagraphs(leaves: readonly Leaf[]): readonly boolean[] {
  const [first, last] = [leaves.findIndex(isLong), leaves.findLastIndex(isLong)];
  return leaves.map((leaf, at) => {
    if (at < first || at > last || leaf.beside !== undefined) return false;
    return isLong(leaf) || (grafted.has(leaf.element.tagName) && leaf.linked <= 0.5);
  });
}

function isLong({ element, beside, text, linked }: Leaf): boolean {
  return beside === undefined && element.tagName === "p" && text.length >= 60 && linked <= 0.5;
}

function lengthOf(leaves: readonly Leaf[], chosen: readonly boolean[]): number {
  return leaves.reduce((sum, { text }, at) => sum + (chosen[at] === true ? text.length : 0), 0);
}
