import type { Element, Root } from "hast";
import type { Matter } from "../../model/article.ts";
import { choose } from "./choose.ts";
import { captioned, type Leaf, leavesOf } from "./leaves.ts";
import { readableParts } from "./readable.ts";
import { type Fate, isRule, type Rule, type Sieve } from "./sieve.ts";
import { sift } from "./sift.ts";
import { otherStories } from "./stories.ts";

/** A page parted: the article, and the blocks above and below it that the article does not have. */
export interface Region {
  readonly article: Root;
  readonly above: readonly Element[];
  readonly below: readonly Element[];
  /** What stood among the article's blocks and was left out, with the rule. */
  readonly removed: readonly Removed[];
  readonly lead?: string;
  /** Headings of other stories on the page. */
  readonly stories: readonly string[];
}

/** Blocks behind the article’s first one, a standfirst perhaps, in which a byline may stand, and its most letters. */
const between = 3;
const line = 140;

export interface Removed {
  readonly element: Element;
  readonly text: string;
  readonly rule: Rule;
  readonly position: Matter["position"];
}

/**
 * Readability says which region of the page is the article; the region is then taken from the untouched tree, with
 * the headings, figures, quotations, lists and tables that Readability loses, and without what slips in.
 */
export function chooseRegion(tree: Root, sieve: Sieve): Region {
  const { leaves, fates } = judge(tree, sieve);
  return regionOf(leaves, fates);
}

export function judge(
  tree: Root,
  sieve: Sieve,
): { readonly leaves: readonly Leaf[]; readonly fates: readonly Fate[] } {
  const kept = readableParts(tree);
  const leaves = leavesOf(tree, (node) => kept.has(node));
  return { leaves, fates: sift(leaves, choose(leaves, sieve), sieve) };
}

function regionOf(leaves: readonly Leaf[], fates: readonly Fate[]): Region {
  const isText = (leaf: Leaf, at: number): boolean =>
    fates[at] === "article" && !/^(?:figure|img)$/.test(leaf.element.tagName);
  const start = leaves.findIndex(isText);
  const end = leaves.findLastIndex(isText);
  const isOut = (fate: Fate | undefined): boolean => fate === "outside" || isRule(fate);
  const removed = leaves.flatMap(({ element, text }, at): Removed[] => {
    const rule = fates[at];
    if (!isRule(rule) || text === "") return [];
    return [{ element, text, rule, position: at < start ? "front" : at > end ? "back" : "inside" }];
  });
  const titled = leaves.some(({ element }, at) => at < start && element.tagName === "h1");
  const lead = leaves.find((_, at) => fates[at] === "lead")?.text.replace(/\s+/g, " ");
  return {
    ...(lead === undefined ? {} : { lead }),
    article: { type: "root", children: articleOf(leaves, fates) },
    stories: otherStories(leaves, fates),
    above: elements(
      leaves.filter(
        ({ element, text }, at) =>
          (at < start && (element.tagName === "h1" || (isOut(fates[at]) && (titled || isRule(fates[at]))))) ||
          (at > start && at <= start + between && fates[at] === "outside" && text.length <= line),
      ),
    ),
    below: elements(leaves.filter((_, at) => at > end && isOut(fates[at]))),
    removed,
  };
}

function articleOf(leaves: readonly Leaf[], fates: readonly Fate[]): Element[] {
  return leaves.flatMap(({ element }, at) => {
    if (fates[at] === "caption") return [captioned(element)];
    return fates[at] === "article" ? [element] : [];
  });
}

function elements(leaves: readonly Leaf[]): Element[] {
  return leaves.map(({ element }) => element);
}
