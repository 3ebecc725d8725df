import { expect, test } from "vitest";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

async function site(sentence: string) {
  const items = await found(textItems, "link", `${sentence}\n\n${quiet}`);
  return items.filter(({ variant }) => variant === "site").map(({ evidence: [one] }) => one?.quote);
}

test("a site called by its address is looked at itself", async () => {
  expect(await site("Ada Brook runs RiverFerries.com from a boat, and FerryFans.net too.")).toEqual([
    "RiverFerries.com",
  ]);
});

test("no mailbox, no page behind a site, no end of a sentence", async () => {
  expect(await site("Write to ada@riverferries.com or see https://riverferries.com/day for it.")).toEqual([]);
  expect(await site("The ferry of Wrenmouth sails at noon.It comes back at four.")).toEqual([]);
});
