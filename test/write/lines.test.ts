import { describe, expect, test } from "vitest";
import { runs } from "../../src/write/pdf/draw.ts";
import type { Word } from "../../src/write/pdf/engine.ts";
import { beforeSign, breakLines, linesBeforeBreak } from "../../src/write/pdf/lines.ts";
import { columnWidths } from "../../src/write/pdf/widths.ts";
import { fc } from "../draws.ts";
import { face } from "./sample.ts";

function word(text: string, more: Partial<Word> = {}): Word {
  const width = [...text].length * 10;
  const trailingCut = text.endsWith(" ") ? 10 : 0;
  return {
    text,
    font: face,
    fontSize: 10,
    x: 0,
    width,
    height: 12,
    leadingCut: 0,
    trailingCut,
    ...more,
  };
}

const textOf = (words: readonly Word[]) => words.map((one) => one.text).join("");

describe("breakLines", () => {
  test.each([
    ["words", ["one ", "two ", "three"], 80, ["one two ", "three"]],
    ["a word too wide", ["a ", "abcdefghij ", "b"], 40, ["a ", "abcd", "efgh", "ij b"]],
    ["letters with their marks", ["e\u0301e\u0301e\u0301e\u0301"], 45, ["e\u0301e\u0301", "e\u0301e\u0301"]],
  ])("%s", (_, words, width, expected) => {
    expect(
      breakLines(
        words.map((text) => word(text)),
        width,
      ).map((line) => textOf(line.inlines)),
    ).toEqual(expected);
  });

  test("makes the lines of a heading even, without more of them, and breaks no word for it", () => {
    const even = (texts: readonly string[], width: number) => {
      const lines = breakLines(
        texts.map((text) => word(text, { even: true })),
        width,
      );
      return lines.map((line) => textOf(line.inlines));
    };
    expect(even(["aaaa ", "bbbb ", "cccc ", "dd"], 160)).toEqual(["aaaa bbbb ", "cccc dd"]);
    expect(even(["one ", "two"], 80)).toEqual(["one two"]);
    expect(even(["abcdefghijklmn ", "b ", "c"], 150)).toEqual(["abcdefghijklmn ", "b c"]);
    expect(even(["abcdefghij ", "b"], 40)).toEqual(["abcd", "efgh", "ij b"]);
  });

  test.each([
    [
      "an article",
      "lamps of Skarholm: a keeper on every wall",
      ["lamps of Skarholm: ", "a keeper on every wall"],
    ],
    ["a number", "Flood of Skarholm 18 July and later", ["Flood of Skarholm ", "18 July and later"]],
  ])("ends no line of a heading with %s, where that costs little", (_, text, expected) => {
    const words = text.split(/(?<= )/).map((one) => word(one, { even: true }));
    expect(breakLines(words, 300).map((line) => textOf(line.inlines))).toEqual(expected);
  });

  test("keeps words together that no line may part, and ends lines where it must", () => {
    const words = [
      word("aa "),
      word("bb", { noNewLine: true }),
      word("cc "),
      word("d", { lineEnd: true }),
      word("e"),
    ];
    expect(breakLines(words, 60).map((line) => textOf(line.inlines))).toEqual(["aa ", "bbcc d", "e"]);
  });

  test("justifies between words only, and not the last line", () => {
    const justified = { alignment: "justify" } as const;
    const parts = [
      word("aa", { ...justified, noNewLine: true }),
      word("b ", justified),
      word("cc ", justified),
    ];
    const words = [...parts, word("dddd ", justified), word("e", justified)];
    breakLines(words, 60);
    const lines = breakLines(words, 95);
    expect(lines.map((line) => line.inlines.map((one) => one.x))).toEqual([
      [0, 20, 75],
      [0, 50],
    ]);
  });

  test("leaves the space at a line's end to be read", () => {
    const lines = breakLines(
      ["one ", "two ", "six"].map((text) => word(text)),
      80,
    );
    expect(lines.flatMap((line) => runs(line).map((run) => run.text))).toEqual(["one two ", "six"]);
  });

  test("words without a width are not joined without end, and none is lost", () => {
    const words = Array.from({ length: 200 }, () => word("\u0301".repeat(30), { width: 0 }));
    const [line, ...others] = breakLines(words, 80);
    expect(others).toEqual([]);
    const joined = line === undefined ? [] : runs(line);
    expect(textOf(joined)).toBe(textOf(words));
    expect(Math.max(...joined.map(({ text }) => text.length))).toBeLessThan(600);
  });

  test("loses no letter and fills no line beyond its width", () => {
    const texts = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), { maxLength: 30 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 200 }), (parts, width) => {
        const words = parts.map((text) => word(text.replace(/\s/g, "x")));
        const lines = breakLines(words, width);
        expect(lines.map((line) => textOf(line.inlines)).join("")).toBe(textOf(words));
        for (const line of lines) {
          if (line.inlines.length > 1) expect(line.getWidth()).toBeLessThanOrEqual(width + 0.01);
        }
      }),
    );
  });
});

test.each([
  ["as many as fit, where a sentence ends there", ["a b", "c.", "d", "e f."], 2, false, 2],
  ["those up to the end of a sentence", ["a", "b.”", "c", "d", "e", "f"], 4, false, 2],
  ["none, rather than part a sentence", ["a", "b", "c", "d"], 2, false, 0],
  ["as many as fit, at the head of a page", ["a", "b", "c", "d"], 2, true, 2],
  [
    "as many as fit, where too much would be white",
    ["a.", "b", "c", "d", "e", "f", "g", "h", "i"],
    7,
    false,
    7,
  ],
  ["all that there are", ["a", "b"], 2, false, 2],
])("beforeSign leaves %s", (_, texts, fit, must, expected) => {
  const lines = breakLines(
    texts.map((text) => word(text, { lineEnd: true })),
    200,
  );
  expect(beforeSign(lines, fit, must)).toBe(expected);
});

test("linesBeforeBreak leaves no line alone unless it must", () => {
  const cases = [
    [5, 5, 5],
    [5, 4, 3],
    [5, 3, 3],
    [5, 1, 0],
    [3, 2, 0],
    [2, 1, 0],
    [1, 0, 0],
  ] as const;
  for (const [lines, fit, expected] of cases) expect(linesBeforeBreak(lines, fit, false)).toBe(expected);
  expect(linesBeforeBreak(3, 2, true)).toBe(2);
  expect(linesBeforeBreak(3, 0, true)).toBe(1);
});

describe("columnWidths", () => {
  const column = (width: string | number, least = 20, most = 100) => ({ width, least, most });

  test.each([
    ["stars share alike", [column("*"), column("*")], [200, 200]],
    ["a percentage is of the whole", [column("25%"), column("*")], [100, 300]],
    ["points are points", [column(60), column("*")], [60, 340]],
    ["auto takes what it needs", [column("auto", 20, 50), column("*")], [50, 350]],
    [
      "auto alone fills the room, by its words",
      [column("auto", 20, 50), column("auto", 20, 150)],
      [100, 300],
    ],
    [
      "what does not fit gives in proportion",
      [column("auto", 400, 400), column("auto", 1200, 1200)],
      [100, 300],
    ],
    [
      "a percentage too small for its word takes from the others",
      [column("10%", 80), column("90%", 20)],
      [80, 320],
    ],
    ["a star has room for its longest word", [column("*", 300), column("*", 20)], [300, 100]],
  ])("%s", (_, columns, expected) => {
    expect(columnWidths(columns, 400).map(Math.round)).toEqual(expected);
  });

  test("never go beyond the room", () => {
    const width = fc.oneof(fc.constantFrom("*", "auto", "20%", "90%"), fc.integer({ min: 0, max: 500 }));
    const columns = fc.array(
      fc.record({ width, least: fc.nat(300), extra: fc.nat(600) }).map(({ width, least, extra }) => ({
        width,
        least,
        most: least + extra,
      })),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(columns, (wishes) => {
        const widths = columnWidths(wishes, 460, 480);
        expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(460.01);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
