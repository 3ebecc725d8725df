import { describe, expect, test } from "vitest";
import { roleWords } from "../../src/compose/check/beside.ts";
import { phraseOf } from "../../src/compose/check/exact.ts";
import { quotationItems } from "../../src/compose/check/items/quotations.ts";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { written } from "../../src/compose/check/query.ts";
import { languages } from "./build.ts";
import { found, viewed } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

describe("a speaker is typed with the words of the role", () => {
  test.each([
    ["director of the Harbour Trust", ["director", '"Harbour Trust"']],
    ["a professor who studied the river", ["professor", "studied", "river"]],
    ["leader of Norway’s Tidal Reform party", ["leader", "party", "Norway", "Tidal", "Reform"]],
    ["Labour MP for Wrenmouth", ["Labour", "MP", "Wrenmouth"]],
  ])("%s", async (role, pieces) => {
    expect(roleWords(await viewed(quiet), "Ada Brook", role)).toEqual(pieces);
  });

  test("of a role that is somebody else’s, nothing is asked", async () => {
    const said = (role: string) =>
      `“The ferry of Wrenmouth must sail again in spring,” said Ada Brook, ${role}.\n\n“It rains,” said Nell Moor, a baker from Bergen.\n\n${quiet}`;
    expect(await found(voiceItems, "speaker", said("director of the Harbour Trust"))).toHaveLength(1);
    expect(await found(voiceItems, "speaker", said("director with Nell Moor of the Harbour Trust"))).toEqual(
      [],
    );
  });
});

test("a minister is known without being looked up, in French too", async () => {
  const said = (role: string) =>
    `« Le bac de Port-Gris doit repartir au printemps », a déclaré Ada Brook, ${role}.\n\nLe quai de Port-Gris longe la rivière. Les bateaux arrivent à midi.`;
  const head = "author: Nell Moor\nlanguage: fr";
  const of = async (role: string) =>
    (await found(voiceItems, "speaker", said(role), "Le bac revient", head)).length;
  expect(await of("directrice de la Compagnie du bac")).toBe(1);
  expect(await of("secrétaire à la défense")).toBe(0);
  expect(await of("ministre de la mer")).toBe(0);
});

describe("words to type for a number", () => {
  test("are three to six, without small ones", async () => {
    const told = "The River Board lost 50% of its wooden boats in the storm.";
    const [item] = await found(statementItems, "figure", `${told}\n\n${quiet}`);
    const typed = item?.query === undefined ? "" : written(item.query);
    expect(typed).toMatch(/50%/u);
    expect(typed.split(" ").filter((word) => /^(?:of|its|in|the)$/u.test(word))).toEqual([]);
  });

  test("hold no place of another paragraph", async () => {
    const told = "The quay in Bergen was closed.\n\nThe River Board lost 4,000 rowing boats in the storm.";
    const [item] = await found(statementItems, "figure", `${told}\n\n${quiet}`);
    expect(item?.query && written(item.query)).toBe('"River Board" 4,000 rowing boats storm');
  });
});

describe("a string that is typed word for word", () => {
  test.each([
    [
      "en",
      "The harbour was closed in spring and the boats were sold to the town",
      "The harbour was closed in spring",
    ],
    ["fr", "La sécurité c’est l’affaire du port, c’est notre travail", "La sécurité c’est l’affaire du port"],
    ["en", "It was what it was and it is what it is", undefined],
  ])("%s: ends on a word that is not small", (tag, content, phrase) => {
    expect(phraseOf(content, languages, tag)).toBe(phrase);
  });

  test("is none of words that may be translated: names and numbers are the same in every language", async () => {
    const told =
      "“The ferry of Wrenmouth lost 40 of its passengers before the summer was over,” said Ada Brook, a historian.";
    const typed = async (title: string) => {
      const [item] = await found(quotationItems, "quotation", `${told}\n\n${quiet}`, title);
      return item?.query && written(item.query);
    };
    expect(await typed("The ferry returns")).toMatch(/^"The ferry of Wrenmouth lost/u);
    expect(await typed("The ferry returns to Norway")).toMatch(/^"Ada Brook" Wrenmouth 40/u);
  });
});
