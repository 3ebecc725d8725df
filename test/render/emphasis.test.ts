import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import type { Guide } from "../../src/model/guide.ts";
import { emphasised } from "../../src/render/emphasis.ts";
import { printed, sample } from "./sample.ts";

const given = sample("ferry.en");
const guide = (text: string): Guide => ({
  ...given,
  reading: [{ paragraph: 1, form: "text", text }],
});

test.each([
  ["In summer the <em>Petrel</em> sails.", "the Petrel sails", "the <em>Petrel</em> sails"],
  [
    "The <i>Petrel</i>’s crew &amp; <a href='#'>the <cite>Tide</cite></a>.",
    "The Petrel’s crew & the Tide",
    "The <i>Petrel</i>’s crew &amp; the <cite>Tide</cite>",
  ],
  ["She <em>left after</em> noon.", "after noon", "after noon"],
  ["They <em>un</em>tied it.", "They untied it", "They untied it"],
  ["a <strong>b <em>c</em></strong> &lt;d", "a b c <d", "a <strong>b c</strong> &lt;d"],
  ["The <em>Petrel</em>.", "other words", "other words"],
])("of %s, %s is %s", (text, words, html) => {
  expect(emphasised(guide(text), 1, words)).toBe(html);
});

test("a statement to sort keeps the italics of a ship’s name, in every edition that has it", () => {
  const text = "Of the 61 people on the <em>Petrel</em>, 23 are “pupils”.";
  const quote = "Of the 61 people on the Petrel, 23 are “pupils”.";
  const [first] = given.sorting;
  if (first === undefined) throw new Error("the sample has nothing to sort");
  const sorting = [{ ...first, evidence: { at: 1, quote } }];
  for (const edition of ["student", "teacher"] as const) {
    const html = toHtml(printed({ ...given, ...guide(text), sorting }, { edition }).tree);
    expect(html).toContain("“Of the 61 people on the <em>Petrel</em>, 23 are ‘pupils’.”");
  }
});
