import { expect, test } from "vitest";
import type { Finding } from "../../src/compose/finding.ts";
import { phrase } from "../../src/compose/phrase.ts";
import type { Pattern } from "../../src/model/pattern.ts";
import { english } from "./build.ts";

const [bell, tower, square] = [
  { at: 2, quote: "the bell was sold" },
  { at: 4, quote: "the tower is empty" },
  { at: 6, quote: "the square is quiet" },
];
const finding: Finding = {
  kind: "thread",
  variant: "person",
  slots: {
    here: { places: [2] },
    told: { items: [bell, tower] },
    rows: { rows: [{ item: tower, says: "Ida Quill" }] },
    table: { table: [[{ items: [square] }, { plain: "Tom Hale" }]] },
  },
  evidence: [bell, tower, square],
  strength: 0.5,
};
const asking = (ask: string, expect: string, partial?: string): Pattern => ({
  id: "any",
  finding: "thread",
  use: "question",
  process: "infer",
  dok: 2,
  lines: 3,
  ask,
  expect,
  ...(partial === undefined ? {} : { partial }),
});
const grounds = (...said: Parameters<typeof asking>) =>
  phrase(finding, asking(...said), english)?.question.evidence.map(({ at }) => at);

test("a question rests on the places that it names and on those that its answer quotes", () => {
  expect(grounds("What is told in {here}?", "That it was sold.")).toEqual([2]);
  expect(grounds("What is told in {here}?", "Both of {told}.")).toEqual([2, 4]);
  expect(grounds("What is told in {here}?", "The list: {rows}")).toEqual([2, 4]);
  expect(grounds("What is told in {here}?", "The table: {table}")).toEqual([2, 6]);
  expect(grounds("What is told in {here}?", "A line.", "Only {told}.")).toEqual([2, 4]);
});

test("on all its grounds where it names no place", () => {
  expect(grounds("What is told of the bell?", "Three things.")).toEqual([2, 4, 6]);
});
