import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];

/** Kinds about numbers. */
export const figures: Kinds = {
  "compared-figures": {
    group: "numbers",
    slots: ["words", "one", "two", "here", "difference", "ratio"],
    variants: { shares: none, rates: none, "over-time": ["change"], "side-by-side": none },
  },
  "figures-fit": {
    group: "numbers",
    slots: ["whole", "one", "two", "here", "sum"],
    variants: { exact: none, within: none, product: none },
  },
  "share-and-count": {
    group: "numbers",
    slots: ["share", "one", "two", "places", "sum", "other"],
    variants: { part: none, change: none },
  },
  "part-of-total": { group: "numbers", slots: ["words", "part", "here", "sum"], variants: { counts: none } },
  "share-of-what": {
    group: "numbers",
    slots: ["words", "share", "here", "sums", "rest"],
    variants: { named: none },
  },
  "change-of-what": {
    group: "numbers",
    slots: ["words", "change", "here", "result", "sum"],
    variants: { "with-result": none },
  },
  "figures-together": {
    group: "numbers",
    slots: ["figures", "one", "two", "places", "difference", "ratio"],
    variants: { two: none, several: none, "two-sources": none },
  },
  "same-number": { group: "numbers", slots: ["one", "two", "here", "there"], variants: { limits: none } },
  "vague-quantity": {
    group: "numbers",
    slots: ["vague", "place", "figure", "other"],
    variants: { "beside-figure": none },
  },
};
