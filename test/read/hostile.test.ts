import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import type { MediaType } from "../../src/model/source.ts";
import { bodyLines, plain, reading } from "./outline.ts";

const sentence = "The old ferry crossed the bay twice a day, and people waited for it on the stone quay.";
const types: readonly MediaType[] = ["text/markdown", "text/html", "text/plain"];

async function codeOf(input: string | Uint8Array, type: MediaType = "text/markdown"): Promise<unknown> {
  return reading(input, type).then(
    () => "read",
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
}

describe.each(types)("bad input as %s", (type) => {
  test.each([
    ["an empty file", "", "ARTICLE_EMPTY"],
    ["blanks alone", " \n\n\t\u00a0\n", "ARTICLE_EMPTY"],
    ["a NUL byte", "Some text\0 goes on", "SOURCE_BROKEN"],
    ["mostly control characters", "\u0001\u0002\u0003\u0004\u0005ab", "SOURCE_BROKEN"],
    ["more than 10 MB", new Uint8Array(10_000_001).fill(97), "SOURCE_TOO_LARGE"],
  ])("%s", async (_, input, code) => {
    expect(await codeOf(input, type)).toBe(code);
  });

  test("a picture's bytes", async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49]);
    expect(await codeOf(png, type)).toBe("SOURCE_BROKEN");
  });

  test("one word of 100,000 letters keeps its letters and gets places to break", async () => {
    const { article, messages } = await reading(
      `${sentence}\n\nIt said ${"é".repeat(100_000)} and went.`,
      type,
    );
    const text = plain(article.body);
    expect(text.match(/é/g)?.length).toBe(100_000);
    expect(Math.max(...text.split(/[\s\u200b]/).map((word) => word.length))).toBe(30);
    expect(messages.map(({ code }) => code)).toContain("LONG_WORD_BROKEN");
  });

  test("a letter with marks without end keeps them all, in pieces; one with a handful is not broken", async () => {
    const { article, messages } = await reading(
      `${sentence}\n\nIt said x${"\u0489".repeat(10_000)}y and ${`o${"\u0489".repeat(29)}`.repeat(2)} and went.`,
      type,
    );
    const text = plain(article.body);
    expect(text.match(/\u0489/g)?.length).toBe(10_058);
    expect(Math.max(...text.split(/[\s\u200b]/).map((word) => word.length))).toBe(301);
    expect(text).toContain(`o${"\u0489".repeat(29)}`.repeat(2));
    expect(messages.map(({ code }) => code)).toContain("LONG_WORD_BROKEN");
  });

  test("lone surrogates, direction marks and other controls go, and are told", async () => {
    const source = new TextEncoder().encode(
      `${sentence}\n\nLeft \u202eright\u202c \u200fand\u2066 up\u0007 again, they said.`,
    );
    const { article, messages } = await reading(source, type);
    expect(plain(article.body)).toContain("Left right and up again, they said.");
    expect(messages.find(({ code }) => code === "CONTROL_CHARACTERS_REMOVED")?.values.count).toBe(5);
  });

  test.each(["<div>", "> ", "- ", "<b>", "["])(
    "deep nesting of %s ends in an article or a plain error",
    async (opener) => {
      expect(["read", "SOURCE_BROKEN"]).toContain(await codeOf(`${opener.repeat(2000)}${sentence}`, type));
      const { article } = await reading(`${opener.repeat(150)}${sentence}`, type);
      expect(plain(article.body)).toContain(sentence);
    },
  );
});

describe("markup", () => {
  const hostile = [
    "# {{title}} of the house",
    `${sentence} {{#each secrets}} and {{{raw}}} stay as written.`,
    "<script>alert('stolen')</script>",
    'Here <b onclick="steal()">bold words</b> and <iframe src="https://evil.example"></iframe> none.',
    '[One](javascript:alert(1)) <a href="JaVa&#9;Script:alert(2)">two</a> [three](data:text/html,x) [four](vbscript:x) [five](https://fine.example) [six](#) [seven](file:///etc/passwd)',
    '<p style="position:fixed">Dressed words</p><style>p{}</style><template>hidden words</template>',
  ].join("\n\n");

  test("scripts, styles, handlers and unsafe links leave only their words", async () => {
    const { article, messages } = await reading(hostile);
    const html = toHtml(article.body);
    expect(html).not.toMatch(/script|onclick|style|iframe|template|stolen|hidden|data:|file:/i);
    expect(html).toContain('<a href="https://fine.example">five</a>');
    expect(html).toContain("<strong>bold words</strong>");
    expect(plain(article.body)).toContain("{{#each secrets}} and {{{raw}}} stay as written.");
    expect(article.title.value).toBe("{{title}} of the house");
    const removed = messages.filter(({ code }) => code === "LINK_REMOVED").map(({ values }) => values.link);
    expect(removed).toEqual(["One", "two", "three", "four", "seven"]);
  });

  test("plain text shows markup as it is written", async () => {
    const { article } = await reading(
      `${sentence}\n\nHe wrote <b>bold</b> & *stars* on the wall.`,
      "text/plain",
    );
    expect(bodyLines(article)[1]).toBe("¶2 He wrote <b>bold</b> & *stars* on the wall.");
  });

  test("entities cannot bring hidden characters in", async () => {
    const { article } = await reading(`<p>${sentence} a&#x202E;b &#xD800;c</p>`, "text/html");
    expect(plain(article.body)).not.toMatch(/\u202e|[\ud800-\udfff]/);
  });

  test("footnotes bring no words of our own", async () => {
    const { article } = await reading(`${sentence}[^1]\n\n[^1]: The harbour book says so.`);
    expect(plain(article.body)).not.toMatch(/footnote/i);
    expect(article.notes?.map(({ html }) => html)).toEqual(["The harbour book says so."]);
  });
});

describe("front matter", () => {
  test.each([
    ["an open quotation mark", '---\ntitle: "The ferry\nlang: en\n---\n\nText.', 4, 1],
    ["a tab", "---\ntitle: The ferry\n\tlang: en\n---\n\nText.", 3, 1],
    ["no mapping", "---\n- one\n- two\n---\n\nText.", 2, 1],
    [
      "too many aliases",
      "---\na: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n---\n\nText.",
      2,
      1,
    ],
    ["more than 16 kB", `---\ntitle: ${"x".repeat(17_000)}\n---\n\nText.`, 1, 1],
  ])("%s is told with its place", async (_, input, line, column) => {
    await expect(reading(input)).rejects.toMatchObject({
      code: "FRONT_MATTER_INVALID",
      place: { file: "article.md", line, column },
    });
  });

  test("a line of dashes alone begins none", async () => {
    const { article } = await reading(`---\n\n${sentence}\n\n${sentence}`);
    expect(bodyLines(article)).toHaveLength(2);
  });

  test("empty values say nothing", async () => {
    const { article } = await reading(`---\ntitle: "Ferry"\nauthor: ""\ndate:\n---\n\n${sentence}`);
    expect(article).not.toHaveProperty("byline");
    expect(article).not.toHaveProperty("published");
  });
});

describe("bytes", () => {
  const french = "L’été dernier, la « grande œuvre » du port coûtait 12 € l’entrée, et personne n’y allait.";
  const windows = (text: string): Uint8Array => {
    const codes: Readonly<Record<string, number>> = { "’": 0x92, œ: 0x9c, "€": 0x80 };
    return Uint8Array.from(text, (letter) => codes[letter] ?? letter.charCodeAt(0));
  };

  test.each(types)("windows-1252 as %s", async (type) => {
    const { article } = await reading(windows(french), type);
    expect(plain(article.body)).toContain(french);
    expect(article.repairs).toContainEqual({ kind: "decoded", text: "windows-1252" });
  });

  test("a charset that the page names", async () => {
    const page = `<meta charset="iso-8859-2"><p>Stary most nad rzek\u00b1 zamkni\u00eato na zim\u00ea.</p>`;
    const { article } = await reading(
      Uint8Array.from(page, (letter) => letter.charCodeAt(0)),
      "text/html",
    );
    expect(plain(article.body)).toContain("nad rzeką zamknięto na zimę");
  });

  test("byte-order marks", async () => {
    const utf16 = Buffer.from(`\ufeff${french}`, "utf16le");
    for (const bytes of [utf16, Buffer.from(utf16).swap16(), Buffer.from(`\ufeff${french}`)]) {
      expect(plain((await reading(bytes)).article.body).trim()).toBe(french);
    }
  });

  test("letters are composed", async () => {
    expect(plain((await reading(french.normalize("NFD"))).article.body).trim()).toBe(french);
  });
});
