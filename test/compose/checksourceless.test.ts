import { expect, test } from "vitest";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { found } from "./viewed.ts";

const quiet =
  "Le quai de Wrenmouth borde la rivière. Les bateaux arrivent à midi et repartent à quatre heures. Les habitants attendent le bac sur le quai.";
const head = "language: fr";

async function variants(detector: Parameters<typeof found>[0], family: string, text: string) {
  const all = await found(detector, family, `${text}\n\n${quiet}`, "Le bac revient", head);
  return all.map(({ variant, slots: { voice, words } }) => [variant, voice, words]);
}

test("those who know, without a name: somebody may say it under one", async () => {
  const told = await variants(
    voiceItems,
    "vague",
    "Selon des sources militaires européennes, des milliers de soldats russes ont quitté Wrenmouth et la Russie.",
  );
  expect(told).toContainEqual(["source", { quote: "des sources militaires européennes" }, undefined]);
});

test("an interview with the outlet that it was given to", async () => {
  const told = await variants(
    textItems,
    "text",
    "Dans son interview au Parisien, le président Emmanuel Macron a parlé du bac de Wrenmouth et de la France.",
  );
  expect(told).toEqual([["speech", { plain: "Emmanuel Macron" }, { quote: "son interview au Parisien" }]]);
});

test("what somebody in office put on a network, in the words of the article", async () => {
  const told = await variants(
    textItems,
    "text",
    "Le président Emmanuel Macron a annoncé sur Twitter le retour du bac de Wrenmouth.",
  );
  expect(told).toEqual([["post", { plain: "Emmanuel Macron" }, { quote: "Twitter" }]]);
  expect(await variants(textItems, "text", "Une voisine a annoncé sur Twitter le retour du bac.")).toEqual(
    [],
  );
});

test("a camp of which nobody is named: a name is looked for", async () => {
  const told = await variants(
    voiceItems,
    "vague",
    "Pour certains idéologues américains, la Russie est le danger du siècle pour le bac de Wrenmouth.",
  );
  expect(told).toEqual([["some", { quote: "certains idéologues américains" }, undefined]]);
  expect(
    await variants(voiceItems, "vague", "Pour certains enfants, le bac de Wrenmouth est un jeu."),
  ).toEqual([]);
});
