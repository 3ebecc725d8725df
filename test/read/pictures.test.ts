import { describe, expect, test } from "vitest";
import { bodyLines, reading } from "./outline.ts";

const first =
  "The keepers of the lamp counted their oil at the end of every autumn, and wrote the number in a book.";
const second =
  "In the spring a boat came out from Saltery with twelve barrels, a bag of letters and a new wick.";
const page = (html: string): string =>
  `<html lang="en"><head><title>The keeper</title></head><body><article><h1>The keeper</h1><p>${first} ${second}</p>${html}${`<p>${second} ${first}</p>`.repeat(3)}</article></body></html>`;
const pixel = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";

async function picturesOf(input: string, mediaType: "text/html" | "text/markdown") {
  const { article } = await reading(input, mediaType);
  const figures = bodyLines(article).filter((line) => /^(?:picture|caption)/.test(line));
  return { figures, addresses: (article.pictures ?? []).map(({ addresses }) => addresses), article };
}

describe("Markdown", () => {
  test.each([
    ["what it shows", "![The lamp](lamp.jpg)", ["picture 1 “The lamp” "]],
    [
      "a title is the caption",
      '![The lamp](lamp.jpg "Lit at dusk")',
      ["picture 1 “The lamp” caption Lit at dusk"],
    ],
    [
      "an italic line below",
      "![](lamp.jpg)\n\n*Lit at dusk. Photo: A. Wick*",
      ["picture 1 caption Lit at dusk. Photo: A. Wick"],
    ],
    [
      "two pictures, the caption below the second",
      "![](a.jpg)\n\n![](b.jpg)\n\n*Lit at dusk.*",
      ["picture 1 ", "picture 2 caption Lit at dusk."],
    ],
    [
      "a description that is the file's name is none",
      "![OEBPS/images/lamp.jpg](lamp.jpg)\n\n*Lit at dusk.*",
      ["picture 1 caption Lit at dusk."],
    ],
    ["in a list, after it", "- one\n- ![](a.jpg) two", ["picture 1 "]],
  ])("%s", async (_, markdown, figures) => {
    expect(
      (await picturesOf(`# The keeper\n\n${first}\n\n${markdown}\n\n${second}`, "text/markdown")).figures,
    ).toEqual(figures);
  });

  test("a picture between a line and its paragraph does not hide that it is a heading", async () => {
    const { article } = await reading(`# The keeper\n\n${first}\n\nThe oil\n\n![](a.jpg)\n\n${second}`);
    expect(bodyLines(article)).toContain("## The oil");
  });
});

test("a picture in a quotation in a list stands after the list", async () => {
  const { article } = await reading(
    page(
      `<ul><li>${first}<blockquote>${second}<figure><a><img src="a.jpg" alt="The lamp"></a></figure></blockquote></ul>`,
    ),
    "text/html",
  );
  const list = article.body.children.find((child) => child.type === "element" && child.tagName === "ul");
  expect(JSON.stringify(list)).not.toContain('"img"');
  expect(bodyLines(article).filter((line) => line.startsWith("picture"))).toEqual(["picture 1 “The lamp” "]);
});

describe("a page: the address that is taken", () => {
  test.each([
    ["its own", `<img src="lamp.jpg" alt="Lamp">`, ["lamp.jpg"]],
    ["a lazy one before the stand-in", `<img src="${pixel}" data-src="lamp.jpg">`, ["lamp.jpg"]],
    [
      "the smallest that is large enough for print",
      `<img src="s.jpg" srcset="a.jpg 400w, b.jpg 1300w, c.jpg 2600w">`,
      ["b.jpg", "s.jpg"],
    ],
    ["the largest of small ones", `<img src="s.jpg" srcset="a.jpg 400w, b.jpg 800w">`, ["b.jpg", "s.jpg"]],
    [
      "of a picture's sets",
      `<picture><source type="image/webp" srcset="w.webp 1600w"><source type="image/svg+xml" srcset="v.svg"><img src="s.jpg"></picture>`,
      ["w.webp", "s.jpg"],
    ],
    [
      "that kept for readers without scripts",
      `<figure><img src="${pixel}"><noscript><img src="lamp.jpg"></noscript><figcaption>Lit.</figcaption></figure>`,
      ["lamp.jpg"],
    ],
    [
      "an address with commas",
      `<img srcset="https://i.example/w_1300,c_fit/lamp.jpg 1300w">`,
      ["https://i.example/w_1300,c_fit/lamp.jpg"],
    ],
  ])("%s", async (_, html, addresses) => {
    expect((await picturesOf(page(html), "text/html")).addresses).toEqual([addresses]);
  });
});

test("the bytes inside an address are the picture's", async () => {
  const { article } = await picturesOf(
    page(`<img src="data:image/png;base64,${btoa("x".repeat(400))}">`),
    "text/html",
  );
  expect(article.pictures).toEqual([
    { name: "1", called: "", from: "article.md", addresses: [], bytes: new Uint8Array(400).fill(120) },
  ]);
});

test("caption and credit stay with the picture", async () => {
  const html = `<figure><img src="lamp.jpg"><figcaption>Lit at dusk.<p class="credit">Photo: A. Wick</p></figcaption></figure>`;
  expect((await picturesOf(page(html), "text/html")).figures).toEqual([
    "picture 1 caption Lit at dusk. / Photo: A. Wick",
  ]);
});

test("a caption that is hidden from reading aloud, as it repeats the description, is seen all the same", async () => {
  const html = `<figure><img src="lamp.jpg" alt="Lit."><figcaption aria-hidden="true">Lit.</figcaption></figure>`;
  expect((await picturesOf(page(html), "text/html")).figures).toEqual(["picture 1 “Lit.” caption Lit."]);
});

test("ornaments are set apart, each with its rule; not one that has a caption", async () => {
  const ornaments = [
    `<img src="${pixel}">`,
    `<img src="a.jpg" width="16" height="16">`,
    `<img src="https://stats.example/p.gif" style="height: 1px">`,
    `<img src="/img/author-avatar.jpg" alt="Ada">`,
    `<img src="x.jpg" class="site-logo">`,
    `<img src="https://www.facebook.com/tr?id=1">`,
    `<img src="b.jpg" role="presentation">`,
  ];
  const { figures, article } = await picturesOf(
    page(ornaments.map((each) => `<p>${each}</p>`).join("")),
    "text/html",
  );
  expect(figures).toEqual([]);
  expect(article).not.toHaveProperty("pictures");
  expect(article.repairs.filter(({ rule }) => rule === "ornament").length).toBeGreaterThan(3);
  const captioned = `<figure><img src="old-logo.png"><figcaption>The logo of 1931.</figcaption></figure>`;
  expect((await picturesOf(page(captioned), "text/html")).figures).toEqual([
    "picture 1 caption The logo of 1931.",
  ]);
});

test("one picture that stands twice is one", async () => {
  const { figures } = await picturesOf(
    page(`<p><img src="a.jpg"></p><p>${second}</p><p><img src="a.jpg"></p>`),
    "text/html",
  );
  expect(figures).toEqual(["picture 1 "]);
});

test("a thousand pictures and a set without end are read in their time", async () => {
  const many = Array.from({ length: 1000 }, (_, at) => `<p><img src="p${at}.jpg"></p>`).join("");
  const set = Array.from({ length: 10_000 }, (_, at) => `b${at}.jpg ${at}w`).join(", ");
  const { article } = await picturesOf(page(`${many}<p><img srcset="${set}"></p>`), "text/html");
  expect(article.pictures?.length).toBeGreaterThan(900);
});
