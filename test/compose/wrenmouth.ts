import { check } from "../../src/compose/check/check.ts";
import type { Analysis, Voice } from "../../src/model/analysis.ts";
import type { CheckBlock, CheckItem } from "../../src/model/guide.ts";
import { analysis, type Draft, english, find, languages, mark, named, quotation } from "./build.ts";

/** The check of one article of our own, and the parts of it that tests ask for. */
export const drafts: Draft[] = [
  { sentences: [["Wrenmouth lost its ferry in March 2025, as River Radio told in “The Last Crossing”."]] },
  {
    sentences: [
      ["“Nobody will ever row across this cold river again,” said Ada Brook, a novelist.", "attributed", 0],
      ["“It is [only] a boat,” an official said.", "attributed", 1],
    ],
  },
  { sentences: [["Plainly the cold river keeps even the novelist Brook away.", "author"]] },
  { sentences: [["The quay is silent and the lamps are out all night long."]] },
  { sentences: [["Wrenmouth always wanted to lose the ferry, because ferries cost money.", "author"]] },
  { sentences: [["Perhaps Wrenmouth needs a bridge instead, and perhaps it does not."]] },
  { sentences: [["The ferry carried four passengers to the ferry landing of Wrenmouth."]] },
];

export const voices: Voice[] = [
  { name: "Ada Brook", role: "a novelist", named: true, kind: "person", paragraphs: [2], words: 9 },
  { name: "an official", named: false, kind: "person", through: "River Radio", paragraphs: [2], words: 5 },
];

const plain = analysis(drafts, {
  voices,
  quotedShare: 0.25,
  article: {
    byline: { value: "Captain Nell Moor", found: "page" },
    publisher: { value: "gazette.example", found: "page" },
    published: { value: "2025-04-02", found: "page" },
  },
  marks: [
    named(drafts, 1, "place", "Wrenmouth"),
    { label: "date", iso: "2025-03", paragraph: 1, span: find(drafts, 1, "March 2025"), quoted: false },
    named(drafts, 1, "outlet", "River Radio"),
    quotation(drafts, 1, "“The Last Crossing”", { use: "title" }),
    quotation(drafts, 2, "“Nobody will ever row across this cold river again,”", { voice: 0 }),
    quotation(drafts, 2, "“It is [only] a boat,”", { voice: 1 }),
    mark(drafts, 2, "insertion", "[only]"),
    mark(drafts, 3, "certainty", "Plainly"),
    named(drafts, 5, "place", "Wrenmouth"),
    { label: "absolute", paragraph: 5, span: find(drafts, 5, "always"), quoted: false },
    named(drafts, 6, "place", "Wrenmouth"),
    mark(drafts, 6, "care", "Perhaps"),
    {
      label: "figure",
      value: 4,
      noun: find(drafts, 7, "passengers"),
      paragraph: 7,
      span: find(drafts, 7, "four"),
      quoted: false,
    },
    named(drafts, 7, "place", "Wrenmouth"),
  ],
});

/** Its page says more of the author than a name. */
export const whole: Analysis = {
  ...plain,
  page: { ...plain.page, roles: [{ value: "captain", line: "Nell Moor is a captain.", matter: 0 }] },
};

export const blocks = check(whole, english, languages);

export function block(id: CheckBlock["id"]): CheckBlock {
  const found = blocks.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no block ${id}`);
  return found;
}

export function ownOf(blocks: readonly CheckBlock[], family: string): CheckItem | undefined {
  return blocks.flatMap(({ items = [] }) => items).find((item) => item.family === family);
}

export function queryOf(made: Analysis, family: string, pack = english): string | undefined {
  return ownOf(check(made, pack, languages), family)?.query;
}
