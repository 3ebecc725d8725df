import { toHtml } from "hast-util-to-html";
import { getDocumentProxy } from "unpdf";
import { describe, expect, test, vi } from "vitest";
import { bodyLines, plain } from "../outline.ts";
import { type Put, pdfOf, set } from "./pdffile.ts";
import { readAs } from "./tree.ts";

vi.mock("unpdf", async (original) => {
  const real = await original<typeof import("unpdf")>();
  return { ...real, getDocumentProxy: vi.fn(real.getDocumentProxy) };
});

const type = "application/pdf";
const long = [
  "The lamp on the rock was lit at dusk, and the keeper wrote the hour of it in the book beside the stairs, as his father had done before him.",
  "Nobody had asked him to do it. Nobody read the book until the spring in which the rock was sold to a company that wanted to build an inn there.",
  "The company found forty years of evenings in it, each with its hour, its wind and one word about the sea, and did not know what to do with them.",
  "A schoolteacher of the town did. She let her pupils count the storms of every year, and it turned out that the storms had become rarer, not stronger.",
];

function lines(text: string, x: number, y: number, size = 10, bold = false): Put {
  return { text, x, y, size, bold };
}

describe("an untagged PDF", () => {
  test("paragraphs by their distance; title and headings by size or weight; head, foot and number of the page apart", async () => {
    const frame = (page: number): Put[] => [
      lines(`The Saltery Review, No. ${page + 10}`, 72, 805, 8),
      lines(`${page}`, 290, 30, 8),
    ];
    const pages = [
      [
        ...frame(1),
        lines("The keeper of the lamp", 72, 770, 20, true),
        ...set(long.slice(0, 2)),
        lines("What was found", 72, 600, 10, true),
        ...set(long.slice(2, 4), { top: 570 }),
      ],
      [...frame(2), ...set(long.slice(0, 2))],
      [...frame(3), ...set(long.slice(2, 4))],
    ];
    const { article, messages } = await readAs(pdfOf(pages), type);
    expect(article.title.value).toBe("The keeper of the lamp");
    expect(bodyLines(article)).toEqual([
      `¶1 ${long[0]}`,
      `¶2 ${long[1]}`,
      "## What was found",
      `¶3 ${long[2]}`,
      `¶4 ${long[3]}`,
      `¶5 ${long[0]}`,
      `¶6 ${long[1]}`,
      `¶7 ${long[2]}`,
      `¶8 ${long[3]}`,
    ]);
    expect(plain(article.body)).not.toContain("Review");
    expect(article.matter).toContainEqual({
      kind: "other",
      position: "inside",
      text: "The Saltery Review, No. 11",
    });
    expect(messages).toEqual([]);
  });

  test("paragraphs by their indent alone, over a page's end", async () => {
    const all = set([...long, ...long], { space: 0, indent: 3 });
    const half = all.slice(0, 9);
    const rest = all.slice(9).map((put, row) => ({ ...put, y: 740 - row * 14 }));
    const { article } = await readAs(pdfOf([half, rest]), type);
    expect(bodyLines(article)).toEqual([...long, ...long].map((text, at) => `¶${at + 1} ${text}`));
  });

  test("two columns under a title that stands across them", async () => {
    const title = lines("The keeper of the lamp on the rock of Saltery", 72, 780, 16);
    const left = set([...long, ...long], { letters: 34 });
    const right = set([...long, ...long].reverse(), { letters: 34, x: 310, top: 733 });
    const { article } = await readAs(pdfOf([[title, ...left, ...right]]), type);
    const expected = [...long, ...long, ...[...long, ...long].reverse()];
    expect(bodyLines(article)).toEqual(expected.map((text, at) => `¶${at + 1} ${text}`));
  });

  test("words that a line's end cut are whole, compounds keep their hyphen", async () => {
    const text = `The company found a well-kept book in the light-\nhouse, with forty years of eve-\nnings in it. It was a well-\nkept book, the teacher said, and the evenings in the lighthouse were long ones.`;
    const { article } = await readAs(pdfOf([set([text, long[0] ?? ""])]), type);
    expect(bodyLines(article)[0]).toBe(
      "¶1 The company found a well-kept book in the lighthouse, with forty years of evenings in it. It was a well-kept book, the teacher said, and the evenings in the lighthouse were long ones.",
    );
  });

  test("bullets make a list, small print at the foot makes notes", async () => {
    const page = [
      ...set([
        long[0] ?? "",
        "• the hour of the evening;",
        "• the wind;",
        "• one word about the sea.",
        long[1] ?? "",
      ]),
      ...set(["1 Counted by the pupils of class four.", "2 The book is in the museum."], {
        top: 120,
        size: 7,
        space: 0,
      }),
    ];
    const { article } = await readAs(pdfOf([page]), type);
    expect(bodyLines(article)).toEqual([
      `¶1 ${long[0]}`,
      "¶2 ul the hour of the evening; / the wind; / one word about the sea.",
      `¶3 ${long[1]}`,
      "¶4 ol Counted by the pupils of class four. / The book is in the museum.",
    ]);
  });
});

test("a tagged PDF is read by its structure, whatever it looks like; what is not in it is no text", async () => {
  const paragraphs = long.map((text, at) =>
    set([text], { top: 700 - at * 70 }).map((put): Put => ({ ...put, role: "P", part: at + 1 })),
  );
  const title: Put = { ...lines("The keeper of the lamp", 72, 760), role: "H1", part: 0 };
  const page = [lines("Printed on a Sunday by nobody", 72, 815, 8), title, ...paragraphs.flat()];
  const { article } = await readAs(pdfOf([page]), type);
  expect(article.title.value).toBe("The keeper of the lamp");
  expect(bodyLines(article)).toEqual(long.map((text, at) => `¶${at + 1} ${text}`));
});

describe("what the file's properties say", () => {
  const page = [set(long)];
  test("a title counts when the page has none, an author only when the page names the same", async () => {
    const info = "/Title(Forty years of evenings)/Author(Pat Teacher)/Keywords(sea, storms)";
    const { article } = await readAs(pdfOf(page, "", info), type);
    expect(article.title).toEqual({ value: "Forty years of evenings", found: "metadata" });
    expect(article.tags.map(({ value }) => value)).toEqual(["sea", "storms"]);
    expect(article).not.toHaveProperty("byline");
    const signed = [[...set(["Ida Marsh, Saltery", ...long])]];
    expect((await readAs(pdfOf(signed, "", "/Author(Ida Marsh)"), type)).article.byline?.value).toBe(
      "Ida Marsh",
    );
  });
});

describe("broken and hostile files", () => {
  const locked = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O(${"o".repeat(32)})/U(${"u".repeat(32)})>>`;
  const scripted = pdfOf([set(long)], "", "").slice();
  test.each([
    ["with pictures of pages alone", pdfOf([[], []]), "ARTICLE_EMPTY", "scan"],
    ["under a password", pdfOf([set(long)], locked), "SOURCE_LOCKED", undefined],
    ["of a first line alone", new TextEncoder().encode("%PDF-1.7\n"), "SOURCE_BROKEN", "broken-kind"],
    ["of 301 pages", pdfOf(Array.from({ length: 301 }, () => [])), "SOURCE_TOO_LARGE", "past-limit"],
  ])("a PDF %s", async (_, bytes, code, fault) => {
    await expect(readAs(bytes, type)).rejects.toMatchObject({ code, ...(fault && { values: { fault } }) });
  });

  test("a file cut short ends in an article or a plain error", async () => {
    const whole = pdfOf([set(long)]);
    for (const share of [0.3, 0.6, 0.9]) {
      const result = await readAs(whole.slice(0, whole.length * share), type).then(
        () => "read",
        (error: { code?: string }) => error.code,
      );
      expect(["read", "SOURCE_BROKEN", "ARTICLE_EMPTY"]).toContain(result);
    }
  });

  test("nothing in a file is run: neither code made of strings nor forms", async () => {
    await readAs(scripted, type);
    expect(vi.mocked(getDocumentProxy).mock.lastCall?.[1]).toMatchObject({
      isEvalSupported: false,
      enableXfa: false,
    });
  });

  test("the bytes that were given are untouched", async () => {
    const bytes = pdfOf([set(long)]);
    const before = bytes.slice();
    await readAs(bytes, type);
    expect(bytes).toEqual(before);
  });
});

describe("tables and pictures of an untagged PDF", () => {
  const cells = (row: readonly string[], y: number, bold = false): Put[] =>
    row.flatMap((text, at) => (text === "" ? [] : [lines(text, 80 + at * 130, y, 10, bold)]));

  test("cells below each other are a table, with their own lines whole, and the text around it stays text", async () => {
    const above = set(long.slice(0, 2));
    const below = set(long.slice(2, 4), { top: 520 });
    const table = [
      ...cells(["Winter", "Nights lit", "Wind"], 620, true),
      ...cells(["1802", "88", "from the"], 598),
      ...cells(["", "", "west"], 585),
      ...cells(["1803", "91", "none"], 563),
    ];
    const { article } = await readAs(pdfOf([[...above, ...table, ...below]]), type);
    expect(toHtml(article.body)).toContain(
      "<table><tr><th>Winter</th><th>Nights lit</th><th>Wind</th></tr><tr><td>1802</td><td>88</td><td>from the west</td></tr><tr><td>1803</td><td>91</td><td>none</td></tr></table>",
    );
    expect(bodyLines(article).filter((line) => !line.includes("Winter"))).toEqual([
      `¶1 ${long[0]}`,
      `¶2 ${long[1]}`,
      `¶4 ${long[2]}`,
      `¶5 ${long[3]}`,
    ]);
  });

  test("a numbered list, and two columns of text beside each other, are none", async () => {
    const items = long.flatMap((text, at) => {
      const own = set([text], { x: 100, top: 740 - at * 60 });
      return [lines(`${at + 1}.`, 72, own[0]?.y ?? 0), ...own];
    });
    const columns = [...set(long, { letters: 34 }), ...set(long, { letters: 34, x: 310, top: 739.5 })];
    for (const page of [items, columns]) {
      const { article } = await readAs(pdfOf([page]), type);
      expect(toHtml(article.body)).not.toContain("<table>");
    }
  });

  test("a picture stands between the paragraphs that it stands between, with the small print below it", async () => {
    const page = [
      ...set(long.slice(0, 2)),
      lines("The lamp in its house", 72, 480, 8),
      ...set(long.slice(2, 4), { top: 450 }),
    ];
    const shown = [{ x: 72, y: 495, width: 200, height: 120 }];
    const { article } = await readAs(pdfOf([page], "", "", [shown]), type);
    const names = article.body.children.map((node) => (node.type === "element" ? node.tagName : ""));
    expect(names).toEqual(["p", "p", "figure", "p", "p"]);
    expect(toHtml(article.body)).toContain(
      '<figure><img src="1"><figcaption>The lamp in its house</figcaption></figure>',
    );
    expect(article.pictures).toHaveLength(1);
  });

  test("a page's ground, an emblem on every page and one as small as a letter are no pictures of the text", async () => {
    const page = set(long);
    const emblem = { x: 500, y: 700, width: 60, height: 60 };
    const ground = { x: 0, y: 0, width: 595, height: 842 };
    const small = { x: 72, y: 300, width: 30, height: 30 };
    const file = pdfOf([page, page], "", "", [
      [ground, emblem],
      [emblem, small],
    ]);
    const { article } = await readAs(file, type);
    expect(toHtml(article.body)).not.toContain("<figure>");
  });

  test("a paragraph that a page's end cuts is whole though a picture stands at the foot", async () => {
    const all = set([...long, ...long]);
    const [first, second] = [all.slice(0, 11), all.slice(11)];
    const rest = second.map((put) => ({ ...put, y: put.y + 740 - (second[0]?.y ?? 0) }));
    const shown = [{ x: 72, y: 200, width: 200, height: 120 }];
    const { article } = await readAs(pdfOf([first, rest], "", "", [shown]), type);
    const texts = bodyLines(article).map((line) => line.replace(/^¶\d+ /, ""));
    expect(texts).toEqual(expect.arrayContaining([...long]));
  });
});
