import { expect, test } from "vitest";
import { analyze } from "../../src/analyze/analyze.ts";
import { unfit } from "../../src/compose/fit.ts";
import { isJest } from "../../src/compose/jest.ts";
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
