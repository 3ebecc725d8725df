import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];
const headed = ["heading", "places", "first", "last"];

/** The text, its parts and the whole of it. */
export const text: Kinds = {
  opening: {
    group: "text",
    slots: [],
    variants: {
      interview: ["question", "answer", "here", "there"],
    },
  },
  "headed-part": {
    group: "text",
    slots: headed,
    variants: { "plain-heading": none, "marked-heading": none, "asked-heading": none },
  },
  turn: {
    group: "text",
    slots: ["sign", "before", "after", "here", "there"],
    variants: { told: none, said: none },
  },
  background: {
    group: "text",
    slots: ["date", "words", "earlier", "matter", "here", "there"],
    variants: { late: none },
  },
  "one-to-cut": {
    group: "text",
    slots: ["one", "two", "here", "there"],
    variants: { two: none, starts: none },
  },
  "first-and-last": { group: "text", slots: ["one", "two", "here", "there"], variants: { two: none } },
  headings: {
    group: "text",
    slots: ["one", "two", "here", "there"],
    variants: { two: none, starts: none },
  },
  "places-told": { group: "text", slots: ["items", "told"], variants: { three: none } },
  "title-and-end": { group: "text", slots: ["end", "there"], variants: { told: none, said: none } },
  pause: {
    group: "text",
    slots: ["words", "here"],
    variants: {
      heading: ["heading"],
      "text-of-others": none,
      turn: ["sign"],
      claim: none,
      said: ["voice"],
      figure: ["figure"],
      point: none,
      asked: none,
      "said-again": ["there"],
      quoted: none,
      "quote-start": none,
    },
  },
  whole: {
    group: "text",
    slots: ["first", "here"],
    variants: {
      one: none,
      told: ["last", "there"],
      open: ["last", "there"],
      coming: none,
      person: ["who"],
      life: ["last", "there"],
      interview: ["last", "there"],
      study: ["last", "there"],
      release: none,
      thesis: none,
      petition: none,
      unnamed: ["last", "there"],
    },
  },
};
