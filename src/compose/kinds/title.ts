import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];

/** Kinds about the title beside the body, and about dates. */
export const titles: Kinds = {
  "title-quotation": {
    group: "words",
    slots: ["title", "place"],
    variants: { verbatim: none, unmarked: none, reworded: ["near"] },
  },
  "title-number": {
    group: "numbers",
    slots: ["number", "figure", "body", "place"],
    variants: { same: none, other: none },
  },
  "title-certainty": {
    group: "words",
    slots: ["careful", "body", "place"],
    variants: { "title-surer": none, "body-surer": none, "left-open": none },
  },
  "title-and-body": { group: "text", slots: ["body", "place"], variants: { verb: ["verb"] } },
  "title-question": { group: "text", slots: ["title", "answers"], variants: { stated: none } },
  "still-to-come": { group: "text", slots: ["date", "words", "here"], variants: { dated: none } },
};
