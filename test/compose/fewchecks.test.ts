import { expect, test } from "vitest";
import { fewChecksNote } from "../../src/compose/setnotes.ts";
import type { CheckBlock } from "../../src/model/guide.ts";
import { english } from "./build.ts";

const item = { family: "entry", ask: "Look up “Wrenmouth” (¶1).", outside: true, evidence: [] };
const block = (count: number): CheckBlock => ({
  id: "statements",
  facts: [],
  tasks: [],
  items: Array.from({ length: count }, () => item),
});

test("fewer than eight checks are told, eight or none are not", () => {
  expect(fewChecksNote([block(3), block(2)], english).map(({ says }) => says)).toEqual([
    expect.stringMatching(/has 5 items .* where 8 are usual/u),
  ]);
  expect(fewChecksNote([block(4), block(4)], english)).toEqual([]);
  expect(fewChecksNote([], english)).toEqual([]);
});
