import { describe, expect, test } from "vitest";
import { write } from "../../src/write/write.ts";
import { type Piece, readBack, rules } from "./readback.ts";
import { prose, sample, theme } from "./sample.ts";

const paragraphs = Array.from(
  { length: 24 },
  (_, index) =>
    `<p class="numbered" data-number="${index + 1}" id="p${index + 1}">${prose(4, index * 10)}</p>`,
).join("");

async function print(html: string) {
  const bytes = await write(sample(html), "pdf", () => {});
  return { ...(await readBack(bytes)), rules: rules(bytes) };
}

const isText = (piece: Piece) => piece.size === 11.5;
const isNumber = (piece: Piece) => piece.size === 8.5 && /^\d+$/.test(piece.text);

describe("the article beside its annotation margin", () => {
  test("has every paragraph's number on the baseline of its first line, in the gutter, before it in order", async () => {
    const { pages } = await print(`<div class="beside">${paragraphs}</div>`);
    const seen: string[] = [];
    for (const { pieces } of pages) {
      pieces.forEach((piece, index) => {
        if (!isNumber(piece)) return;
        const next = pieces[index + 1];
        seen.push(piece.text);
        expect(next?.text).toMatch(new RegExp(`^Sentence ${(Number(piece.text) - 1) * 10} `));
        expect(next?.y).toBeCloseTo(piece.y, 3);
        expect(piece.right).toBeLessThan((next?.left ?? 0) - 4);
        expect(piece.left).toBeGreaterThanOrEqual(57);
      });
    }
    expect(seen).toEqual(Array.from({ length: 24 }, (_, index) => String(index + 1)));
    expect(pages.length).toBeGreaterThan(1);
  });

  test("keeps its words out of the margin, whose dotted rule runs beside them on every page", async () => {
    const { pages, rules } = await print(`<div class="beside">${paragraphs}</div>`);
    const edge = 595.28 - 57 - theme.annotation;
    pages.forEach(({ pieces }, index) => {
      const text = pieces.filter(isText);
      for (const piece of text) expect(piece.right).toBeLessThan(edge - 4);
      const [rule] = (rules[index] ?? []).filter((one) => one.dotted && one.x1 === one.x2);
      expect(rule?.x1).toBeCloseTo(edge, 2);
      expect(rule?.y1).toBeLessThan(Math.min(...text.map((piece) => piece.y)));
      expect(rule?.y2).toBeGreaterThan(Math.max(...text.map((piece) => piece.y)));
    });
  });

  test("hangs the numbers of lists, quotations and tables, and of texts from elsewhere, in the same gutter", async () => {
    const { pages } = await print(`<div class="beside"><p class="numbered" data-number="1">Plain.</p>
      <ul class="numbered" data-number="2"><li>Item.</li><li>Other.</li></ul>
      <blockquote class="numbered" data-number="3"><p>Quoted.</p></blockquote>
      <div class="embed" data-label="Text from the harbour"><p class="numbered" data-number="4">Brought in.</p></div>
      <table class="numbered" data-number="5"><tr><td>Cell.</td></tr></table></div>`);
    const numbers = (pages[0]?.pieces ?? []).filter(isNumber);
    expect(numbers.map((piece) => piece.text)).toEqual(["1", "2", "3", "4", "5"]);
    for (const piece of numbers) expect(piece.right).toBeCloseTo(numbers[0]?.right ?? 0, 1);
    for (const words of ["Item.", "Quoted.", "Brought in."]) {
      const text = pages[0]?.pieces.find((piece) => piece.text.endsWith(words));
      expect(numbers.some((number) => Math.abs(number.y - (text?.y ?? 0)) < 0.01)).toBe(true);
    }
  });

  test("prints every word, in order", async () => {
    const { pages } = await print(`<div class="beside">${paragraphs}</div>`);
    const words = pages
      .map((page) =>
        page.pieces
          .filter(isText)
          .map((piece) => piece.text)
          .join(" "),
      )
      .join(" ");
    const expected = Array.from({ length: 24 }, (_, index) => prose(4, index * 10)).join(" ");
    expect(words.replace(/\s+/g, " ")).toBe(expected);
  });
});

describe("every page", () => {
  test("has its running foot, its number of all, and nothing nearer to the edge than 12 mm", async () => {
    const thin = { top: 0, right: 0, bottom: 0, left: 0 };
    const narrow = { ...theme, page: { a4: thin, letter: thin } };
    for (const paper of ["a4", "letter"] as const) {
      const document = sample(`<h1>Lamps</h1>${paragraphs}`, { paper, theme: narrow });
      const { pages } = await readBack(await write(document, "pdf", () => {}));
      pages.forEach(({ pieces, width, height, text }, index) => {
        expect(text).toMatch(
          new RegExp(`The lamp keepers · student edition ${index + 1} / ${pages.length}$`),
        );
        for (const piece of pieces) {
          expect(piece.left).toBeGreaterThanOrEqual(34);
          expect(width - piece.right).toBeGreaterThanOrEqual(34);
          expect(piece.y - piece.size).toBeGreaterThanOrEqual(30);
          expect(height - piece.y).toBeGreaterThanOrEqual(34);
        }
        const [foot, last] = [...new Set(pieces.map((piece) => piece.y))].sort((one, other) => other - one);
        expect((foot ?? 0) - (last ?? 0)).toBeGreaterThan(16);
      });
    }
  });
});
