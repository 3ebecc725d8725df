import { expect, test } from "vitest";
import { written } from "../../src/compose/check/query.ts";
import { returning } from "../../src/compose/check/returning.ts";
import { sharpened } from "../../src/compose/check/sharpened.ts";
import { viewed } from "./viewed.ts";

const told = [
  "A new ferry sails to Wrenmouth since May. The Holm Ferries starts at noon.",
  "The Holm Ferries takes two hours. It is cheap.",
  "Nobody else has the Holm Ferries, he said. Saltley has no ferry.",
].join("\n\n");

async function typed(pieces: string[], words?: string): Promise<string> {
  const view = await viewed(told, "A white swan for Wrenmouth");
  const { query } = sharpened(view, {
    family: "coverage",
    variant: "own",
    slots: words === undefined ? {} : { words: { quote: words } },
    evidence: [{ at: 1, quote: words ?? "A new ferry sails to Wrenmouth" }],
    strength: 1,
    query: { pieces, language: "en" },
  });
  return query === undefined ? "" : written(query);
}

test("a picture of the title alone and a name from elsewhere are not typed", async () => {
  expect(await typed(["Wrenmouth", "ferry", "swan", "Saltley"])).toBe('Wrenmouth "Holm Ferries" ferry');
});

test("the year that the words give is typed", async () => {
  expect(await typed(["Wrenmouth", "ferry"], "In 2014 a ferry sank")).toContain("2014");
});

test("a name comes back that stands in three paragraphs", async () => {
  expect(returning(await viewed(told, "A white swan for Wrenmouth"), [])).toEqual(["Holm Ferries"]);
});
