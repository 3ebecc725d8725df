import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];

/** Kinds that bring several short pieces together: numbers, lengths of time, dates, what is done and what is to come. */
export const gatheredNumbers: Kinds = {
  "number-limits": {
    group: "numbers",
    slots: ["items", "places"],
    variants: { "both-ways": ["higher", "lower"], "one-way": ["limited", "rounded"] },
  },
  "number-jobs": {
    group: "numbers",
    slots: ["items", "places", "owners"],
    variants: { apart: none, uses: none, two: none },
  },
  "sum-apart": {
    group: "numbers",
    slots: ["items", "places", "sum"],
    variants: { counts: none, ages: none },
  },
  "lengths-of-time": {
    group: "text",
    slots: ["items", "places", "ordered", "shortest", "longest"],
    variants: { ordered: none },
  },
  announced: { group: "certainty", once: true, slots: ["items", "places"], variants: { three: none } },
  undated: {
    group: "text",
    slots: ["items", "latest", "where"],
    variants: { years: none, "with-length": ["sum"] },
  },
  changed: {
    group: "reasoning",
    slots: ["items", "key"],
    variants: { one: ["words", "here", "sign"], two: none },
  },
  "around-publication": {
    group: "text",
    slots: ["items", "places", "before", "after"],
    variants: { "both-sides": none },
  },
  uncounted: {
    group: "words",
    slots: ["items", "places"],
    variants: { "counted-elsewhere": ["counts"], "none-counted": none },
  },
};
