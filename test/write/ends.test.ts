import { expect, test } from "vitest";
import { write } from "../../src/write/write.ts";
import { readBack, rules } from "./readback.ts";
import { sample } from "./sample.ts";

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
    const { page } = await printed(`${fill(before)}<ul>${items}</ul>`);
    expect(page("Item 4")).toBe(page("Item 5"));
    starts.add(page("Item 5") - page("Item 1"));
  }
  expect(starts).toEqual(new Set([0, 1]));
});

test("a small table stays whole", async () => {
  const starts = new Set<number>();
  for (const before of befores) {
    const { page } = await printed(
      `${fill(before)}<table class="close">${[1, 2, 3, 4, 5].map(row).join("")}</table>`,
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
      fill(before) + question(1, ' data-most="5"') + question(2, "") + '<hr class="page"><p>After.</p>',
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
