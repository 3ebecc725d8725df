import { expect, test } from "vitest";
import { check } from "../../src/compose/check/check.ts";
import { CheckBlock } from "../../src/model/guide.ts";
import { analysis, english, french, languages, mark } from "./build.ts";
import { block, blocks, drafts, ownOf, whole } from "./wrenmouth.ts";

test("goes out of the article first, and ends with the student’s conclusion", () => {
  expect(blocks.map(({ id }) => id)).toEqual([
    "leave",
    "voices",
    "quotations",
    "statements",
    "words",
    "time",
    "conclusion",
  ]);
  for (const each of blocks) {
    expect(CheckBlock.parse(each)).toEqual(each);
    expect(each.facts.length).toBeLessThanOrEqual(4);
    expect(each.tasks.length + (each.items?.length ?? 0)).toBeGreaterThan(0);
  }
});

test("rests every fact on words that stand where it says", () => {
  for (const { evidence } of blocks.flatMap(({ facts }) => facts)) {
    for (const { at, quote } of evidence) expect(whole.paragraphs[Number(at) - 1]?.text).toContain(quote);
  }
});

/** Families whose tasks name paragraphs and quote nothing. */
const wholeParagraphs: ReadonlySet<string> = new Set(["owners", "settled", "seams"]);

test("gives eight checks of the article’s own, a third of them away from the page", () => {
  const items = blocks.flatMap(({ items = [] }) => items);
  expect(items.length).toBeGreaterThanOrEqual(8);
  expect(items.filter(({ outside }) => outside).length * 3).toBeGreaterThanOrEqual(items.length);
  for (const { ask, evidence, family, expect: answer } of items) {
    expect(ask).not.toMatch(/[{}]/u);
    expect(answer).not.toMatch(/[{}]/u);
    const isQuoted = evidence.some(({ quote }) => ask.includes(quote.slice(0, 12)));
    expect(isQuoted).toBe(!wholeParagraphs.has(family ?? ""));
  }
});

test("counts what was done to quotations", () => {
  const { facts, tasks } = block("quotations");
  expect(facts).toEqual([
    { says: "25% of the words stand in quotation marks or in texts by others.", evidence: [] },
    { says: "One addition in square brackets (¶2):", evidence: [{ at: 2, quote: "[only]" }] },
  ]);
  expect(tasks).toEqual([]);
});

test("lays a source’s words and the author’s sentence side by side", () => {
  expect(ownOf(blocks, "side-by-side")?.evidence).toContainEqual({
    at: 2,
    quote: "“Nobody will ever row across this cold river again,” said Ada Brook, a novelist.",
  });
});

test("shows the author’s words and leaves out the speakers’", () => {
  const marked = { ...whole, marks: [...whole.marks, mark(drafts, 2, "certainty", "ever")] };
  const words = check(marked, english, languages).find(({ id }) => id === "words");
  expect(words?.items).toBeUndefined();
  expect(words?.facts.map(({ evidence }) => evidence.map(({ quote }) => quote))).toEqual([
    ["Plainly"],
    ["Perhaps"],
  ]);
});

test("sets the latest date beside the date of publication", () => {
  expect(block("time").facts).toEqual([
    { says: "Heard in the text: 2 people.", evidence: [] },
    {
      says: "Latest date in the text that has its year, up to its publication:",
      evidence: [{ at: 1, quote: "March 2025" }],
    },
    { says: "Published: 2 April 2025.", evidence: [] },
  ]);
});

test("works for an article with nothing to show, in a language without a pack", () => {
  const bare = analysis([{ sentences: [["Die Fähre ist zurück."]] }], { article: { language: "de" } });
  for (const pack of [english, french]) {
    const left = check(bare, pack, languages);
    expect(left.map(({ id }) => id)).toEqual(["leave", "voices", "time", "conclusion"]);
    expect(left.flatMap(({ facts }) => facts)).toHaveLength(1);
    expect(left.at(-1)?.facts[0]?.evidence).toEqual([]);
    expect(left.flatMap(({ items = [] }) => items)).toEqual([]);
  }
});
