import { expect, test } from "vitest";
import { analyzed, words } from "../article.ts";

const cases: [language: string, text: string, expected: string[]][] = [
  [
    "fr",
    "Le conseil municipal annonce que la fontaine sera réparée.",
    ["Le conseil municipal: la fontaine sera réparée"],
  ],
  [
    "fr",
    "Selon Paul Garnier, le moulin date du siècle dernier.",
    ["Paul Garnier: le moulin date du siècle dernier"],
  ],
  [
    "fr",
    "La fontaine sera réparée au printemps, a soutenu le maire Garnier.",
    ["Garnier: La fontaine sera réparée au printemps"],
  ],
  [
    "fr",
    "Pour le maire, la dépense est raisonnable cette année.",
    ["le maire: la dépense est raisonnable cette année"],
  ],
  ["fr", "Autrement dit, personne ne sait où va la cloche.", []],
  ["fr", "Le rapport a été confirmé par la mairie avant l'été.", []],
  ["en", "Residents say that the fountain is loud at night.", ["Residents: the fountain is loud at night"]],
  ["en", "Ruth Cole said the ferry was late again.", ["Ruth Cole: the ferry was late again"]],
  [
    "en",
    "According to the harbour museum, the lamp is original.",
    ["the harbour museum: the lamp is original"],
  ],
  ["en", "The lamp is original, according to the BBC.", ["BBC: The lamp is original"]],
  ["en", "The storms reported by sailors are rare here.", []],
  [
    "en",
    "Ruth Cole is here. Repairs to the pier cost £900 last year, she told councillors, against £400 before.",
    ["she: Repairs to the pier cost £900 last year"],
  ],
  ["en", "Ruth Cole said at the same meeting that the pier is sound.", ["Ruth Cole: the pier is sound"]],
  ["en", "Ruth Cole praised the crew, adding that the pier is sound.", ["Ruth Cole: the pier is sound"]],
  [
    "en",
    "The pier could be closed next year, Marlow harbour clerk Ada Finch said Tuesday.",
    ["Ada Finch: The pier could be closed next year"],
  ],
  ["en", "Ada Finch said it was a good year.", ["Ada Finch: it was a good year"]],
  ["en", "Ada Finch said Cole painted the pier.", ["Ada Finch: Cole painted the pier"]],
  ["en", "In January, she told councillors, the pier was closed.", ["she: the pier was closed"]],
  ["fr", "Paul Roy a déclaré mardi que la digue tiendrait.", ["Paul Roy: la digue tiendrait"]],
  ["fr", "Paul Roy écrivit une lettre que nos archives ont conservée.", []],
  ["fr", "Les passeurs partaient en demandant un sac qu'ils vidaient aussitôt.", []],
  [
    "en",
    "Ada Finch said she would miss the engine: “You hear her first. Then you run.”",
    ["Ada Finch: she would miss the engine"],
  ],
  ["fr", "Paul Roy n'ira pas jusqu'à dire que la digue tiendra.", []],
  ["en", "She was told that the boat had left.", []],
];

test.each(cases)("%s %s", async (language, text, expected) => {
  const analysis = await analyzed(language, text);
  const found = analysis.marks.flatMap((mark) =>
    mark.label === "attribution"
      ? [`${words(analysis, 1, mark.speaker)}: ${words(analysis, 1, mark.content)}`]
      : [],
  );
  expect(found).toEqual(expected);
});
