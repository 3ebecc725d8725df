import { expect, test } from "vitest";
import type { Mark } from "../../../src/model/analysis.ts";
import { analyzed, marked, words } from "../article.ts";

const cases: [language: string, label: Mark["label"], text: string, expected: string[]][] = [
  ["fr", "certainty", "De toute évidence, le puits est sec.", ["De toute évidence"]],
  ["fr", "care", "La lettre laisse entendre un départ.", ["laisse entendre"]],
  ["fr", "conditional", "Le voleur aurait caché la cloche.", ["aurait caché"]],
  ["fr", "conditional", "Si le maire avait su, la cloche serait sauvée.", []],
  [
    "fr",
    "counterfactual",
    "Si le maire avait su, la cloche aurait sonné.",
    ["Si le maire avait su, la cloche aurait"],
  ],
  ["fr", "evaluative", "Un projet scandaleux et un beau jardin.", ["scandaleux"]],
  ["fr", "vague", "De nombreux oiseaux nichent ici.", ["De nombreux"]],
  ["fr", "intention", "Le but est noble.", ["Le but"]],
  ["en", "certainty", "The well is clearly dry.", ["clearly"]],
  ["en", "care", "The goat reportedly swam.", ["reportedly"]],
  ["en", "conditional", "The thief would have hidden it.", []],
  [
    "en",
    "counterfactual",
    "If the tide had turned, the boat would have sunk.",
    ["If the tide had turned, the boat would have"],
  ],
  ["en", "evaluative", "An absurd plan.", ["absurd"]],
  ["en", "question", "Who rings the bell? Nobody.", ["Who rings the bell?"]],
  ["fr", "cut", "« Le puits (...) est sec », dit Paul Roy.", ["(...)"]],
  ["fr", "insertion", "« Le puits [du village] est sec », dit Paul Roy.", ["[du village]"]],
  ["en", "emphasis-added", "“The well is quite dry” (emphasis added).", ["emphasis added"]],
];

test.each(cases)("%s %s: %s", async (language, label, text, expected) => {
  expect(marked(await analyzed(language, text), label)).toEqual(expected);
});

test.each([
  [
    "fr",
    "La fête est annulée parce que la rivière monte vite.",
    "cause",
    "La fête est annulée",
    "la rivière monte vite",
  ],
  [
    "en",
    "Unless the rain stops soon, the fair will not open.",
    "condition",
    "the fair will not open",
    "the rain stops soon",
  ],
])("%s connective: %s", async (language, text, label, first, second) => {
  const analysis = await analyzed(language, text);
  const [mark] = analysis.marks.filter((one) => one.label === label);
  const found =
    mark !== undefined && "first" in mark
      ? [words(analysis, 1, mark.first), words(analysis, 1, mark.second)]
      : [];
  expect(found).toEqual([first, second]);
});

test("layers: somebody's, the author's with a sign, or undetermined", async () => {
  const analysis = await analyzed(
    "en",
    "The mayor said that the bridge is safe. I doubt it. The bridge is green.",
  );
  expect(analysis.paragraphs[0]?.sentences.map((sentence) => sentence.layer)).toEqual([
    "attributed",
    "author",
    "undetermined",
  ]);
});
