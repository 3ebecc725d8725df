import { describe, expect, test } from "vitest";
import { bounded, mostAsked } from "../../src/compose/bounded.ts";
import { analyze, compose, read } from "../../src/index.ts";
import { loadLanguages } from "../../src/load/language.ts";
import type { Analysis, Paragraph } from "../../src/model/analysis.ts";
import type { Message } from "../../src/model/message.ts";

const languages = await loadLanguages();
const sentence = (at: number) =>
  `“The old ferry ${at} is late again,” said Ida Brandt, who counted ${at + 14} delays because the tide was low. `;
const textOf = (sentences: number): string =>
  Array.from({ length: sentences }, (_, at) => sentence(at)).join("");

async function analysisOf(text: string): Promise<Analysis> {
  const bytes = new TextEncoder().encode(`---\nlanguage: en\n---\n# The ferry\n\n${text}\n`);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  return analyze(await read(source, languages, () => {}), languages, () => {});
}

/** The analysis, counting how often a word or a sentence of a paragraph is looked at. */
function counting(analysis: Analysis): { readonly analysis: Analysis; readonly looks: () => number } {
  let looks = 0;
  const counted = <T extends { readonly start?: number }>(things: readonly T[]): readonly T[] =>
    things.map((thing) =>
      Object.defineProperty({ ...thing }, "start", {
        enumerable: true,
        get: () => {
          looks += 1;
          return thing.start;
        },
      }),
    );
  const paragraphs = analysis.paragraphs.map(
    (paragraph): Paragraph => ({
      ...paragraph,
      ...(paragraph.words && { words: counted(paragraph.words) }),
    }),
  );
  return { analysis: { ...analysis, paragraphs }, looks: () => looks };
}

describe("one paragraph for a whole text", () => {
  test("is asked about at its beginning, which is told; all of it is printed", async () => {
    const messages: Message[] = [];
    const text = textOf(200);
    const guide = compose(await analysisOf(text), languages, {}, (message) => messages.push(message));
    expect(messages).toContainEqual({ code: "PARAGRAPH_LONG", values: { paragraph: 1, letters: mostAsked } });
    expect(JSON.stringify(guide.reading)).toContain("The old ferry 199");
    expect(guide.questions.length).toBeGreaterThan(0);
  });

  test("keeps whole sentences and their marks, and other paragraphs as they are", async () => {
    const analysis = await analysisOf(`${textOf(300)}\n\n${textOf(3)}`);
    const [long, other] = bounded(analysis).paragraphs;
    expect(long?.text).toBe(analysis.paragraphs[0]?.text);
    const last = long?.sentences.at(-1)?.span.end ?? 0;
    expect(last).toBeLessThanOrEqual(mostAsked);
    expect(last).toBeGreaterThan(mostAsked - 300);
    expect(long?.words?.at(-1)?.end).toBe(last);
    expect(other).toBe(analysis.paragraphs[1]);
    const short = await analysisOf(textOf(50));
    expect(bounded(short)).toBe(short);
  });

  test("costs in proportion to its length: words that are looked at", async () => {
    const looks: number[] = [];
    for (const sentences of [200, 600]) {
      const counted = counting(await analysisOf(textOf(sentences)));
      compose(counted.analysis, languages, {}, () => {});
      looks.push(counted.looks());
    }
    const [few = 0, many = 0] = looks;
    expect(few).toBeGreaterThan(400);
    expect(many / few).toBeLessThan(4.5);
  });
});
