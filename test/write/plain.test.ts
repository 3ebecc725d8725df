import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { PdfFile } from "../../src/write/pdf/file.ts";
import type { Face } from "../../src/write/pdf/pdfkit.ts";
import { type Plain, plainWords } from "../../src/write/pdf/plain.ts";
import { sample } from "./sample.ts";

const atkinson = new URL(
  "../../node_modules/@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf",
  import.meta.url,
);
const legible = new Uint8Array(readFileSync(atkinson));
const own = sample("<p>x</p>");
const file = new PdfFile({
  ...own,
  fonts: {
    ...own.fonts,
    legible: { normal: legible, bold: legible, italics: legible, bolditalics: legible },
  },
});
const faces: readonly [string, Face][] = [
  ["serif", file.provideFont("serif")],
  ["bold serif", file.provideFont("serif", true)],
  ["italic serif", file.provideFont("serif", false, true)],
  ["sans", file.provideFont("sans")],
  ["bold sans", file.provideFont("sans", true)],
  ["legible", file.provideFont("legible")],
];

/** The words of the sample articles as they are shaped, whole, cut, and in capitals. */
function words(): string[] {
  const folder = new URL("../../content/articles/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const text = names.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  const found = new Set(text.replace(/\s+/g, " ").match(/\S+ ?/g) ?? []);
  return [...found].flatMap((word) => [word, `${word.slice(0, 4)}-`, word.slice(4), word.toUpperCase()]);
}

/** As PDFKit has it of fontkit, past our own shaping. */
function shaped(face: Face, word: string) {
  const shape = Reflect.get(Object.getPrototypeOf(face), "layoutRun");
  const { glyphs, positions, advanceWidth } = shape.call(face, word);
  return { glyphs: glyphs.map(idOf), positions: positions.map(plainly), advanceWidth };
}

function summed(plain: Plain, word: string) {
  const run = plain.run(word);
  if (run === undefined) return undefined;
  const { glyphs, positions, advanceWidth } = run;
  return { glyphs: glyphs.map(idOf), positions: positions.map(plainly), advanceWidth };
}

const idOf = ({ id }: { id: number }): number => id;
const plainly = (position: object): object => ({ ...position });

test.each(faces)("words in the %s are what fontkit makes of them, to the last bit", (name, face) => {
  const plain = plainWords(face);
  const all = words().filter((word) => word !== "");
  const found = all.filter((word) => plain.run(word) !== undefined);
  expect(all.filter((word) => plain.width(word) !== plain.run(word)?.advanceWidth)).toEqual([]);
  const same = (word: string) => JSON.stringify(summed(plain, word)) === JSON.stringify(shaped(face, word));
  expect(found.filter((word) => !same(word))).toEqual([]);
  expect(found.length / all.length).toBeGreaterThan(name === "legible" ? 0.6 : 0.85);
});

test.each(faces)("so is anything else in the %s that is called plain", (_, face) => {
  const plain = plainWords(face);
  const letters = fc.constantFrom(..."abfijltTVWAÉéœßıŁđǆ.,:;’'«»-–—/1234½²ªº \u00a0\u202f\u0301\u00b4¨€");
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 9 }), (drawn) => {
      const word = drawn.join("");
      const own = summed(plain, word);
      expect(plain.width(word)).toBe(own?.advanceWidth);
      if (own !== undefined) expect(own).toEqual(shaped(face, word));
    }),
    { numRuns: 300 },
  );
});

test("a word with a ligature, a mark, a fraction, or no Latin letter is left to fontkit", () => {
  const plain = plainWords(file.provideFont("serif"));
  for (const word of ["first", "fi", "e\u0301t", "a1\u20442", "1999", "мост", "co\u00adop", "a b", ""])
    expect(plain.width(word), word).toBeUndefined();
  for (const word of ["boat", "boat ", "l’eau", "«\u202fOui\u202f»", "2nd", "a"])
    expect(plain.width(word), word).toBeDefined();
});

test("a rule that looks farther than two letters is seen, and its first letter left to fontkit", () => {
  const face = file.provideFont("serif");
  const a = face.font.glyphForCodePoint(0x61).id;
  const b = face.font.glyphForCodePoint(0x62).id;
  const only = (id: number) => ({ glyphs: [id] });
  const context = { version: 3, inputCoverage: [only(a), only(b)], lookaheadCoverage: [only(a)] };
  const flags = { flags: { ignoreBaseGlyphs: false, ignoreLigatures: false } };
  const GSUB = {
    scriptList: [{ tag: "latn", script: { defaultLangSys: { featureIndexes: [0] } } }],
    featureList: [{ tag: "calt", feature: { lookupListIndexes: [0] } }],
    lookupList: { get: () => ({ lookupType: 6, flags, subTables: [context] }) },
  };
  const font = Object.create(face.font, { GSUB: { value: GSUB } });
  const plain = plainWords(Object.create(face, { font: { value: font } }));
  expect(plain.width("abc")).toBeUndefined();
  expect(plain.width("acb")).toBe(plainWords(face).width("acb"));
});
