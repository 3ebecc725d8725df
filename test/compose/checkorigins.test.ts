import { describe, expect, test } from "vitest";
import { pageItems } from "../../src/compose/check/items/page.ts";
import { written } from "../../src/compose/check/query.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

describe("where a text stands and comes from", () => {
  test("a series is looked up by its name, not a string of measures", async () => {
    const [one] = await found(
      pageItems,
      "series",
      `This post is part seven of the series Raw Tides.\n\n${quiet}`,
    );
    expect(one?.slots.name).toEqual({ quote: "Raw Tides" });
    expect(one?.query && written(one.query)).toBe('"Raw Tides" "Nell Moor"');
    expect(
      await found(
        pageItems,
        "series",
        `This is a series of measures that Wrenmouth has announced.\n\n${quiet}`,
      ),
    ).toEqual([]);
  });

  test.each([
    ["Wrenmouth (rta) - The quay lies on the river.", "rta"],
    ["Wrenmouth (kg) - The quay lies on the river.", undefined],
    ["The quay (built last year) - lies on the river.", undefined],
  ])("the letters in front of a report: %s", async (text, letters) => {
    const [one] = await found(pageItems, "signature", `${text}\n\n${quiet}`);
    expect(one?.slots.name).toEqual(letters === undefined ? undefined : { quote: letters });
  });

  test("beside the publisher, where it stood first", async () => {
    const head = 'author: Nell Moor\npublisher: "Forty Essays (Tide Press), first on the author’s blog"';
    const [one] = await found(pageItems, "origin", quiet, "The ferry that came back", head);
    expect(one?.slots.line).toEqual({ quote: "first on the author’s blog" });
  });

  test("whoever signs is looked up by other texts, where nothing else is told of the author", async () => {
    const [one] = await found(pageItems, "author", quiet);
    expect(one?.variant).toBe("signed");
    expect(one?.strength).toBeLessThan(0.5);
  });
});

test("the words that are searched for do not end inside a name", async () => {
  const body = `Ada Brook, Nell Moor, Piers Lamb, Sam Adeyo, Joan Pell Weir are the five pilots of the river.\n\n${quiet}`;
  const [one] = await found(pageItems, "provenance", body);
  expect(one?.query && written(one.query)).toBe('"Ada Brook, Nell Moor, Piers Lamb, Sam Adeyo"');
});
