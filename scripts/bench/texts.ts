import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sentenceSpans, stopsOf } from "../../src/analyze/sentences.ts";
import { loadLanguages } from "../../src/load/language.ts";
import type { Source } from "../../src/model/source.ts";

const samples: Readonly<Record<string, string>> = { en: "harbour-ferry.md", fr: "horloge-du-marche.md" };
const sentencesEach = 4;

/** An article of so many words: the sentences of the sample article, drawn and joined anew, always the same. */
export async function articleOf(language: string, words: number): Promise<Source> {
  const sentences = await sentencesOf(language);
  const paragraphs: string[] = [];
  let state = words;
  let count = 0;
  while (count < words) {
    const chosen: string[] = [];
    for (let each = 0; each < sentencesEach; each++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      chosen.push(sentences[(state >>> 8) % sentences.length] ?? "");
    }
    const paragraph = chosen.join(" ");
    count += paragraph.split(/\s+/).length;
    paragraphs.push(paragraph);
  }
  const text = `---\ntitle: Sample\nlanguage: ${language}\n---\n\n${paragraphs.join("\n\n")}\n`;
  return {
    bytes: new TextEncoder().encode(text),
    mediaType: "text/markdown",
    origin: "sample.md",
    name: "sample",
  };
}

async function sentencesOf(language: string): Promise<string[]> {
  const path = join(import.meta.dirname, "..", "..", "content", "articles", samples[language] ?? "");
  const [, , body = ""] = readFileSync(path, "utf8").split(/^---$/m);
  const pack = (await loadLanguages()).get(language);
  const stops = stopsOf(pack === undefined ? [] : [pack.lexicons]);
  return body
    .split(/\n\s*\n/)
    .map((block) => block.replace(/^>\s*/gm, "").replace(/\s+/g, " ").trim())
    .filter((block) => /^[^#!|[]/.test(block) && block.length > 80)
    .flatMap((block) => sentenceSpans(block, stops).map(({ start, end }) => block.slice(start, end)));
}
