import { expect, test } from "vitest";
import { words } from "../../src/compose/check/words.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import { analysis, english, find, languages, mark, quotation } from "./build.ts";

const drafts = [
  { sentences: [["The revered keeper gave the harbour a terrible bell, and perhaps it rang."]] },
  {
    sentences: [
      ["Allegedly the bell is cracked, “and it may be a towering loss,” said Ada Brook.", "attributed"],
    ],
  },
  { sentences: [["It would seem to be made of tin: “We like tin,” a founder said.", "attributed"]] },
  { sentences: [["Brook said it was probably cast in tin: “Listen to it.”", "attributed"]] },
] as const;

const given = analysis(drafts, {
  marks: [
    mark(drafts, 1, "evaluative", "terrible"),
    mark(drafts, 1, "care", "perhaps"),
    mark(drafts, 2, "care", "Allegedly"),
    quotation(drafts, 2, "“and it may be a towering loss,”"),
    mark(drafts, 3, "care", "would seem"),
    quotation(drafts, 3, "“We like tin,”"),
    {
      label: "attribution",
      paragraph: 4,
      span: find(drafts, 4, "Brook said"),
      content: find(drafts, 4, "it was probably cast in tin"),
      speaker: find(drafts, 4, "Brook"),
      cue: { paragraph: 4, span: find(drafts, 4, "said"), class: "neutral" },
      quoted: false,
    },
    mark(drafts, 4, "care", "probably"),
    quotation(drafts, 4, "“Listen to it.”"),
  ],
});

function shown(one: Analysis): Record<string, string[]> {
  const facts = words(one, english, languages)?.facts ?? [];
  return Object.fromEntries(facts.map(({ says, evidence }) => [says, evidence.map(({ quote }) => quote)]));
}

test("sets words of force before those that judge, and counts as careful what brings others’ words with care", () => {
  expect(shown(given)).toEqual({
    "Strong words:": ["revered", "terrible"],
    "Careful words:": ["perhaps", "Allegedly", "would seem"],
  });
});

test("takes nobody at their word where signs say satire", () => {
  const jest: Analysis = { ...given, genres: [{ kind: "satire", strength: 0.9, evidence: [] }] };
  expect(Object.keys(shown(jest))).toEqual(["Strong words:"]);
  const tasks = words(jest, english, languages)?.tasks ?? [];
  expect(tasks.at(-1)).toContain("whether the author means what stands there");
});
