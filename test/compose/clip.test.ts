import { expect, test } from "vitest";
import { balanced, clip } from "../../src/compose/clip.ts";
import { countWords } from "../../src/compose/text.ts";
import type { Paragraph } from "../../src/model/analysis.ts";
import { fc } from "../draws.ts";

function paragraph(text: string): Paragraph {
  return {
    kind: "paragraph",
    number: 1,
    text,
    html: [text],
    form: "text",
    language: "en",
    quotation: false,
    sentences: [{ span: { start: 0, end: text.length }, layer: "undetermined", quoted: 0 }],
  };
}

const edges = {
  light: new Set(["for", "not", "the", "of", "to", "and", "in", "a", "that"]),
  openers: new Set(["that", "and"]),
  negations: new Set(["not"]),
};

function clipped(text: string, focus: string, most = 12): string | undefined {
  const start = text.indexOf(focus);
  return clip(
    paragraph(text),
    { start: 0, end: text.length },
    { start, end: start + focus.length },
    edges,
    most,
  );
}

test.each([
  ["a short sentence stands whole", "The clock stopped at noon.", "clock", "The clock stopped at noon"],
  [
    "a long one is parted only where a mark ends a clause, when no word is tagged",
    "The clock was probably sold to a collector: nobody in the whole of the town has seen it since the day of the fair.",
    "probably",
    "The clock was probably sold to a collector",
  ],
  [
    "else it is not quoted",
    "The keeper of the tower told the council of the town that the old clock of the market will not ring in the spring of the year for anybody",
    "ring",
    undefined,
  ],
])("%s", (_name, text, focus, wanted) => {
  expect(clipped(text, focus)).toBe(wanted);
});

test("quotation marks are never left open", () => {
  const text =
    "The mayor said “we shall see; the spring brings us counsel, then decide”; that evening she left early by the side door of the hall.";
  expect(clipped(text, "counsel")).toBeUndefined();
  const found = clipped(text, "left");
  expect(found).toBeDefined();
  expect(balanced(found ?? "")).toBe(true);
});

test("a stretch under three words is not worth quoting", () => {
  expect(clipped("(Yes)", "Yes")).toBeUndefined();
});

test("a clip is verbatim, within its length, and balanced", () => {
  const word = fc.constantFrom(
    "clock",
    "the",
    "of",
    "square",
    "probably,",
    "“seen",
    "found”",
    "(old",
    "new)",
    "l’eau",
    "and;",
    "«",
    "»",
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 60 }),
      fc.nat(),
      fc.integer({ min: 4, max: 14 }),
      (words, at, most) => {
        const text = words.join(" ");
        const start = at % text.length;
        const found = clip(
          paragraph(text),
          { start: 0, end: text.length },
          { start, end: start + 1 },
          edges,
          most,
        );
        if (found === undefined) return;
        expect(text).toContain(found);
        expect(countWords(found)).toBeLessThanOrEqual(most);
        expect(countWords(found)).toBeGreaterThan(0);
        expect(balanced(found)).toBe(true);
      },
    ),
  );
});
