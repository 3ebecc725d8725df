import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];
const two = ["one", "two", "here", "there"];

/** Kinds of close reading: what is followed through the text, its main statements and what people mean. */
export const close: Kinds = {
  thread: {
    group: "text",
    slots: ["name", "places", "first", "last", "later", "told"],
    variants: { person: none },
  },
  "sums-up": { group: "reasoning", slots: two, variants: { two: none } },
  joined: { group: "reasoning", slots: two, variants: { two: none } },
  "words-here": { group: "words", slots: ["items", "places"], variants: { several: none } },
  "long-sentence": {
    group: "words",
    once: true,
    slots: ["opens", "here", "count", "verbs"],
    variants: { plain: none, linked: ["link"] },
  },
  meant: {
    group: "voices",
    slots: ["voice", "words", "here"],
    variants: { alone: none, plain: none, judged: ["judging"], "with-fact": ["fact", "there"] },
  },
};
