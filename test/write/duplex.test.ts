import { describe, expect, test } from "vitest";
import { loadLook } from "../../src/load/look.ts";
import { write } from "../../src/write/write.ts";
import { sample as guide, printed } from "../render/sample.ts";
import { readBack, rules, structure } from "./readback.ts";
import { prose, sample } from "./sample.ts";

const millimetre = 72 / 25.4;

describe("for printing on both sides", () => {
  const edges = async (duplex: boolean, look: string, paper: "a4" | "letter") => {
    const document = printed(guide("ferry.en"), { duplex, paper }, await loadLook(look));
    const bytes = await write(document, "pdf", () => {});
    const { pages } = await readBack(bytes);
    const strokes = rules(bytes);
    return pages.map(({ pieces, width }, index) => {
      const lines = strokes[index] ?? [];
      const left = Math.min(...pieces.map((one) => one.left), ...lines.map(({ x1 }) => x1));
      const right = Math.max(...pieces.map((one) => one.right), ...lines.map(({ x2 }) => x2));
      return [left / millimetre, (width - right) / millimetre] as const;
    });
  };

  test.each([
    ["classic", "a4", 20],
    ["classic", "letter", 22],
    ["compact", "a4", 20],
    ["compact", "letter", 22],
  ] as const)("%s on %s binds at %i mm, left and right in turn", async (look, paper, binding) => {
    const pages = await edges(true, look, paper);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach(([left, right], index) => {
      expect(Math.round(index % 2 === 0 ? left : right)).toBeGreaterThanOrEqual(binding);
      expect(Math.min(left, right)).toBeGreaterThanOrEqual(12);
    });
    for (const [left] of await edges(false, look, paper))
      expect(Math.round(left)).toBeGreaterThanOrEqual(binding);
  });

  test("moves links with their words", async () => {
    const html = `<p>Before.</p><hr class="page"><p>${prose(1)} <a href="https://example.org/">The lamps</a></p>`;
    const plain = await write(sample(html), "pdf", () => {});
    const shifted = { ...sample(html).theme.page.a4, left: 70, right: 44 };
    const theme = { ...sample(html).theme, page: { a4: shifted, letter: shifted } };
    const mirrored = await write(sample(html, { theme, duplex: true }), "pdf", () => {});
    const [one, two] = [await readBack(plain), await readBack(mirrored)];
    expect(two.pages[0]?.pieces[0]?.left).toBeCloseTo(70, 1);
    expect(two.pages[1]?.pieces[0]?.left).toBeCloseTo(44, 1);
    expect(two.pages[1]?.boxes[0]?.[0]).toBeCloseTo((one.pages[1]?.boxes[0]?.[0] ?? 0) - 13, 1);
  });
});

describe("line numbers", () => {
  const paragraphs = (id: string) =>
    `<section><h2>Lamps</h2>${[1, 2, 3, 4].map((number) => `<p class="numbered" data-number="${number}" id="${id}${number}">${prose(5, number)}</p>`).join("<p>Between.</p>")}</section>`;
  const print = async (html: string, lineNumbers: boolean) => {
    const bytes = await write(sample(html, { lineNumbers }), "pdf", () => {});
    return { ...(await readBack(bytes)), tree: await structure(bytes) };
  };

  test("stand at every fifth line, through the whole article, at the edge of the column", async () => {
    const { pages } = await print(paragraphs("p").repeat(3), true);
    expect(pages.length).toBeGreaterThan(1);
    const seen = pages.flatMap(({ pieces }) => {
      const numbers = pieces.filter(({ size }) => size === 8);
      const lines = pieces.filter(({ size, left }) => size === 11.5 && left < 90);
      for (const number of numbers) {
        expect(number.right).toBeCloseTo(538.28, 0);
        expect(lines.filter(({ y }) => Math.abs(y - number.y) < 0.1)).toHaveLength(1);
      }
      return [{ numbers: numbers.map(({ text }) => Number(text)), lines: lines.length }];
    });
    const all = seen.flatMap(({ numbers }) => numbers);
    expect(all).toEqual(all.map((_, index) => 5 * (index + 1)));
    expect(all.length).toBe(Math.floor(seen.reduce((sum, { lines }) => sum + lines, 0) / 5));
  });

  test("are no part of what is read aloud, and stand behind all text of their page", async () => {
    const [without, numbered] = [await print(paragraphs("p"), false), await print(paragraphs("p"), true)];
    expect(numbered.tree).toEqual(without.tree);
    const { pieces = [] } = numbered.pages[0] ?? {};
    const first = pieces.findIndex(({ size }) => size === 8);
    expect(first).toBeGreaterThan(0);
    expect(pieces.slice(first).filter(({ size }) => size > 9)).toEqual([]);
  });

  test("are for the article alone", async () => {
    const { pages } = await print(paragraphs("question"), true);
    expect(pages.flatMap(({ pieces }) => pieces.filter(({ size }) => size === 8))).toEqual([]);
  });
});

describe("a box", () => {
  test("keeps the room inside its frame at the top of a page", async () => {
    const bytes = await write(
      sample('<p>Before.</p><hr class="page"><aside class="box"><p>Words in a box.</p></aside>'),
      "pdf",
      () => {},
    );
    const { pages } = await readBack(bytes);
    const top = Math.min(...(rules(bytes)[1] ?? []).map(({ y1 }) => y1));
    const [words] = pages[1]?.pieces ?? [];
    expect((words?.y ?? 0) - (words?.size ?? 0) * 0.8 - top).toBeGreaterThan(6);
  });
});
