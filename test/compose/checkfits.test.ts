import { describe, expect, test } from "vitest";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { wholeItems } from "../../src/compose/check/items/whole.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

describe("a speaker is looked up where such people are found", () => {
  const heard = async (who: string) => {
    const said = `“The ferry floats again and the town is glad of it,” said Ada Brook, ${who}, on Monday.`;
    const [item] = await found(voiceItems, "speaker", `${said}\n\n${quiet}`);
    return item === undefined ? undefined : [item.variant, item.role?.id];
  };
  test.each([
    ["founder of the company Boats First", ["role", "founder"]],
    ["MP for Saltley", ["office", "office"]],
    ["Labour MP for Saltley", ["role", "office"]],
    ["Jamaica’s minister for harbours", ["role", "office"]],
    ["an activist for quiet harbours", ["told", undefined]],
  ])("%s", async (who, expected) => {
    expect(await heard(who)).toEqual(expected);
  });
});

describe("a number", () => {
  const asked = (said: string) => found(statementItems, "figure", `${said}\n\n${quiet}`);

  test("of tonnes is in no atlas", async () => {
    const [item] = await asked(
      "The town of Wrenmouth throws away 5,200 tonnes of otherwise edible fish each year.",
    );
    expect(item?.variant).toBe("count");
  });

  test("of which the text told before is traced to no report", async () => {
    expect(await asked("The 60% went into the harbour fund of Wrenmouth in 2019.")).toEqual([]);
  });
});

test("a statement of somebody who is not recognised is no news of the article’s", async () => {
  const calm =
    "Le quai de Bréhac longe la rivière. Les bateaux arrivent à midi et repartent à quatre heures.";
  const told =
    "La mairie de Bréhac a vendu en 2019 le bac de la rivière, a déclaré dimanche la porte-parole de la ligue des bateaux du port, Nell Moor(*).";
  const [item] = await found(
    textItems,
    "coverage",
    `${told}\n\n${calm} Le bac de Bréhac est vieux.`,
    "Un quai",
  );
  expect(item?.evidence[0]?.quote ?? "").not.toContain("La mairie");
});

test("nobody sorts facts and views of a life that only its owner knows", async () => {
  const told = (who: string, whose: string) =>
    `${who} bought a horrible boat in 2019. ${whose} ferry sank in the shameful harbour. ${whose} quay is from 2020.`;
  expect(await found(wholeItems, "settled", `${told("The town", "The")}\n\n${quiet}`)).toHaveLength(1);
  expect(await found(wholeItems, "settled", `${told("I", "My")}\n\n${quiet}`)).toEqual([]);
});
