import { expect, test } from "vitest";
import { analyzed, words } from "./article.ts";

const cases: [language: string, text: string, expected: string[]][] = [
  [
    "fr",
    "M. Garnier habite ici. Il est né le 3 nov. 1950 à l'est.",
    ["M. Garnier habite ici.", "Il est né le 3 nov. 1950 à l'est."],
  ],
  ["fr", "« Il pleut. » Elle sort.", ["« Il pleut. »", "Elle sort."]],
  [
    "fr",
    "Quel vent ! Y a-t-il un abri ? Oui… peut-être.",
    ["Quel vent !", "Y a-t-il un abri ?", "Oui… peut-être."],
  ],
  ["fr", "(...) Selon J. Roux, tout va bien.", ["(...) Selon J. Roux, tout va bien."]],
  ["fr", "« Vraiment ? » demande-t-elle. Silence.", ["« Vraiment ? » demande-t-elle.", "Silence."]],
  [
    "en",
    "Dr. Cole met J. R. Hale at 5 p.m. on Monday. They spoke.",
    ["Dr. Cole met J. R. Hale at 5 p.m. on Monday.", "They spoke."],
  ],
  ["en", "It cost 2.5 million in the U.S. He paid.", ["It cost 2.5 million in the U.S.", "He paid."]],
  ["en", "“It rains.” She leaves.", ["“It rains.”", "She leaves."]],
];

test.each(cases)("%s %s", async (language, text, expected) => {
  const analysis = await analyzed(language, text);
  expect(analysis.paragraphs[0]?.sentences.map((sentence) => words(analysis, 1, sentence.span))).toEqual(
    expected,
  );
});
