import { describe, expect, test } from "vitest";
import { pageItems } from "../../src/compose/check/items/page.ts";
import { quotationItems } from "../../src/compose/check/items/quotations.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { written } from "../../src/compose/check/query.ts";
import { found } from "./viewed.ts";

const quiet = "The quay lies on the river. The boats come in at noon and leave at four.";
const told =
  "Scientists say that the river has lost 267 gigatonnes of ice. “The river will soon be a road of grey stones,” they say.";
const head = "language: en";

describe("a text for which nobody answers", () => {
  test("its numbers are compared with usual ones, its words searched for", async () => {
    const [value] = await found(textItems, "found-elsewhere", `${told}\n\n${quiet}`, "The ice goes", head);
    expect(value?.variant).toBe("value");
    expect(value?.slots.figure).toEqual({ quote: "267 gigatonnes" });
    const [words] = await found(quotationItems, "quotation", `${told}\n\n${quiet}`, "The ice goes", head);
    expect(words?.variant).toBe("copied");
    expect(words?.query && written(words.query)).toContain('"The river will soon be a road of grey stones"');
  });

  test("somebody who studies the matter is looked for, where no institute is named", async () => {
    const [one] = await found(textItems, "expert", `${told}\n\n${quiet}`, "The ice goes", head);
    expect(one?.slots.words).toEqual({ quote: "Scientists" });
  });

  test("not one that somebody signs", async () => {
    expect(await found(textItems, "expert", `${told}\n\n${quiet}`, "The ice goes")).toEqual([]);
  });
});

describe("what may be a jest", () => {
  const jest = "author: Nell Moor\npublisher: The Wrenmouth Tide";
  test("its outlet is read in other titles", async () => {
    const [one] = await found(pageItems, "neighbours", quiet, "Satire: the ferry flies", jest);
    expect(one?.slots.publisher).toEqual({ plain: "The Wrenmouth Tide" });
  });

  test("a column is what opens the title and comes nowhere else", async () => {
    const body = `I love my ferry, I think. I shall never leave it, and I say so.\n\nI row. ${quiet}`;
    const [one] = await found(pageItems, "column", body, "Loose talk: my life on deck", jest);
    expect(one?.slots.name).toEqual({ quote: "Loose talk" });
    expect(await found(pageItems, "column", body, "Loose boats: my life on deck", jest)).toEqual([]);
  });
});
