import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PdfFile } from "../../src/write/pdf/file.ts";
import { lookupsOf } from "../../src/write/pdf/lookups.ts";
import type { Face } from "../../src/write/pdf/pdfkit.ts";
import { type Plain, plainWords } from "../../src/write/pdf/plain.ts";
import { fc } from "../draws.ts";
import { sample } from "./sample.ts";

/** A family of one face. */
function single(path: string) {
  const file = new URL(`../../node_modules/@expo-google-fonts/${path}`, import.meta.url);
  const face = new Uint8Array(readFileSync(file));
  return { normal: face, bold: face, italics: face, bolditalics: face };
}
const own = sample("<p>x</p>");
const file = new PdfFile({
  ...own,
  fonts: {
    ...own.fonts,
    legible: single("atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf"),
    arabic: single("noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf"),
    hebrew: single("noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf"),
  },
});
const faces: readonly [string, Face][] = [
  ["serif", file.provideFont("serif")],
  ["bold serif", file.provideFont("serif", true)],
  ["italic serif", file.provideFont("serif", false, true)],
  ["sans", file.provideFont("sans")],
  ["bold sans", file.provideFont("sans", true)],
  ["legible", file.provideFont("legible")],
  ["Arabic", file.provideFont("arabic")],
  ["Hebrew", file.provideFont("hebrew")],
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

test("a word with a mark, a fraction, another script or spaces inside is left to fontkit", () => {
  const plain = plainWords(file.provideFont("serif"));
  for (const word of ["e\u0301t", "a1\u20442", "мост", "co\u00adop", "a b", ""])
    expect(plain.width(word), word).toBeUndefined();
  for (const word of ["boat", "boat ", "l’eau", "«\u202fOui\u202f»", "2nd", "a", "1999", "first", "office"])
    expect(plain.width(word), word).toBeDefined();
  expect(plain.run("first")?.glyphs).toHaveLength(4);
});

test("a rule that asks for what stands beside a letter is seen", () => {
  const { font } = file.provideFont("serif");
  const rules = lookupsOf(font, ["latn"]);
  const seat = (character: string) => {
    const found = rules?.seat(font.glyphForCodePoint(character.codePointAt(0) ?? 0).id);
    return found ?? { glyph: 0, nexts: [], befores: [], ligatures: [], pairs: [] };
  };
  // The dot of an i gives way to a mark: no letter is one.
  expect(seat("i").nexts.length).toBeGreaterThan(0);
  const mark = { ...seat(""), glyph: font.glyphForCodePoint(0x301).id };
  expect(rules?.meet(seat("i"), mark)).toBe(true);
  expect(rules?.meet(seat("i"), seat("n"))).toBe(false);
  expect(rules?.kern(seat("i"), mark)).toBeUndefined();
  expect(rules?.seat(mark.glyph)).toBeUndefined();
});

test("tables that lead out of the font, or skip letters, leave every word to fontkit", () => {
  const face = file.provideFont("serif");
  const { buffer } = face.font.stream;
  const { GPOS, GSUB } = face.font.directory.tables;
  const broken = (bytes: Uint8Array) => {
    const font = Object.create(face.font, { stream: { value: { buffer: bytes } } });
    return plainWords(Object.create(face, { font: { value: font } }));
  };
  expect(broken(buffer.slice()).width("boat")).toBe(plainWords(face).width("boat"));
  expect(broken(buffer.slice(0, (GPOS?.offset ?? 0) + 12)).width("boat")).toBeUndefined();
  const skipping = buffer.slice();
  const view = new DataView(skipping.buffer);
  const list = (GSUB?.offset ?? 0) + view.getUint16((GSUB?.offset ?? 0) + 8);
  for (let index = 0; index < view.getUint16(list); index += 1) {
    const lookup = list + view.getUint16(list + 2 + index * 2);
    view.setUint16(lookup + 2, view.getUint16(lookup + 2) | 0x04);
  }
  expect(broken(skipping).width("boat")).toBeUndefined();
});
