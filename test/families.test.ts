import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kinds } from "../src/compose/kinds.ts";

test("the list of families names every one that is asked about, and no other", () => {
  const listed = [...readFileSync("docs/families.md", "utf8").matchAll(/^\*\*([\w-]+)\*\*/gmu)];
  expect(listed.map(([, name]) => name).toSorted()).toEqual(Object.keys(kinds).toSorted());
});
