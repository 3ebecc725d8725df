import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];
const neutral = ["neutral", "speaker", "other"];

/** Who speaks, in which words, and how surely. */
export const speech: Kinds = {
  "unnamed-voice": {
    group: "voices",
    slots: ["voice", "words", "place"],
    variants: { alone: none, "beside-named": ["named", "said", "other"] },
  },
  chain: {
    group: "voices",
    slots: ["voice", "through", "words", "place"],
    variants: { quoted: none, reported: none },
  },
  "voices-heard": {
    group: "voices",
    slots: ["voices", "places"],
    variants: { "some-unnamed": ["unnamed"], "all-named": none },
  },
  "named-not-quoted": {
    group: "voices",
    slots: ["name", "other", "places", "there"],
    variants: { name: none },
  },
  "charged-verb": {
    group: "words",
    slots: ["verb", "voice", "words", "place"],
    variants: { alone: none, adverb: none, "beside-neutral": neutral, "adverb-beside-neutral": neutral },
  },
  "saying-verbs": {
    group: "words",
    slots: ["verbs", "voices", "owners", "places"],
    variants: { apart: none, together: none },
  },
  "marks-by-use": {
    group: "words",
    slots: ["terms", "places"],
    variants: { one: ["first", "around"], two: none, several: none },
  },
  insertion: {
    group: "words",
    slots: ["words", "around", "place"],
    variants: { word: none, clause: none },
  },
  cut: {
    group: "words",
    slots: ["count", "words", "places", "place"],
    variants: { one: none, several: none },
  },
  emphasis: { group: "words", slots: ["note", "words", "place"], variants: { noted: none } },
  "names-for-one": {
    group: "words",
    slots: ["one", "two", "here", "first", "second"],
    variants: { named: none },
  },
  certainty: {
    group: "certainty",
    slots: ["sure", "sentence", "careful", "weak", "here", "there"],
    variants: { "beside-care": none },
  },
  hardening: {
    group: "certainty",
    slots: ["sign", "careful", "plain", "common", "here", "there"],
    variants: { "careful-first": none, "plain-first": none },
  },
  "embedded-text": {
    group: "words",
    slots: ["outlet", "inside", "outside", "here", "there"],
    variants: { plain: none, "with-sign": ["sign"] },
  },
};
