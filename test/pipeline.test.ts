import { expect, test } from "vitest";
import { loadLanguages } from "../src/load/language.ts";
import { Question } from "../src/model/guide.ts";
import { draft } from "../src/pipeline.ts";

const languages = await loadLanguages();
const sentence = "The ferry left the harbour at eight and the people on the quay waved their hats.";

function source(paragraphs: number) {
  const text = `# The ferry\n\n${Array.from({ length: paragraphs }, () => sentence.repeat(4)).join("\n\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  return { bytes, mediaType: "text/markdown" as const, origin: "ferry.md", name: "ferry" };
}

test("a text of over 60,000 words is refused before it is analysed, and a passage of it is not", async () => {
  const book = source(1000);
  await expect(draft(book, languages, { language: "en" }, () => {})).rejects.toMatchObject({
    code: "TEXT_TOO_LONG",
    values: { most: 60_000 },
  });
  const guide = await draft(book, languages, { language: "en", passage: [7, 9] }, () => {});
  expect(guide.reading.map((block) => "paragraph" in block && block.paragraph)).toEqual([7, 8, 9]);
});

test("a text of over 5,000 table cells is refused before it is analysed", async () => {
  const row = `| ${"x | ".repeat(50)}`;
  const table = [row, `| ${"--- | ".repeat(50)}`, ...Array.from({ length: 100 }, () => row)].join("\n");
  const wide = { ...source(3), bytes: new TextEncoder().encode(`${sentence}\n\n`.repeat(4) + table) };
  await expect(draft(wide, languages, { language: "en" }, () => {})).rejects.toMatchObject({
    code: "TEXT_TOO_LONG",
    values: { fault: "many-paragraphs", paragraphs: 5054, most: 5000 },
  });
});

test("a text of one sentence is declined", async () => {
  const bytes = new TextEncoder().encode(`# The ferry\n\n${sentence}\n`);
  const one = { ...source(1), bytes };
  await expect(draft(one, languages, { language: "en" }, () => {})).rejects.toMatchObject({
    code: "TEXT_TOO_SHORT",
  });
});

test("the same article gives the same guide, whatever was drafted before", async () => {
  const first = await draft(source(3), languages, { language: "fr" }, () => {});
  await draft(source(5), languages, { language: "en" }, () => {});
  expect(await draft(source(3), languages, { language: "fr" }, () => {})).toEqual(first);
});

test("a teacher's own question needs its words alone", () => {
  const own = Question.parse({ ask: "What would you have asked the captain?" });
  expect(own).toMatchObject({ step: "connect", lines: 4, process: "interpret", evidence: [] });
});
