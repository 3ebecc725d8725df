import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { withBullets } from "../../../src/read/pdf/bullets.ts";
import { columnsOf } from "../../../src/read/pdf/columns.ts";
import { type Line, lineOf } from "../../../src/read/pdf/lines.ts";
import type { Run } from "../../../src/read/pdf/page.ts";
import { opensBlock } from "../../../src/read/pdf/paragraphs.ts";
import { joinerFor } from "../../../src/read/pdf/words.ts";
import { bodyLines } from "../outline.ts";
import { type Put, pdfOf, set } from "./pdffile.ts";
import { languages, readAs } from "./tree.ts";

const type = "application/pdf";
const long = [
  "The lamp on the rock was lit at dusk, and the keeper wrote the hour of it in the book beside the stairs, as his father had done before him.",
  "Nobody had asked him to do it. Nobody read the book until the spring in which the rock was sold to a company that wanted to build an inn there.",
  "The company found forty years of evenings in it, each with its hour, its wind and one word about the sea, and did not know what to do with them.",
];
const short = ["What is a lamp for?", "For the ships.", "Are there ships?", "There were.", "And now?"];

function numbered(texts: readonly string[]): string[] {
  return texts.map((text, at) => `¶${at + 1} ${text}`);
}

test("where most paragraphs are a line, the distance of paragraphs is not taken for that of lines", async () => {
  const texts = [...short, ...long, ...short];
  const { article } = await readAs(pdfOf([set(texts)]), type);
  expect(bodyLines(article)).toEqual(numbered(texts));
});

test("a second column of three lines under a title that stands over both", async () => {
  const title: Put = { text: "The keeper of the lamp at Saltery", x: 72, y: 780, size: 20 };
  const left = set([...long, ...long, ...long], { letters: 34 });
  const right = set(["And that is all that anybody knows of it, says the museum of Saltery."], {
    letters: 34,
    x: 310,
    top: 733,
  });
  const { article } = await readAs(pdfOf([[title, ...left, ...right]]), type);
  expect(article.title.value).toBe(title.text);
  expect(bodyLines(article).at(-1)).toMatch(
    /¶10 And that is all that anybody knows of it, says the museum of Saltery\.$/,
  );
});

test("a row with wide gaps between its last words is no second column", () => {
  const piece = (text: string, x: number, right: number, y: number): Line =>
    lineOf([{ text, x, right, y, size: 10, bold: false, italic: false, ends: true }], 0);
  const rows = Array.from({ length: 30 }, (_, row) =>
    piece("the keeper wrote the hour", 72, row % 2 === 0 ? 345 : 520, 930 - row * 14),
  );
  const torn = [
    piece("now open", 72, 300, 500),
    piece("and can be", 315, 420, 500),
    piece("lit", 440, 460, 500),
    piece("at", 510, 520, 500),
  ];
  const [column, ...others] = columnsOf([...rows, ...torn, piece("dusk.", 72, 120, 486)]);
  expect(others).toEqual([]);
  expect(column?.lines.slice(-2).map(({ text }) => text)).toEqual(["now open and can be lit at", "dusk."]);
});

test("a source in parentheses at the top of a page is a paragraph, a short tail is none", () => {
  expect(opensBlock("(Ida Marsh and Tom Reed, The Keeper’s Book, Saltery 2019)")).toBe(true);
  expect(opensBlock("(ibid)")).toBe(false);
  expect(opensBlock("(This he did not say.) And then the lamp went out over the whole coast.")).toBe(false);
});

test("lines that a person ended stay lines, where paragraphs stand apart", async () => {
  const address = set(["The museum\nRock Street 4\nSaltery"], { top: 300 });
  const { article } = await readAs(pdfOf([[...set([...long, ...long]), ...address]]), type);
  expect(bodyLines(article).at(-1)).toBe("¶7 The museum / Rock Street 4 / Saltery");
});

test("a link over some words of a line, over two lines, and none for a place in the file", async () => {
  const [first = "", ...rest] = set(long);
  const put = { ...(first as Put), link: { address: "https://example.org/lamp", from: 4, to: 8 } };
  const second = { address: "https://example.org/book", to: 19 };
  const page = [put, ...rest].map((line, row) => {
    if (row === 1)
      return { ...line, link: { ...second, from: line.text.indexOf("beside"), to: line.text.length } };
    return row === 2 ? { ...line, link: { ...second, from: 0 } } : line;
  });
  const { article } = await readAs(pdfOf([page]), type);
  const html = toHtml(article.body);
  expect(html).toContain('<p>The <a href="https://example.org/lamp">lamp</a> on the rock');
  expect(html.match(/<a /g)).toHaveLength(2);
  expect(html).toContain(
    '<a href="https://example.org/book">beside the stairs, as his father had done before him</a>.</p>',
  );
});

test("a dot drawn before a line is its bullet; one behind a word is none", () => {
  const run = (text: string, x: number, y: number): Run => ({
    ...{ text, x, y, right: x + text.length * 5, size: 10, bold: false, italic: false, ends: true },
  });
  const runs = [run("the wind;", 90, 700), run("the sea and", 90, 680), run("the rock", 150, 680)];
  const dot = (x: number, y: number) => ({ x, right: x + 3, y, top: y + 3 });
  const marked = withBullets(runs, [dot(80, 702), dot(147, 682), dot(400, 500)]);
  expect(marked.filter(({ text }) => text === "•").map(({ x, y }) => [x, y])).toEqual([[80, 700]]);
});

test.each([
  ["a half that is no word", ["They mended the evap-", "oration pans."], "evaporation"],
  [
    "a compound of two known words",
    ["It was made for the for-", "profit world, and a ba-", "silisk came."],
    "for-profit",
  ],
  [
    "a compound cut at its second hyphen",
    ["In hard-to-", "reach places, and the ba-", "silisk came."],
    "hard-to-reach",
  ],
  [
    "a file that divides by U+2010",
    ["An eve‐", "ning and a morn‐", "ing of anti-", "malware."],
    "anti-malware",
  ],
  ["an address", ["See http://", "saltery.example/lamp now."], "http://saltery.example/lamp"],
  ["a dash without spaces", ["They had workers", "—old ones."], "workers—old"],
])("words at a line's end: %s", async (_, lines, wanted) => {
  const join = await joinerFor(lines, languages);
  expect(lines.reduce(join)).toContain(wanted);
});
