import type { Pattern } from "../model/pattern.ts";
import type { Kinds } from "./kinds/kind.ts";
import { reasoning } from "./kinds/reasoning.ts";

export { type Group, groups } from "./kinds/kind.ts";

const none: readonly string[] = [];
const speech = ["verb", "voice", "words", "place"];

/** Every kind of finding, its variants and the slots that a wording may use: what `questions/*.yaml` is checked against. */
export const kinds: Kinds = {
  ...reasoning,
  opening: { group: "text", slots: ["names", "places"], variants: { several: none, two: none } },
  timeline: {
    group: "text",
    slots: ["dates", "places"],
    variants: { "in-order": none, "out-of-order": none },
  },
  "title-quotation": {
    group: "words",
    slots: ["title"],
    variants: { verbatim: ["places"], reworded: ["near", "place"] },
  },
  "title-certainty": {
    group: "words",
    slots: ["careful", "body", "place"],
    variants: { "title-surer": none, "body-surer": none },
  },
  "voices-meet": {
    group: "voices",
    slots: ["a", "b", "one", "two", "here", "there"],
    variants: { apart: none, "same-paragraph": none },
  },
  "summed-and-quoted": {
    group: "voices",
    slots: ["voice", "summary", "quotation", "here", "there"],
    variants: { "summary-first": none, "quotation-first": none },
  },
  "unnamed-voice": {
    group: "voices",
    slots: ["voice", "words", "place"],
    variants: { alone: none, "beside-named": ["named", "other"] },
  },
  chain: {
    group: "voices",
    slots: ["voice", "through", "words", "place"],
    variants: { quoted: none, reported: none },
  },
  "voices-heard": {
    group: "voices",
    slots: ["voices", "places"],
    variants: { two: none, "some-unnamed": none, "all-named": none },
  },
  "named-not-quoted": { group: "voices", slots: ["name", "places"], variants: { name: none } },
  "charged-verb": {
    group: "words",
    slots: speech,
    variants: {
      alone: none,
      adverb: none,
      "beside-neutral": ["neutral", "speaker", "other"],
      "adverb-beside-neutral": ["neutral", "speaker", "other"],
    },
  },
  "marks-by-use": {
    group: "words",
    slots: ["terms", "first", "places"],
    variants: { one: none, two: none, several: none },
  },
  insertion: { group: "words", slots: ["words", "place"], variants: { word: none, clause: none } },
  cut: {
    group: "words",
    slots: ["count", "words", "places", "place"],
    variants: { one: none, several: none },
  },
  "figures-together": {
    group: "numbers",
    slots: ["figures", "places"],
    variants: { several: none, apart: none, together: none, shares: none },
  },
  "share-and-count": {
    group: "numbers",
    slots: ["share", "one", "two", "places"],
    variants: { apart: none, together: none },
  },
  "figure-without-source": {
    group: "numbers",
    slots: ["figure", "words", "place"],
    variants: { exact: none, bounded: none },
  },
  "vague-quantity": {
    group: "numbers",
    slots: ["vague", "place"],
    variants: { alone: none, "beside-figure": ["figure", "other"] },
  },
  certainty: {
    group: "certainty",
    slots: ["sure", "sentence", "here"],
    variants: { alone: none, "beside-care": ["careful", "weak", "there"] },
  },
  hardening: {
    group: "certainty",
    slots: ["sign", "careful", "plain", "here", "there"],
    variants: { "careful-first": none, "plain-first": none },
  },
  "evaluative-words": {
    group: "words",
    slots: ["one", "two", "here", "there"],
    variants: { one: none, two: none },
  },
  "headed-part": {
    group: "text",
    slots: ["heading", "places", "first", "last"],
    variants: { "plain-heading": none, "marked-heading": none },
  },
  "embedded-text": {
    group: "words",
    slots: ["outlet", "inside", "outside", "sign", "here", "there"],
    variants: { plain: none, "with-sign": none },
  },
  "who-speaks": { group: "voices", slots: ["words", "place"], variants: { quotation: none } },
  "quotations-apart": { group: "voices", slots: ["one", "two", "here", "there"], variants: { two: none } },
  "title-and-body": { group: "text", slots: ["body", "place"], variants: { plain: none } },
  initials: { group: "text", slots: ["initials", "words", "place"], variants: { unexplained: none } },
  pause: {
    group: "text",
    slots: ["words", "here"],
    variants: { quotation: none, heading: none, "text-of-others": none, question: none, paragraph: none },
  },
  whole: { group: "text", slots: ["first", "last", "here", "there"], variants: { any: none } },
};

/** What is wrong with a wording: an unknown kind or variant, or a slot that its finding does not fill. */
export interface PatternFault {
  readonly pattern: string;
  readonly wrong: string;
  readonly allowed: readonly string[];
}

export function patternFaults({ id, finding, variant, ask, expect, followUp }: Pattern): PatternFault[] {
  const kind = kinds[finding];
  if (!kind) return [{ pattern: id, wrong: finding, allowed: Object.keys(kinds) }];
  const own = variant === undefined ? none : kind.variants[variant];
  if (!own) return [{ pattern: id, wrong: variant ?? "", allowed: Object.keys(kind.variants) }];
  const allowed = [...kind.slots, ...own];
  const used = [...`${ask} ${expect} ${followUp ?? ""}`.matchAll(/\{(\w+)\}/gu)].flatMap(
    ([, slot]) => slot ?? [],
  );
  return used
    .filter((slot) => !allowed.includes(slot))
    .map((slot) => ({ pattern: id, wrong: `{${slot}}`, allowed }));
}
