import { describe, expect, test } from "vitest";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";
const calm = "Le quai de Bréhac longe la rivière. Les bateaux arrivent à midi et repartent à quatre heures.";
const entry = (said: string) => found(statementItems, "entry", `${said}\n\n${quiet}`);
const entree = (said: string) => found(statementItems, "entry", `${said}\n\n${calm}`);
const told = (all: Awaited<ReturnType<typeof entry>>) =>
  all.map(({ variant, evidence: [first] }) => [variant, first?.quote]);

describe("what a work of reference can tell", () => {
  test.each([
    [
      "what something is",
      "The boats come from Saltley, a fishing village near the old lighthouse, every Monday.",
      ["described", "Saltley, a fishing village near the old lighthouse"],
    ],
    [
      "what something is, right before its name",
      "They read about it in the Danish harbour magazine Havnen last week.",
      ["described", "the Danish harbour magazine Havnen"],
    ],
    [
      "when it was, in a clause behind the name",
      "They had forgotten Saltley Ferries, which was founded in 1912 by two brothers.",
      ["dated", "Saltley Ferries, which was founded in 1912 by two brothers"],
    ],
    [
      "an event that is only named",
      "Nobody here has forgotten the Saltley disaster and its long winter.",
      ["recalled", "Saltley disaster"],
    ],
  ])("%s", async (_, said, fact) => {
    expect(told(await entry(said))).toContainEqual(fact);
  });

  test.each([
    ["a relative", "The boat was painted by Nell Corrigan, a sister of the painter, last week."],
    ["somebody without a public function", "On the quay sat Tom Hale, who moved to the village in 1998."],
    ["what everybody knows", "The UK and the EU want the quay to be open to all boats."],
    ["a prize that everybody knows", "She was on the quay when she won the Nobel Peace Prize for her work."],
    ["letters alone", "The quay belongs to the GRTK and to nobody else in the town."],
    ["a number that only those on board know", "The Petrel of Saltley Ferries has a crew of eleven."],
    ["a question", "Who has heard of Saltley, a fishing village near the old lighthouse?"],
  ])("is not asked of %s", async (_, said) => {
    expect(await entry(said)).toEqual([]);
  });

  test("in French, too", async () => {
    const said = "Les bateaux sont loués par le groupe portuaire breton Marée Haute depuis des années.";
    expect(told(await entree(said))).toContainEqual(["described", "le groupe portuaire breton Marée Haute"]);
    expect(
      told(await entree("Personne n’a oublié ici le procès de Saltley et son long hiver.")),
    ).toContainEqual(["recalled", "procès de Saltley"]);
  });

  test("is searched by the name and what tells it from others", async () => {
    const [one] = await entry(
      "The boats come from Saltley, a fishing village near the old lighthouse, every Monday.",
    );
    expect(one?.query?.pieces.slice(0, 3)).toEqual(["Saltley", "fishing", "village"]);
  });
});

describe("a place or a body that is only named", () => {
  test.each([
    ["is found on a map", "The boats go to Saltley Pier every Monday in May.", [["spot", "Saltley Pier"]]],
    [
      "is told with all its name",
      "The rules of the International Panel on Wide Rivers hang on the quay.",
      [["recalled", "International Panel on Wide Rivers"]],
    ],
    ["is a province", "The nets come from Saltley Province.", [["spot", "Saltley Province"]]],
    [
      "is a thing with a name",
      "The men watched a Corrigan helicopter over the quay.",
      [["recalled", "Corrigan helicopter"]],
    ],
    ["is no thing of a people", "The men watched a British helicopter over the quay.", []],
    ["has no article in front", "Out on the hill The Saltley Tower looks down.", [["spot", "Saltley Tower"]]],
    ["is no half of a name", "They like Wrenmouth Water and Forest Park in spring.", []],
    ["is no common word", "They like the tower and the pier of the town.", []],
  ])("%s", async (_, said, facts) => {
    expect(told(await entry(said))).toEqual(facts);
  });

  test("in French, with its year", async () => {
    expect(told(await entree("Les bateaux ont suivi l’Opération Marée 2022 dans la baie."))).toEqual([
      ["recalled", "Opération Marée 2022"],
    ]);
    expect(told(await entree("Les bateaux ont passé l’hiver sur le lac Morin."))).toEqual([
      ["spot", "lac Morin"],
    ]);
  });
});

describe("what took place in a year that is named", () => {
  const event = (said: string) => found(statementItems, "past", `${said}\n\n${quiet}`);

  test("is looked for in another source", async () => {
    const [one] = await event("In 1912, Skyways opened the first office on the old quay. People were glad.");
    expect(told([one].flatMap((each) => each ?? []))).toEqual([
      ["told", "In 1912, Skyways opened the first office on the old quay"],
    ]);
  });

  test("also where a season of the year is told inside a longer sentence", async () => {
    const [one] = await event(
      "I think all has got better since the Skyways scandal was exposed in the summer of 1995.",
    );
    expect(one?.evidence[0]?.quote).toBe("the Skyways scandal was exposed in the summer of 1995");
  });

  test.each([
    ["a guess", "In 1912, Skyways may have opened the first office on the old quay."],
    ["a life of one’s own", "In 1992, my Skyways partner opened the first office on the old quay."],
    ["an age", "In 1912, the 36-year-old Skyways captain opened the office on the quay."],
    ["a share", "In 1912, Skyways owned 40% of the boats on the quay."],
  ])("is not asked of %s", async (_, said) => {
    expect(await event(said)).toEqual([]);
  });
});

describe("events and bodies named by the way", () => {
  test("an event is told apart by its month or year", async () => {
    const said = "Nobody in Wrenmouth spoke of the floods of last August. Wrenmouth was dry again.";
    expect(told(await entry(said))).toContainEqual(["recalled", "floods of last August"]);
  });

  test("a place that only says which shop is meant is not looked up", async () => {
    const said = "They went to the Corrigan Valley supermarket and came home late.";
    expect(told(await entry(said))).toEqual([]);
  });

  test("words of the article are typed one by one, a name whole", async () => {
    const [found] = await entree("Personne n’a oublié la catastrophe de Saltley au village.");
    expect(found?.query?.pieces.filter(Boolean)).toEqual(["catastrophe", "Saltley"]);
  });
});
