import { expect, test } from "vitest";
import type { Span } from "../../src/model/analysis.ts";
import { fc } from "../draws.ts";
import { analyzed } from "./article.ts";

const pieces = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        " ",
        "« ",
        " »",
        "“",
        "”",
        '"',
        "‘",
        "’",
        "(",
        ")",
        "...",
        "…",
        ". ",
        ", ",
        ": ",
        "? ",
        "! ",
        "\n",
        "ibid",
        "[…]",
        "—",
        "3 500 ",
        "12 %",
        "2017 ",
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        "Selon ",
        "Paul ",
        "Roy ",
        "a dit ",
        "said ",
        "The mayor ",
        "que ",
        "that ",
        "according to ",
        "BBC",
        "le maire ",
        "-t-il ",
        "qui ",
        "who ",
        "M. ",
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  ),
  { maxLength: 40 },
);
const texts = fc.array(
  pieces.map((list) => list.join("")),
  { minLength: 1, maxLength: 5 },
);
const tags = fc.constantFrom("fr", "en", "de", "x");

test("sentences cover a paragraph, spans stay inside theirs, marks are in order", async () => {
  await fc.assert(
    fc.asyncProperty(texts, tags, async (blocks, language) => {
      const analysis = await analyzed(language, ...blocks);
      for (const { text, sentences } of analysis.paragraphs) {
        let end = 0;
        for (const { span, quoted } of sentences) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, span.start).trim()).toBe("");
          expect(span.end).toBeGreaterThan(span.start);
          expect(quoted).toBeGreaterThanOrEqual(0);
          expect(quoted).toBeLessThanOrEqual(1);
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }
      let place: [number, number] = [0, 0];
      for (const mark of analysis.marks) {
        const text =
          mark.paragraph === 0 ? analysis.title.text : analysis.paragraphs[mark.paragraph - 1]?.text;
        const spans: (Span | undefined)[] = [mark.span];
        if ("content" in mark) spans.push(mark.content);
        if ("first" in mark) spans.push(mark.first, mark.second);
        if ("noun" in mark) spans.push(mark.noun);
        if ("base" in mark) spans.push(mark.base);
        if ("names" in mark) spans.push(...mark.names.map((name) => name.span));
        for (const span of spans) {
          if (span === undefined) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text?.length ?? -1);
        }
        expect(
          mark.paragraph > place[0] || (mark.paragraph === place[0] && mark.span.start >= place[1]),
        ).toBe(true);
        place = [mark.paragraph, mark.span.start];
        if ("voice" in mark && mark.voice !== undefined) expect(analysis.voices[mark.voice]).toBeDefined();
      }
      for (const voice of analysis.voices) expect(voice.paragraphs.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test("the same article gives the same analysis", async () => {
  await fc.assert(
    fc.asyncProperty(texts, tags, async (blocks, language) => {
      expect(await analyzed(language, ...blocks)).toEqual(await analyzed(language, ...blocks));
    }),
    { numRuns: 30 },
  );
});

test("one long word, many marks, no end", async () => {
  for (const text of [
    "a".repeat(100_000),
    "«".repeat(5_000),
    "(".repeat(5_000),
    '" '.repeat(5_000),
    ". ".repeat(20_000),
    "9".repeat(100_000),
  ])
    expect((await analyzed("fr", text)).paragraphs).toHaveLength(1);
});
