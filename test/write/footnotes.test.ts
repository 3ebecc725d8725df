import { describe, expect, test } from "vitest";
import { write } from "../../src/write/write.ts";
import { readBack, structure } from "./readback.ts";
import { prose, sample } from "./sample.ts";

async function print(html: string) {
  const bytes = await write(sample(html), "pdf", () => {});
  return { ...(await readBack(bytes)), bytes };
}

const called = (number: number, note: string, words = prose(4, number)) =>
  `<p class="numbered" data-number="${number}" id="p${number}">${words}<sup data-note="n${number}">${number}</sup></p>
   <p class="footnote" data-note="n${number}"><b>${number}</b> ${note}</p>`;

/** Pages, from 1, on which a text stands. */
const pagesOf = (pages: readonly { readonly text: string }[], text: string) =>
  pages.flatMap((page, index) => (page.text.includes(text) ? [index + 1] : []));

describe("a footnote", () => {
  test("stands at the foot of the page that calls it, below all text, clear of the running foot", async () => {
    const html = Array.from({ length: 24 }, (_, index) =>
      called(index + 1, `Note of lamp ${index + 1}. ${prose(1)}`),
    );
    const { pages } = await print(html.join(""));
    expect(pages.length).toBeGreaterThan(3);
    let notes = 0;
    for (const { pieces, height } of pages) {
      // Raised by the font’s own figures: in the size of the text.
      const calls = pieces.flatMap(({ size, text }) =>
        size === 11.5 && /^\d+ ?$/.test(text) ? [text.trim()] : [],
      );
      const foot = pieces.filter(({ size, left, y }) => size === 8.5 && left > 80 && y < height - 50);
      const text = pieces.filter(({ size }) => size === 11.5);
      const shown = foot.flatMap(({ text: words }) => /Note of lamp (\d+)\./.exec(words)?.[1] ?? []);
      expect(shown).toEqual(calls);
      notes += shown.length;
      if (shown.length === 0) continue;
      expect(Math.min(...foot.map(({ y }) => y))).toBeGreaterThan(Math.max(...text.map(({ y }) => y)) + 10);
      expect(Math.max(...foot.map(({ y }) => y))).toBeLessThanOrEqual(height - 62);
    }
    expect(notes).toBe(24);
  });

  test("that no page can hold goes on at the foot of the next ones, to its last word", async () => {
    const long = Array.from({ length: 160 }, (_, index) => `Step ${index + 1} of the stair.`).join(" ");
    const { pages } = await print(
      called(1, `${long} ${long.replaceAll("Step", "Rung")}`) +
        called(2, "Short.") +
        "<p>After.</p>".repeat(3),
    );
    const text = pages.map((page) => page.text).join(" ");
    for (const kind of ["Step", "Rung"]) {
      const numbers = [...text.matchAll(new RegExp(`${kind} (\\d+) of the stair`, "g"))].map(([, one]) =>
        Number(one),
      );
      expect(numbers).toEqual(Array.from({ length: 160 }, (_, index) => index + 1));
    }
    expect(text.match(/Short\./g)).toHaveLength(1);
    expect(text.match(/After\./g)).toHaveLength(3);
    expect(pages.length).toBeLessThan(5);
  });

  test("takes its text to the next page rather than leave it, and the heading goes with it", async () => {
    for (let before = 22; before < 40; before += 1) {
      const fill = Array.from({ length: before }, (_, index) => `<p>Filling line ${index}.</p>`).join("");
      const first = `<p class="numbered" data-number="1" id="p1">Lamps<sup data-note="n1">1</sup> burn. ${prose(4)}</p>`;
      const note = `<p class="footnote" data-note="n1"><b>1</b> Oil. ${prose(5)}</p>`;
      const { pages } = await print(`${fill}<h2>The third lamp</h2>${first}${note}`);
      const [page] = pagesOf(pages, "Lamps");
      expect(pagesOf(pages, "Oil.")).toEqual([page]);
      expect(pagesOf(pages, "The third lamp")).toEqual([page]);
    }
  });

  test("of a table stands below the table; one that nothing calls in its own place", async () => {
    const { pages } = await print(
      `<table class="numbered" data-number="1" id="p1"><tr><td>Oil<sup data-note="n1">1</sup></td></tr></table>
       <p class="footnote" data-note="n1"><b>1</b> In litres.</p><p>Middle.</p>
       <p class="footnote" data-note="n9"><b>9</b> Called by nobody.</p><p>After.</p>`,
    );
    expect(pages[0]?.text).toMatch(/Oil.*In litres\. Middle\. 9 Called by nobody\. After\./);
  });

  test("called twice on a page is there once", async () => {
    const { pages } = await print(
      called(1, "The same words.") + called(2, "The same words.").replaceAll("2</", "1</"),
    );
    expect(pages[0]?.text.match(/The same words\./g)).toHaveLength(1);
  });

  test("is a Note behind its paragraph, with an identifier, and its call a Reference", async () => {
    const { bytes } = await print(`${called(1, "It burns.")}${called(2, "It is out.")}<p>After.</p>`);
    const tree = JSON.stringify(await structure(bytes));
    expect(tree).toMatch(/\["P",\["Span","#"\],"#",\["Reference","#"\]\],\["Note","#"\],\["P"/);
    const file = Buffer.from(bytes).toString("latin1");
    const ids = [...file.matchAll(/\/ID \((note-\d+)\)/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    expect(file).toContain(`/IDTree`);
  });
});
