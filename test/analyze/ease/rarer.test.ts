import { expect, test } from "vitest";
import { analyzed, words } from "../article.ts";

const french = [
  "Le maraîcher arrose ses topinambours. Il vend les topinambours au marché de Colline, près des Estuaires.",
  "Une jardinière ajoute : “The gardeners harvested their artichokes before the thunderstorm came to us.”",
];

test("words outside the 3,000 commonest, those that the list does not have first", async () => {
  const analysis = await analyzed("fr", ...french);
  const { rarer = [] } = analysis;
  const seen = rarer.map(
    ({ lemma, pos, band, places }) =>
      `${lemma} ${pos} ${band ?? "-"} ${places.map(({ paragraph, span }) => words(analysis, paragraph, span)).join(",")}`,
  );
  expect(seen[0]).toBe("topinambour noun - topinambours,topinambours");
  expect(seen).toContain("maraîcher noun - maraîcher");
  expect(rarer.map(({ lemma }) => lemma)).not.toContain("marché");
  expect(rarer.map(({ lemma }) => lemma)).not.toContain("estuaire");
  expect(seen.join(" ")).not.toMatch(/gardener|artichoke|thunderstorm/);
  const [first] = rarer;
  expect(words(analysis, 1, first?.places[0]?.sentence)).toBe("Le maraîcher arrose ses topinambours.");
});

test("English counts by the dictionary form", async () => {
  const { rarer = [], readability } = await analyzed("en", "The dredgers unmoored. A dredger is a boat.");
  expect(rarer.map(({ lemma, places }) => `${lemma} ${places.length}`)).toContain("dredger 2");
  expect(rarer.map(({ lemma }) => lemma)).not.toContain("boat");
  expect(readability?.rare).toBeGreaterThan(0.2);
});

test("a language without tagger or list has none", async () => {
  const analysis = await analyzed("es", "Los hortelanos riegan sus alcachofas.");
  expect(analysis.rarer).toBeUndefined();
  expect(analysis.paragraphs[0]?.words).toBeUndefined();
});
