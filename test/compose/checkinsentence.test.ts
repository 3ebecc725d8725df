import { describe, expect, test } from "vitest";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";
const numbers = async (text: string) =>
  (await found(statementItems, "number", `${text}\n\n${quiet}`, "The ferry of Wrenmouth")).map(
    ({ variant, slots }) => [variant, slots.figure],
  );

describe("a number whose sentence tells what it is of", () => {
  test("is found again by the first words of the sentence", async () => {
    expect(
      await numbers(
        "With just four ferries on the river, a town of nearly two million inhabitants has begun to swim.",
      ),
    ).toEqual([["inside", { quote: "nearly two million inhabitants" }]]);
  });
  test("may be an average", async () => {
    expect(
      await numbers(
        "The ferries of Wrenmouth are losing money, says the board, and the rate of 1.7 passengers per crossing is too low.",
      ),
    ).toEqual([["inside", { quote: "1.7 passengers" }]]);
  });
  test("is none that is still to come", async () => {
    expect(
      await numbers("With four ferries on the river, the town hopes for two million passengers by 2040."),
    ).toEqual([]);
  });
});

test("nobody counted what a rule asks for", async () => {
  const said = (word: string) =>
    `The mayor of Wrenmouth won more than the ${word} 270 votes of the harbour council on Monday.\n\n${quiet}`;
  expect(await found(statementItems, "figure", said("required"))).toEqual([]);
});

test("a law with somebody’s name is looked for with its year or its subject only", async () => {
  const french = async (words: string) =>
    (
      await found(
        textItems,
        "law",
        `Ils veulent abroger la ${words} qui gêne la ville.\n\nLe bac du port part à midi. Le port est grand.`,
        "Le bac du port",
        "lang: fr",
      )
    ).map(({ query }) => query?.pieces.at(-1));
  expect(await french("loi Moreau")).toEqual([]);
  expect(await french("loi Moreau de 1975")).toEqual(["1975"]);
});

describe("an event of which no clause stands alone", () => {
  const told = async (text: string) =>
    (await found(statementItems, "stated", `${text}\n\n${quiet}`, "The ferry of Wrenmouth"))
      .filter(({ variant }) => variant === "begins")
      .map(({ slots }) => slots.words);
  test("is found again by its first words", async () => {
    const event =
      "Wrenmouth City Council and the Harbour Trust of Denmark, partners since the flood, gave wooden boats to Norway.";
    const [words] = await told(event);
    expect(words !== undefined && "quote" in words && event.startsWith(words.quote)).toBe(true);
  });
  test("is left alone where somebody without a public function is named, or where it is judged", async () => {
    expect(
      await told(
        "Ada Brook and the Harbour Trust of Denmark, partners since the flood, gave boats to Norway.",
      ),
    ).toEqual([]);
    expect(
      await told("The brilliant Harbour Trust of Denmark, a partner since the flood, gave boats to Norway."),
    ).toEqual([]);
  });
});

test("a sum is printed with what it is the price of", async () => {
  expect(
    await numbers(
      "He set three rules: pay the crew and do so on €1,800 (above the minimum wage of €1,430 to cover the ferry of Wrenmouth).",
    ),
  ).toEqual([["money", { quote: "minimum wage of €1,430" }]]);
});

test("of several dates, the one nearest to the name is looked up", async () => {
  const text = "In 1987 the ferry was sold, after the Brook Institute had opened in 1975.";
  const all = await found(statementItems, "date", `${text}\n\n${quiet}`, "The ferry of Wrenmouth");
  expect(all.map(({ slots }) => slots.date)).toEqual([{ plain: "1975" }]);
});
