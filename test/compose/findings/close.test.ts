import { describe, expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import { close } from "../../../src/compose/findings/close.ts";
import { viewOf } from "../../../src/compose/view.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { read } from "../../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};

async function found(kind: string, lang: string, paragraphs: readonly string[], title = "A title") {
  const text = `---\ntitle: "${title}"\nlang: ${lang}\n---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  const analysis = await analyze(await read(source, languages, silent), languages, silent);
  const view = viewOf(analysis, languages);
  return close.flatMap((detect) => detect(view)).filter((finding) => finding.kind === kind);
}

const mill = [
  "The old windmill on the hill has been shut since the storm of last winter.",
  "Ida Quill, who baked bread for the whole valley, lost the last miller she could buy from.",
  "Farmers now drive an hour to the next town with their sacks.",
  "The council wants to repair the windmill before the harvest of next year.",
  "A builder from the coast has offered to carve the wooden wheels for nothing.",
  "Ida Quill says she would buy the first sack of flour from the windmill herself.",
  "In spring, Ida Quill will open a second shop beside the harbour.",
];

describe("what comes back through the text", () => {
  test("somebody named in three paragraphs", async () => {
    const people = await found("thread", "en", mill, "A windmill without sails");
    expect(people).toHaveLength(1);
    expect(people[0]?.slots).toMatchObject({
      name: { plain: "Ida Quill" },
      places: { places: [2, 6, 7] },
      first: { places: [2] },
      last: { places: [7] },
    });
  });
  test("not where the name only says whose something is", async () => {
    const uncle = "Ida Quill’s uncle once carved the wooden wheels of the windmill for nothing.";
    const [person] = await found("thread", "en", mill.with(4, uncle), "A windmill without sails");
    expect(person?.slots.places).toEqual({ places: [2, 6, 7] });
  });
  test("not what stands in two paragraphs, nor in neighbours only", async () => {
    expect(await found("thread", "en", mill.slice(0, 4))).toEqual([]);
  });
});

describe("main statements", () => {
  const bees = [
    "The library keeps bees in hives on its roof.",
    "Visitors may look at the hives through a pane of glass.",
    "Children feed the bees and taste the honey in autumn.",
    "Honey is sold to visitors in the hall every Friday.",
    "Last year the roof had to be mended after a leak.",
    "The library gives visitors a jar of honey in winter.",
    "The bees came back to the library in May.",
  ];
  test("two of different parts, printed whole", async () => {
    const [finding] = await found("sums-up", "en", bees, "Hives on a roof");
    expect(finding?.evidence).toEqual([
      { at: 1, quote: "The library keeps bees in hives on its roof" },
      { at: 6, quote: "The library gives visitors a jar of honey in winter" },
    ]);
  });
  test("none where nothing comes back", async () => {
    const apart = [
      "A fox crossed the lane at noon.",
      "Bread is dear in the next town.",
      "Nobody has mended the clock.",
    ];
    expect(await found("sums-up", "en", apart)).toEqual([]);
    expect(await found("joined", "en", apart)).toEqual([]);
  });
});

describe("what somebody means", () => {
  test("a whole sentence of somebody named", async () => {
    const [finding] = await found("meant", "en", [
      "“We have not sold a single boat this winter,” said Ida Quill, who leads the club.",
      "The harbour was quiet.",
    ]);
    expect(finding?.slots).toMatchObject({
      voice: { plain: "Ida Quill" },
      words: { quote: "We have not sold a single boat this winter" },
      here: { places: [1] },
    });
  });
  test("not what somebody plans or wants", async () => {
    for (const words of [
      "We will not sell a single boat this winter",
      "Our aim is a harbour with twenty boats",
    ])
      expect(
        await found("meant", "en", [
          `“${words},” said Ida Quill, who leads the club.`,
          "The harbour was quiet.",
        ]),
      ).toEqual([]);
  });
  test("not a few words in the middle of another's sentence", async () => {
    expect(
      await found("meant", "en", ["Ida Quill said the club would “not sell a single boat” this winter."]),
    ).toEqual([]);
  });
  test("not the half of a sentence that goes on between the marks", async () => {
    expect(
      await found("meant", "en", [
        "“Every time we paint one of the old boats, the rain comes back and washes it all off,” said Ida Quill.",
      ]),
    ).toEqual([]);
  });
  test("en français aussi", async () => {
    const [finding] = await found("meant", "fr", [
      "« Nous ne vendrons pas un seul bateau cet hiver », affirme Jeanne Morel, présidente du club.",
      "Le port était calme.",
    ]);
    expect(finding?.slots.words).toEqual({ quote: "Nous ne vendrons pas un seul bateau cet hiver" });
  });
});

describe("words to be worked out", () => {
  test("rarer verbs and adjectives of several paragraphs", async () => {
    const [finding] = await found("words-here", "en", [
      "The storm dismantled the wooden bridge over the river.",
      "The dilapidated mill fell into the water two days later.",
    ]);
    expect(finding?.slots.items).toEqual({
      items: [
        { at: 1, quote: "dismantled" },
        { at: 2, quote: "dilapidated" },
      ],
    });
  });
  test("no common ones", async () => {
    expect(
      await found("words-here", "en", ["The storm took the old bridge.", "The big mill fell down."]),
    ).toEqual([]);
  });
});
