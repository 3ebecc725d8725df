import { expect, test } from "vitest";
import { guideLanguages } from "../../src/model/language.ts";
import { languages } from "./build.ts";

const packs = [...guideLanguages(languages).values()];
const of = (tag: string, ...families: readonly string[]): string[] =>
  packs
    .filter((pack) => pack.tag === tag)
    .flatMap(({ checks }) => checks.filter(({ family }) => families.includes(family)))
    .map(({ ask }) => ask);

test("in French no word needs an article before the name of a body", () => {
  const asks = of("fr", "quotation", "interest", "reply");
  expect(asks.length).toBeGreaterThan(20);
  const bare =
    /(?<![\p{L}’'])(?:à|au|avec|de|par|pour|que|qui|si|sur|cite|finance|fondé|obtenir) \{(?:voice|name)\}/iu;
  expect(asks.filter((ask) => bare.test(ask))).toEqual([]);
});

test("who wrote it: one page is enough, and none is an answer", () => {
  for (const [tag, none] of [
    ["en", "“not found”"],
    ["fr", "« non trouvé »"],
    ["de", "„nicht gefunden“"],
    ["es", "«no encontrado»"],
  ] as const)
    expect(of(tag, "author").filter((ask) => !ask.includes(none))).toEqual([]);
});

test("where a text comes from ends with what to note", () => {
  const words = {
    en: ["author", "date", "site"],
    fr: ["date", "site"],
    de: ["Datum", "Website"],
    es: ["fecha", "sitio"],
  };
  for (const [tag, all] of Object.entries(words))
    for (const ask of of(tag, "provenance")) {
      const told = ask.toLowerCase();
      expect(all.filter((word) => !told.includes(word.toLowerCase()))).toEqual([]);
    }
});
