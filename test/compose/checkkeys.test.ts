import { expect, test } from "vitest";
import { CheckStock, checkWordings } from "../../src/model/checkstock.ts";
import { languages } from "./build.ts";

const asks = [
  { id: "named", variant: "named", ask: "Who owns it?" },
  { id: "wiki", variant: "wiki", ask: "Note the first change." },
];

test("every variant is answered with the key of its own demand", () => {
  const stock = { family: "publisher", asks, expects: { named: "Its owner.", wiki: "The first change." } };
  expect(CheckStock.safeParse(stock).success).toBe(true);
  expect(checkWordings([stock]).map((wording) => wording.expect)).toEqual([
    "Its owner.",
    "The first change.",
  ]);
});

test("no variant is left to the key of another one", () => {
  const parses = (keys: object) => CheckStock.safeParse({ family: "publisher", asks, ...keys }).success;
  expect(parses({ expect: "What was found." })).toBe(true);
  expect(parses({})).toBe(false);
  expect(parses({ expects: { named: "Its owner." } })).toBe(false);
  expect(parses({ expect: "Its owner.", expects: { named: "Its owner.", wiki: "A change." } })).toBe(false);
});

test.each(["en", "fr", "de", "es"])("variants that ask for something else have their own key: %s", (tag) => {
  const checks = languages.get(tag)?.checks ?? [];
  for (const family of ["publisher", "origin", "terms", "found-elsewhere", "text", "vague"]) {
    const here = checks.filter((wording) => wording.family === family);
    const keys = new Map(here.map((wording) => [wording.variant?.replace("-begins", ""), wording.expect]));
    expect(new Set(keys.values()).size, family).toBe(keys.size);
  }
});
