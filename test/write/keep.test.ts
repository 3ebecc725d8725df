import { describe, expect, test } from "vitest";
import type { Message } from "../../src/model/message.ts";
import { write } from "../../src/write/write.ts";
import { readBack, rules } from "./readback.ts";
import { prose, sample } from "./sample.ts";

async function print(html: string) {
  const messages: Message[] = [];
  const bytes = await write(sample(html), "pdf", (message) => messages.push(message));
  return { ...(await readBack(bytes)), rules: rules(bytes), messages };
}

/** Pages, from 1, on which a text stands. */
function pagesOf(pages: readonly { readonly text: string }[], text: string): number[] {
  return pages.flatMap((page, index) => (page.text.includes(text) ? [index + 1] : []));
}

const fill = (lines: number) =>
  Array.from({ length: lines }, (_, index) => `<p>Filling line ${index}.</p>`).join("");
const question = (number: number, lines: number) =>
  `<section data-keep><p>Question ${number}: what did the keepers carry?</p><p>Mark ${number}.</p>
   <div class="lines" data-count="${lines}"></div><p>End of ${number}.</p></section>`;

describe("a kept block", () => {
  test("has its first and its last line on one page, wherever it falls", async () => {
    for (const before of [20, 26, 28, 30, 32]) {
      const { pages, messages } = await print(fill(before) + question(1, 6) + question(2, 5));
      for (const number of [1, 2]) {
        const [start] = pagesOf(pages, `Question ${number}:`);
        expect(pagesOf(pages, `End of ${number}.`)).toEqual([start]);
      }
      expect(messages).toEqual([]);
    }
  });

  test("has all its writing lines on that page, 8 mm apart, as wide as the text may be", async () => {
    const { pages, rules } = await print(fill(28) + question(1, 6) + fill(30));
    const [page = 0] = pagesOf(pages, "Question 1:");
    const lines = (rules[page - 1] ?? []).filter((rule) => rule.dotted);
    expect(page).toBe(2);
    expect(lines).toHaveLength(6);
    lines.forEach((line, index) => {
      expect(line.y2).toBe(line.y1);
      expect([line.x1, line.x2, line.width]).toEqual([57, 538.28, 0.5]);
      if (index > 0) expect(line.y1 - (lines[index - 1]?.y1 ?? 0)).toBeCloseTo(22.68, 2);
    });
  });

  test("that no page can hold is divided between its lines, with all of them, and said", async () => {
    const steps = Array.from({ length: 100 }, (_, index) => `<p>Step ${index + 1} of the stair.</p>`).join(
      "",
    );
    const { pages, messages } = await print(
      `${fill(20)}<section data-keep data-continued="(continued)"><p>A stair of a hundred steps.</p>${steps}</section>`,
    );
    const all = pages.map((page) => page.text).join(" ");
    const numbers = [...all.matchAll(/Step (\d+) of the stair\./g)].map((match) => Number(match[1]));
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(messages.map((message) => message.code)).toEqual(["QUESTION_TALLER_THAN_PAGE"]);
    expect(messages[0]?.values.question).toMatch(/^A stair of a hundred steps/);
    expect(pagesOf(pages, "(continued)")).toEqual(pagesOf(pages, "Step").slice(1));
  });

  test("that is divided goes on after the end of a sentence where one is near", async () => {
    const paragraphs = Array.from({ length: 20 }, (_, index) => `<p>${prose(3, index * 3 + 1)}</p>`).join("");
    for (const before of [5, 6, 7, 8, 9, 10, 11]) {
      const { pages } = await print(
        `${fill(before)}<section data-keep data-continued="(continued)">${paragraphs}</section>`,
      );
      const signs = pages.filter(({ text }) => text.includes("(continued)"));
      expect(signs.length).toBeGreaterThan(0);
      for (const { text } of signs) expect(text).toMatch(/\(continued\)\s+Sentence/u);
    }
  });

  test("of a hundred writing lines has a hundred", async () => {
    const { rules, messages } = await print(`<p>Before.</p>${question(1, 100)}`);
    expect(rules.flat().filter((rule) => rule.dotted)).toHaveLength(100);
    expect(messages).toHaveLength(1);
  });

  test("inside a box of a page's height is not lost either", async () => {
    const { pages } = await print(`<aside class="box">${question(1, 29)}</aside><p>After.</p>`);
    expect(pagesOf(pages, "End of 1.")).toHaveLength(1);
    expect(pagesOf(pages, "After.")).toHaveLength(1);
  });
});

describe("a list", () => {
  const list = (name: string, count: number) =>
    `<ul>${Array.from({ length: count }, (_, index) => `<li>${name} ${index + 1}, which the keepers look at. And then they look at all the rest of it, and at what is left, with great care, all day and at night as well.</li>`).join("")}</ul>`;
  /** Items on each page that has some. */
  const shares = async (html: string) => {
    const { pages } = await print(html);
    return pages
      .map(({ text }) => text.match(/, which the keepers look at/g)?.length ?? 0)
      .filter((count) => count > 0);
  };
  const places = [25, 26, 27, 28, 29, 30, 31, 32];

  test.each([3, 4, 5])("of %i leaves neither its first nor its last item alone", async (count) => {
    for (const before of places) {
      const found = await shares(`${fill(before)}<h4>To see</h4>${list("Sign", count)}${fill(40)}`);
      expect(found.reduce((sum, one) => sum + one, 0)).toBe(count);
      expect(found, `after ${before} lines`).not.toContain(1);
    }
  });

  test("counts with the lists directly above and below it, and with the lines that it is for", async () => {
    const below = `<div data-keep="soft">${list("Task", 1)}<div data-keep><div class="lines" data-count="2"></div></div></div>`;
    const section = `<div data-keep="soft"><h4>To see</h4>${list("Sign", 1)}${list("Search", 2)}${below}</div>`;
    for (const before of places) {
      const found = await shares(fill(before) + section + fill(40));
      expect(found.reduce((sum, one) => sum + one, 0)).toBe(4);
      expect(found, `after ${before} lines`).not.toContain(1);
    }
  });
});

describe("writing lines", () => {
  const items = (count: number) =>
    `<ul>${Array.from({ length: count }, (_, index) => `<li>Task ${index + 1} of the keepers.</li>`).join("")}</ul>`;
  const lines = `<div class="lines" data-count="3"></div>`;

  test.each([
    ["a list", `<h4>Their tasks</h4>${items(5)}<div data-keep>${lines}<p>End.</p></div>`, "Task 5"],
    ["a heading and one item", `<h4>Their tasks</h4>${items(1)}${lines}`, "Task 1"],
    ["a paragraph", `<p>What did the keepers carry?</p>${lines}`, "What did"],
  ])("stand on the page of what ends before them: %s", async (_name, html, text) => {
    for (let before = 24; before < 42; before += 1) {
      const { pages, rules } = await print(`${fill(before)}${html}<p>After.</p>`);
      const on = rules.flatMap((page, index) => (page.some((rule) => rule.dotted) ? [index + 1] : []));
      expect(on[0]).toBe(pagesOf(pages, text)[0]);
      if (html.includes("<h4>")) expect(pagesOf(pages, "Their tasks")).toEqual(pagesOf(pages, "Task 1"));
    }
  });
});

describe("a heading", () => {
  test("stands over a block that fills a page by itself: the block is divided, and says so", async () => {
    const steps = Array.from({ length: 39 }, (_, index) => `<p>Step ${index + 1} of the stair.</p>`).join("");
    const html = `${fill(20)}<h2>The stair</h2><section data-keep>${steps}</section><p>After.</p>`;
    const bytes = await write({ ...sample(html), continued: "(to be continued)" }, "pdf", () => {});
    const { pages } = await readBack(bytes);
    expect(pagesOf(pages, "The stair")).toEqual(pagesOf(pages, "Step 1 of"));
    expect(pagesOf(pages, "(to be continued)")).toEqual(pagesOf(pages, "Step 39 of"));
    expect(pages.at(-1)?.text.match(/\bStep \d+ of/g)?.length).toBeGreaterThan(0);
  });

  test("is never the last thing on its page", async () => {
    for (let before = 28; before < 42; before += 1) {
      const { pages } = await print(`${fill(before)}<h2>The second lamp</h2><p>${prose(6)}</p>`);
      for (const { pieces } of pages) {
        const foot = pieces.findIndex((piece) => piece.text.includes("student edition"));
        const heading = pieces.findIndex((piece) => piece.text === "The second lamp");
        if (heading !== -1) expect(foot - heading).toBeGreaterThan(2);
      }
    }
  });

  test("has two lines after it when the first is a block of its own", async () => {
    for (let before = 30; before < 40; before += 1) {
      const { pages } = await print(
        `${fill(before)}<h2>Words</h2><ul><li>Oil.</li><li>Wick.</li><li>Glass.</li></ul>`,
      );
      const [page] = pagesOf(pages, "Words");
      expect(pagesOf(pages, "Oil.")).toEqual([page]);
      expect(pagesOf(pages, "Wick.")).toEqual([page]);
    }
  });

  test("goes with the kept block that follows, and with a line marked to be kept", async () => {
    for (let before = 22; before < 34; before += 1) {
      const { pages } = await print(
        `${fill(before)}<h2>Find</h2><p data-keep-next>Use the text.</p>${question(1, 4)}`,
      );
      const [page] = pagesOf(pages, "Question 1:");
      expect(pagesOf(pages, "Find")).toEqual([page]);
      expect(pagesOf(pages, "Use the text.")).toEqual([page]);
    }
  });
});

describe("a paragraph", () => {
  test("leaves no single line at the foot or at the head of a page", async () => {
    for (let before = 30; before < 42; before += 1) {
      const { pages } = await print(`${fill(before)}<p>${prose(5)}</p><p>After.</p>`);
      const counts = pages.map(
        ({ pieces }) =>
          pieces.filter((piece) => !/^Filling|^After|student edition|\d \/ \d/.test(piece.text)).length,
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(4);
      expect(counts).not.toContain(1);
    }
  });
});

describe("a page break", () => {
  test("starts a page, and makes no empty one", async () => {
    const { pages } = await print(
      '<hr class="page"><p>One.</p><hr class="page"><hr class="page"><section><p>Two.</p></section><hr class="page">',
    );
    expect(pages).toHaveLength(2);
    expect(pagesOf(pages, "Two.")).toEqual([2]);
  });
});

describe("a table", () => {
  const rows = (count: number, words: string) =>
    Array.from(
      { length: count },
      (_, index) => `<tr><td>Row ${index}</td><td>${words} End ${index}.</td></tr>`,
    ).join("");
  const table = (body: string) =>
    `<table data-widths="20% *"><thead><tr><th>Name</th><th>Words</th></tr></thead><tbody>${body}</tbody></table>`;

  test("repeats its head on every page and divides no row", async () => {
    const { pages } = await print(table(rows(30, prose(3))));
    expect(pages.length).toBeGreaterThan(2);
    expect(pagesOf(pages, "Name Words")).toEqual(pages.map((_, index) => index + 1));
    for (let row = 0; row < 30; row += 1) {
      expect(pagesOf(pages, `End ${row}.`)).toEqual(pagesOf(pages, `Row ${row} `));
    }
  });

  test("leaves no row alone on its side of a page’s end, with its head or without one", async () => {
    for (const before of [24, 26, 28, 30, 32, 34, 36, 38, 40]) {
      for (const html of [table(rows(6, "Short.")), `<table>${rows(6, "Short.")}</table>`]) {
        const { pages } = await print(fill(before) + html);
        const on = [0, 1, 2, 3, 4, 5].map((row) => pagesOf(pages, `End ${row}.`)[0]);
        expect([on[0], on[4]]).toEqual([on[1], on[5]]);
      }
    }
  });

  test("loses nothing when a row is taller than a page", async () => {
    const { pages } = await print(table(rows(2, prose(60))));
    const text = pages.map((page) => page.text).join(" ");
    for (const end of ["Sentence 60", "End 0.", "End 1."]) expect(text).toContain(end);
  });

  test("stays between the margins, whatever its words", async () => {
    const long = "x".repeat(300);
    const cells = Array.from({ length: 9 }, () => `<td>${long} and more</td>`).join("");
    const { pages } = await print(`<table><tr>${cells}</tr></table>${table(rows(2, long))}`);
    for (const piece of pages.flatMap((page) => page.pieces)) {
      expect(piece.left).toBeGreaterThanOrEqual(56.9);
      expect(piece.right).toBeLessThanOrEqual(538.4);
    }
    const letters = pages.flatMap((page) => page.pieces).join("") && pages.map((page) => page.text).join("");
    expect(letters.match(/x/g)?.length).toBe(300 * 11);
  });
});

describe("lines that may be fewer or more", () => {
  const task = `<section data-keep><p>Write.</p><div class="lines" data-count="10" data-least="8" data-most="14"></div></section>`;
  const counts = async (html: string) =>
    (await print(html)).rules.map((page) => page.filter(({ dotted }) => dotted).length);

  test("keep the block on its page, and fill a page that a break ends", async () => {
    const after = `<hr class="page"><p>After.</p>`;
    expect(await counts(task + after)).toEqual([14, 0]);
    expect(await counts(`${task}<p>${prose(200)}</p>`)).toContain(10);
    const found = await Promise.all(
      [31, 32, 33, 34, 35, 36].map((lines) => counts(`<p>${"Line.<br>".repeat(lines)}</p>${task}${after}`)),
    );
    expect(found.some(([first]) => first === 8 || first === 9)).toBe(true);
    for (const [first = 0, second = 0] of found)
      expect(first === 0 ? second : first).toBeGreaterThanOrEqual(8);
  });
});
