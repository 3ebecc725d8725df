import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];
const single = ["words", "here"];

/** Kinds about what ties the sentences of a text together. */
export const cohesion: Kinds = {
  "joining-words": {
    group: "reasoning",
    slots: ["items", "key"],
    variants: { one: [...single, "before"], alike: none, mixed: none },
  },
  "turning-halves": {
    group: "reasoning",
    slots: ["items", "key"],
    variants: { one: single, several: none },
  },
  granted: { group: "reasoning", slots: ["items", "key"], variants: { one: single, several: none } },
  "points-back": { group: "words", slots: ["items", "key"], variants: { one: single, several: none } },
  timeline: {
    group: "text",
    slots: ["dates", "ordered"],
    variants: { "out-of-order": none, "in-order": none },
  },
};
