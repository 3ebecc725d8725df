import { expect, test } from "vitest";
import { analyze } from "../../src/analyze/analyze.ts";
import { jests } from "../../src/compose/findings/jest.ts";
import { anchors } from "../../src/compose/findings/whole/anchors.ts";
import { whole } from "../../src/compose/findings/whole/closing.ts";
import { unfit } from "../../src/compose/fit.ts";
import { isJest } from "../../src/compose/jest.ts";
import { viewOf } from "../../src/compose/view.ts";
import { loadLanguages } from "../../src/load/language.ts";
import { read } from "../../src/read/read.ts";

const languages = await loadLanguages();
const silent = () => {};

async function analysed(lang: string, paragraphs: readonly string[]) {
  const text = `---\ntitle: "The market clock"\nlang: ${lang}\n---\n\n${paragraphs.join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  return analyze(await read(source, languages, silent), languages, silent);
}

const jokes: readonly (readonly [string, readonly string[], boolean])[] = [
  [
    "fr",
    ["L’horloge sonne à l’envers. Quel progrès !", "Vive la mairie ! Quelle chance pour la place !"],
    true,
  ],
  ["en", ["The clock runs backwards. What a triumph!", "Long live the council! It rings at night!"], true],
  ["fr", ["Venez nombreux ! La place est ouverte !", "Quelle belle journée !"], false],
  ["fr", ["« Quel bruit ! Quelle horloge ! Vive la place ! », a dit Anna Weir, la maire."], false],
  ["en", ["What a clock it is, the baker thinks.", "It rings at noon. Come and hear it!"], false],
];

test.each(jokes)("in %s: %j is in jest: %s", async (lang, paragraphs, jest) => {
  expect(isJest(await analysed(lang, paragraphs), languages)).toBe(jest);
});

test("what is said in jest is asked about by its form and its details, not taken at its word", async () => {
  const without = unfit(await analysed("fr", jokes[0]?.[1] ?? []), languages);
  expect([...without]).toEqual(
    expect.arrayContaining(["evaluative-words", "certainty-ladder", "readers-question", "whole"]),
  );
  for (const kind of ["meant-seriously", "marks-by-use", "turn"]) expect(without.has(kind)).toBe(false);
});

const found = async (lang: string, paragraphs: readonly string[]) => {
  const view = viewOf(await analysed(lang, paragraphs), languages);
  return jests.flatMap((detect) => detect(view));
};

test("a jest is asked about as a jest: how the tone changes, what is real, the hurried reader", async () => {
  const kinds = await found("en", [
    "The market clock runs backwards since the mayor oiled it with 400 litres of soup. What a triumph!",
    "Bakers in the square have learned to sell bread before it is baked. Long live the council!",
    "The clock will be given a pension and a small garden near the sea. It rings at night!",
  ]);
  expect(new Set(kinds.map(({ kind }) => kind))).toEqual(
    new Set(["sourceless-number", "hurried-reader", "tone", "real-matter", "as-it-stands"]),
  );
  expect(new Set(kinds.map(({ variant }) => variant))).toEqual(new Set(["jest", "one"]));
});

test("a long sentence that leans on the one before it can still be stopped at: it is read in its place", async () => {
  const made = await found("en", [
    "The market clock runs backwards since the mayor oiled it with 400 litres of soup. What a triumph!",
    "Bakers in the square have learned to sell bread before it is baked. Long live the council!",
    "Before that they have to taste nineteen kinds of soup, among them one that tastes of clocks and of the sea behind the hill where nobody has ever been. It rings at night!",
    "This will need a great many spoons of the larger kind, which the council has ordered from a village where spoons grow on trees and are picked by hand in May.",
  ]);
  const starts = made.filter(({ kind, variant }) => kind === "as-it-stands" && variant === "start");
  expect(starts.map(({ evidence }) => evidence[0]?.quote)).toEqual([
    "Before that they have to taste nineteen kinds of soup",
    "This will need a great many spoons of the larger kind",
  ]);
});

const nameless = [
  "Researchers at a large university have built a market clock that needs no hands. The new clock has cost 900 million euros.",
  "“Hands are a thing of the past,” one of the researchers explains. The clock of the market will be sold in every town.",
  "The makers of the clock say that nobody has complained so far. The shops of the market have bought the clock in large numbers.",
];

test("where nobody has a name, the reader is asked what can be checked, not whether it is a jest", async () => {
  const kinds = await found("en", nameless);
  expect(kinds.map(({ kind, variant }) => `${kind} ${variant}`)).toEqual([
    "sourceless-number one",
    "hurried-reader unnamed",
  ]);
  const [task] = whole(viewOf(await analysed("en", nameless), languages));
  expect(task?.variant).toBe("unnamed");
});

test("a named speaker, and nothing of all this is asked", async () => {
  const named = nameless.map((text) => text.replace("one of the researchers", "Anna Weir, the maker,"));
  expect(await found("en", named)).toEqual([]);
});

test("no task rests on a sentence about the page, a link, a question or the writer", async () => {
  const view = viewOf(
    await analysed("en", [
      "This post is part seven of our series on the market clock. Registration for the clock fair is open at www.clock.example.",
      "Who would have thought that the market clock could be sold? I have walked past the market clock every morning.",
      "The council has sold the market clock to a museum in the next town.",
    ]),
    languages,
  );
  expect(anchors(view).map(({ piece }) => piece.words)).toEqual([
    "The council has sold the market clock to a museum in the next town",
  ]);
});

test("a long sentence in jest is stopped at by how it begins", async () => {
  const long =
    "Der Kapitän will nun prüfen, ob es möglich ist, die Fähre mit einem Löffel über das Meer zu rudern oder wenigstens um den Hafen herum.";
  const analysis = await analysed("de", [
    "Welch ein Triumph! Welch eine Fähre! Es lebe der Hafen!",
    long,
    long,
  ]);
  const begun = jests
    .flatMap((made) => made(viewOf(analysis, languages)))
    .filter(({ variant }) => variant === "start");
  expect(begun[0]?.slots.words).toEqual({ quote: "Der Kapitän will nun prüfen" });
});
