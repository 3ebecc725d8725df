import { expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import type { Finding } from "../../../src/compose/finding.ts";
import { halfway } from "../../../src/compose/findings/halfway.ts";
import { words } from "../../../src/compose/findings/words.ts";
import { words as kinds } from "../../../src/compose/kinds/words.ts";
import { viewOf } from "../../../src/compose/view.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { read } from "../../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};

async function found(lang: string, title: string, paragraphs: readonly string[]) {
  const text = `---\ntitle: "${title}"\nlang: ${lang}\n---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  const analysis = await analyze(await read(source, languages, silent), languages, silent);
  const view = viewOf(analysis, languages);
  return { analysis, all: words.flatMap((detect) => detect(view)) };
}

const filler = "The square was quiet that day and the baker opened his shop at the usual hour.";
const calme = "La place était calme ce jour-là et le boulanger a ouvert sa boutique à l’heure.";
const clock = "The market clock";
const horloge = "L’horloge du marché";

/** Kind and variant, or `null` for silence; the items in order; the language, the title, the paragraphs. */
const cases: readonly (readonly [
  string,
  string | null,
  readonly string[],
  string,
  string,
  readonly string[],
])[] = [
  [
    "certainty-ladder",
    "signs",
    ["allegedly sold", "may ring", "probably stopped"],
    "en",
    clock,
    [
      "The mayor allegedly sold the key of the tower.",
      "In spring the bell may ring again.",
      "It probably stopped for want of oil.",
    ],
  ],
  ["certainty-ladder", null, [], "en", clock, ["It rang in May.", "It may ring again.", "It rang in May."]],
  ["certainty-ladder", null, [], "en", clock, ["It may ring.", "It may stop.", "It might break."]],
  [
    "causes-gathered",
    "both",
    ["The frost caused a crack", "The market clock stopped because of the dust"],
    "en",
    clock,
    [
      "The frost caused a crack in the market clock.",
      "The market clock stopped because of the dust.",
      filler,
    ],
  ],
  [
    "causes-gathered",
    "back",
    ["en raison du violent orage", "parce que le boulanger avait perdu la clé"],
    "fr",
    horloge,
    [
      "L’horloge s’est arrêtée en raison du violent orage.",
      "L’horloge est restée muette parce que le boulanger avait perdu la clé.",
      calme,
    ],
  ],
  [
    "causes-gathered",
    null,
    [],
    "en",
    clock,
    ["The frost never caused a crack in the market clock.", "Did the market clock stop because of the dust?"],
  ],
  [
    "certainty-ladder",
    null,
    [],
    "en",
    clock,
    ["It may sound odd.", "It clearly stopped.", "It is probably going to rain.", "She allegedly sold it."],
  ],
  ["causes-gathered", null, [], "en", clock, ["The frost caused a crack.", filler]],
  ["causes-gathered", null, [], "en", clock, ["The frost caused a crack.", "He left because of the dust."]],
  [
    "one-word",
    "three",
    ["a unique clock", "the unique charm", "a unique sound"],
    "en",
    clock,
    ["It is a unique clock.", "Nobody denies the unique charm.", "It has a unique sound."],
  ],
  ["one-word", null, [], "en", clock, ["It is a unique clock.", "It is a unique clock.", filler]],
  [
    "evaluative-words",
    "two",
    ["The appalling state", "a disastrous choice"],
    "en",
    clock,
    [
      "The appalling state of the bell has kept visitors away from the square.",
      "The council made a disastrous choice when it sold the key last spring.",
    ],
  ],
  [
    "title-word",
    "nowhere",
    ["disgrace"],
    "en",
    "The disgrace of the market clock",
    ["The key of the market clock is lost.", filler],
  ],
  [
    "title-word",
    null,
    [],
    "en",
    "The key of the market clock vanishes",
    ["The key of the market clock is lost.", filler],
  ],
  [
    "title-word",
    "said",
    ["vanishes", "vanished"],
    "en",
    "The key of the market clock vanishes",
    ["“The key of the market clock has vanished,” said Anna Weir, the mayor.", filler],
  ],
  [
    "title-word",
    null,
    [],
    "en",
    "The key of the market clock vanishes",
    ["The key of the market clock vanished on Sunday.", filler],
  ],
];

test.each(cases)("%s is %s: %j", async (kind, variant, quotes, lang, title, paragraphs) => {
  const { all } = await found(lang, title, paragraphs);
  const own = all.filter((finding) => finding.kind === kind);
  if (variant === null) expect(own).toEqual([]);
  else {
    expect(own.map((finding) => finding.variant)).toContain(variant);
    expect(own.map(({ evidence }) => evidence.map(({ quote }) => quote))).toContainEqual(quotes);
  }
});

test("a text with signs of satire is asked about by details that can be looked up, any other is not", async () => {
  const body = [
    "The Board of Bells has counted 40 clocks.",
    "Anna Weir of the Clock Museum bought 12 spoons for them.",
    "A bell rang.",
  ];
  const kindsIn = async (title: string) => (await found("en", title, body)).all.map(({ kind }) => kind);
  expect(await kindsIn("Satire: the bells")).toContain("meant-seriously");
  expect(await kindsIn("The bells")).not.toContain("meant-seriously");
});

test("a stop gathers the people named so far, with the roles that the text gives, and the voices", async () => {
  const { analysis } = await found("en", clock, [
    "“The tower is open,” said Anna Weir, a clockmaker.",
    "“The bell is safe,” said Tom Hale, the baker.",
    "“It will ring again,” said Ida Quill, the mayor.",
    filler,
  ]);
  const stops = halfway(viewOf(analysis, languages));
  const people = stops.filter(({ variant }) => variant === "people");
  expect(people.map(({ slots }) => slots.items)).toEqual([
    {
      items: [
        { at: 1, quote: "Anna Weir" },
        { at: 2, quote: "Tom Hale" },
        { at: 3, quote: "Ida Quill" },
      ],
    },
  ]);
  const [heard] = stops.filter(({ variant }) => variant === "heard");
  expect(heard?.slots).toMatchObject({ voices: { list: ["Anna Weir", "Tom Hale"] }, here: { places: [2] } });
});

test("what somebody is, set behind the name, is no name of a stop", async () => {
  const { analysis } = await found("en", clock, [
    "There were cheers when Anna Weir, Lead Archaeologist on the hunt for the old clock, finally announced that the tower was open.",
    "“The bell is safe,” said Tom Hale, the baker.",
    "“It will ring again,” said Ida Quill, the mayor.",
    filler,
  ]);
  const stops = halfway(viewOf(analysis, languages)).filter(({ variant }) => variant === "people");
  expect(JSON.stringify(stops)).not.toContain("Lead Archaeologist");
});

test("a stop on voices leaves out nobody who was quoted at length, and takes no function for a name", async () => {
  const voices = async (second: string) => {
    const { analysis } = await found("en", clock, [
      "“The tower is open,” said Anna Weir, a clockmaker.",
      second,
      "“It will ring again,” said Ida Quill, the mayor.",
      filler,
    ]);
    return halfway(viewOf(analysis, languages))
      .filter(({ variant }) => variant === "heard")
      .map(({ slots }) => slots.voices);
  };
  const long = "The bell is as safe as it has ever been in all the years since the great storm";
  expect(await voices(`“${long},” said a neighbour.`)).toEqual([]);
  expect(JSON.stringify(await voices("“The bell is safe,” said Lead Archaeologist."))).not.toContain(
    "Archaeologist",
  );
});

test("one person makes no stop", async () => {
  const { analysis } = await found("en", clock, ["Anna Weir opened the tower.", filler]);
  expect(halfway(viewOf(analysis, languages))).toEqual([]);
});

test("whose words an item stands in is told from the text", async () => {
  const { all } = await found("en", clock, [
    "“It was a disastrous choice,” said Anna Weir, the mayor.",
    "The appalling state of the bell keeps visitors away.",
    "The shameful silence of the council lasts to this day.",
  ]);
  const judged = all.find(({ kind }) => kind === "evaluative-words");
  expect(judged?.slots.owners).toEqual({
    rows: [
      { item: { at: 1, quote: "a disastrous choice" }, says: "Anna Weir" },
      { item: { at: 2, quote: "The appalling state" }, says: undefined },
      { item: { at: 3, quote: "The shameful silence" }, says: undefined },
    ],
  });
});

test("of two judging words both are the article’s own", async () => {
  const { all } = await found("en", clock, [
    "“It was a disastrous choice,” said Anna Weir, the mayor.",
    "The appalling state of the bell keeps visitors away.",
  ]);
  expect(all.filter(({ kind }) => kind === "evaluative-words")).toEqual([]);
});

test("every finding has a known kind and variant, its slots, and evidence that stands where it says", async () => {
  const kept: Finding[] = [];
  for (const [, , , lang, title, paragraphs] of cases) {
    const { analysis, all } = await found(lang, title, paragraphs);
    for (const finding of all) {
      const kind = kinds[finding.kind];
      const own = kind?.variants[finding.variant];
      expect(own, `${finding.kind} ${finding.variant}`).toBeDefined();
      expect(Object.keys(finding.slots)).toEqual(expect.arrayContaining([...(kind?.slots ?? [])]));
      for (const { at, quote } of finding.evidence)
        expect(at === "title" ? title : analysis.paragraphs[Number(at) - 1]?.text).toContain(quote);
      kept.push(finding);
    }
  }
  expect(kept.length).toBeGreaterThan(6);
});
