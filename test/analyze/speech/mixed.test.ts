import { expect, test } from "vitest";
import { analyzed, quotations, words } from "../article.ts";

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
  // a clause set beside: “as X put it”
  ["en", "As Ruth Cole noted, the herons leave early.", ["Ruth Cole: the herons leave early"]],
  ["fr", "Comme le confirme un article de l'AFP, le four est froid.", ["AFP: le four est froid"]],
  [
    "fr",
    "Selon l'enquête de Paul Roy, qui s'appuie sur des lettres, le four est froid.",
    ["l'enquête de Paul Roy: le four est froid"],
  ],
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
  ["fr", ["Comme le souligne Paul Roy, « le four est froid depuis dix ans »."], "Paul Roy"],
  ["fr", ["« Le four est froid », a dit Paul Roy, accusant le conseil de « lenteur »."], "Paul Roy"],
  ["fr", ["Le patron de la CGT Paul Roy a déclaré : « Le four est froid depuis dix ans. »"], "Paul Roy"],
  ["fr", ["Le secrétaire à la Pêche, Paul Roy, a annoncé : « Le port rouvrira au printemps. »"], "Paul Roy"],
  ["fr", ["La mairie lance une campagne d'affichage pour « réveiller les dormeurs »."], "nobody"],
  ["fr", ["Paul Roy est venu, et voici leur « retour aux heures les plus sombres du four »."], "nobody"],
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

test("a late reference stands for the block below the colon", async () => {
  const analysis = await analyzed(
    "fr",
    "On se souvient bien de ce temps-là :",
    "« Il y avait trois fours dans la rue basse. »",
    "Anne Petit dit qu'il y avait « du pain noir, du pain blanc et du pain de fête ».",
    "« Les uns venaient à pied, les autres en barque » (Paul Roy, Les fours, Ouest-France, 3 mai 2019)",
  );
  expect(quotations(analysis)).toEqual([
    "speech: Il y avait trois fours dans la rue basse. → Paul Roy?",
    "speech: du pain noir, du pain blanc et du pain de fête → Anne Petit",
    "speech: Les uns venaient à pied, les autres en barque → Paul Roy",
  ]);
  expect(analysis.voices.map(({ name, through }) => [name, through])).toEqual([
    ["Paul Roy", "Ouest-France"],
    ["Anne Petit", "Paul Roy"],
  ]);
});

const joined: [language: string, blocks: string[], expected: string[]][] = [
  // a description joins the one name that it fits
  [
    "fr",
    ["Le ministère de la Pêche dit que le port est clos.", "Le ministère ajoute que la criée ouvrira."],
    ["Le ministère de la Pêche"],
  ],
  [
    "fr",
    [
      "Le ministère de la Pêche dit que le port est clos. Le ministère des Routes dit que le pont est clos.",
      "Le ministère ajoute que la criée ouvrira.",
    ],
    ["Le ministère de la Pêche", "Le ministère des Routes", "Le ministère"],
  ],
  [
    "fr",
    [
      "Paul Roy, directeur du musée, dit que la salle est close.",
      "Le directeur ajoute que l'hiver sera long.",
    ],
    ["Paul Roy"],
  ],
  [
    "fr",
    [
      "Paul Roy, directeur du musée, dit que la salle est close.",
      "Un directeur ajoute que l'hiver sera long.",
    ],
    ["Paul Roy", "Un directeur"],
  ],
  [
    "fr",
    [
      "La fédération des fours, Fedbefour, dit que le pain manque.",
      "La Fédération belge des fours ajoute que le sel manque.",
    ],
    ["Fedbefour"],
  ],
  [
    "en",
    ["Ruth Cole, a fisher, said that the nets were full.", "The fisher said that the price was low."],
    ["Ruth Cole"],
  ],
  [
    "en",
    ["Ruth Cole, a fisher, said that the nets were full.", "The mayor said that the price was low."],
    ["Ruth Cole", "The mayor"],
  ],
];

test.each(joined)("joined: %s %j", async (language, blocks, expected) => {
  expect((await analyzed(language, ...blocks)).voices.map(({ name }) => name)).toEqual(expected);
});
