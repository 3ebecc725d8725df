import { expect, test } from "vitest";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";
const figures = async (text: string, family = "number") =>
  (await found(statementItems, family, `${text}\n\n${quiet}`, "The ferry of Wrenmouth")).map(
    ({ slots }) => slots.figure,
  );

test("a number with a noun alone says not of what", async () => {
  expect(
    await figures("In 1956 he is supposed to have carried 3,420 passengers on the ferry of the old harbour."),
  ).toEqual([]);
});

test("a share in words counts as one in figures", async () => {
  expect(await figures("So, they say, two-thirds of voters wanted the ferry and its quay.")).toEqual([
    { quote: "two-thirds of voters" },
  ]);
});

test("one number of a sentence, and none beside a check that has the sentence already", async () => {
  const both = await figures(
    "But the harbour of the ferry cost £283,000 in one year and, with its quay, £249,000 in the next.",
  );
  expect(both).toEqual([]);
  expect(await figures("The ferry of Wrenmouth carried 3,420 passengers in May.")).toEqual([]);
});

test("nothing that anybody can count, nothing of the writer’s own", async () => {
  expect(await figures("He is supposed to have seen 12 passengers on the ferry.")).toEqual([]);
  expect(await figures("I am supposed to have carried 3,420 passengers on my ferry.")).toEqual([]);
});

test("a year is looked up with the name of its sentence", async () => {
  const text = "He joined the Brook Institute in 1987, after which he left the ferry.";
  const [item] = await found(statementItems, "date", `${text}\n\n${quiet}`, "The ferry of Wrenmouth");
  expect(item?.slots.words).toEqual({ quote: "Brook Institute" });
  expect(item?.query?.pieces).toContain('"Brook Institute"');
  expect(item?.query?.pieces.at(-1)).toBe("1987");
});

test("no year of a private life, none to come", async () => {
  expect(await figures("His wife left the Brook Institute in 1987 for the ferry.", "date")).toEqual([]);
  expect(await figures("The Brook Institute plans a second ferry for 2030.", "date")).toEqual([]);
});

test("a rate with what it is a measure of; none that is only a range", async () => {
  const figuresOf = async (text: string) =>
    (
      await found(
        statementItems,
        "number",
        `${text}\n\nLe port de la ville est grand. Le bac du port part à midi.`,
        "Le bac du port",
        "lang: fr",
      )
    ).map(({ slots }) => slots.figure);
  expect(await figuresOf("Une mortalité de 13 % parmi les poissons du port de Wrenmouth.")).toEqual([
    { quote: "Une mortalité de 13 %" },
  ]);
  expect(await figuresOf("Une fourchette de 13 % parmi les poissons du port de Wrenmouth.")).toEqual([]);
});

test("how many studies there were stands in a paper, be they few", async () => {
  const told = "In more than 11 separate studies, the boatmen of the ferry showed that eels hate the quay.";
  expect(await figures(told)).toEqual([{ quote: "more than 11 separate studies" }]);
});
