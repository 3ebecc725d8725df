import { expect, test } from "vitest";
import { countWords, wordStarts } from "../../src/compose/text.ts";
import { fc } from "../draws.ts";

test("where words begin, no more of them than are asked for", () => {
  expect(wordStarts("It’s 1,000 o’clock", 9)).toEqual([0, 5, 11]);
  expect(wordStarts("one two three four", 2)).toEqual([0, 4]);
});

test("as many starts as words, and the first of them are the same", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (text, most) => {
        const all = wordStarts(text, Number.POSITIVE_INFINITY);
        expect(all).toHaveLength(countWords(text));
        expect(wordStarts(text, most)).toEqual(all.slice(0, most));
      },
    ),
  );
});
