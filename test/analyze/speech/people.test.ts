import { expect, test } from "vitest";
import { analyzed, quotations } from "../article.ts";

/** Whom “he” and “she” stand for at the last quotation of the last paragraph. */
const cases: [language: string, blocks: string[], speaker: string][] = [
  // the article says “she” of the one who spoke before
  [
    "en",
    [
      "“It was crazy in there,” said Ruth Cole. She had queued all night.",
      "One of the others was Hugo Lane, 30, a baker, who had two trolleys. “I bought two lamps,” he said.",
    ],
    "Hugo Lane?",
  ],
  [
    "en",
    [
      "“It was crazy in there,” said Ruth Cole. She had queued all night.",
      "The curator of the museum was there, too. “I bought two lamps,” he said.",
    ],
    "nobody",
  ],
  // a body is neither “he” nor “she”, and neither are several
  [
    "en",
    [
      "The Marlow Harbour Office said it was “concerned due to the number of people”.",
      "Further up the queue stood James Allen, 30, a baker, and sold lamps. “I want ten pounds,” he said.",
    ],
    "James Allen?",
  ],
  [
    "en",
    ["“We carry the water ourselves,” the volunteers said.", "“We have a school and a shop,” he says."],
    "nobody",
  ],
  // whoever the paragraph names alone, though the quotation is long
  [
    "en",
    [
      "“The nets were full,” said Hugo Lane.",
      "Peter Dale disagreed. “I do not think so. It is a matter of the tide,” he said.",
      "Dale went home. “The price was low. I sold the lot,” he said.",
    ],
    "Peter Dale?",
  ],
  // in one paragraph, the person named since the last quotation
  [
    "en",
    [
      "Carlos Vega, who counts birds, came late. He was cold.",
      "“There is no money for it,” said Hugo Lane. This is what Vega thinks, too. “We have forgotten it,” he added.",
    ],
    "Carlos Vega?",
  ],
  [
    "en",
    [
      "“I bought two lamps,” said Hugo Lane, 30. But his friend Peter Dale, a student, was not so lucky. “Someone took mine.”",
    ],
    "Peter Dale?",
  ],
  // the only person of the paragraphs before
  [
    "en",
    [
      "Nelson Dube was a charming figure. He once said: “I like to dance.”",
      "When the ferry was banned, Dube went into hiding. He was found in the end.",
      "Conducting his own case in the harbour court, he said: “I want the ferry back.”",
    ],
    "Nelson Dube?",
  ],
  [
    "fr",
    [
      "« Le four est froid », dit Anne Petit. Elle le savait depuis lundi.",
      "Paul Roy, boulanger à Orsanne, a compté ses sacs. « Il en reste dix », explique-t-il.",
    ],
    "Paul Roy?",
  ],
  // named by a verb of saying in the sentence before
  [
    "fr",
    [
      "« L’eau manque », analyse Paul Roy, chercheur.",
      "Il est interdit de laver sa voiture. Deux puits sont à sec, confirme le conseiller chargé de l’eau, Hugo Lenoir. « On apporte de l’eau dans des camions », explique-t-il.",
    ],
    "Hugo Lenoir?",
  ],
  // “the president” in the sentence behind the full name
  [
    "en",
    ["Hugo Lane led the tributes from the harbours. The Marlow president said: “He was a friend to us.”"],
    "Hugo Lane?",
  ],
  // a subject with a gerund behind it
  [
    "fr",
    ["Peu avant la foire, Anne Petit succédant à Paul Roy, a déclaré : « Le four sera rallumé demain. »"],
    "Anne Petit",
  ],
  [
    "en",
    ["The Marlow council continues to deny the well is dry. U.S. officials said “the well is dry”."],
    "U.S. officials",
  ],
];

test.each(cases)("%s %j → %s", async (language, blocks, speaker) => {
  const last = quotations(await analyzed(language, ...blocks)).at(-1);
  expect(last?.split(" → ").at(-1)).toBe(speaker);
});

test("words that stand again where the article names their speaker are theirs, and nobody else's", async () => {
  const analysis = await analyzed(
    "fr",
    "« Le four est froid », dit Paul Roy.",
    "« Le moulin tourne pour ceux qui se lèvent. »",
    "« Le moulin tourne pour ceux qui se lèvent tôt », dit Anne Petit.",
  );
  expect(quotations(analysis).map((one) => one.split(" → ").at(-1))).toEqual([
    "Paul Roy",
    "Anne Petit?",
    "Anne Petit",
  ]);
});

test("an adjective before a noun that might be a verb, and what “on” leads, speak for nobody", async () => {
  const { voices } = await analyzed(
    "en",
    "The usual suspects are blamed for the “long queue” at the well.",
    "The bakers, on the other hand, said that the flour was wet.",
  );
  expect(voices.map(({ name }) => name)).toEqual(["The bakers"]);
});
