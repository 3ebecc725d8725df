import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];
const two = ["one", "two", "here", "there"];

/** Kinds of close reading: what is followed through the text, its steps, its main statements and what people mean. */
export const close: Kinds = {
  thread: {
    group: "text",
    slots: ["name", "places", "first", "last", "told"],
    variants: { person: none, thing: none },
  },
  steps: {
    group: "text",
    slots: ["opens", "there", "before", "after", "start", "here"],
    variants: { two: none },
  },
  "sums-up": { group: "reasoning", slots: two, variants: { two: none } },
  joined: { group: "reasoning", slots: two, variants: { two: none } },
  "words-here": { group: "words", slots: ["items", "places"], variants: { several: none } },
  meant: {
    group: "voices",
    slots: ["voice", "words", "here"],
    variants: { alone: none, "with-fact": ["fact", "there"] },
  },
};
