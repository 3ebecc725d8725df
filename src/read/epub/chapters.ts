import type { Element } from "hast";
import { textOf } from "../inline.ts";
import { folded, wordCount } from "../line.ts";
import type { Entry } from "./contents.ts";
import type { Piece } from "./piece.ts";

export interface Chapter {
  /** As in the table of contents, else its first heading; empty without either. */
  readonly title: string;
  readonly blocks: Element[];
}

/** Words below which a piece of a book is a title page or a half-title, and an entry with several below it a part. */
const fewest = 60;
/** Words before the first of several entries below one, in the same document: a chapter that begins before its sections. */
const opening = 20;
/** Chapters named in a message. */
const mostListed = 60;

/** The chapters of a book: from one line of its table of contents to the next; without one, its documents. */
export function chaptersOf(pieces: readonly Piece[], entries: readonly Entry[]): Chapter[] {
  const all: Element[] = [];
  const starts = new Map<string, number>();
  for (const { path, blocks } of pieces) {
    starts.set(`${path}#`, all.length);
    for (const { element, ids } of blocks) {
      for (const id of ids) if (!starts.has(`${path}#${id}`)) starts.set(`${path}#${id}`, all.length);
      all.push(element);
    }
  }
  const words: number[] = [0];
  for (const element of all) words.push((words.at(-1) ?? 0) + wordCount(textOf(element)));
  const between = (from: number, to: number): number => (words[to] ?? 0) - (words[from] ?? 0);
  const startOf = ({ path, id }: Entry): number | undefined =>
    starts.get(`${path}#${id}`) ?? starts.get(`${path}#`);

  const cuts = (listed: readonly Entry[]): { at: number; title: string }[] =>
    listed.flatMap((entry) => {
      const at = startOf(entry);
      const first = entry.inner.map(startOf).find((start) => start !== undefined);
      const isWhole = first === undefined || entry.inner.length === 1;
      const least = entry.inner[0]?.path === entry.path ? opening : fewest;
      if (at !== undefined && (isWhole || between(at, first) >= least)) return [{ at, title: entry.title }];
      return cuts(entry.inner);
    });
  const named = cuts(entries);
  const parts =
    named.length > 0 ? named : pieces.map(({ path }) => ({ at: starts.get(`${path}#`) ?? 0, title: "" }));
  const sorted = [...parts].sort((a, b) => a.at - b.at);
  const chapters = sorted.flatMap(({ at, title }, index): Chapter[] => {
    const end = sorted[index + 1]?.at ?? all.length;
    if (between(at, end) < fewest) return [];
    const blocks = all.slice(at, end);
    return [{ title: title || headingOf(blocks), blocks }];
  });
  const isShort = chapters.length === 0 && between(0, all.length) > 0;
  return isShort ? [{ title: headingOf(all), blocks: all }] : chapters;
}

function headingOf(blocks: readonly Element[]): string {
  const heading = blocks.find(({ tagName }) => /^h[1-3]$/.test(tagName));
  return heading === undefined ? "" : textOf(heading).replace(/\s+/g, " ").trim();
}

/** The chapter of this number in the list, or of this title, or the only one whose title has these words. */
export function chapterOf(chapters: readonly Chapter[], wish: string): Chapter | undefined {
  if (/^\s*\d{1,4}\s*$/.test(wish)) return chapters[Number(wish) - 1];
  const same = chapters.filter(({ title }) => folded(title) === folded(wish));
  const near = chapters.filter(({ title }) => folded(title).includes(folded(wish)));
  return same[0] ?? (near.length === 1 ? near[0] : undefined);
}

/** `1 The Quay; 2 The Tide`. */
export function listOf(chapters: readonly Chapter[]): string {
  const named = chapters.slice(0, mostListed).map(({ title, blocks }, index) => {
    const words = textOf(blocks.find((block) => textOf(block) !== "") ?? emptyBlock).slice(0, 40);
    return `${index + 1} ${title || `${words}…`}`;
  });
  return `${named.join("; ")}${chapters.length > mostListed ? "; …" : ""}`;
}

const emptyBlock: Element = { type: "element", tagName: "p", properties: {}, children: [] };
