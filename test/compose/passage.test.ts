import { expect, test } from "vitest";
import { narrow } from "../../src/compose/passage.ts";
import { analysis, quotation } from "./build.ts";

const drafts = [
  { sentences: [["The clock stands still.", "author"]] },
  { sentences: [["“It will ring,” said Anna Weir.", "attributed", 0]] },
  { sentences: [["“It will not,” said Tom Hale.", "attributed", 1]] },
] as const;

const whole = analysis(drafts, {
  marks: [
    quotation(drafts, 2, "“It will ring,”", { voice: 0 }),
    quotation(drafts, 3, "“It will not,”", { voice: 1 }),
  ],
  voices: [
    { name: "Anna Weir", named: true, kind: "person", paragraphs: [2], words: 3 },
    { name: "Tom Hale", named: true, kind: "person", paragraphs: [3], words: 3 },
  ],
});

test("a passage keeps its paragraph numbers and drops what lies outside", () => {
  const part = narrow(whole, [3, 3]);
  expect(part.paragraphs.map(({ number, text }) => [number, text !== ""])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
  expect(part.blocks.map((block) => block.kind === "paragraph" && block.number)).toEqual([3]);
  expect(part.words).toBe(6);
});

test("voices of the passage are found again under their new index", () => {
  const part = narrow(whole, [3, 3]);
  expect(part.voices.map(({ name }) => name)).toEqual(["Tom Hale"]);
  expect(part.marks.map((mark) => mark.label === "quotation" && mark.voice)).toEqual([0]);
  expect(part.paragraphs[2]?.sentences[0]?.voice).toBe(0);
});

test("the reading time is the passage's", () => {
  const readability = {
    lix: { score: 30, band: "easy" },
    words: 15,
    sentences: 3,
    perSentence: 5,
    minutes: [5, 10],
  } as const;
  expect(narrow({ ...whole, readability }, [3, 3]).readability?.minutes).toEqual([2, 4]);
});

test.each([[[0, 2]], [[2, 1]], [[2, 4]]] as const)("no such passage: %j", (passage) => {
  expect(() => narrow(whole, passage)).toThrow(/PASSAGE_UNKNOWN/);
});
