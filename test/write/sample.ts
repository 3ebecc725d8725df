import { readFileSync } from "node:fs";
import { fromHtml } from "hast-util-from-html";
import type { Document } from "../../src/model/document.ts";
import type { FontFaces } from "../../src/model/fonts.ts";
import type { Theme } from "../../src/model/look.ts";
import type { Face } from "../../src/write/pdf/pdfkit.ts";

const fonts = new URL("../../node_modules/@expo-google-fonts/", import.meta.url);

function faces(folder: string, name: string, bold: string): FontFaces {
  const face = (weight: string) =>
    new Uint8Array(readFileSync(new URL(`${folder}/${weight}/${name}_${weight}.ttf`, fonts)));
  return {
    normal: face("400Regular"),
    bold: face(bold),
    italics: face("400Regular_Italic"),
    bolditalics: face(`${bold}_Italic`),
  };
}

const serif = faces("source-serif-4", "SourceSerif4", "700Bold");
const sans = faces("source-sans-3", "SourceSans3", "600SemiBold");

/** A plain look: 20 mm around, 105 points for notes. */
export const theme: Theme = {
  name: "plain",
  fonts: {},
  page: {
    a4: { top: 57, right: 57, bottom: 62, left: 57 },
    letter: { top: 57, right: 57, bottom: 62, left: 57 },
  },
  annotation: 105,
  writing: { pitch: 22.68, stroke: 0.5 },
  styles: { body: { font: "sans", size: 10, lineHeight: 1.05 }, ".numbered": { font: "serif", size: 11.5 } },
};

/** A document of hand-written HTML. */
export function sample(html: string, more: Partial<Document> = {}): Document {
  return {
    title: "The lamp keepers",
    language: "en",
    tree: fromHtml(html, { fragment: true }),
    theme,
    fonts: { sans, serif },
    paper: "a4",
    foot: "The lamp keepers · student edition",
    ...more,
  };
}

/** `count` sentences of ordinary words, the same each time, each with its own number. */
export function prose(count: number, from = 1): string {
  const words =
    "the keepers of the northern lamp carried oil along the wet stairs before every autumn evening".split(
      " ",
    );
  return Array.from({ length: count }, (_, index) => {
    const turn = (index * 7 + from) % words.length;
    return `Sentence ${from + index} says that ${[...words.slice(turn), ...words.slice(0, turn)].join(" ")}.`;
  }).join(" ");
}

/** A face whose letters are all ten points wide. */
export const face = {
  ascender: 800,
  descender: -200,
  id: "F1",
  name: "Ten",
  font: {
    hasGlyphForCodePoint: () => true,
    glyphForCodePoint: () => ({ id: 0, codePoints: [], advanceWidth: 10 }),
    getGlyph: (id) => ({ id, codePoints: [], advanceWidth: 10 }),
    stringsForGlyph: () => [],
    stream: { buffer: new Uint8Array() },
    directory: { tables: {} },
  },
  scale: 1,
  layoutCache: {},
  layoutCached: () => ({ glyphs: [], positions: [], advanceWidth: 0 }),
  layout: () => ({ glyphs: [], positions: [], advanceWidth: 0 }),
  ref: () => ({ data: {}, end: () => {} }),
  encode: () => [[], []],
  unicode: [],
  widths: [],
  subset: { includeGlyph: () => 0, encode: () => new Uint8Array() },
  widthOfString: (text: string) => [...text].length * 10,
} satisfies Face;
