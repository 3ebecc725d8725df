import { describe, expect, test } from "vitest";
import { loadLook } from "../../src/load/look.ts";
import { halves } from "../../src/write/pdf/impose.ts";
import { write } from "../../src/write/write.ts";
import { fc } from "../draws.ts";
import { printed, sample, samples } from "../render/sample.ts";
import { readBack } from "./readback.ts";

const booklet = await loadLook("booklet");

describe("printers' order", () => {
  test("of eight pages", () => {
    const places = halves(8, 10).map(({ side, x }) => [side, x]);
    expect(places).toEqual([
      [0, 10],
      [1, 0],
      [2, 10],
      [3, 0],
      [3, 10],
      [2, 0],
      [1, 10],
      [0, 0],
    ]);
  });

  test("gives every page a half of its own, odd ones at the right, and leaves blank the last ones alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (pages) => {
        const places = halves(pages, 10);
        const sides = Math.ceil(pages / 4) * 2;
        expect(new Set(places.map(({ side, x }) => `${side} ${x}`)).size).toBe(pages);
        places.forEach(({ side, x }, index) => {
          expect(x).toBe(index % 2 === 0 ? 10 : 0);
          expect(side).toBeGreaterThanOrEqual(0);
          expect(side).toBeLessThan(sides);
        });
        // The two halves of a side make sides · 2 + 1 together, as in every folded sheet.
        for (let side = 0; side < sides; side += 1) {
          const on = places.flatMap((place, index) => (place.side === side ? [index + 1] : []));
          if (on.length === 2) expect((on[0] ?? 0) + (on[1] ?? 0)).toBe(sides * 2 + 1);
        }
      }),
    );
  });
});

describe.each([
  ["a4", 841.89, 595.28],
  ["letter", 792, 612],
] as const)("on %s", (paper, width, height) => {
  test.each(samples)("%s stands on whole sheets, far from the fold and the edges", async (name) => {
    const bytes = await write(printed(sample(name), { paper }, booklet), "pdf", () => {});
    const { pages } = await readBack(bytes);
    expect(pages.length % 2).toBe(0);
    const margin = 34;
    for (const page of pages) {
      expect([page.width, page.height]).toEqual([expect.closeTo(width, 1), expect.closeTo(height, 1)]);
      for (const { left, right, text } of page.pieces) {
        const half = left < width / 2 ? 0 : width / 2;
        expect(left, text).toBeGreaterThanOrEqual(half + margin);
        expect(right, text).toBeLessThanOrEqual(half + width / 2 - margin);
      }
    }
    const numbers = pages.flatMap(({ pieces }) =>
      pieces.flatMap(({ text }) => /^(\d+) \/ (\d+)$/u.exec(text.trim())?.slice(1, 3) ?? []),
    );
    const all = Number(numbers[1]);
    const printedPages = numbers.filter((_, index) => index % 2 === 0).map(Number);
    expect(printedPages.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: all }, (_, index) => index + 1),
    );
  });
});

test("is read in the order of its text, not of its sheets", async () => {
  const theme = {
    ...booklet.theme,
    page: { a4: { top: 36, right: 40, bottom: 48, left: 44 }, letter: booklet.theme.page.letter },
  };
  const guide = sample("ferry.en");
  const roles = async (imposed: boolean) => {
    const document = printed(guide, {}, { ...booklet, theme: { ...theme, imposed } });
    const raw = new TextDecoder("latin1").decode(await write(document, "pdf", () => {}));
    return [...raw.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/gu)].map(([, role]) => role);
  };
  const folded = await roles(true);
  const flat = await roles(false);
  expect(folded.length).toBeGreaterThan(100);
  const blocks = (all: typeof flat) => all.filter((role) => role !== "Span");
  expect(blocks(folded)).toEqual(blocks(flat));
});
