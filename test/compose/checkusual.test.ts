import { expect, test } from "vitest";
import { written } from "../../src/compose/check/query.ts";
import { usual } from "../../src/compose/check/usual.ts";
import { viewed } from "./viewed.ts";

const told =
  "Nell Maria Corrigan runs the ferry. Nell Corrigan came in 2019.\n\nThey sent Nell Corrigan a boat.";

async function typed(...pieces: string[]): Promise<string> {
  const query = usual(await viewed(told, "The ferry of Wrenmouth"), { pieces, language: "en" });
  return query === undefined ? "" : written(query);
}

test("a long name is typed as the article mostly has it", async () => {
  expect(await typed('"Nell Maria Corrigan"', "ferry")).toBe('"Nell Corrigan" ferry');
});

test("a name that the article does not shorten stays, and so do other words", async () => {
  expect(await typed('"The ferry sails at noon"', "Wrenmouth")).toBe('"The ferry sails at noon" Wrenmouth');
});

test("a last name is not typed beside the whole name, wherever that stands", () => {
  const string = written({ pieces: ['"van Moor"', '"Ada van Moor"', "ferry"], language: "en" });
  expect(string).toBe('"Ada van Moor" ferry');
});
