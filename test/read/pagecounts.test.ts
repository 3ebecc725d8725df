import { expect, test } from "vitest";
import { isPrintLine, pageCounts } from "../../src/read/pagecounts.ts";
import { readAs } from "./formats/tree.ts";
import { bodyLines } from "./outline.ts";

const long =
  "The lamp on the rock was lit at dusk, and the keeper wrote the hour of it in the book beside the stairs.";

test.each([
  ["numbers in a frame", [long, "- 2 -", long, "[3]", long], [1, 3]],
  ["a count at the top and at the end", ["Page 1 of 2", long, long, long, "2 / 2"], [0, 4]],
  ["two counts to one number", [long, long, "Seite 1 von 3", long, "Seite 2 von 3", long, long], [2, 4]],
  ["one alone in the middle is the text’s", [long, long, "Part 1 of 2", long, long], []],
  ["a result of a match", ["Wren 3 to 1", long, long], []],
  ["a year or a bare number", ["1802", long, "2", long, "3"], []],
])("lines that count pages: %s", (_, texts, found) => {
  expect([...pageCounts(texts)]).toEqual(found);
});

test.each([
  ["11/26/26, 3:24 AM                 The keeper of the lamp", true],
  ["https://www.wren.example/lamp                 26/11/2026 10:12", true],
  ["https://www.wren.example/lamp   1/3", true],
  ["The Wren Review - The keeper of the lamp          Page 1 of 2", true],
  ["On 12/05/2024, 10:30 the lamp was lit.", false],
  ["https://www.wren.example/lamp", false],
  ["The match ended   3 to 1", false],
])("what a browser prints around a page: %s", (line, is) => {
  expect(isPrintLine(line)).toBe(is);
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a printed page's counts and heads are no paragraphs, in plain text and in a web page", async () => {
  const text = `https://www.wren.example/lamp          26/11/2026 10:12\n\nThe keeper of the lamp\n\n${long}\n\n${long}\n\nPage 1 of 2\n\n${long}\n\nPage 2 of 2\n`;
  const page = `<!doctype html><title>The keeper of the lamp</title><body><p>Page 1 of 2</p><h1>The keeper of the lamp</h1><p>${long}</p><p>${long}</p><p>Page 1 of 2</p><p>${long}</p><p>Page 2 of 2</p>`;
  for (const [source, type] of [
    [text, "text/plain"],
    [page, "text/html"],
  ] as const) {
    const { article } = await readAs(bytes(source), type);
    expect(article.title.value).toBe("The keeper of the lamp");
    expect(bodyLines(article)).toEqual([`¶1 ${long}`, `¶2 ${long}`, `¶3 ${long}`]);
    expect(article.matter).toContainEqual({ kind: "other", position: "inside", text: "Page 2 of 2" });
  }
});
