import type { Element } from "hast";
import type { Article } from "../../src/model/article.ts";
import { textOf } from "../../src/read/inline.ts";
import { elementsOf } from "./original.ts";

/** How much of an article came back from a file. */
export interface Score {
  /** Word for word. */
  readonly paragraphs: Share;
  /** Beginning and ending where they should, hyphens and spaces apart. */
  readonly boundaries: Share;
  readonly headings: Share;
  readonly items: Share;
  readonly quotations: Share;
  /** F1 of the words, as a bag. */
  readonly words: number;
  readonly missed: readonly string[];
}

export interface Share {
  readonly found: number;
  readonly all: number;
}

export function scoreOf(wanted: Article, got: Article): Score {
  const [gold, found] = [blocksOf(wanted), blocksOf(got)];
  const set = new Set(found);
  const share = (of: (article: Article) => readonly string[]): Share => {
    const seen = new Set(of(got));
    const all = of(wanted);
    return { found: all.filter((each) => seen.has(each)).length, all: all.length };
  };
  return {
    paragraphs: share(blocksOf),
    boundaries: share((article) => blocksOf(article).map((block) => block.replace(/[\s\u2010-]/gu, ""))),
    headings: share((article) => textsOf(article, /^h\d$/)),
    items: share((article) => itemsOf(article)),
    quotations: share(quotationsOf),
    words: overlap(wordsOf(gold), wordsOf(found)),
    missed: gold.filter((block) => !set.has(block)),
  };
}

/** Blocks of the body, and of the matter beside it: what is which is not the file's to tell. */
export function blocksOf(article: Article): string[] {
  const body = elementsOf(article.body).flatMap((block) => {
    const inner = partsOf(block);
    return (inner.length > 0 && block.tagName !== "p" ? inner : [block]).map((each) => bare(textOf(each)));
  });
  const beside = article.matter.filter(({ kind, position }) => kind !== "other" || position !== "inside");
  const lines = beside.flatMap(({ text }) => text.split("\n").map(bare));
  return [bare(article.title.value), ...body, ...lines].filter(Boolean);
}

/** What the guide is made from, with the kind of each block: the title, the day, the body. */
export function linesOf({ title, published, body }: Article): string[] {
  const blocks = elementsOf(body).flatMap((block) => {
    const inner = partsOf(block);
    return (inner.length > 0 && block.tagName !== "p" ? inner : [block]).map(
      (each) => `${block.tagName}: ${bare(textOf(each))}`,
    );
  });
  return [bare(title.value), bare(published?.value ?? ""), ...blocks];
}

function partsOf(block: Element): Element[] {
  return elementsOf(block).flatMap((child) => {
    if (/^(?:p|li|tr)$/.test(child.tagName)) return [child];
    return /^(?:ul|ol|tbody|thead)$/.test(child.tagName) ? partsOf(child) : [];
  });
}

function textsOf(article: Article, name: RegExp): string[] {
  return elementsOf(article.body)
    .filter(({ tagName }) => name.test(tagName))
    .map((block) => bare(textOf(block)));
}

function itemsOf(article: Article): string[] {
  return elementsOf(article.body)
    .filter(({ tagName }) => /^[uo]l$/.test(tagName))
    .flatMap(partsOf)
    .map((item) => bare(textOf(item)));
}

function quotationsOf(article: Article): string[] {
  return elementsOf(article.body)
    .filter(({ tagName }) => tagName === "blockquote")
    .flatMap(partsOf)
    .map((part) => bare(textOf(part)));
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b]+/gu, " ")
    .trim();
}

function wordsOf(blocks: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of blocks.join(" ").match(/\p{L}+(?:[-’']\p{L}+)*|\d+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function overlap(gold: ReadonlyMap<string, number>, got: ReadonlyMap<string, number>): number {
  let same = 0;
  const sum = (map: ReadonlyMap<string, number>) => [...map.values()].reduce((all, each) => all + each, 0);
  for (const [word, count] of gold) same += Math.min(count, got.get(word) ?? 0);
  return (2 * same) / Math.max(1, sum(gold) + sum(got));
}
