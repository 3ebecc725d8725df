import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];

/** What is asked of a text that may be a jest, or in which nobody has a name. */
export const jest: Kinds = {
  "sourceless-number": { group: "numbers", slots: ["items"], variants: { one: none, several: none } },
  "hurried-reader": { group: "reasoning", slots: ["first", "here"], variants: { jest: none, unnamed: none } },
  tone: { group: "text", slots: ["first", "here", "last", "there"], variants: { jest: none } },
  "real-matter": { group: "reasoning", slots: ["first", "here"], variants: { jest: none } },
  "as-it-stands": { group: "text", slots: ["words", "here"], variants: { jest: none, start: none } },
};
