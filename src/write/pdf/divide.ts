import type { Element, Root } from "hast";

/** Places in a word, as indices of its text, where a line may end with a hyphen. */
export type Divide = (word: string) => readonly number[];

type Language = { default: { hyphenateSync(text: string, options: object): string } };

const patterns: Readonly<Record<string, () => Promise<Language>>> = {
  de: () => import("hyphen/de/index.js"),
  en: () => import("hyphen/en-us/index.js"),
  "en-gb": () => import("hyphen/en-gb/index.js"),
  es: () => import("hyphen/es/index.js"),
  fr: () => import("hyphen/fr/index.js"),
  it: () => import("hyphen/it/index.js"),
  nl: () => import("hyphen/nl/index.js"),
  pt: () => import("hyphen/pt/index.js"),
};

/** Letters of the shortest word that is divided. */
export const shortestDivided = 6;
/** What stays on either side. */
const least = { before: 2, after: 3 };
const address = /[@/\\_\d]|www\.|\p{L}\.\p{L}/u;

/** The rules of hyphenation for the languages of a tree, by Liang's patterns. A language without patterns is left out. */
export async function dividers(tree: Root, language: string): Promise<ReadonlyMap<string, Divide>> {
  const tags = new Set([language]);
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== "element") continue;
      if (typeof child.properties.lang === "string") tags.add(child.properties.lang);
      visit(child);
    }
  };
  visit(tree);
  const found = new Map<string, Divide>();
  for (const tag of tags) {
    const name = tag.toLowerCase();
    const own = Object.hasOwn(patterns, name) ? name : (name.split("-")[0] ?? "");
    const load = patterns[own];
    if (load === undefined) continue;
    const rules = read.get(own) ?? divideBy((await load()).default);
    read.set(own, rules);
    found.set(tag, rules);
  }
  return found;
}

/** Rules that this process has met, by language: they remember the words that they have divided. */
const read = new Map<string, Divide>();
const most = 50_000;

/** Spares names, addresses, figures, and words already joined by a hyphen. */
function divideBy(language: Language["default"]): Divide {
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const cached = known.get(word);
    if (cached !== undefined) return cached;
    const places: number[] = [];
    if (word.length >= shortestDivided && !address.test(word) && !/[-‐‑]/.test(word)) {
      for (const run of word.matchAll(/[\p{L}\p{M}]+/gu)) {
        if (run[0].length < shortestDivided || !/^[\p{Ll}\p{M}]+$/u.test(run[0])) continue;
        const syllables = language.hyphenateSync(run[0], { hyphenChar: "|", minWordLength: shortestDivided });
        let at = 0;
        for (const syllable of syllables.split("|").slice(0, -1)) {
          at += syllable.length;
          if (at >= least.before && run[0].length - at >= least.after) places.push(run.index + at);
        }
      }
    }
    if (known.size > most) known.clear();
    known.set(word, places);
    return places;
  };
}
