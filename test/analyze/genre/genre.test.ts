import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import { loadSource } from "../../../src/load/source.ts";
import type { Analysis } from "../../../src/model/analysis.ts";
import { read } from "../../../src/read/read.ts";
import { analyzed, marked } from "../article.ts";

const languages = await loadLanguages();
const signs = (analysis: Analysis) => marked(analysis, "genre");

test.each([
  ["en", "The minister gave an interview, and a press release came.", []],
  ["en", "In her opinion the column was too long. She signed a petition.", []],
  ["en", "Press release – The pier opens on Monday.", ["Press release"]],
  ["en", "The pier opens. Sign the petition today.", ["Sign the petition"]],
  ["fr", "La mairie l’a dit dans un communiqué de presse, puis dans un entretien.", []],
  ["fr", "La tribune du stade est pleine, selon une pétition.", []],
  ["fr", "Communiqué de presse. Le quai ouvre lundi.", ["Communiqué de presse"]],
  ["fr", "Le quai ferme. Signez cette pétition.", ["Signez cette pétition"]],
])("%s: %s", async (language, text, expected) => {
  expect(signs(await analyzed(language, text))).toEqual(expected);
});

test("an opening word counts only at the top", async () => {
  const blocks = ["The pier opens on Monday.", "Interview at ten, lunch at noon."];
  expect(signs(await analyzed("en", ...blocks))).toEqual([]);
});

test.each(["harbour-ferry.md", "horloge-du-marche.md"])("the sample %s announces nothing", async (name) => {
  const file = `content/articles/${name}`;
  expect(await readFile(file, "utf8")).toMatch(/press release|entretien/);
  const article = await read(await loadSource(file), languages, () => undefined);
  expect(signs(await analyze(article, languages, () => undefined))).toEqual([]);
});
