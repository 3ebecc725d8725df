import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PdfFile } from "../../src/write/pdf/file.ts";
import type { ParsedFont, Subset } from "../../src/write/pdf/pdfkit.ts";
import { keepParts, nothingKept } from "../../src/write/pdf/subset.ts";
import { fc } from "../draws.ts";
import { sample } from "./sample.ts";

const own = sample("<p>x</p>");
const path = "@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf";
const arabic = new Uint8Array(readFileSync(new URL(`../../node_modules/${path}`, import.meta.url)));
const file = new PdfFile({
  ...own,
  fonts: { ...own.fonts, arabic: { normal: arabic, bold: arabic, italics: arabic, bolditalics: arabic } },
});
const letters = Array.from("abcdefghijklmnopqrstuvwxyzABCÉéàçœŒñß“”«»…1234567890، سلام");

describe.each(["serif", "sans", "arabic"])("%s", (family) => {
  const font = file.provideFont(family).font as ParsedFont & { createSubset(): Subset };
  const write = (subset: Subset, text: readonly string[]) => {
    for (const letter of text) subset.includeGlyph(font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id);
    return Buffer.from(subset.encode()).toString("base64");
  };

  test("a file put together from what an earlier one had is the one that the library writes", () => {
    const some = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 3 }), (texts) => {
        const kept = nothingKept();
        for (const text of texts) {
          const subset = font.createSubset();
          keepParts(subset, kept);
          expect(write(subset, text)).toBe(write(font.createSubset(), text));
        }
        expect(kept.file).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});
