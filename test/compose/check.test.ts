import { expect, test } from "vitest";
import { check } from "../../src/compose/check/check.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { isSameStem } from "../../src/compose/check/nouns.ts";
import { written } from "../../src/compose/check/query.ts";
import { subject } from "../../src/compose/check/subject.ts";
import { unsourced } from "../../src/compose/check/unsourced.ts";
import { narrow } from "../../src/compose/passage.ts";
import { viewOf } from "../../src/compose/view.ts";
import type { Analysis, Mark, Voice } from "../../src/model/analysis.ts";
import { CheckBlock, type CheckItem } from "../../src/model/guide.ts";
import { analysis, type Draft, english, find, french, languages, mark, named, quotation } from "./build.ts";

const drafts: Draft[] = [
  { sentences: [["Wrenmouth lost its ferry in March 2025, as River Radio told in “The Last Crossing”."]] },
  {
    sentences: [
      ["“Nobody will ever row across this cold river again,” said Ada Brook, a historian.", "attributed", 0],
      ["“It is [only] a boat,” an official said.", "attributed", 1],
    ],
  },
  { sentences: [["Plainly the cold river keeps even the historian Brook away.", "author"]] },
  { sentences: [["The quay is silent and the lamps are out all night long."]] },
  { sentences: [["Wrenmouth always wanted to lose the ferry, because ferries cost money.", "author"]] },
  { sentences: [["Perhaps Wrenmouth needs a bridge instead, and perhaps it does not."]] },
  { sentences: [["The ferry carried four passengers to the ferry landing of Wrenmouth."]] },
];

const voices: Voice[] = [
  { name: "Ada Brook", role: "a historian", named: true, kind: "person", paragraphs: [2], words: 9 },
  { name: "an official", named: false, kind: "person", through: "River Radio", paragraphs: [2], words: 5 },
];

const whole = analysis(drafts, {
  voices,
  quotedShare: 0.25,
  article: {
    byline: { value: "Captain Nell Moor", found: "page" },
    publisher: { value: "gazette.example", found: "page" },
    published: { value: "2025-04-02", found: "page" },
  },
  marks: [
    named(drafts, 1, "place", "Wrenmouth"),
    { label: "date", iso: "2025-03", paragraph: 1, span: find(drafts, 1, "March 2025"), quoted: false },
    named(drafts, 1, "outlet", "River Radio"),
    quotation(drafts, 1, "“The Last Crossing”", { use: "title" }),
    quotation(drafts, 2, "“Nobody will ever row across this cold river again,”", { voice: 0 }),
    quotation(drafts, 2, "“It is [only] a boat,”", { voice: 1 }),
    mark(drafts, 2, "insertion", "[only]"),
    mark(drafts, 3, "certainty", "Plainly"),
    named(drafts, 5, "place", "Wrenmouth"),
    { label: "absolute", paragraph: 5, span: find(drafts, 5, "always"), quoted: false },
    named(drafts, 6, "place", "Wrenmouth"),
    mark(drafts, 6, "care", "Perhaps"),
    {
      label: "figure",
      value: 4,
      noun: find(drafts, 7, "passengers"),
      paragraph: 7,
      span: find(drafts, 7, "four"),
      quoted: false,
    },
    named(drafts, 7, "place", "Wrenmouth"),
  ],
});

const blocks = check(whole, english, languages);

function block(id: CheckBlock["id"]): CheckBlock {
  const found = blocks.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no block ${id}`);
  return found;
}

function ownOf(blocks: readonly CheckBlock[], family: string): CheckItem | undefined {
  return blocks.flatMap(({ items = [] }) => items).find((item) => item.family === family);
}

function queryOf(made: Analysis, family: string, pack = english): string | undefined {
  return ownOf(check(made, pack, languages), family)?.query;
}

test("goes out of the article first, and ends with the student’s conclusion", () => {
  expect(blocks.map(({ id }) => id)).toEqual([
    "leave",
    "voices",
    "quotations",
    "statements",
    "words",
    "time",
    "conclusion",
  ]);
  for (const each of blocks) {
    expect(CheckBlock.parse(each)).toEqual(each);
    expect(each.facts.length).toBeLessThanOrEqual(4);
    expect(each.tasks.length + (each.items?.length ?? 0)).toBeGreaterThan(0);
  }
});

test("rests every fact on words that stand where it says", () => {
  for (const { evidence } of blocks.flatMap(({ facts }) => facts)) {
    for (const { at, quote } of evidence) expect(whole.paragraphs[Number(at) - 1]?.text).toContain(quote);
  }
});

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

test("gives eight checks of the article’s own, a third of them away from the page", () => {
  const items = blocks.flatMap(({ items = [] }) => items);
  expect(items.length).toBeGreaterThanOrEqual(8);
  expect(items.filter(({ outside }) => outside).length * 3).toBeGreaterThanOrEqual(items.length);
  for (const { ask, evidence, expect: answer } of items) {
    expect(ask).not.toMatch(/[{}]/u);
    expect(answer).not.toMatch(/[{}]/u);
    expect(evidence.some(({ quote }) => ask.includes(quote) || ask.includes(quote.slice(0, 12)))).toBe(true);
  }
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
  expect(french).toEqual(['Wrenmouth "bac de" 2025', '"Le bac de Wrenmouth ne reviendra"']);
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
  expect(queryOf(made, "coverage")).toBe("Wrenmouth Petrel 2025");
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
  expect(queryOf(made, "coverage")).toBe('"River Board" Wrenmouth ferry 1931');
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

test("gives a row to each voice, named or not", () => {
  expect(block("voices").voices).toEqual([
    { name: "Ada Brook", role: "a historian", named: true, paragraphs: [2] },
    { name: "an official", through: "River Radio", named: false, paragraphs: [2] },
  ]);
  expect(block("voices").facts).toEqual([
    { says: "Of 2 voices, one has no name:", evidence: [{ at: 2, quote: "an official" }] },
    { says: "One outlet is named:", evidence: [{ at: 1, quote: "River Radio" }] },
  ]);
});

function rowsOf(voices: readonly Voice[]): readonly string[] {
  const found = check({ ...whole, voices }, english, languages).find(({ id }) => id === "voices");
  return (found?.voices ?? []).map(({ name }) => name);
}

test("keeps at most eight voices, quoted people with a name before any other, then some unnamed", () => {
  const many = (named: number, total: number, words: number): Voice[] =>
    Array.from({ length: total }, (_, index) => ({
      name: `V${index}`,
      named: index < named,
      kind: index < named ? "person" : "group",
      paragraphs: [1],
      words: index < named ? words : 50,
    }));
  expect(rowsOf(many(9, 20, 5))).toEqual(["V0", "V1", "V2", "V3", "V4", "V5", "V6", "V7"]);
  expect(rowsOf(many(6, 20, 5))).toEqual(["V6", "V7", "V0", "V1", "V2", "V3", "V4", "V5"]);
  expect(rowsOf(many(9, 20, 0))).toEqual(["V9", "V10", "V11", "V12", "V13", "V14", "V15", "V16"]);
});

test("sets a named voice before an unnamed one of the same weight", () => {
  const official: Voice = { name: "an official", named: false, kind: "person", paragraphs: [2, 3], words: 5 };
  const person: Voice = { name: "Ada Brook", named: true, kind: "person", paragraphs: [4], words: 5 };
  expect(rowsOf([official, person])).toEqual(["Ada Brook", "an official"]);
});

test("keeps the most quoted voice, be it no person’s", () => {
  const people = Array.from(
    { length: 5 },
    (_, index): Voice => ({ name: `P${index}`, named: true, kind: "person", paragraphs: [1], words: 9 }),
  );
  const radio: Voice = { name: "River Radio", named: true, kind: "outlet", paragraphs: [2, 3], words: 200 };
  const nameless = [1, 2, 3].map(
    (index): Voice => ({ name: `pilots ${index}`, named: false, kind: "group", paragraphs: [1], words: 0 }),
  );
  expect(rowsOf([...nameless, radio, ...people])).toEqual([
    "River Radio",
    ...people.map(({ name }) => name),
    "pilots 1",
    "pilots 2",
  ]);
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

test("writes a determiner small, as within a sentence, and leaves names alone", () => {
  const voice = (name: string, kind: Voice["kind"], isNamed: boolean): Voice => ({
    name,
    kind,
    named: isNamed,
    paragraphs: [1],
    words: 0,
  });
  const all = [
    voice("The Daily Quay", "outlet", true),
    voice("An Brook", "person", true),
    voice("The Harbour Office", "institution", true),
    voice("Several pilots", "group", false),
    voice("Officials", "group", false),
  ];
  expect(rowsOf(all)).toEqual([
    "The Daily Quay",
    "An Brook",
    "the Harbour Office",
    "several pilots",
    "officials",
  ]);
});

test("tells one total for all voices", () => {
  const kinds = ["person", "group", "outlet", "institution"] as const;
  const many = Array.from(
    { length: 10 },
    (_, index): Voice => ({
      name: index === 0 ? "an official" : `V${index}`,
      named: index > 0,
      kind: kinds[index % 4] ?? "person",
      paragraphs: [2],
      words: 3,
    }),
  );
  const nowhere: Voice = { name: "V10", named: true, kind: "person", paragraphs: [0], words: 0 };
  const found = check({ ...whole, voices: [...many, nowhere] }, english, languages);
  const block = (id: CheckBlock["id"]): CheckBlock | undefined => found.find((each) => each.id === id);
  expect(block("voices")?.facts[0]?.says).toBe("Of 10 voices, one has no name:");
  expect(block("time")?.facts[0]?.says).toBe(
    "Heard in the text: 3 people, 2 institutions, 2 outlets and 3 groups.",
  );
});

test("counts voices of an unknown kind, or tells no total", () => {
  const unknown: Voice = { name: "Tomlin", named: true, kind: "unknown", paragraphs: [2], words: 3 };
  const mixed = { ...whole, voices: [...voices, unknown] };
  const says = (pack: typeof english): readonly string[] =>
    check(mixed, pack, languages).flatMap(({ id, facts }) =>
      id === "time" ? facts.map((fact) => fact.says) : [],
    );
  const key = "check.time.kind.unknown";
  const { [key]: _, ...without } = english.wording;
  expect(says({ ...english, wording: without }).join()).not.toContain("Heard");
  const more = {
    ...english,
    wording: { ...without, [key]: { one: "one other voice", other: "{count} others" } },
  };
  expect(says(more)[0]).toBe("Heard in the text: 2 people and one other voice.");
});

test("counts what was done to quotations", () => {
  const { facts, tasks } = block("quotations");
  expect(facts).toEqual([
    { says: "25% of the words stand in quotation marks or in texts by others.", evidence: [] },
    { says: "One addition in square brackets (¶2):", evidence: [{ at: 2, quote: "[only]" }] },
  ]);
  expect(tasks).toEqual([]);
});

test("finds the statements without a source", () => {
  expect(unsourced(whole, languages).map(({ text }) => text)).toEqual([
    "Wrenmouth always wanted to lose the ferry, because ferries cost money.",
  ]);
  expect(JSON.stringify(block("statements"))).toContain("always wanted");
});

test("lays a source’s words and the author’s sentence side by side", () => {
  expect(ownOf(blocks, "side-by-side")?.evidence).toContainEqual({
    at: 2,
    quote: "“Nobody will ever row across this cold river again,” said Ada Brook, a historian.",
  });
});

function unsourcedIn(sentence: string, second: string, marks: (drafts: readonly Draft[]) => readonly Mark[]) {
  const lead: Draft = { sentences: [["The ferry rests."]] };
  const told: Draft[] = [lead, { sentences: [[sentence]] }, { sentences: [[second]] }];
  return unsourced(analysis(told, { marks: [...marks(told)] }), languages).map(
    ({ paragraph }) => paragraph.number,
  );
}

const dated = "In 1982 the Wrenmouth Office closed 14 landings.";

test("prefers a statement that denies one thing to affirm another to a dated fact", () => {
  const marks = (told: readonly Draft[]): Mark[] => [
    named(told, 2, "organisation", "Wrenmouth Office"),
    { label: "date", iso: "1982", paragraph: 2, span: find(told, 2, "1982"), quoted: false },
    { label: "figure", value: 14, paragraph: 2, span: find(told, 2, "14"), quoted: false },
  ];
  expect(unsourcedIn(dated, "Passengers are not the trouble of the ferry; the timetable is.", marks)).toEqual(
    [3],
  );
  expect(unsourcedIn(dated, "Passengers of the ferry are here; the timetable is there.", marks)).toEqual([2]);
  expect(unsourcedIn(dated, "Under rain, you shouldn’t blame the ferry—you should row.", marks)).toEqual([3]);
});

test("offers what would have been, and nothing that is only supposed", () => {
  const sentence = "Had the ferry stayed, the quay would have kept its lamps.";
  expect(unsourcedIn(sentence, "Rain falls.", (told) => [mark(told, 2, "counterfactual", "Had")])).toEqual([
    2,
  ]);
  expect(
    unsourcedIn(sentence, "Rain falls.", (told) => [mark(told, 2, "conditional", "would have")]),
  ).toEqual([]);
});

test("says nothing of a statement with a source in the paragraph before", () => {
  const sourced = { ...whole, marks: [...whole.marks, named(drafts, 4, "outlet", "The quay")] };
  const statements = check(sourced, english, languages).find(({ id }) => id === "statements");
  expect(JSON.stringify(statements)).not.toContain("always wanted");
});

test("says nothing of a statement that only supposes", () => {
  const supposing: Draft[] = [
    ...drafts.slice(0, 4),
    { sentences: [["If Wrenmouth always loses ferries, then ferries always lose money."]] },
  ];
  const marks = [
    named(supposing, 5, "place", "Wrenmouth"),
    { label: "absolute", paragraph: 5, span: find(supposing, 5, "always"), quoted: false } as const,
  ];
  const blocks = check(analysis(supposing, { marks }), english, languages);
  const found = blocks.find(({ id }) => id === "statements");
  expect(found).toBeUndefined();
});

test("says nothing of a statement whose paragraph before is outside the passage", () => {
  const stated = (first: number): string =>
    unsourced(narrow(whole, [first, 7]), languages)
      .map(({ text }) => text)
      .join();
  expect(stated(4)).toContain("always wanted");
  expect(stated(5)).not.toContain("always wanted");
});

test("shows the author’s words and leaves out the speakers’", () => {
  const marked = { ...whole, marks: [...whole.marks, mark(drafts, 2, "certainty", "ever")] };
  const words = check(marked, english, languages).find(({ id }) => id === "words");
  expect(words?.items).toBeUndefined();
  expect(words?.facts.map(({ evidence }) => evidence.map(({ quote }) => quote))).toEqual([
    ["Plainly"],
    ["Perhaps"],
  ]);
});

test("sets the latest date beside the date of publication", () => {
  expect(block("time").facts).toEqual([
    { says: "Heard in the text: 2 people.", evidence: [] },
    { says: "Latest date in the text up to its publication:", evidence: [{ at: 1, quote: "March 2025" }] },
    { says: "Published: 2 April 2025.", evidence: [] },
  ]);
});

test("works for an article with nothing to show, in a language without a pack", () => {
  const bare = analysis([{ sentences: [["Die Fähre ist zurück."]] }], { article: { language: "de" } });
  for (const pack of [english, french]) {
    const left = check(bare, pack, languages);
    expect(left.map(({ id }) => id)).toEqual(["leave", "voices", "time", "conclusion"]);
    expect(left.flatMap(({ facts }) => facts)).toHaveLength(1);
    expect(left.at(-1)?.facts[0]?.evidence).toEqual([]);
    expect(left.flatMap(({ items = [] }) => items)).toEqual([]);
  }
});

test("never says that no voice is heard where somebody's words are quoted", () => {
  const quoted = [{ sentences: [["“The ferry is back for good,” they say."]] }] as const;
  const bare = analysis(quoted, { marks: [quotation(quoted, 1, "“The ferry is back for good,”")] });
  expect(check(bare, english, languages).find(({ id }) => id === "voices")?.tasks).toEqual([
    "Words are quoted (¶1), but no voice was recognised here. Who speaks, and in what role? Copy the words that tell you.",
  ]);
});
