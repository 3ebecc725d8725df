import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];

/** Short expressions of one sort, gathered from several paragraphs. */
export const words: Kinds = {
  "title-word": {
    group: "words",
    slots: ["word"],
    variants: { said: ["places", "owners"], nowhere: ["near"], "two-nowhere": ["words", "near"] },
  },
  halfway: { group: "text", slots: ["here"], variants: { people: ["items", "roles"], heard: ["voices"] } },
  "meant-seriously": { group: "words", slots: ["items"], variants: { details: none } },
  "one-word": {
    group: "words",
    slots: ["word", "items", "nouns", "owners"],
    variants: { three: none, shared: none },
  },
  "evaluative-words": {
    group: "words",
    slots: ["items", "owners"],
    variants: { two: none, several: none, shared: none },
  },
  "certainty-ladder": {
    group: "certainty",
    slots: ["items", "order", "owners"],
    variants: { signs: none, "signs-and-plain": ["free"] },
  },
  "causes-gathered": {
    group: "reasoning",
    slots: ["items", "owners"],
    variants: { forward: none, back: none, both: ["back"] },
  },
};
