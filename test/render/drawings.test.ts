import { toHtml } from "hast-util-to-html";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/model/guide.ts";
import { qrCode } from "../../src/render/drawings/code.ts";
import { relayMap } from "../../src/render/drawings/relays.ts";
import { timeLine } from "../../src/render/drawings/timeline.ts";
import { write } from "../../src/write/write.ts";
import { readBack, structure } from "../write/readback.ts";
import { printed, sample } from "./sample.ts";

const words = (shapes: ReturnType<typeof timeLine>["shapes"]) =>
  shapes.flatMap((shape) => (shape.kind === "text" ? [shape] : []));

describe("a time line", () => {
  const dates = ["1912", "2017-11-02", "2017-11-03", "2017-11", "2018-01-05"].map((date) => ({
    date,
    label: `On ${date}`,
  }));

  it("keeps the order of time, labels apart, everything inside", () => {
    const { width, height, shapes } = timeLine(dates, 400, 9);
    const labels = words(shapes).filter(({ text }) => text.startsWith("On "));
    expect(labels.map(({ text }) => text)).toEqual(dates.map(({ label }) => label));
    labels.forEach(({ y }, index) => {
      if (index > 0) expect(y - (labels[index - 1]?.y ?? 0)).toBeGreaterThan(10);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    });
    for (const { x } of words(shapes)) expect(x).toBeLessThan(width);
  });

  it("sets dates as far apart as the time between them", () => {
    const { shapes } = timeLine(
      [
        { date: "1900", label: "a" },
        { date: "1950", label: "b" },
        { date: "2000", label: "c" },
      ],
      400,
      9,
    );
    const [a = 0, b = 0, c = 0] = words(shapes)
      .filter(({ text }) => /^[abc]$/.test(text))
      .map(({ y }) => y);
    expect(b - a).toBeCloseTo(c - b, 0);
  });
});

describe("a map of voices", () => {
  const column = (voices: Parameters<typeof relayMap>[0]) =>
    words(relayMap(voices, "this article", 480, 9).shapes).map(
      ({ text, x }) => [text, Math.round(x)] as const,
    );

  it("has a column for each step from the article", () => {
    const placed = new Map(
      column([
        { name: "Ida", places: "[¶1]", through: "The Tide" },
        { name: "Tom", places: "[¶2]", through: "Ida" },
        { name: "Ann", places: "[¶3]" },
      ]),
    );
    expect([...placed.keys()]).toContain("The Tide");
    const x = (text: string) => placed.get(text) ?? Number.NaN;
    expect(x("Tom [¶2]")).toBeLessThan(x("Ida [¶1]"));
    expect(x("Ida [¶1]")).toBeLessThan(x("The Tide"));
    expect(x("The Tide")).toBe(x("Ann [¶3]"));
    expect(x("Ann [¶3]")).toBeLessThan(x("this article"));
  });

  it("ends where voices lead to each other", () => {
    const placed = column([
      { name: "Ida", places: "[¶1]", through: "Tom" },
      { name: "Tom", places: "[¶2]", through: "Ida" },
      { name: "Ann", places: "[¶3]", through: "Ann" },
    ]);
    expect(placed.map(([text]) => text).sort()).toEqual(["Ann [¶3]", "Ida [¶1]", "Tom [¶2]", "this article"]);
  });
});

describe("the QR code", () => {
  it("is one path with four modules of white around it, each module black as it should be", () => {
    const address = "https://paper.example/news/ferry.html";
    const { data, size } = encode(address, { ecc: "M", border: 0 });
    const drawing = qrCode(address);
    const [shape] = drawing?.shapes ?? [];
    expect(drawing?.shapes).toHaveLength(1);
    const module = (drawing?.width ?? 0) / (size + 8);
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, length] of (shape?.kind === "path" ? shape.d : "").matchAll(
      /M([\d.]+),([\d.]+)h([\d.]+)v/g,
    )) {
      const [column, row] = [Math.round(Number(x) / module) - 4, Math.round(Number(y) / module) - 4];
      const run = drawn[row] ?? [];
      for (let at = 0; at < Math.round(Number(length) / module); at += 1) run[column + at] = true;
    }
    expect(drawn).toEqual(data);
  });

  it("is left out where the address is too long, or none", () => {
    expect(qrCode(`https://paper.example/${"a".repeat(300)}`)).toBeUndefined();
    const html = (origin: string) => {
      const guide = sample("ferry.en");
      const { address: _, ...article } = guide.article;
      return toHtml(printed({ ...guide, article: { ...article, origin } }).tree);
    };
    expect(html("ferry.md")).not.toContain("image/svg");
    expect(html("https://paper.example/ferry")).toContain(
      'alt="QR code of the address https://paper.example/ferry"',
    );
  });
});

describe("in the teacher edition", () => {
  const guide = (): Guide => {
    const given = sample("ferry.en");
    const [first] = given.questions
      .flatMap(({ evidence }) => evidence)
      .filter(({ at }) => typeof at === "number");
    if (first === undefined) throw new Error("the sample has no evidence");
    const dates = ["1971", "2024-05", "2025-10-01", "2025-10-15"].map((date) => ({ date, evidence: first }));
    const shares = Array.from({ length: 13 }, (_, index) => ({
      paragraph: index + 1,
      words: 40,
      quoted: index,
      reported: 2,
    }));
    return { ...given, teacher: { ...given.teacher, dates, shares } };
  };

  it("drawings say in words what they show, and HTML has the same as a table; pupils have neither", () => {
    const html = toHtml(printed(guide(), { edition: "teacher" }).tree);
    expect(html).toMatch(/alt="Time line, from the earliest to the latest: [^"]*¶/);
    expect(html).toMatch(/alt="A bar for each paragraph\. Words of others: ¶1: of 40 words 0 in/);
    expect(html.match(/<div class="copy"><table/g)).toHaveLength(3);
    expect(toHtml(printed(guide()).tree)).not.toContain("Time and voices");
  });

  it("the table of the bars has a row for each run of paragraphs with no words of others, or none but theirs", () => {
    const given = guide();
    const [bare, quoted] = [
      { quoted: 0, reported: 0 },
      { quoted: 30, reported: 0 },
    ];
    const kinds = [bare, bare, { quoted: 4, reported: 9 }, quoted, quoted, bare];
    const shares = kinds.map((kind, index) => ({
      paragraph: index + 1,
      words: 30 + (kind === bare ? index : 0),
      ...kind,
    }));
    const html = toHtml(
      printed({ ...given, teacher: { ...given.teacher, shares } }, { edition: "teacher" }).tree,
    );
    const [, table = ""] = html.match(/<th>¶<\/th><th>words<\/th>([\s\S]*?)<\/table>/) ?? [];
    const rows = [...table.matchAll(/<tr>((?:<td>[^<]*<\/td>)+)<\/tr>/g)].map(([, row = ""]) =>
      [...row.matchAll(/<td>([^<]*)/g)].map(([, cell]) => cell),
    );
    expect(rows).toEqual([
      ["1–2", "30, 31", "–", "–"],
      ["3", "30", "4", "9"],
      ["4–5", "30, 30", "30, 30", "–"],
      ["6", "35", "–", "–"],
    ]);
  });

  it("the PDF has them as figures, their letters as text, and no table for them", async () => {
    const document = printed(guide(), { edition: "teacher" });
    const messages: string[] = [];
    const bytes = await write(document, "pdf", ({ code }) => messages.push(code));
    const tree = JSON.stringify(await structure(bytes));
    const text = (await readBack(bytes)).pages.map((page) => page.text).join(" ");
    expect(messages).toEqual([]);
    expect(tree).toContain('["Figure=Time line, from the earliest');
    expect(text).toContain("no sign of another voice");
    expect(text).not.toContain("Heard through");
  });
});
