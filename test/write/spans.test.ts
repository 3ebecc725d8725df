import { describe, expect, test } from "vitest";
import { write } from "../../src/write/write.ts";
import { readBack, structure } from "./readback.ts";
import { sample } from "./sample.ts";

async function print(html: string) {
  const bytes = await write(sample(html), "pdf", () => {});
  return { pages: (await readBack(bytes)).pages, tree: JSON.stringify(await structure(bytes)) };
}

describe("a cell over several rows", () => {
  const table = `<table><tr><th rowspan="2">Ferry</th><th colspan="2">Crossings</th></tr><tr><th>Summer</th><th>Winter</th></tr>
    <tr><td rowspan="2">Heron</td><td>12</td><td>8</td></tr><tr><td>13</td><td>9</td></tr><tr><td>Tern</td><td>4</td><td>2</td></tr></table>`;

  test("holds its column, so that the cells of later rows stand under their own heads", async () => {
    const { pages } = await print(table);
    const left = (text: string) => pages[0]?.pieces.find((piece) => piece.text === text)?.left ?? 0;
    expect(left("13")).toBeCloseTo(left("12"), 1);
    expect(left("13")).toBeCloseTo(left("4"), 1);
    expect(left("9")).toBeCloseTo(left("Winter"), 1);
    expect(left("Tern")).toBeCloseTo(left("Heron"), 1);
  });

  test("leaves no empty cell in the structure, and its rows of heads are the table's head", async () => {
    const { tree } = await print(table);
    expect(tree).toContain('["THead",["TR",["TH","#"],["TH","#"]],["TR",["TH","#"],["TH","#"]]]');
    expect(tree).toContain('["TR",["TD","#"],["TD","#"],["TD","#"]],["TR",["TD","#"],["TD","#"]],');
  });

  test("loses nothing over a page break, nor where it asks for more rows than there are", async () => {
    const rows = Array.from(
      { length: 60 },
      (_, row) =>
        `<tr>${row % 20 === 0 ? `<td rowspan="${row === 40 ? 900 : 20}">Group ${row}.</td>` : ""}<td>Row ${row}.</td></tr>`,
    );
    const { pages } = await print(`<table>${rows.join("")}</table><p>After.</p>`);
    const text = pages.map((page) => page.text).join(" ");
    expect(pages.length).toBeGreaterThan(1);
    for (let row = 0; row < 60; row += 1) expect(text).toContain(`Row ${row}.`);
    for (const group of [0, 20, 40]) expect(text).toContain(`Group ${group}.`);
    expect(text).toContain("After.");
  });
});
