import { describe, expect, test } from "vitest";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { written } from "../../src/compose/check/query.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";
const calm = "Le quai de Bréhac longe la rivière. Les bateaux arrivent à midi et repartent à quatre heures.";
const works = async (said: string, rest = quiet) =>
  (await found(statementItems, "artwork", `${said}\n\n${rest}`)).map(({ variant, evidence: [first] }) => [
    variant,
    first?.quote,
  ]);

describe("a work with its title", () => {
  test.each([
    [
      "has its year behind it",
      "They listened to Grey Quays of Saltley (1975) all night.",
      [["dated", "Grey Quays of Saltley (1975)"]],
    ],
    [
      "has its year before it",
      "On the boat they heard the 1965 album Live at the Quay again.",
      [["dated", "the 1965 album Live at the Quay"]],
    ],
    [
      "has its kind before it",
      "Nobody had read the novel, Lost Harbours, by the old master.",
      [["named", "the novel, Lost Harbours"]],
    ],
    ["is no reference to a text", "The boats are old, as others have said (Brook 1975).", []],
    ["is no single name with a year", "They met at Saltley (1975) and stayed.", []],
  ])("%s", async (_, said, all) => {
    expect(await works(said)).toEqual(all);
  });

  test("in French", async () => {
    expect(
      await works("On a passé sur le quai le film de 1970, Les Quais Gris, un soir de mai.", calm),
    ).toEqual([["dated", "le film de 1970, Les Quais Gris"]]);
  });

  test("with a title that stands without marks", async () => {
    const said = "He thinks of the novel, Lost Tides, by the writer Ada Brook.";
    const [item] = await found(statementItems, "artwork", `${said}\n\n${quiet}`);
    expect(item?.slots.name).toEqual({ quote: "Lost Tides" });
    expect(item?.query && written(item.query)).toMatch(/^"Lost Tides" novel/u);
  });

  test("that is a question", async () => {
    const said = "L’auteur le dit dans son dernier ouvrage, Faut-il vendre le quai de la ville ?";
    const [item] = await found(statementItems, "artwork", `${calm}\n\n${said}`);
    expect(item?.slots.name).toEqual({ quote: "Faut-il vendre le quai de la ville ?" });
  });

  test.each([
    "He wrote a book with the harbour master of Wrenmouth.",
    "The novel Ada wrote lies on the quay of Wrenmouth.",
    "They saw the film Ada Brook made on the quay. “We all liked it,” said Ada Brook, the mayor.",
  ])("is none: %s", async (said) => {
    expect(await works(said)).toEqual([]);
  });
});
