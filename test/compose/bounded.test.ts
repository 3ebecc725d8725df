import { describe, expect, test } from "vitest";
import { bounded, mostAsked } from "../../src/compose/bounded.ts";
import { analyze, compose, read } from "../../src/index.ts";
import { loadLanguages } from "../../src/load/language.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Message } from "../../src/model/message.ts";

const languages = await loadLanguages();
const rich = (at: number) =>
  `“The old ferry ${at} is late again,” said Ida Brandt, who counted ${at + 14} delays because the tide was low. `;
const plain =
  "People waited for it on the stone quay, and the rain went on and on over the empty bay all day. ";
const textOf = (sentences: number): string =>
  Array.from({ length: sentences }, (_, at) => (at % 40 === 0 ? rich(at) : plain)).join("");

async function analysisOf(text: string): Promise<Analysis> {
  const bytes = new TextEncoder().encode(`---\nlanguage: en\n---\n# The ferry\n\n${text}\n`);
  const source = { bytes, mediaType: "text/markdown" as const, origin: "a.md", name: "a" };
  return analyze(await read(source, languages, () => {}), languages, () => {});
}

describe("one paragraph for a whole text", () => {
  test("is asked about at its beginning, which is told; all of it is printed", async () => {
    const messages: Message[] = [];
    const text = textOf(230);
    const guide = compose(await analysisOf(text), languages, {}, (message) => messages.push(message));
    expect(messages).toContainEqual({ code: "PARAGRAPH_LONG", values: { paragraph: 1, letters: mostAsked } });
    expect(JSON.stringify(guide.reading)).toContain("The old ferry 200");
    expect(guide.questions.length).toBeGreaterThan(0);
  });

  test("is checked at its beginning as well", async () => {
    const itemsOf = async (text: string): Promise<string> => {
      const { check } = compose(await analysisOf(text), languages, {}, () => {});
      return JSON.stringify(check.map(({ items }) => items));
    };
    const told = "The University of Norvik published a study of 12,450 ferries in May 2019.";
    expect(await itemsOf(plain.repeat(9) + told)).toContain("Norvik");
    expect(await itemsOf(plain.repeat(230) + told)).not.toContain("Norvik");
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

  test("costs no more the longer it is: sentences times words that are looked at", async () => {
    const cost = async (sentences: number): Promise<number> =>
      bounded(await analysisOf(textOf(sentences))).paragraphs.reduce(
        (sum, { sentences, words = [] }) => sum + sentences.length * words.length,
        0,
      );
    const [once, twice, more] = [await cost(150), await cost(300), await cost(1200)];
    expect(twice).toBeGreaterThan(1.5 * once);
    expect(more).toBeLessThan(1.1 * twice);
  });
});
