import { expect, test } from "vitest";
import { withSurname } from "../../src/compose/check/givenname.ts";
import { grounded } from "../../src/compose/check/grounded.ts";
import { joined } from "../../src/compose/check/joined.ts";
import { written } from "../../src/compose/check/query.ts";
import { viewed } from "./viewed.ts";

const told =
  "The ferry of Wrenmouth sails at noon. The electric ferry is new.\n\nWrenmouth has an electric ferry since 2019.\n\nThe mayor paid 40 boats.";

async function typed(family: string, pieces: string[], quote = "The mayor paid 40 boats"): Promise<string> {
  const view = await viewed(told, "Wrenmouth and its ferry");
  const query = grounded(view, {
    family,
    variant: "",
    slots: {},
    evidence: [{ at: 3, quote }],
    strength: 1,
    query: { pieces, language: "en" },
  });
  return query === undefined ? "" : written(query);
}

test("what the article is about is typed for its matter, not for what a work of reference has", async () => {
  expect(await typed("number", ["40 boats"])).toContain("Wrenmouth");
  expect(await typed("entry", ["40 boats"])).toBe("40 boats");
});

test("what is there in any form is not typed twice", async () => {
  const string = await typed("number", ["Wrenmouth", "40 boats"]);
  expect(string.match(/Wrenmouth/gu)).toHaveLength(1);
});

test("a noun is typed with the word that always stands beside it", async () => {
  const view = await viewed(told, "Wrenmouth and its ferry");
  expect(joined(view, "ferry")).toBe("electric ferry");
  expect(joined(view, "noon")).toBe("noon");
});

test("a name torn out of a sentence is not typed beside the whole one", async () => {
  expect(await typed("number", ["Ada Brook", "Everything Brook", "40 boats"])).not.toContain("Everything");
});

test("what another country is told to have done is looked up without the country of the title", async () => {
  const text =
    "A boat sank off China in May. The government of China is silent.\n\nMany wait for news from China.\n\nCuba was blamed for such a sound in Havana.";
  const view = await viewed(text, "A sound in China");
  const search = async (at: number, pieces: string[]) => {
    const query = { pieces, language: "en" };
    const found = {
      family: "reply",
      variant: "",
      slots: {},
      evidence: [{ at, quote: "x" }],
      strength: 1,
      query,
    };
    const made = grounded(view, found);
    return made === undefined ? "" : written(made);
  };
  expect(await search(3, ["Cuba", "government", "blamed"])).not.toContain("China");
  expect(await search(2, ["many", "news"])).toContain("China");
});

test("a given name is typed with its surname", async () => {
  const text =
    "Thomas Brook, 42, and the mayor, Ada Brook, own the ferry.\n\nThe sister of Thomas paid 40 boats of Wrenmouth.";
  const view = await viewed(text, "Wrenmouth and its ferry");
  expect(withSurname(view, "Thomas")).toBe('"Thomas Brook"');
  expect(withSurname(view, "Wrenmouth")).toBe("Wrenmouth");
});
