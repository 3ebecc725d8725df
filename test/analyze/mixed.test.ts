import { expect, test } from "vitest";
import { analyzed, quotations, words } from "./article.ts";

const cases: [language: string, text: string, expected: string[]][] = [
  // part of the reported clause stands between marks
  ["en", "Ruth Cole called the old pier “a rotten tooth”.", ["Ruth Cole: the old pier “a rotten tooth”"]],
  [
    "en",
    "Ruth Cole said the pier was “a rotten tooth” in a healthy harbour, but offered no plan.",
    ["Ruth Cole: the pier was “a rotten tooth” in a healthy harbour, but offered no plan"],
  ],
  [
    "en",
    "Ruth Cole told a hall full of growers on Monday that the pier was “a rotten tooth”.",
    ["Ruth Cole: the pier was “a rotten tooth”"],
  ],
  [
    "en",
    "Ada Finch described the crew as “tireless” and “kind”, and left.",
    ["Ada Finch: the crew as “tireless” and “kind”"],
  ],
  ["en", "Ada Finch blasted the plan as “a joke”.", ["Ada Finch: the plan as “a joke”"]],
  ["en", "Ada Finch is calling the new crane “a monster”.", ["Ada Finch: the new crane “a monster”"]],
  // what is promised, asked for or blamed
  ["en", "Ada Finch promised to repair the old roof.", ["Ada Finch: to repair the old roof"]],
  [
    "en",
    "Ada Finch urged the council to repair the roof, adding nothing.",
    ["Ada Finch: the council to repair the roof"],
  ],
  [
    "en",
    "Ada Finch accused the council of letting the roof rot.",
    ["Ada Finch: the council of letting the roof rot"],
  ],
  // nouns of speech
  ["en", "Nobody believed Ruth Cole’s claim that the pier was sound.", ["Ruth Cole: the pier was sound"]],
  [
    "en",
    "Ruth Cole is late. Nobody believed her promise that the pier would open.",
    ["her: the pier would open"],
  ],
  [
    "en",
    "The claim by Ruth Cole that the pier is sound was repeated.",
    ["Ruth Cole: the pier is sound was repeated"],
  ],
  // a verb without “that”
  ["en", "Residents said the herons left in March.", ["Residents: the herons left in March"]],
  ["en", "Ruth Cole predicted the herons would leave.", ["Ruth Cole: the herons would leave"]],
  ["en", "Too often, Ruth Cole said, the herons leave early.", ["Ruth Cole: the herons leave early"]],
  ["en", "Ruth Cole began by saying that the herons leave early.", ["Ruth Cole: the herons leave early"]],
  [
    "en",
    "The herons leave early, according to veteran bird ringer Ruth Cole.",
    ["Ruth Cole: The herons leave early"],
  ],
  ["en", "According to emails from the museum, the bell was sold.", ["emails: the bell was sold"]],
  // nobody is reported
  ["en", "The crew dismissed the cook and called a taxi.", []],
  ["en", "Ruth Cole attacked the hedge with a saw for an hour.", []],
  ["en", "The claim that the pier is sound was repeated.", []],
  ["en", "Ruth Cole’s report on the pier that opened in May is long.", []],
  ["en", "The band sang “The Heron” to a full hall.", []],
  ["en", "Ada Finch said a prayer and left.", []],
  ["en", "He said no more.", []],
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

const speakers: [language: string, blocks: string[], expected: string][] = [
  // words between the verb and its subject
  ["fr", ["« Le four est froid », a déclaré mercredi dans un communiqué le boulanger Paul Roy."], "Paul Roy"],
  ["fr", ["« Le four est froid », disait encore Paul Roy à ses voisins."], "Paul Roy"],
  ["fr", ["Le conseil a par ailleurs déclaré que « le four restera froid tout l'hiver »."], "Le conseil"],
  // a pronoun inside the verb, or behind one that no list knows
  ["fr", ["« Le four est froid », dit Paul Roy.", "« Rallumez-le ce soir », s'est-il écrié."], "Paul Roy?"],
  ["fr", ["« Le four est froid », dit Paul Roy.", "« Rallumez-le ce soir », bougonne-t-il."], "Paul Roy?"],
  // the verb and its subject between commas, right before the marks
  ["fr", ["Le vieux four, rapporte Paul Roy, « tient encore debout par miracle »."], "Paul Roy"],
  // the paragraph before names whose words they are
  [
    "fr",
    [
      "Voici un extrait d'un article de Paul Roy sur les fours :",
      "« Le four, dit-on, est froid depuis dix ans. »",
    ],
    "Paul Roy",
  ],
  ["fr", ["Mardi, la boulangère Anne Petit a déclaré que « le four est froid »."], "Anne Petit"],
];

test.each(speakers)("speaker: %s %j → %s", async (language, blocks, expected) => {
  const last = quotations(await analyzed(language, ...blocks)).at(-1);
  expect(last?.split(" → ").at(-1)).toBe(expected);
});

const uses: [language: string, text: string, expected: string][] = [
  ["fr", "La règle tient en peu de mots (« On ne ferme jamais la porte du four avant minuit »).", "title"],
  ["fr", "Le rapport de la mairie sur la « réfection des fours du canton » est long.", "term"],
  ["fr", "Un nouveau rapport sur les « fours à pain du canton en hiver » a paru.", "term"],
  ["fr", "Le rapport sur les « Perspectives des fours à pain du canton en 2030 » a paru.", "title"],
  [
    "fr",
    "Paul Roy publie un billet sous le titre : « Le four ne refroidit jamais dans ce village »",
    "title",
  ],
  [
    "fr",
    "Au programme : « Qui a éteint le four du village ? », « Le pain noir » ou encore « Le levain ».",
    "title",
  ],
  ["fr", "Paul Roy a ri : « Le four est froid depuis dix ans, et alors ? »", "speech"],
  ["en", "Ruth Cole laughed (“I have never seen such a hedge,” she said).", "speech"],
  ["en", "Ada Finch “will not sing” at the fair this year.", "term"],
];

test.each(uses)("use: %s %s → %s", async (language, text, expected) => {
  expect(quotations(await analyzed(language, text))[0]?.split(":")[0]).toBe(expected);
});
