import { expect, test } from "vitest";
import { lixOf } from "../../../src/analyze/ease/lix.ts";
import { readabilityOf } from "../../../src/analyze/ease/readability.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { packFor } from "../../../src/model/language.ts";
import { analyzed } from "../article.ts";

const english = packFor(await loadLanguages(), "en");

test("LIX is words a sentence and the percentage of words over six letters", () => {
  const words = ["the", "harbour", "is", "closed", "after", "midnight", "for", "boats", "and", "ferries"];
  expect(lixOf(words, 1)).toEqual({ score: 40, band: "medium" });
  expect(lixOf(words, 2)).toEqual({ score: 35, band: "easy" });
});

test.each([
  [29.9, "very-easy"],
  [30, "easy"],
  [40, "medium"],
  [50, "hard"],
  [60, "very-hard"],
])("a score of %s is in the band %s", (score, band) => {
  const words = Array.from({ length: Math.round(score * 10) }, () => "a");
  expect(lixOf(words, 10).band).toBe(band);
});

test("a pack may set its own bands", () => {
  expect(lixOf(["a", "b", "c"], 1, [1, 2, 3, 4]).band).toBe("hard");
});

test("an elided form is no word of its own, marks inside a word are no letters", async () => {
  const { readability } = await analyzed("fr", "L’homme qu’on voit là-haut dort.");
  expect(readability?.perSentence).toBe(5);
  expect(lixOf(["rendez-"], 1).score).toBe(1);
});

test("the reading time runs from 300 to 175 words a minute", () => {
  if (english === undefined) throw new Error("no pack en");
  const result = readabilityOf(
    { forms: ["one", "two"], sentences: 1 },
    2100,
    english.facts,
    (form) => form === "two",
  );
  expect(result).toMatchObject({ minutes: [7, 12], rare: 0.5, words: 2100 });
  expect(readabilityOf({ forms: [], sentences: 0 }, 0, english.facts)).toBeUndefined();
});

test("a text of shorter words and sentences has the lower score", async () => {
  const easy = await analyzed("en", "The boat is red. It goes at ten. We wait for it on the pier.");
  const hard = await analyzed(
    "en",
    "Notwithstanding considerable meteorological uncertainty, harbour authorities announced unrestricted navigation.",
  );
  expect(easy.readability?.lix.score).toBeLessThan(hard.readability?.lix.score ?? 0);
  expect(easy.readability?.lix.band).toBe("very-easy");
});
