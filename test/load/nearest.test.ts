import { expect, test } from "vitest";
import { nearest } from "../../src/load/nearest.ts";

test.each([
  ["langage", "language"],
  ["LOOK", "look"],
  ["lokk", "look"],
  ["ui", "ui"],
  ["quetsions", "questions"],
  ["xyz", undefined],
  ["", undefined],
])("%s → %s", (word, expected) => {
  expect(nearest(word, ["language", "look", "questions", "ui"])).toBe(expected);
});
