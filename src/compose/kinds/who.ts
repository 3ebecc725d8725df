import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];

/** Who speaks and who acts, gathered from several places. */
export const who: Kinds = {
  "first-answers": {
    group: "text",
    slots: ["here", "there", "key", "later"],
    variants: { who: none, when: none },
  },
  "match-speakers": {
    group: "voices",
    slots: ["items", "voices", "places", "key"],
    variants: { two: none, named: none, "some-unnamed": none },
  },
  "on-one-point": {
    group: "voices",
    slots: ["a", "b", "one", "two", "here", "there"],
    variants: { named: none, "some-unnamed": none },
  },
  "heard-in-ways": {
    group: "voices",
    slots: ["names", "places", "own", "mute", "key"],
    variants: { three: none },
  },
  "word-shares": {
    group: "voices",
    slots: ["voices", "places", "most", "least", "key"],
    variants: { named: none, "some-unnamed": none },
  },
  "two-starts": {
    group: "voices",
    once: true,
    slots: ["a", "b", "one", "two", "here", "there"],
    variants: { named: none },
  },
  relays: {
    group: "voices",
    slots: ["items", "voices", "places", "key"],
    variants: { some: none, all: none },
  },
  "direct-and-summed": {
    group: "voices",
    slots: ["a", "b", "summary", "here", "there", "count", "few"],
    variants: { summed: none, "few-words": none },
  },
  "whose-statement": {
    group: "voices",
    slots: ["items", "voices", "key"],
    variants: { "one-voice": none, "two-voices": none },
  },
  "pull-quote": { group: "voices", slots: ["items", "a", "b", "key"], variants: { two: none } },
  ourselves: { group: "voices", slots: ["items", "places"], variants: { three: none } },
};
