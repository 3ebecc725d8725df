import { expect, test } from "vitest";
import { write } from "../../src/write/write.ts";
import { readBack, rules } from "./readback.ts";
import { sample } from "./sample.ts";

/** What a block ends with, and a line to fill in that is not parted from it, below so many lines of text. */
async function pagesOf(before: number, block: string) {
  const fill = Array.from({ length: before }, (_, index) => `<p>Filling line ${index}.</p>`).join("");
  const helps = `<div class="columns" data-widths="* *" data-keep-previous><p>This helps:</p><p>Missing:</p></div>`;
  const bytes = await write(sample(`${fill}${block}${helps}<p>After.</p>`), "pdf", () => {});
  const { pages } = await readBack(bytes);
  return { bytes, page: (text: string) => pages.findIndex((one) => one.text.includes(text)) + 1 };
}

const row = (number: number) => `<tr><td data-height="15">Row ${number}.</td><td></td></tr>`;
const table = (rows: number) =>
  `<table data-widths="* *"><thead><tr><th>Head</th><th>Other</th></tr></thead>${Array.from({ length: rows }, (_, index) => row(index + 1)).join("")}</table>`;

test.each([
  ["a small table", table(3), "Row 3."],
  ["a table", table(12), "Row 12."],
  ["a list", "<ul><li>One thing.</li><li>Two things.</li><li>Last thing.</li></ul>", "Last thing."],
  ["a paragraph", "<p>Last thing.</p>", "Last thing."],
])("a line to fill in stays on the page where %s ends", async (_, block, end) => {
  const starts = new Set<number>();
  for (let before = 14; before < 44; before += 1) {
    const { page } = await pagesOf(before, block);
    expect(page("This helps:"), `below ${before} lines`).toBe(page(end));
    starts.add(page(end));
  }
  expect(starts).toEqual(new Set([1, 2]));
});

test("writing lines that may be fewer make room for what is not parted from them", async () => {
  const lines = `<div data-keep><p>Log</p><div class="lines" data-count="6" data-least="3"></div></div>`;
  const counts = new Set<number>();
  for (let before = 14; before < 40; before += 1) {
    const { bytes, page } = await pagesOf(before, lines);
    expect(page("This helps:")).toBe(page("Log"));
    counts.add(
      rules(bytes)
        .flat()
        .filter(({ dotted }) => dotted).length,
    );
  }
  expect(Math.min(...counts)).toBe(3);
  expect(Math.max(...counts)).toBe(6);
});
