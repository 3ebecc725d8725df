import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import { dividers } from "../../src/write/pdf/divide.ts";
import type { Word } from "../../src/write/pdf/engine.ts";
import { breakLines } from "../../src/write/pdf/lines.ts";
import { write } from "../../src/write/write.ts";
import { fc } from "../draws.ts";
import { readBack, streams } from "./readback.ts";
import { face, sample } from "./sample.ts";

/** Words of running text; `|` is a place to divide. Every letter is ten points wide. */
function running(text: string, alignment: "left" | "justify" = "left"): Word[] {
  const words = text.split(" ");
  return words.map((marked, index): Word => {
    const last = index === words.length - 1;
    const plain = marked.replaceAll("|", "") + (last ? "" : " ");
    const cuts = [...marked.matchAll(/\|/g)].map(({ index: at }, count) => {
      const letters = at - count;
      return { letters, head: (letters + 1) * 10, rest: (plain.length - letters) * 10 };
    });
    return {
      text: plain,
      font: face,
      fontSize: 10,
      x: 0,
      width: plain.length * 10,
      height: 12,
      leadingCut: 0,
      trailingCut: last ? 0 : 10,
      running: "en",
      alignment,
      ...(cuts.length > 0 && { cuts: () => cuts }),
    };
  });
}

const set = (words: readonly Word[], width: number) =>
  breakLines(words, width).map((line) =>
    line.inlines
      .map((one) => one.text)
      .join("")
      .trimEnd(),
  );

describe("the lines of running text", () => {
  test.each<[string, string, number, string[]]>([
    ["are even where greed would leave one short", "aaa bb cc ddddd", 60, ["aaa", "bb cc", "ddddd"]],
    ["are as few as can be", "aa bb cc dd ee ff", 50, ["aa bb", "cc dd", "ee ff"]],
    ["leave no word too short for a line alone", "aaaa bbbb cccc dddd e", 200, ["aaaa bbbb cccc dddd", "e"]],
    [
      "divide a word where it saves a hole",
      "aaaaaa bbbb|bbbb cccccc dd",
      120,
      ["aaaaaa bbbb-", "bbbb cccccc", "dd"],
    ],
    [
      "part no number from what it counts",
      "aaaa bbbb cccc dd 18 july ee",
      200,
      ["aaaa bbbb cccc dd", "18 july ee"],
    ],
    ["begin with no dash", "aaaa bbbb cccc ddd – ee ff", 180, ["aaaa bbbb cccc", "ddd – ee ff"]],
    ["divide none where they need not", "aaaa bbbb|bb cccc", 120, ["aaaa bbbbbb", "cccc"]],
  ])("%s", (_, text, width, expected) => {
    expect(set(running(text), width)).toEqual(expected);
  });

  test("end where the text itself ends them", () => {
    const words = running("aa bb cc");
    const broken = words.map((word, index) => (index === 0 ? { ...word, lineEnd: true } : word));
    expect(set(broken, 200)).toEqual(["aa", "bb cc"]);
  });

  test("fall back on breaking between letters where a word is wider than the line", () => {
    expect(set(running("aa bbbbbbbbbb cc"), 40)).toEqual(["aa", "bbbb", "bbbb", "bb", "cc"]);
  });

  test("are spread to both edges where the style says so, but for the last", () => {
    const lines = breakLines(running("aaaa bbb cccc ddd eeee", "justify"), 100);
    lines.slice(0, -1).forEach((line) => {
      const last = line.inlines.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0) - (last?.trailingCut ?? 0)).toBeCloseTo(100, 6);
    });
    expect(lines.length).toBeGreaterThan(1);
  });

  test("lose no letter, are never too wide, and never more than greed would make", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "|"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 120, max: 400 }),
        (parts, width) => {
          const text = parts.map((part) => part.replace(/^\|+|\|+$|\|(?=\|)/g, "") || "a").join(" ");
          const lines = breakLines(running(text), width);
          const whole = lines.flatMap((line) => line.inlines.map((one) => one.actual ?? one.text)).join("");
          expect(whole).toBe(text.replaceAll("|", ""));
          for (const line of lines) expect(line.getWidth()).toBeLessThanOrEqual(width + 0.01);
          const greedy = running(text).map(({ running: _, cuts: __, ...rest }) => rest);
          expect(lines.length).toBeLessThanOrEqual(breakLines(greedy, width).length);
        },
      ),
    );
  });
});

describe("words", () => {
  const shown = async (text: string, language = "en") => {
    const rules = (await dividers(fromHtml(`<p lang="${language}">x</p>`), "en")).get(language);
    return text.replace(/\S+/g, (word) => {
      const places = rules?.(word) ?? [];
      return [...word].map((letter, index) => (places.includes(index) ? `|${letter}` : letter)).join("");
    });
  };

  test.each([
    ["by the rules of their language", "typography", "en", "ty|pog|ra|phy"],
    ["in another one", "l’intérieur, développement", "fr", "l’in|té|rieur, dé|ve|lop|pe|ment"],
    [
      "but no name, no short word, no address, no figure",
      "Wellington lantern's tower www.lanterns.example 1984th AVERAGE",
      "en",
      "Wellington lantern's tower www.lanterns.example 1984th AVERAGE",
    ],
    ["but none that has a hyphen", "lantern-keepers", "en", "lantern-keepers"],
    ["nor in a language without rules", "typography", "xx", "typography"],
  ])("are divided %s", async (_, text, language, expected) => {
    expect(await shown(text, language)).toBe(expected);
  });
});

const long = "Extraordinarily misunderstood lighthouse administrators unquestionably characterised ".repeat(
  12,
);
const print = (html: string, more = {}) => write(sample(html, more), "pdf", () => {});

test("a divided word has its hyphen on the page, and is whole to whoever reads or copies", async () => {
  const bytes = await print(
    `<div class="columns" data-widths="35% *"><p class="numbered" data-number="1">${long}</p></div>`,
  );
  const { pages } = await readBack(bytes);
  const text = pages.map((page) => page.text).join(" ");
  const heads = text.match(/[a-z]-(?= [a-z])/g)?.length ?? 0;
  expect(heads).toBeGreaterThan(0);
  const said = streams(bytes).flatMap((stream) => [...stream.matchAll(/\/ActualText <FEFF([0-9a-f]*)>/g)]);
  const words = said.map((match) =>
    (match[1] ?? "").replace(/..../g, (unit) => String.fromCharCode(Number.parseInt(unit, 16))),
  );
  expect(words.filter((word) => word !== "")).toHaveLength(heads);
  expect(words.filter((word) => word === "")).toHaveLength(heads);
  for (const word of words) expect(`${long} `).toContain(word);
  expect(words.join("")).not.toMatch(/\u00ad|-/);
  // Poppler places what a Span says by the text state at its end.
  const spans = streams(bytes).flatMap((stream) => stream.match(/\/ActualText <FEFF[\s\S]*?EMC\n./g) ?? []);
  expect(spans).toHaveLength(said.length);
  for (const span of spans)
    expect(span).toMatch(/^\/ActualText <FEFF[0-9a-f]*>>> BDC\nBT\n(?:(?!BT|ET|cm$).*\n)*ET\nEMC\n/m);
});

test.each([
  ["a heading", `<h2>${long}</h2>`],
  ["a question", `<p class="ask">${long}</p>`],
  ["a text in a language without rules", `<p class="numbered" data-number="1" lang="xx">${long}</p>`],
  ["an address", `<p class="numbered" data-number="1"><a href="https://lamp.example/">${long}</a></p>`],
])("%s is not divided", async (_, html) => {
  const { pages } = await readBack(await print(html));
  expect(pages.map((page) => page.text).join(" ")).not.toMatch(/[a-z]- /);
});

test("no line ends with a quotation mark and the one short word after it", async () => {
  const paragraphs = Array.from(
    { length: 24 },
    (_, count) => `<p>${"l".repeat(count)} ${"mot ".repeat(22)}« Le parquet exagère »</p>`,
  );
  const { pages } = await readBack(
    await write(sample(paragraphs.join("").replaceAll("« ", "«\u202F"), { language: "fr" }), "pdf", () => {}),
  );
  const lines = new Map<string, string>();
  for (const [index, { pieces }] of pages.entries())
    for (const { y, text } of pieces) lines.set(`${index} ${y}`, (lines.get(`${index} ${y}`) ?? "") + text);
  const all = [...lines.values()];
  expect(all.some((line) => /mot\s*$/u.test(line))).toBe(true);
  expect(all.filter((line) => /«\s*Le\s*$/u.test(line))).toEqual([]);
});
