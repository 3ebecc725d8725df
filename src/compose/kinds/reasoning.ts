import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];
const echo = { slots: ["sign", "words", "here"], variants: { alone: none, "with-echo": ["echo", "there"] } };
const joined = { slots: ["sign", "main", "joined", "here"], variants: { clauses: none } };
const answer = ["answer", "there"];

export const reasoning: Kinds = {
  "source-and-conclusion": {
    group: "reasoning",
    slots: ["sign", "conclusion", "source", "here", "there"],
    variants: { "source-first": none, "conclusion-first": none },
  },
  conclusion: {
    group: "reasoning",
    slots: ["sign", "conclusion", "ground", "here", "there"],
    variants: { drawn: none },
  },
  analogy: { group: "reasoning", slots: echo.slots, variants: { alone: none } },
  counterfactual: { group: "reasoning", ...echo },
  cause: { group: "reasoning", ...joined },
  contrast: { group: "reasoning", ...joined },
  consequence: { group: "reasoning", ...joined },
  "said-by-nobody": { group: "voices", slots: ["sign", "words", "here"], variants: { alone: none } },
  supported: {
    group: "reasoning",
    slots: ["words", "here", "near", "ground"],
    variants: { several: none, one: none },
  },
  "readers-question": {
    group: "reasoning",
    slots: ["question", "here"],
    variants: { open: none, closing: none, elsewhere: answer },
  },
};
