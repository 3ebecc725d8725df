import fc from "fast-check";
import { expect, test } from "vitest";
import { balanced, clip } from "../../src/compose/clip.ts";
import { countWords } from "../../src/compose/text.ts";
import type { Paragraph } from "../../src/model/analysis.ts";

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
    "a long one is cut at its clause marks",
    "On Monday the council met behind closed doors, the clock was probably sold to a collector, and nobody has seen it since then anywhere in town.",
    "probably",
    "the clock was probably sold to a collector",
  ],
  [
    "an overlong clause is cut around the focus at the edges of phrases",
    "The committee for the repair and the upkeep of the fountain in the middle of the square will surely ask the council for the means to mend it in the spring",
    "surely",
    "of the square will surely ask the council for the means",
  ],
  [
    "a negation stays with its verb",
    "The keeper of the tower told the council of the town that the old clock of the market will not ring in the spring of the year for anybody",
    "ring",
    "of the market will not ring in the spring of the year",
  ],
])("%s", (_name, text, focus, wanted) => {
  expect(clipped(text, focus)).toBe(wanted);
});

test("quotation marks are never left open", () => {
  const text =
    "The mayor, who had said “we shall see what the spring brings us, and then decide”, left early that evening by the side door of the hall.";
  const found = clipped(text, "spring");
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
