import { expect, test } from "vitest";
import { write } from "../../src/write/write.ts";
import { readBack, rules } from "./readback.ts";
import { prose, sample } from "./sample.ts";

/** How pages end: what goes to the next one with its last words, what is divided, what fills the rest. */
async function printed(html: string) {
  const bytes = await write(sample(html), "pdf", () => {});
  const { pages } = await readBack(bytes);
  const page = (text: string) => pages.findIndex((one) => one.text.includes(text)) + 1;
  return { page, pages, rules: rules(bytes) };
}

const fill = (lines: number) =>
  Array.from({ length: lines }, (_, index) => `<p>Filling line ${index}.</p>`).join("");
const befores = Array.from({ length: 12 }, (_, index) => 23 + index);
const row = (index: number) => `<tr><td>Row ${index}</td><td>kept</td></tr>`;

test("the last item of a list does not stand alone at the head of a page", async () => {
  const items = [1, 2, 3, 4, 5].map((index) => `<li>Item ${index} of the list</li>`).join("");
  const starts = new Set<number>();
  for (const before of befores) {
    const { page } = await printed(`${fill(before)}<ul>${items}</ul>${fill(30)}`);
    expect(page("Item 4")).toBe(page("Item 5"));
    starts.add(page("Item 5") - page("Item 1"));
  }
  expect(starts).toEqual(new Set([0, 1]));
});

test("a small table stays whole", async () => {
  const starts = new Set<number>();
  for (const before of befores) {
    const { page } = await printed(
      `${fill(before)}<table class="close">${[1, 2, 3, 4, 5].map(row).join("")}</table>${fill(30)}`,
    );
    expect(page("Row 1")).toBe(page("Row 5"));
    starts.add(page("Row 1"));
  }
  expect(starts).toEqual(new Set([1, 2]));
});

test("a softly kept block is divided rather than leave much of a page white, or its heading alone", async () => {
  const block = `<section data-keep="soft">${Array.from({ length: 30 }, (_, index) => `<p>Part ${index}.</p>`).join("")}</section>`;
  const roomy = await printed(fill(24) + block);
  expect([roomy.page("Part 0."), roomy.page("Part 29.")]).toEqual([1, 2]);
  const narrow = await printed(fill(30) + block);
  expect([narrow.page("Part 0."), narrow.page("Part 29.")]).toEqual([2, 2]);
  const under = await printed(`${fill(28)}<h2>Heading</h2>${block}`);
  expect([under.page("Heading"), under.page("Part 0."), under.page("Part 29.")]).toEqual([1, 1, 2]);
});

test("writing lines that may be more fill what the next block leaves of the page", async () => {
  const question = (number: number, most: string) =>
    `<section data-keep><p>Question ${number}</p><div class="lines" data-count="3"${most}></div></section>`;
  const lines = async (before: number) => {
    const { page, rules } = await printed(
      `${fill(before) + question(1, ' data-most="5"') + question(2, "")}<hr class="page"><p>After.</p>`,
    );
    const own = (rules[page("Question 1") - 1] ?? []).filter((rule) => rule.dotted).length;
    return page("Question 1") === page("Question 2") ? own - 3 : own;
  };
  const seen = new Set<number>();
  for (const before of befores) seen.add(await lines(before));
  expect([...seen].sort()).toEqual([3, 4, 5]);
});

test("a hyphen that begins a word is not left at the end of a line", async () => {
  const texts = Array.from(
    { length: 40 },
    (_, index) => `<p>${"ab ".repeat(20 + index)}-site:example.org</p>`,
  );
  const { pages } = await printed(texts.join(""));
  const pieces = pages.flatMap((one) => one.pieces.map(({ text }) => text));
  expect(pieces.filter((text) => text.includes("-site:example.org"))).toHaveLength(40);
});

test("a few last lines are drawn together with the page before, by smaller distances", async () => {
  const firsts = new Set<number>();
  for (let lines = 33; lines < 42; lines += 1) {
    const { pages } = await printed(fill(lines));
    const last = pages.at(-1)?.pieces.filter(({ text }) => text.startsWith("Filling")) ?? [];
    expect(last.length).toBeGreaterThanOrEqual(4);
    const [one, two] = pages[0]?.pieces ?? [];
    if (pages.length === 1) firsts.add(Math.round(((two?.y ?? 0) - (one?.y ?? 0)) * 10));
    for (const { y } of pages.flatMap((page) => page.pieces)) expect(y).toBeLessThan(842 - 20);
  }
  expect(firsts.size).toBeGreaterThan(2);
});

test("what a break would leave a page of a few lines for is drawn together as well; words after it stay there", async () => {
  const { page, pages } = await printed(`${fill(36)}<hr class="page"><p>After.</p>`);
  expect([pages.length, page("Filling line 35."), page("After.")]).toEqual([2, 1, 2]);
});

test("notes at the foot count among what is drawn together, and distances are made smaller once", async () => {
  const call = (number: number) =>
    `<p>Filling with a call ${number}<sup data-note="n${number}">${number}</sup></p><p class="footnote" data-note="n${number}"><b>${number}</b> Note ${number}: ${prose(2, number)}</p>`;
  const text = (lines: number, every: number) =>
    Array.from({ length: lines }, (_, index) =>
      index % every === 2 ? call(index) : `<p>Filling line ${index}.</p>`,
    ).join("");
  const found = new Set<number>();
  for (const every of [6, 30])
    for (let lines = 28; lines < 38; lines += 1) {
      const { pages } = await printed(text(lines, every));
      const filling = pages.map(({ pieces }) => pieces.filter((one) => one.text.startsWith("Filling")));
      expect(filling.at(-1)?.length, `${lines} lines`).toBeGreaterThanOrEqual(4);
      const distances = filling.flatMap((page) =>
        page.slice(1).map(({ y }, index) => Math.round((y - (page[index]?.y ?? 0)) * 10)),
      );
      expect(Math.max(...distances) - Math.min(...distances), `${lines} lines`).toBeLessThanOrEqual(1);
      if (pages.length === 1) found.add(Math.min(...distances));
      for (const { text, y } of pages[0]?.pieces ?? [])
        if (text.startsWith("Filling")) expect(y).toBeLessThan(842 - 62 - 40);
    }
  expect(found.size).toBeGreaterThan(3);
});

test("the last frame to write in does not go to a page of its own if the others can have fewer lines", async () => {
  const frame = (number: number) =>
    `<aside class="box" data-keep><p>Frame ${number}</p><div class="lines" data-count="5" data-least="3"></div></aside>`;
  for (const before of [10, 12, 14]) {
    const { page, rules } = await printed(fill(before) + [1, 2, 3].map(frame).join(""));
    expect([page("Frame 1"), page("Frame 3")]).toEqual([1, 1]);
    expect(rules.flat().filter(({ dotted }) => dotted).length).toBeGreaterThanOrEqual(9);
  }
});

test("writing lines are shared out evenly among the blocks of a page", async () => {
  const question = (number: number) =>
    `<section data-keep><p>Question ${number}</p><div class="lines" data-count="1" data-most="4"></div><p>End of ${number}</p></section>`;
  const four = [1, 2, 3, 4].map(question).join("");
  const tall = `<section data-keep>${fill(30)}</section>`;
  const totals = new Set<number>();
  for (const before of [10, 13, 16, 19]) {
    const { pages, rules } = await printed(fill(before) + four + tall);
    const at = (text: string) => pages[0]?.pieces.find((piece) => piece.text === text)?.y ?? 0;
    const counts = [1, 2, 3, 4].map(
      (number) =>
        (rules[0] ?? []).filter(
          ({ y1, dotted }) => dotted && y1 > at(`Question ${number}`) && y1 < at(`End of ${number}`),
        ).length,
    );
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    totals.add(counts.reduce((sum, count) => sum + count, 0));
  }
  expect(totals.size).toBeGreaterThan(2);
});

test("writing lines of blocks behind a break are shared out over the page on which they stand", async () => {
  const question = (number: number) =>
    `<section data-keep><p>Question ${number}</p><div class="lines" data-count="1" data-most="9"></div><p>End of ${number}</p></section>`;
  const five = [1, 2, 3, 4, 5].map(question).join("");
  const tall = `<section data-keep>${fill(30)}</section>`;
  const seen = new Set<string>();
  for (const before of [1, 15, 20, 28, 30, 33]) {
    const { page, pages, rules } = await printed(`${fill(before)}<hr class="page">${five}${tall}`);
    expect([page("Question 1"), page("End of 5")]).toEqual([2, 2]);
    const at = (text: string) => pages[1]?.pieces.find((piece) => piece.text === text)?.y ?? 0;
    const counts = [1, 2, 3, 4, 5].map(
      (number) =>
        (rules[1] ?? []).filter(
          ({ y1, dotted }) => dotted && y1 > at(`Question ${number}`) && y1 < at(`End of ${number}`),
        ).length,
    );
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(Math.min(...counts)).toBeGreaterThan(1);
    seen.add(counts.join());
  }
  // What stands before the break makes no difference.
  expect(seen.size).toBe(1);
});

test("a block with few lines stands on the page before rather than give others more", async () => {
  const question = `<section data-keep><p>Question</p><div class="lines" data-count="2" data-most="9"></div></section>`;
  const task = `<section data-keep><p>Task</p><div class="lines" data-count="12" data-least="8"></div></section>`;
  const { page } = await printed(`${fill(18)}${question}${task}<p>${"After.<br>".repeat(50)}</p>`);
  expect([page("Question"), page("Task")]).toEqual([1, 1]);
});

test("a loosely kept block is whole where a page can hold it, else divided without a word", async () => {
  const block = (lines: number) => `<section data-keep="loose"><h2>Map</h2>${fill(lines)}</section>`;
  const short = await printed(`<p>${"Line.<br>".repeat(48)}</p>${block(8)}${fill(30)}`);
  expect([short.page("Map"), short.page("Filling line 7.")]).toEqual([2, 2]);
  const messages: string[] = [];
  const long = await write(sample(block(60), { continued: "(goes on)" }), "pdf", ({ code }) =>
    messages.push(code),
  );
  const { pages } = await readBack(long);
  expect([pages.length, messages]).toEqual([2, []]);
  expect(pages.some(({ text }) => text.includes("goes on"))).toBe(false);
});

test("writing lines that fill a page never make their block taller than it", async () => {
  const messages: string[] = [];
  for (const lines of [1, 2, 3, 4, 5, 6]) {
    const task = `<section data-keep><h2>Task</h2><p>${"Step.<br>".repeat(lines)}</p><div class="lines" data-count="10" data-most="90"></div></section>`;
    const html = `${fill(30)}${task}<hr class="page"><p>After.</p>`;
    await write(sample(html), "pdf", ({ code }) => messages.push(code));
  }
  expect(messages).toEqual([]);
});
