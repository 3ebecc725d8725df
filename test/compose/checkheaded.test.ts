import { expect, test } from "vitest";
import { pageItems } from "../../src/compose/check/items/page.ts";
import { written } from "../../src/compose/check/query.ts";
import { found } from "./viewed.ts";

const body =
  "The ferry of Wrenmouth sails again after the storm, as Ada Brook of the Harbour Board said on the quay at noon.\n\nThe boats come in at noon and leave at four, and people wait for them on the quay in all weathers.";

test("an article whose title ends with an outlet is looked for there", async () => {
  const [item] = await found(pageItems, "origin", body, "Ferry of Wrenmouth sails again – POLITICO");
  expect([item?.variant, item?.evidence]).toEqual(["headed", [{ at: "title", quote: "POLITICO" }]]);
  expect(item?.query === undefined ? "" : written(item.query)).toMatch(/^POLITICO /u);
});

test("any other end of a title and the article’s own outlet are not", async () => {
  expect(await found(pageItems, "origin", body, "Ferry of Wrenmouth sails again – at last")).toEqual([]);
  const own = 'author: Nell Moor\npublisher: "Politico"';
  expect(await found(pageItems, "origin", body, "Ferry of Wrenmouth sails again – Politico", own)).toEqual(
    [],
  );
});

const book = "In my latest book, The Grey Quays of the North (2019), I told how the ferry was lost.";

test("who wrote a text without a signature is found by a book that the text calls its own", async () => {
  const [item] = await found(
    pageItems,
    "signature",
    `${book}\n\n${body}`,
    "The ferry returns",
    "language: en",
  );
  expect(item?.slots).toMatchObject({
    words: { quote: "my latest book" },
    name: { quote: "The Grey Quays of the North" },
  });
  expect(await found(pageItems, "signature", `${book}\n\n${body}`)).toEqual([]);
});
