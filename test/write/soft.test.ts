import { expect, test } from "vitest";
import { write } from "../../src/write/write.ts";
import { readBack, rules } from "./readback.ts";
import { prose, sample } from "./sample.ts";

/** Blocks that give way, the room that writing lines take, and what may stand before the last break. */
async function printed(html: string) {
  const bytes = await write(sample(html), "pdf", () => {});
  const { pages } = await readBack(bytes);
  const page = (text: string) => pages.findIndex((one) => one.text.includes(text)) + 1;
  const written = rules(bytes).map((page) => page.filter(({ dotted }) => dotted).length);
  return { page, pages, written };
}

const fill = (lines: number) =>
  Array.from({ length: lines }, (_, index) => `<p>Filling line ${index}.</p>`).join("");
const question = (number: number, more: number) =>
  `<section data-keep><p>Question ${number}</p><div class="lines" data-count="2" data-most="${2 + more}"></div></section>`;
const tall = `<section data-keep><p>Tall</p>${fill(22)}</section>`;

test("the parts of a soft block that is divided share out the room that the next part leaves", async () => {
  const block = `<div data-keep="soft"><h4>Block</h4><p>Facts.</p>${question(1, 9)}${question(2, 9)}${tall}</div>`;
  const { page, written } = await printed(fill(18) + block);
  expect([page("Block"), page("Question 2"), page("Tall")]).toEqual([1, 1, 2]);
  expect(written[0]).toBeGreaterThan(4);
});

test("a soft block that stays whole has more writing lines, as a kept one has", async () => {
  const block = `<div data-keep="soft"><p>Block</p>${question(1, 9)}</div>`;
  const { page, written } = await printed(fill(24) + block + tall);
  expect([page("Question 1"), page("Tall")]).toEqual([1, 2]);
  expect(written[0]).toBeGreaterThan(3);
});

test("a soft block behind others is divided before their room is shared out, not left to a page of its own", async () => {
  const block = `<div data-keep="soft"><p>Block</p>${fill(6)}${tall.replaceAll("Filling", "Standing")}</div>`;
  const { page, written } = await printed(fill(14) + question(1, 9) + block);
  expect([page("Question 1"), page("Block"), page("Standing line 0.")]).toEqual([1, 1, 2]);
  expect(written[0]).toBeGreaterThan(2);
});

test("writing lines in a column are more where the page has room", async () => {
  const columns = `<div class="columns" data-widths="50% *" data-keep><p>Question</p><div class="lines" data-count="2" data-most="6"></div></div>`;
  const { page, written } = await printed(fill(22) + columns + columns + tall);
  expect([page("Question"), page("Tall")]).toEqual([1, 2]);
  expect(written[0]).toBeGreaterThan(5);
});

test("a soft block that holds on to the next one is divided rather than leave its heading's page white", async () => {
  const starts = new Set<number>();
  for (const before of [18, 20, 22, 24, 26]) {
    const block = `<h4>Heading</h4><div data-keep="soft" data-keep-next><p>${prose(9)}</p><p>Last part.</p></div>`;
    const { page } = await printed(`${fill(before)}${block}<p>What follows.</p>${fill(30)}`);
    expect(page("Last part.")).toBe(page("What follows."));
    expect(page("Heading")).toBe(1);
    starts.add(page("Last part."));
  }
  expect(starts).toEqual(new Set([1, 2]));
});

test("words of two lines that introduce what follows may end a page of which a quarter would be left white, no fuller one", async () => {
  const table = `<table>${[1, 2, 3].map((row) => `<tr><td>Row ${row}. ${prose(12)}</td></tr>`).join("")}</table>`;
  const under = (words: string) => `<h2>Heading</h2><p data-keep-next>Intro. ${words}</p>${table}`;
  for (const before of [14, 20]) {
    const long = await printed(fill(before) + under(prose(2)));
    expect([long.page("Heading"), long.page("Intro."), long.page("Row 1.")]).toEqual([1, 1, 2]);
    const short = await printed(fill(before) + under("One line."));
    expect(short.page("Heading")).toBe(2);
  }
  for (const before of [28, 29]) {
    const lower = await printed(fill(before) + under(prose(2)));
    expect([lower.page("Heading"), lower.page("Intro.")]).toEqual([2, 2]);
  }
});
