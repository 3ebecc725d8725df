import type { Pattern } from "../model/pattern.ts";

interface Kind {
  /** Slots that every variant fills. */
  readonly slots: readonly string[];
  /** Variants, with the slots that only they fill. */
  readonly variants: Readonly<Record<string, readonly string[]>>;
}

const none: readonly string[] = [];
const echo = { slots: ["sign", "words", "here"], variants: { alone: none, "with-echo": ["echo", "there"] } };
const joined = { slots: ["sign", "words", "here"], variants: { own: none, quoted: none } };
const speech = ["verb", "voice", "words", "place"];

/** Every kind of finding, its variants and the slots that a wording may use: what `questions/*.yaml` is checked against. */
export const kinds: Readonly<Record<string, Kind>> = {
  opening: { slots: ["names", "places"], variants: { several: none, two: none } },
  timeline: { slots: ["dates", "places"], variants: { "in-order": none, "out-of-order": none } },
  "title-quotation": { slots: ["title"], variants: { verbatim: ["places"], reworded: ["near", "place"] } },
  "title-certainty": {
    slots: ["careful", "body", "place"],
    variants: { "title-surer": none, "body-surer": none },
  },
  "voices-meet": {
    slots: ["a", "b", "one", "two", "here", "there"],
    variants: { apart: none, "same-paragraph": none },
  },
  "summed-and-quoted": {
    slots: ["voice", "summary", "quotation", "here", "there"],
    variants: { "summary-first": none, "quotation-first": none },
  },
  "unnamed-voice": {
    slots: ["voice", "words", "place"],
    variants: { alone: none, "beside-named": ["named", "other"] },
  },
  chain: { slots: ["voice", "through", "words", "place"], variants: { quoted: none, reported: none } },
  "voices-heard": {
    slots: ["voices", "places"],
    variants: { two: none, "some-unnamed": none, "all-named": none },
  },
  "named-not-quoted": { slots: ["name", "places"], variants: { name: none } },
  "charged-verb": {
    slots: speech,
    variants: {
      alone: none,
      adverb: none,
      "beside-neutral": ["neutral", "speaker", "other"],
      "adverb-beside-neutral": ["neutral", "speaker", "other"],
    },
  },
  "marks-by-use": { slots: ["terms", "first", "places"], variants: { one: none, two: none, several: none } },
  insertion: { slots: ["words", "place"], variants: { word: none, clause: none } },
  cut: { slots: ["count", "words", "places", "place"], variants: { one: none, several: none } },
  "source-and-conclusion": {
    slots: ["sign", "conclusion", "source", "here", "there"],
    variants: { "source-first": none, "conclusion-first": none },
  },
  "figures-together": {
    slots: ["figures", "places"],
    variants: { several: none, apart: none, together: none, shares: none },
  },
  "share-and-count": { slots: ["share", "one", "two", "places"], variants: { apart: none, together: none } },
  "figure-without-source": { slots: ["figure", "words", "place"], variants: { exact: none, bounded: none } },
  "vague-quantity": {
    slots: ["vague", "place"],
    variants: { alone: none, "beside-figure": ["figure", "other"] },
  },
  certainty: {
    slots: ["sure", "sentence", "here"],
    variants: { alone: none, "beside-care": ["careful", "weak", "there"] },
  },
  hardening: {
    slots: ["sign", "careful", "plain", "here", "there"],
    variants: { "careful-first": none, "plain-first": none },
  },
  "evaluative-words": { slots: ["one", "two", "here", "there"], variants: { one: none, two: none } },
  analogy: echo,
  absolute: echo,
  exception: echo,
  concession: echo,
  intention: echo,
  counterfactual: echo,
  cause: joined,
  contrast: joined,
  condition: joined,
  goal: joined,
  consequence: joined,
  "headed-part": {
    slots: ["heading", "places", "first", "last"],
    variants: { "plain-heading": none, "marked-heading": none },
  },
  "embedded-text": {
    slots: ["outlet", "inside", "outside", "sign", "here", "there"],
    variants: { plain: none, "with-sign": none },
  },
  "readers-question": {
    slots: ["question", "here"],
    variants: { open: none, before: ["answer", "there"], after: ["answer", "there"] },
  },
  "who-speaks": { slots: ["words", "place"], variants: { quotation: none } },
  "quotations-apart": { slots: ["one", "two", "here", "there"], variants: { two: none } },
  "title-and-body": { slots: ["body", "place"], variants: { plain: none } },
  initials: { slots: ["initials", "words", "place"], variants: { unexplained: none } },
  pause: {
    slots: ["words", "here"],
    variants: { quotation: none, heading: none, "text-of-others": none, question: none, paragraph: none },
  },
  whole: { slots: ["first", "last", "here", "there"], variants: { any: none } },
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
