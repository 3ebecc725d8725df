import { expect, test } from "vitest";
import { check } from "../../src/compose/check/check.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { isSameStem } from "../../src/compose/check/nouns.ts";
import { written } from "../../src/compose/check/query.ts";
import { subject } from "../../src/compose/check/subject.ts";
import { viewOf } from "../../src/compose/view.ts";
import type { Mark } from "../../src/model/analysis.ts";
import { analysis, type Draft, english, find, languages, named } from "./build.ts";
import { blocks, drafts, ownOf, queryOf, whole } from "./wrenmouth.ts";

test("builds searches from names and dates, without the site and without the headline", () => {
  const queries = Object.fromEntries(
    blocks.flatMap(({ items = [] }) => items).map(({ family = "", query }) => [family, query]),
  );
  expect(queries).toMatchObject({
    author: '"Nell Moor" biography -site:gazette.example',
    publisher: '"gazette.example" publisher owner -site:gazette.example',
    coverage: "Wrenmouth ferry 2025",
    quotation: '"Nobody will ever row across this cold river" "Ada Brook"',
  });
  expect(queries).not.toHaveProperty("since");
  expect(ownOf(blocks, "author")?.evidence[0]).toEqual({ at: "page", quote: "Nell Moor" });
  const [text] = textItems(viewOf(whole, languages, 13), languages).filter(({ family }) => family === "text");
  expect(text?.query && written(text.query)).toBe('"The Last Crossing" River Radio');
});

test("names the speaker and only names where the page gives no original words", () => {
  const translated = {
    ...whole.article,
    matter: [
      { kind: "original", position: "back", text: "First published in Danish, translated here." },
    ] as const,
  };
  expect(queryOf({ ...whole, article: translated }, "quotation")).toBe('"Ada Brook" Wrenmouth 2025');
});

test("keeps the exact words when the page only tells where it came out first", () => {
  const matter = [{ kind: "original", position: "back", text: "First published in spring." }] as const;
  expect(queryOf({ ...whole, article: { ...whole.article, matter } }, "quotation")).toContain(
    '"Nobody will ever',
  );
});

test.each([
  "The Guardian",
  "Town correspondents",
  "Nell Moor nell@example.org",
  "Nell",
  "The Gazette team of nine",
])("searches for no author in the byline %s", (value) => {
  const article = { ...whole.article, byline: { value, found: "page" } as const };
  expect(ownOf(check({ ...whole, article }, english, languages), "author")).toBeUndefined();
});

test("searches in the language of a text that the article brings", () => {
  const brought: Draft[] = [
    ...drafts,
    {
      sentences: [["Le bac de Wrenmouth ne reviendra plus jamais à quai."]],
      language: "fr",
      source: "Radio Quai",
    },
  ];
  const more = analysis(brought, {
    ...whole,
    paragraphs: analysis(brought).paragraphs,
    marks: [...whole.marks, named(brought, 8, "place", "Wrenmouth"), named(brought, 8, "place", "bac de")],
  });
  const french = textItems(viewOf(more, languages, 13), languages).flatMap(({ query }) =>
    query?.language === "fr" ? [written(query)] : [],
  );
  expect(french).toEqual(["Wrenmouth bac de 2025", '"Le bac de Wrenmouth ne reviendra"']);
});

test("searches with the names of the statement, never with a name of the end or a mere speaker’s", () => {
  const told: Draft[] = [
    { sentences: [["Wrenmouth has one ferry, the Petrel, and Corvin Bay has a bridge."]] },
    { sentences: [["The tram of Wrenmouth, said Ada Brook, will replace the Petrel.", "attributed", 0]] },
    { sentences: [["The tram cannot stop at the quay.", "attributed", 0]] },
    { sentences: [["Trams are loud, and the tram of 1931 was louder."]] },
    { sentences: [["Ada Brook steers the ferries of Corvin Bay.", "attributed", 0]] },
    { sentences: [["A pupil called Tomlin drew the ferry."]] },
    { sentences: [["Tomlin drew the tram too."]] },
  ];
  const marks = (
    [
      [1, "Wrenmouth"],
      [1, "Petrel"],
      [1, "Corvin Bay"],
      [2, "Wrenmouth"],
      [2, "Ada Brook"],
      [2, "Petrel"],
      [5, "Ada Brook"],
      [5, "Corvin Bay"],
      [6, "Tomlin"],
      [7, "Tomlin"],
    ] as const
  ).map(([number, words]) => named(told, number, "unknown", words));
  const article = { title: { value: "Petrel rests", found: "page" } } as const;
  const speaker = {
    name: "Ada Brook",
    named: true,
    kind: "person",
    paragraphs: [2, 3, 5],
    words: 0,
  } as const;
  const date = { label: "date", iso: "2025-03-02", paragraph: 1, span: find(told, 1, "one"), quoted: false };
  const last = { label: "date", iso: "2026-03-02", paragraph: 7, span: find(told, 7, "drew"), quoted: false };
  const made = analysis(told, {
    marks: [...marks, date as Mark, last as Mark],
    voices: [speaker],
    article,
  });
  expect(queryOf(made, "coverage")).toBe("Petrel Wrenmouth tram 2025");
});

test("writes initials out where the text has one name for them, and takes the year of the title", () => {
  const told: Draft[] = [
    { sentences: [["The River Board bought 40 boats for the ferry of Wrenmouth."]] },
    { sentences: [["RB sold the ferry to Wrenmouth."]] },
    { sentences: [["The ferry sank, and RB wept."]] },
  ];
  const made = analysis(told, {
    article: { title: { value: "Ferries of 1931", found: "page" } },
    marks: [
      named(told, 1, "organisation", "River Board"),
      named(told, 1, "place", "Wrenmouth"),
      {
        label: "figure",
        value: 40,
        paragraph: 1,
        span: find(told, 1, "40"),
        noun: find(told, 1, "boats"),
        quoted: false,
      } as Mark,
      named(told, 2, "unknown", "RB"),
      named(told, 2, "place", "Wrenmouth"),
      named(told, 3, "unknown", "RB"),
    ],
  });
  expect(queryOf(made, "coverage")).toBe('Wrenmouth "River Board" ferry 1931');
});

test("leaves out a search with a single ingredient", () => {
  const thin: Draft[] = [{ sentences: [["Wrenmouth is quiet."]] }, { sentences: [["Wrenmouth sleeps."]] }];
  const made = analysis(thin, {
    marks: [named(thin, 1, "place", "Wrenmouth"), named(thin, 2, "place", "Wrenmouth")],
    article: { published: { value: "2025-04-02", found: "page" } },
  });
  expect(queryOf(made, "coverage")).toBeUndefined();
});

test("never searches for two forms of one word", () => {
  expect(isSameStem("banque", "banques")).toBe(true);
  expect(isSameStem("ferry", "ferries")).toBe(true);
  expect(isSameStem("ferry", "fence")).toBe(false);
  const doubled: Draft[] = [
    "Le bateau de Vaubrune attend.",
    "Les bateaux de Vaubrune attendent.",
    "Un bateau part.",
  ].map((words) => ({ sentences: [[words], ["Les bateaux, le bateau et un quai."]] }));
  const made = analysis(doubled, {
    marks: [named(doubled, 1, "place", "Vaubrune"), named(doubled, 2, "place", "Vaubrune")],
    article: { language: "fr", title: { value: "À l’eau", found: "page" } },
  });
  expect(subject(made, languages).nouns).toEqual(["bateau", "quai"]);
});

test("keeps searches within 110 characters", () => {
  const long = "The Very Long and Winding Gazette of the Upper River Towns and Their Neighbours Since 1850";
  const article = { ...whole.article, publisher: { value: long, found: "page" } as const };
  const found = check({ ...whole, article }, english, languages).flatMap(({ items = [] }) => items);
  expect(found.filter(({ query }) => query !== undefined).length).toBeGreaterThan(3);
  for (const { query = "" } of found) expect(query.length).toBeLessThanOrEqual(110);
});

test("takes a title’s name with a capital inside for a search", () => {
  const made = analysis([{ sentences: [["The makers of rowHome came to Wrenmouth, and rowHome grew."]] }], {
    article: { title: { value: "Who is behind rowHome and its boat?", found: "page" } },
  });
  const twice = analysis(
    [
      { sentences: [["The boat of rowHome is a boat for two."]] },
      { sentences: [["A boat is cheap, says rowHome."]] },
    ],
    { article: { ...made.article, published: { value: "2025-04-02", found: "page" } } },
  );
  expect(queryOf(made, "coverage")).toBeUndefined();
  expect(subject(twice, languages).names).toContain("rowHome");
});
