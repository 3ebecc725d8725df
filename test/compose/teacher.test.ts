import { expect, test } from "vitest";
import { care } from "../../src/compose/care.ts";
import { glance } from "../../src/compose/glance.ts";
import { notes } from "../../src/compose/notes.ts";
import { purpose } from "../../src/compose/purpose.ts";
import { analysis, type Draft, english, find, french, languages, mark, quotation } from "./build.ts";

const drafts: Draft[] = [
  { sentences: [["“The quay is closed, the mayor said, and clearly it must open again."]] },
  { sentences: [["Three boats, two nets and nine ropes are evidently lost."]] },
  { sentences: [["“Closed for good.”"]], language: "nl" },
];

const whole = analysis(drafts, {
  marks: [
    quotation(drafts, 1, "“The quay is closed", { closed: false, inferred: true, voice: 0 }),
    mark(drafts, 1, "certainty", "clearly"),
    mark(drafts, 2, "certainty", "evidently"),
    { label: "figure", value: 3, paragraph: 2, span: find(drafts, 2, "Three"), quoted: false },
    quotation(drafts, 3, "“Closed for good.”"),
    { label: "genre", paragraph: 2, span: find(drafts, 2, "nets"), quoted: false },
    { label: "genre", paragraph: 0, span: { start: 4, end: 9 }, quoted: false },
  ],
  voices: [{ name: "the mayor", named: false, kind: "person", paragraphs: [1], words: 4 }],
  quotedShare: 0.2,
  readability: {
    lix: { score: 41.2, band: "medium" },
    rare: 0.124,
    formula: "Ease (Test 1900)",
    score: 61.4,
    words: 100,
    sentences: 8,
    perSentence: 12.5,
    minutes: [0.4, 1.6],
  },
  words: 1234,
  article: {
    repairs: [
      { kind: "joined", text: "the end of one and the" },
      { kind: "joined", text: "a second one" },
      { kind: "removed", text: "ask ada@example.org" },
    ],
    matter: [{ kind: "share", position: "front", text: "Tweet" }],
    languageFound: "detected",
  },
});

test("puts the text in figures", () => {
  expect(glance(whole, english, languages)).toEqual([
    { label: "Length", says: "1,234 words in 3 paragraphs" },
    { label: "Reading time", says: "1 to 2 minutes" },
    {
      label: "Readability",
      says: "LIX 41: of medium difficulty; 13 words a sentence on average. Uncommon words: 12%. Ease (Test 1900): 61 (higher is easier).",
    },
    { label: "Words of others", says: "20% of the words; 2 quotations of speech" },
    { label: "Voices", says: "one voice found, without a name" },
    { label: "Figures and dates", says: "one figure, no date" },
  ]);
});

test.each([
  [[true, true], "2 voices found, all named"],
  [[true, false], "2 voices found, one without a name"],
  [[false, false], "2 voices found, none with a name"],
  [[true], "one voice found, with a name"],
])("tells how many voices have a name: %j", (named, says) => {
  const voices = named.map((one, at) => ({
    name: `Ada Brook ${at}`,
    named: one,
    kind: "person" as const,
    paragraphs: [1],
    words: 4,
  }));
  const rows = glance(analysis(drafts, { voices }), english, languages);
  expect(rows.find(({ label }) => label === "Voices")?.says).toBe(says);
});

test("leaves readability and time out without a pack", () => {
  const bare = analysis([{ sentences: [["Die Fähre ist zurück."]] }], { article: { language: "de" } });
  expect(glance(bare, french, languages).map(({ label }) => label)).toEqual([
    "Longueur",
    "Mots d’autrui",
    "Voix",
    "Chiffres et dates",
  ]);
});

test("tells the teacher what to look over, without an e-mail address", () => {
  expect(notes(whole, english, languages).map(({ says }) => says)).toEqual([
    "The language of the article was recognised, not stated: English.",
    "2 paragraphs that page breaks had cut were joined. For example: “the end of one and the” and “a second one”.",
    "One script or frame of the page (a program, a film, an advert) was left out.",
    "One line of the page was kept out of the numbered text. For example: “Tweet”.",
    "One paragraph is in another language, Dutch (¶3), for which Lectern has no word lists.",
    "A quotation opens and does not close (¶1). Check where it ends.",
    "The speaker of a quotation was inferred from the sentences before it (¶1).",
    "No speaker was found for a quotation (¶3).",
  ]);
  expect(notes(analysis(drafts.slice(0, 2)), french, languages)).toEqual([]);
});

test("asks for care only where words of distress are frequent", () => {
  const grim = [
    { sentences: [["War came, and war stayed. The dead were many, and killed by war."]] },
  ] as const;
  const calm = [{ sentences: [[`War came once. ${"The quay was calm. ".repeat(400)}`]] }] as const;
  expect(care(analysis(grim), english, languages)).toBe(
    "Words of violence or distress come 5 times, most often “war”, “dead” and “killed”. Say before reading what the article is about, and agree that anyone may pause or step out.",
  );
  expect(care(analysis(calm), english, languages)).toBeUndefined();
});

test("gives a purpose that fits what the article has", () => {
  expect(purpose(whole, english, languages)).toMatch(
    /someone else’s words, and each place where the author concludes/,
  );
  expect(purpose({ ...whole, marks: [] }, french, languages)).toBe(
    "En lisant, repérez ce que le texte affirme, et ce qu’il donne pour le montrer.",
  );
});

test("names kinds of text with what points to them, without a verdict", () => {
  const genres = [
    {
      kind: "petition",
      strength: 0.8,
      evidence: [
        { sign: "announced", places: [], page: "Petitions" },
        { sign: "words", value: 2, places: [{ paragraph: 2, span: find(drafts, 2, "two nets") }] },
      ],
    },
    { kind: "report", strength: 0.6, evidence: [{ sign: "attributed", value: 0.4, places: [] }] },
  ] as const;
  expect(notes({ ...whole, genres }, english, languages).map(({ says }) => says)).toEqual(
    expect.arrayContaining([
      "Possible signs of a kind of text – petition or appeal: “Petitions” (around the article) and “two nets” (¶2). The kind is yours to decide.",
      "Possible signs of a kind of text – news report: 40% of the sentences bring others’ words. The kind is yours to decide.",
    ]),
  );
});
