import { expect, test } from "vitest";
import { analyze } from "../../src/analyze/analyze.ts";
import { textFindings } from "../../src/compose/findings/text.ts";
import { viewOf } from "../../src/compose/view.ts";
import { vocabulary } from "../../src/compose/vocabulary.ts";
import { loadLanguages } from "../../src/load/language.ts";
import { read } from "../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};

async function of(lang: string, title: string, paragraphs: readonly string[]) {
  const text = `---\ntitle: "${title}"\nlang: ${lang}\n---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  const analysis = await analyze(await read(source, languages, silent), languages, silent);
  const view = viewOf(analysis, languages);
  return { analysis, all: textFindings.flatMap((detect) => detect(view)) };
}

const quiet = "The square was quiet that day and the baker opened his shop at the usual hour.";
const calm = "La place était calme ce jour-là et le boulanger a ouvert sa boutique à l’heure habituelle.";

/** Kind, variant or `null` where the kind must stay silent, language, title, paragraphs. */
const cases: readonly (readonly [string, string | null, string, string, readonly string[]])[] = [
  ["opening", null, "en", "The market clock stops", [quiet, "It rained.", "Nobody came."]],
  [
    "turn",
    "told",
    "en",
    "The market clock",
    [
      "The smith repaired the old clock in the first days of spring.",
      "Yet the tower stayed closed for the whole summer.",
    ],
  ],
  [
    "turn",
    "told",
    "fr",
    "L’horloge du marché",
    [
      "Le forgeron a réparé la vieille horloge dans les premiers jours du printemps.",
      "Pourtant, la tour est restée fermée pendant tout l’été.",
    ],
  ],
  [
    "turn",
    null,
    "en",
    "The market clock",
    [quiet, "The tower stayed closed for the whole summer, but nobody minded."],
  ],
  [
    "turn",
    null,
    "fr",
    "L’horloge",
    [calm, "Malgré la pluie, la tour est restée ouverte pendant tout l’été."],
  ],
  ["headed-part", null, "en", "The market clock", [quiet, "## The tower", quiet]],
  ["background", null, "en", "The market clock", [quiet, "The tower was built in 1890 by two brothers."]],
];

test.each(cases)("%s %s (%s): %s", async (kind, variant, lang, title, paragraphs) => {
  const { all } = await of(lang, title, paragraphs);
  const found = all.filter((one) => one.kind === kind).map((one) => one.variant);
  if (variant === null) expect(found).toEqual([]);
  else expect(found).toContain(variant);
});

test("what stands in a slot is verbatim, and its evidence in its paragraph", async () => {
  for (const [, , lang, title, paragraphs] of cases) {
    const { analysis, all } = await of(lang, title, paragraphs);
    for (const { evidence } of all)
      for (const { at, quote } of evidence) {
        const text = typeof at === "number" ? analysis.paragraphs[at - 1]?.text : analysis.title.text;
        expect(text).toContain(quote);
      }
  }
});

const long = [
  "The horologist dismantled the escapement of the market clock and cleaned every cogwheel with turpentine.",
  "He then greased the pendulum, replaced a corroded ratchet and calibrated the chimes for the whole parish.",
  ...Array.from({ length: 20 }, () => quiet),
];

test("words to look at stand in their paragraph, are no names, and come in the order of the text", async () => {
  const { analysis } = await of("en", "The market clock", long);
  const words = vocabulary(analysis, languages, []);
  expect(words.length).toBeGreaterThanOrEqual(3);
  for (const { word, evidence } of words) {
    expect(evidence.quote).toContain(word);
    expect(analysis.paragraphs[Number(evidence.at) - 1]?.text).toContain(evidence.quote);
  }
  const places = words.map(({ evidence }) => evidence.at);
  expect(places).toEqual([...places].sort((a, b) => Number(a) - Number(b)));
});

test("a short article has no list of words", async () => {
  const { analysis } = await of("en", "The market clock", long.slice(0, 2));
  expect(vocabulary(analysis, languages, [])).toEqual([]);
});
