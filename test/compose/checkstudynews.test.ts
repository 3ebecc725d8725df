import { expect, test } from "vitest";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { found } from "./viewed.ts";

const told = (whose: string) =>
  [
    "It was easier to sit on the quay than to count the eels. Most of the boatmen gave up at noon.",
    `${whose} is one of a surprising few on the matter.`,
    "Ada Brook, who led the work, said the eels come with the tide.",
    "The study of the eels of Wrenmouth was published in Nature last week.",
  ].join("\n\n");

test("a study of which no sentence tells the news: how others tell of it, by whose it is", async () => {
  const all = await found(textItems, "coverage", told("The report from boatmen at the Universities of Holm"));
  expect(all.map(({ variant, slots }) => [variant, slots.words])).toEqual([
    ["study", { quote: "The report from boatmen at the Universities of Holm" }],
  ]);
  expect(all[0]?.query?.pieces).toContain('"Ada Brook"');
});

test("nothing where nobody is told whose it is", async () => {
  expect(await found(textItems, "coverage", told("The report"))).toEqual([]);
});
