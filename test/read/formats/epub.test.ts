import { describe, expect, test } from "vitest";
import { chaptersOf } from "../../../src/read/epub/chapters.ts";
import type { Entry } from "../../../src/read/epub/contents.ts";
import { looksOf } from "../../../src/read/epub/looks.ts";
import { plain } from "../outline.ts";
import { epubOf, type Piece } from "./book.ts";
import { packed } from "./office.ts";
import { epub, readAs } from "./tree.ts";

const sentence =
  "The lamp was lit at dusk, and the keeper wrote the hour of it in the book beside the stairs.";

function chapter(name: string, title: string, word: string): Piece {
  const text = `<p>${word}. ${sentence}</p>`.repeat(6);
  return { name, title, html: `<section><h1 id="top">${title}</h1>${text}</section>` };
}

const facts =
  "<dc:title>The Keeper’s Book</dc:title><dc:creator>Ida Marsh</dc:creator><dc:creator>Tom Reed</dc:creator><dc:publisher>Saltery Press</dc:publisher><dc:date>2019-04-02</dc:date><dc:rights>CC BY 4.0</dc:rights><dc:language>en</dc:language>";

const pieces: readonly Piece[] = [
  { name: "cover.xhtml", html: `<div><img src="cover.png"/></div>` },
  { name: "half.xhtml", title: "Title page", html: "<p>The Keeper’s Book</p>" },
  chapter("one.xhtml", "The Stairs", "First"),
  chapter("two.xhtml", "The Lamp &amp; the Glass", "Second"),
  { name: "two-b.xhtml", html: `<p>Continued. ${sentence}</p>` },
  chapter("three.xhtml", "The Fog", "Third"),
];

const book = epubOf(pieces, facts);

const failing = (bytes: Uint8Array, wish?: string) =>
  readAs(bytes, epub, wish).then(
    () => ({ code: "read", values: {} }),
    (error: { code: string; values: Record<string, unknown> }) => error,
  );

test("a title with one subtitle below it in the table of contents is one chapter; with several, a part, unless its text begins before them", () => {
  const block = (tagName: string, value: string, ids: string[] = []) => ({
    ids,
    element: {
      type: "element" as const,
      tagName,
      properties: {},
      children: [{ type: "text" as const, value }],
    },
  });
  const text = `${sentence} `.repeat(5);
  const blocks = [
    block("h1", "The Lamp", ["a"]),
    block("h2", "And who lit it", ["b"]),
    block("p", text),
    block("h2", "And who put it out", ["c"]),
    block("p", text),
  ];
  const entry = (title: string, id: string, inner: Entry[] = []): Entry => ({ title, path: "x", id, inner });
  const pieces = [{ path: "x", language: "", blocks }];
  const one = chaptersOf(pieces, [entry("The Lamp", "a", [entry("And who lit it", "b")])]);
  expect(one.map(({ title, blocks: own }) => [title, own.length])).toEqual([["The Lamp", 5]]);
  const inner = [entry("And who lit it", "b"), entry("And who put it out", "c")];
  const several = chaptersOf(pieces, [entry("The Lamp", "a", inner)]);
  expect(several.map(({ title }) => title)).toEqual(["And who lit it", "And who put it out"]);
  const begun = [...blocks.slice(0, 1), block("p", `${sentence} ${sentence}`), ...blocks.slice(1)];
  const sections = chaptersOf([{ path: "x", language: "", blocks: begun }], [entry("The Lamp", "a", inner)]);
  expect(sections.map(({ title, blocks: own }) => [title, own.length])).toEqual([["The Lamp", 6]]);
});

describe("a book with several chapters", () => {
  test("asks which one, and lists those that have a text", async () => {
    expect(await failing(book)).toMatchObject({
      code: "CHAPTER_UNKNOWN",
      values: { fault: "chapters", count: 3, list: "1 The Stairs; 2 The Lamp & the Glass; 3 The Fog" },
    });
    expect(await failing(book, "4")).toMatchObject({ code: "CHAPTER_UNKNOWN", values: { chapter: "4" } });
    expect(await failing(book, "the")).toMatchObject({ code: "CHAPTER_UNKNOWN" });
  });

  test.each([["2"], ["The Lamp & the Glass"], ["the lamp & the glass"], ["glass"]])(
    "--chapter %j takes the chapter with all of its documents",
    async (wish) => {
      const { article } = await readAs(book, epub, wish);
      const text = plain(article.body);
      expect(text).toContain("Second.");
      expect(text).toContain("Continued.");
      expect(text).not.toMatch(/First\.|Third\./);
      expect(article).toMatchObject({
        title: { value: "The Lamp & the Glass" },
        byline: { value: "Ida Marsh, Tom Reed", found: "metadata" },
        publisher: { value: "Saltery Press" },
        published: { value: "2019-04-02" },
        licence: { value: "CC BY 4.0" },
        language: "en",
      });
      expect(article.matter).toContainEqual({ kind: "source", position: "front", text: "The Keeper’s Book" });
    },
  );
});

test("chapters of one document are parted where the table of contents points", async () => {
  const html = ["a", "b", "c"].map(
    (id) => `<h2 id="${id}">Part ${id}</h2>${`<p>Text ${id}. ${sentence}</p>`.repeat(4)}`,
  );
  const toc = ["a", "b", "c"].map((id) => `<li><a href="all.xhtml#${id}">Part ${id}</a></li>`).join("");
  const bytes = epubOf([{ name: "all.xhtml", html: `<div>${html.join("")}</div>` }], facts, {
    "OPS/nav.xhtml": `<html xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol>${toc}</ol></nav></body></html>`,
  });
  const text = plain((await readAs(bytes, epub, "Part b")).article.body);
  expect(text).toContain("Text b.");
  expect(text).not.toMatch(/Text [ac]\./);
});

test("an element that XML closes by itself does not swallow what follows", async () => {
  const html = `<h1><a id="x"/>The Fog</h1><p><a id="y"/>One. ${sentence}</p><p>Two. ${sentence}</p><div/><p>${sentence} ${sentence}</p>`;
  const { article } = await readAs(epubOf([{ name: "one.xhtml", html }], ""), epub);
  expect(article.body.children).toHaveLength(3);
});

describe("a book whose marks stand in its style sheet alone", () => {
  const line = (name: string, text: string): string =>
    `<p class="para"><span class="${name}">${text}</span></p>`;
  const html = [
    `<link rel="stylesheet" href="styles/all.css"/>`,
    line("big", "The Fog"),
    line("plain", sentence),
    line("middle", "The horn"),
    `<p class="para"><span class="plain">The keeper </span><span class="slanted">never</span><span class="plain"> slept.</span></p>`,
    line("bold", "Nobody came."),
    line("plain", sentence),
  ].join("");
  const sheet = `/* made */ .para { margin: 0 } .big { font-size: 20.0000pt; font-weight: bold } span.middle, .other { font-size: 1.1em; font-weight: 700 } .slanted { font-style: italic } .bold { font-weight: bold }`;

  test("larger lines are headings, a level for each size; slanted letters are stressed; bold ones of the usual size are no heading", async () => {
    const bytes = epubOf([{ name: "one.xhtml", html }], "", { "OPS/styles/all.css": sheet });
    const { article } = await readAs(bytes, epub);
    expect(article.title.value).toBe("The Fog");
    const names = article.body.children.map((node) => (node.type === "element" ? node.tagName : ""));
    expect(names).toEqual(["p", "h2", "p", "p", "p"]);
    expect(JSON.stringify(article.body.children[2])).toContain('"em"');
  });

  test("where the file has headings of its own, sizes make none", async () => {
    const own = html.replace(line("middle", "The horn"), "<h2>The horn</h2>");
    const bytes = epubOf([{ name: "one.xhtml", html: own }], "<dc:title>Lamps</dc:title>", {
      "OPS/styles/all.css": sheet,
    });
    expect(plain((await readAs(bytes, epub)).article.body)).toContain("The Fog");
  });
});

describe("broken and locked books", () => {
  const keyed = `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OPS/one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`;
  test.each([
    ["protected", epubOf(pieces, facts, { "META-INF/encryption.xml": keyed }), "SOURCE_LOCKED"],
    [
      "with a hidden font alone",
      epubOf([chapter("one.xhtml", "One", "First")], facts, {
        "META-INF/encryption.xml": keyed.replace("OPS/one.xhtml", "OPS/font.otf"),
      }),
      "read",
    ],
    ["without a package document", packed({ mimetype: "application/epub+zip" }), "SOURCE_BROKEN"],
    ["without text", epubOf([{ name: "a.xhtml", html: "<p/>" }], facts), "ARTICLE_EMPTY"],
    ["cut short", book.slice(0, 900), "SOURCE_BROKEN"],
  ])("a book %s", async (_, bytes, code) => {
    expect((await failing(bytes)).code).toBe(code);
  });
});

test("the book's title is the article's where its first line repeats it, even when a lower heading looks larger", async () => {
  const css = ".a{font-weight:bold;font-size:115%}.b{font-weight:bold;font-size:14pt}";
  const text = `<p>${sentence}</p>`.repeat(4);
  const html = `<style>${css}</style><p><span class="a">The Keeper’s Book</span></p>${text}<p><span class="b">The oil</span></p>${text}`;
  const { article } = await readAs(epubOf([{ name: "one.xhtml", html }], facts), epub);
  expect(article.title.value).toBe("The Keeper’s Book");
  expect(plain(article.body).startsWith("The lamp was lit")).toBe(true);
});

test("a style sheet of comments without end, or of one word, costs what it is long", () => {
  for (const sheet of [
    "/*a".repeat(130_000),
    "a".repeat(400_000),
    "{".repeat(400_000),
    "a{".repeat(200_000),
  ]) {
    expect(looksOf([`${sheet} .big { font-size: 20pt } }`]).size).toBeLessThan(2);
  }
  expect([
    ...looksOf(["/* x */ @media print { .a { font-weight: bold } } .b, i.c { font-style: italic }"]).keys(),
  ]).toEqual(["a", "b", "c"]);
});
