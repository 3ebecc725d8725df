import type { Kinds } from "./kind.ts";

const none: readonly string[] = [];
const echo = { slots: ["sign", "words", "here"], variants: { alone: none, "with-echo": ["echo", "there"] } };
const sign = { slots: ["sign", "words", "here"], variants: { alone: none } };
const joined = { slots: ["sign", "words", "here"], variants: { own: none, quoted: none } };

export const reasoning: Kinds = {
  "source-and-conclusion": {
    group: "reasoning",
    slots: ["sign", "conclusion", "source", "here", "there"],
    variants: { "source-first": none, "conclusion-first": none },
  },
  analogy: { group: "reasoning", ...echo },
  absolute: { group: "certainty", ...echo },
  exception: { group: "certainty", ...sign },
  concession: { group: "certainty", ...sign },
  intention: { group: "reasoning", ...echo },
  counterfactual: { group: "reasoning", ...echo },
  cause: { group: "reasoning", ...joined },
  contrast: { group: "reasoning", ...joined },
  condition: { group: "reasoning", ...joined },
  goal: { group: "reasoning", ...joined },
  consequence: { group: "reasoning", ...joined },
  "readers-question": {
    group: "reasoning",
    slots: ["question", "here"],
    variants: { open: none, before: ["answer", "there"], after: ["answer", "there"] },
  },
};
