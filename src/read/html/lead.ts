import { hasEndMark, wordCount } from "../line.ts";
import type { Leaf } from "./leaves.ts";
import { isLeadName, nameOf } from "./names.ts";
import { type Fate, isTitle, letters, type Sieve } from "./sieve.ts";

/** Blocks above the first paragraph among which the standfirst is looked for. */
const reach = 40;
/** Words of a standfirst. */
const [fewest, most] = [6, 130];

/**
 * The standfirst: above the first full paragraph, what the page's own data repeat as its description; else what is
 * named so; else the first text of some length below the title. A first paragraph like all others is none.
 */
export function leadOf(
  leaves: readonly Leaf[],
  fates: readonly Fate[],
  opening: number,
  sieve: Sieve,
): number | undefined {
  const body = leaves[opening + 1] === undefined ? "" : bodyPlace(leaves, fates, opening);
  const title = leaves.findLastIndex(
    ({ element, text }, at) =>
      at <= opening &&
      (element.tagName === "h1" || (/^h[2-4]$/.test(element.tagName) && isTitle(text, sieve.title))),
  );
  const from = Math.max(0, opening - reach);
  const places = leaves.slice(from, opening + 1).flatMap((leaf, at): number[] => {
    const own = leaf.place === body && leaf.element.tagName === "p";
    return isText(leaf, sieve) && !own ? [from + at] : [];
  });
  const find = (test: (leaf: Leaf, at: number) => boolean): number | undefined =>
    places.find((at) => {
      const leaf = leaves[at];
      return leaf !== undefined && test(leaf, at);
    });
  const more = leaves.some((_, at) => at > opening && fates[at] === "article");
  const found =
    find((leaf) => isDescription(letters(leaf.text), sieve.descriptions)) ??
    find((leaf, at) => at > title && isNamed(leaf)) ??
    find(
      ({ beside, text, element }, at) =>
        at > title &&
        at <= title + 10 &&
        title >= 0 &&
        beside === undefined &&
        wordCount(text) >= 8 &&
        (hasEndMark(text) || element.tagName !== "p"),
    );
  return found === opening && !more ? undefined : found;
}

/** Where the paragraphs of the article stand, if the first of them stands with others. */
function bodyPlace(leaves: readonly Leaf[], fates: readonly Fate[], opening: number): string {
  const counts = new Map<string, number>();
  leaves.forEach(({ element, place, text }, at) => {
    if (at >= opening && fates[at] === "article" && element.tagName === "p")
      counts.set(place, (counts.get(place) ?? 0) + text.length);
  });
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

function isText({ element, text, linked }: Leaf, { cues, title }: Sieve): boolean {
  const words = wordCount(text);
  if (!/^(?:p|h[2-6]|blockquote)$/.test(element.tagName) || words < fewest || words > most || linked > 0.4)
    return false;
  return !isTitle(text, title) && cues.after("byline", text) === undefined && !cues.isShareBar(text);
}

function isDescription(text: string, descriptions: readonly string[]): boolean {
  if (text.length < 25) return false;
  return descriptions.some(
    (said) =>
      said.length >= 25 && (said.includes(text) || text.includes(said) || text.startsWith(said.slice(0, 60))),
  );
}

function isNamed({ element, place }: Leaf): boolean {
  return (
    isLeadName(nameOf(element)) ||
    place
      .split(">")
      .slice(-2)
      .some((name) => isLeadName(name.slice(name.indexOf(".") + 1)))
  );
}
