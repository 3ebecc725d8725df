import { expect, test } from "vitest";
import { analyze } from "../../src/analyze/analyze.ts";
import { compose } from "../../src/compose/compose.ts";
import { loadLanguages } from "../../src/load/language.ts";
import { join } from "../../src/read/join.ts";
import { bodyLines, type Reading, reading } from "./outline.ts";

const languages = await loadLanguages();
const filler =
  "The wheel has stood still since the war, and the miller’s daughter keeps hens where the sacks once were. She says that nobody has asked her for flour in all these years.";
const page = (article: string) =>
  `<html lang="en"><head><title>The mill bell</title></head><body><article><h1>The mill bell</h1>${article}</article></body></html>`;
/** One text with two notes, as different programs write it. */
const ways = {
  Markdown: [
    "text/markdown",
    `# The mill bell\n\nThe bell was hung in 1821[^1] and rang for sixty years[^b].\n\n${filler}\n\n[^1]: It says so *itself*.\n[^b]: Letter of 1880.\n`,
  ],
  "a page with ways back": [
    "text/html",
    page(
      `<p>The bell was hung in 1821<a href="#fn1" id="r1"><sup>1</sup></a> and rang for sixty years<sup id="r2"><a href="#fn2">[2]</a></sup>.</p><p>${filler}</p>
       <section><hr><ol><li id="fn1"><p>It says so <em>itself</em>. <a href="#r1">↩︎</a></p></li><li id="fn2">Letter of 1880. <a href="#r2">back</a></li></ol></section>`,
    ),
  ],
  "a page with a list alone": [
    "text/html",
    page(
      `<p>The bell was hung in 1821<sup><a href="#x">1</a></sup> and rang for sixty years<sup><a href="#y">2</a></sup>.</p><p>${filler}</p>
       <ol><li id="x">It says so <em>itself</em>.</li><li id="y">Letter of 1880.</li></ol>`,
    ),
  ],
} as const;

test.each(Object.entries(ways))("notes of %s stand apart from the paragraphs", async (_, [type, text]) => {
  const { article } = await reading(text, type);
  expect(article.notes?.map(({ html }) => html)).toEqual(["It says so <em>itself</em>.", "Letter of 1880."]);
  expect(bodyLines(article)).toHaveLength(2);
  const analysis = await analyze(article, languages, () => {});
  expect(analysis.paragraphs[0]?.text).toBe("The bell was hung in 1821 and rang for sixty years.");
  const { reading: blocks } = compose(analysis, languages, {}, () => {});
  expect(blocks[0]).toMatchObject({
    text: "The bell was hung in 1821<sup>1</sup> and rang for sixty years<sup>2</sup>.",
    notes: [
      { mark: "1", text: "It says so <em>itself</em>." },
      { mark: "2", text: "Letter of 1880." },
    ],
  });
  expect(blocks[1]).not.toHaveProperty("notes");
});

const withNotes = ({ article }: Reading) => article.notes ?? [];

test("a link to another place of the page is no call, and a numbered list no notes", async () => {
  const contents = `<ol><li id="a">The wheel turns at noon, every day of the year.</li><li id="b">The bell rings.</li></ol>`;
  for (const text of [
    `<p>See <a href="#a">the wheel</a> and <a href="#b">the bell</a>.</p><p>${filler}</p>${contents}`,
    `<p>See <a href="#a">1</a>.</p><p>${filler}</p>${contents}`,
    `<p>${filler}</p><p id="top">Up <a href="#top">1</a> again.</p>`,
  ]) {
    const read = await reading(page(text), "text/html");
    expect(withNotes(read)).toEqual([]);
    expect(bodyLines(read.article).length).toBeGreaterThan(1);
  }
});

test("a note that only a heading calls is kept beside the article", async () => {
  const read = await reading(
    `# The mill bell\n\n${filler}\n\n## The rope[^1]\n\n${filler}\n\n[^1]: The receipt is lost.\n`,
  );
  expect(withNotes(read)).toEqual([]);
  expect(read.article.matter).toContainEqual({
    kind: "other",
    position: "back",
    text: "The receipt is lost.",
  });
});

test("parts of one article keep their own notes apart", async () => {
  const part = async (words: string) =>
    (await reading(`# The mill bell\n\n${filler} ${words}[^1].\n\n[^1]: Note of ${words}.\n`)).article;
  const article = join([await part("spring"), await part("autumn")]);
  const analysis = await analyze(article, languages, () => {});
  const { reading: blocks } = compose(analysis, languages, {}, () => {});
  expect(blocks.flatMap((block) => ("notes" in block ? block.notes : []))).toEqual([
    { mark: "1", text: "Note of spring." },
    { mark: "1", text: "Note of autumn." },
  ]);
});

test("a footnote is a source", async () => {
  const still =
    "The wheel has stood still since the war, and the hens of the miller’s daughter live where the sacks once were.";
  const support = async (note: string) => {
    const { article } = await reading(
      `# The bell\n\n${still}${note}\n\nThe bell hangs in the tower of the school, where nobody rings it but the wind, once or twice a year.\n\n[^1]: Minutes, page 4.\n`,
    );
    const analysis = await analyze(article, languages, () => {});
    return analysis.paragraphs.map(({ sentences }) => sentences[0]?.support);
  };
  expect(await support("")).toEqual([undefined, undefined]);
  expect(await support("[^1]")).toEqual([0, 1]);
});
