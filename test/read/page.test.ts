import { describe, expect, test } from "vitest";
import { plainArticle, plainText } from "../../src/read/plain.ts";
import { bodyLines, reading } from "./outline.ts";

const one =
  "The old ferry crossed the bay twice a day, and people waited for it on the stone quay in all weathers.";
const two =
  "Its captain, who had learned the tides from her mother, kept the timetable in pencil on the cabin wall.";
const three =
  "When the bridge opened, the town council bought the boat and moored it beside the harbour museum.";

async function page(body: string, head = ""): Promise<Awaited<ReturnType<typeof reading>>> {
  const html = `<!doctype html><html lang="en"><head><title>The last ferry</title>${head}</head><body>${body}</body></html>`;
  return reading(html, "text/html");
}

const article = (inside: string): string =>
  `<main><article><h1>The last ferry</h1>${inside}</article></main>`;
const text = `<div class="text"><p>${one}</p><p>${two}</p><p>${three}</p><p>${one} ${two}</p></div>`;

test("a byline below an opening paragraph is no heading", async () => {
  const words = "The ferry sailed for the last time on Monday, and nobody had come to see it go. ".repeat(3);
  const { article } = await page(
    `<article><h1>The last ferry</h1><p>${words}</p><p>By Ada Finch</p><p>${words} Two.</p><p>${words} Three.</p></article>`,
  );
  expect(article.byline?.value).toBe("Ada Finch");
  expect(JSON.stringify(article.body)).not.toContain("Finch");
});

test("a byline and a date between the standfirst and the text are kept beside the article", async () => {
  const data = { "@type": "NewsArticle", author: { name: "Ada Finch" }, datePublished: "2024-05-03" };
  const { article: read } = await page(
    article(
      `<p class="standfirst">${one}</p><p class="byline">By Ada Finch and Tom Reed</p><time datetime="2024-05-03">3 May 2024</time>${text}`,
    ),
    `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
  );
  const kept = read.matter.map(({ kind, text: line }) => `${kind}: ${line}`);
  expect(kept).toEqual(expect.arrayContaining(["byline: By Ada Finch and Tom Reed", "dateline: 3 May 2024"]));
  expect(bodyLines(read).join("\n")).not.toMatch(/Reed|2024/);
});

describe("the standfirst", () => {
  test("is what the page's own data repeat", async () => {
    const lead = "A bridge ended two centuries of crossings on the bay.";
    const read = await page(
      article(`<div class="x1">${lead}</div>${text}`),
      `<meta name="description" content="${lead}">`,
    );
    expect(read.article.subtitle).toEqual({ value: lead, found: "page", where: "line" });
    expect(plainText(read.article).startsWith(lead)).toBe(true);
    expect(bodyLines(read.article)).toHaveLength(4);
  });

  test("is not the first paragraph of the text", async () => {
    const read = await page(article(text), `<meta name="description" content="${one}">`);
    expect(read.article).not.toHaveProperty("subtitle");
    expect(bodyLines(read.article)[0]).toBe(`¶1 ${one}`);
  });
});

describe("what slips in", () => {
  const among = (part: string): string =>
    article(`<div class="text"><p>${one}</p><p>${two}</p>${part}<p>${three}</p><p>${one} ${two}</p></div>`);

  test.each([
    [
      "a list of links",
      '<ul><li><a href="/a">Bridge opens early</a></li><li><a href="/b">Museum plans</a></li></ul>',
      "links",
    ],
    ["a paragraph that is a link", '<p><a href="/a">Bridge opens early</a></p>', "links"],
    [
      "a box named as beside",
      '<div class="newsletter-signup"><p>News of the harbour every Friday.</p></div>',
      "beside",
    ],
    ["an offer", "<p>Sign up for our harbour letter</p>", "notice"],
  ])("%s goes, with its rule, and is kept beside the article", async (_, part, rule) => {
    const { article: read } = await page(among(part));
    expect(bodyLines(read)).toHaveLength(4);
    expect(read.repairs.filter(({ kind }) => kind === "removed").map((repair) => repair.rule)).toEqual([
      rule,
    ]);
    expect(read.matter).toHaveLength(1);
  });

  test("a heading over links alone goes with them; a heading over text stays", async () => {
    const links =
      '<h3>Worth a look</h3><ul><li><a href="/a">Bridge opens</a></li><li><a href="/b">Museum</a></li></ul>';
    const { article: read } = await page(among(`${links}<h3>The bridge</h3>`));
    expect(bodyLines(read).filter((line) => line.startsWith("#"))).toEqual(["### The bridge"]);
  });

  test("a refrain and a sentence with a link stay", async () => {
    const refrain = "<p>Row, brothers, row</p>".repeat(3);
    const { article: read } = await page(
      among(`${refrain}<p>${three} <a href="/m">The museum</a> opens on Sundays.</p>`),
    );
    expect(bodyLines(read)).toHaveLength(8);
  });

  test("a picture's words are its caption", async () => {
    const picture =
      '<div class="image-box"><img src="a.jpg"><p>The ferry at its last mooring, in May</p></div>';
    const { article: read } = await page(among(picture));
    expect(bodyLines(read).filter((line) => /^(?:caption|picture)/.test(line))).toEqual([
      "picture 1 caption The ferry at its last mooring, in May",
    ]);
    expect(plainText(read)).not.toContain("mooring, in May");
  });
});

test("of several stories on a page, the one under the page's title is read", async () => {
  const other = `<article><h2>A lighthouse</h2><div class="text">${"<p>The lamp was lit by hand until the war, and a keeper climbed the stairs each evening.</p>".repeat(30)}</div></article>`;
  const long = `<div class="text">${`<p>${one}</p><p>${two}</p><p>${three}</p>`.repeat(4)}</div>`;
  const { article: read } = await page(`<div>${article(long)}${other}</div>`);
  expect(plainText(read)).not.toContain("keeper");
  expect(plainText(read)).toContain(two);
});

test("stories of one length, and short ones, are told as well; a card of one paragraph is none", async () => {
  const words =
    "The bridge stays open until the end of the year, because the town has found the money for it.";
  const story = (name: string, paragraphs: number): string =>
    `<article><h2>${name}</h2>${`<p>${words} ${name}. ${words}</p>`.repeat(paragraphs)}</article>`;
  const several = await page(
    `<main>${story("The bridge", 2)}${story("The pool", 2)}${story("The tram", 2)}</main>`,
  );
  expect(several.article.stories).toEqual(["The pool", "The tram"]);
  const cards = await page(
    `<main>${story("The bridge", 6)}${story("The pool", 1)}${story("The tram", 1)}</main>`,
  );
  expect(cards.article).not.toHaveProperty("stories");
});

describe("the page's data", () => {
  const data = (value: object): string =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

  test("a person that is pointed to is named", async () => {
    const graph = [
      { "@type": "NewsArticle", author: { "@id": "#ada" }, datePublished: "2021-05-03T08:00:00+02:00" },
      { "@type": "Person", "@id": "#ada", name: "Ada Finch" },
    ];
    const plain = plainArticle((await page(article(text), data({ "@graph": graph }))).article);
    expect(plain).toMatchObject({ author: "Ada Finch", date: "2021-05-03", title: "The last ferry" });
  });

  test("an address is no name, and the outlet is no author when a person signs", async () => {
    const head = `${data({ "@type": "Article", author: { name: "Harbour News" }, publisher: { name: "Harbour News" } })}<meta name="author" content="https://harbour.example/ada">`;
    const { article: read } = await page(
      article(`<p><a rel="author" href="/ada">Ada Finch</a></p>${text}`),
      head,
    );
    expect(read.byline?.value).toBe("Ada Finch");
  });

  test("the date is read from the address when nothing else has one", async () => {
    const { article: read } = await page(
      article(text),
      '<link rel="canonical" href="https://harbour.example/2021/05/03/ferry">',
    );
    expect(read.published?.value).toBe("2021-05-03");
  });

  test("the text of the data stands in where the elements show a stub", async () => {
    const body = [
      one,
      two,
      three,
      one.replace("ferry", "boat"),
      two.replace("captain", "mate"),
      `${three} ${two}`,
    ].join("\n");
    const { article: read } = await page(
      article(`<p>${one}</p>`),
      data({ "@type": "NewsArticle", articleBody: body }),
    );
    expect(bodyLines(read)).toHaveLength(6);
  });
});

describe("hostile pages end in an article or a plain error", () => {
  test.each([
    ["nested elements", "<div>".repeat(20_000)],
    ["misnested elements", "<b><i>x</b></i>".repeat(2_000)],
    ["a style of blanks", `<p style="color${" ".repeat(10_000)}:red">x</p>`.repeat(20)],
    ["attributes", `<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}=1`).join(" ")}>x</p>`],
    ["paragraphs", "<p>The tide.</p>".repeat(50_000)],
    ["foreign objects", "<svg><foreignObject>".repeat(1_000)],
  ])("%s", async (_, part) => {
    const code = await page(`${part}${article(text)}`).then(
      () => "read",
      (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
    );
    expect(["read", "SOURCE_BROKEN", "SOURCE_TOO_LARGE", "ARTICLE_EMPTY"]).toContain(code);
  });
});
