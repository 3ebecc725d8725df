import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Message } from "../../src/model/message.ts";
import { write } from "../../src/write/write.ts";
import { fc } from "../draws.ts";
import { readBack } from "./readback.ts";
import { sample } from "./sample.ts";

async function print(html: string) {
  const messages: Message[] = [];
  const bytes = await write(sample(html), "pdf", (message) => messages.push(message));
  const { pages } = await readBack(bytes);
  return { pages, text: pages.map((page) => page.text).join(" "), messages };
}

describe("characters", () => {
  test("of the guide's own print: boxes, arrows, narrow no-break spaces", async () => {
    const { text, messages } = await print(
      `<p>« Oui » : <span class="box"></span> ■ → ¶ § … “x” ‘y’ – — œ É</p>
       <ul class="boxes"><li>do</li></ul><ul class="seen"><li>seen</li></ul><ul class="leave"><li>go</li></ul>`,
    );
    expect(messages).toEqual([]);
    expect(text).toMatch(/☐ ■ → ¶ § … “x” ‘y’ – — œ É ☐ do ■ seen → go/);
    expect(text).toMatch(/«.Oui.».: /);
  });

  test("of a narrow space that the font does not have: a wider one of its own, so that lines keep their distance", async () => {
    const path = "@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf";
    const legible = new Uint8Array(readFileSync(new URL(`../../node_modules/${path}`, import.meta.url)));
    const faces = { normal: legible, bold: legible, italics: legible, bolditalics: legible };
    const own = sample(
      '<p class="numbered" data-number="1">Un<br>Vraiment\u202f? Oui\u202f!<br>Deux<br>Trois</p>',
    );
    const bytes = await write({ ...own, fonts: { ...own.fonts, serif: faces } }, "pdf", () => {});
    const [page] = (await readBack(bytes)).pages;
    expect(page?.text).toMatch(/Vraiment\s\? Oui\s!/u);
    const at = ["Un", "Vraiment", "Deux", "Trois"].map(
      (word) => page?.pieces.find(({ text }) => text.includes(word))?.y ?? Number.NaN,
    );
    const steps = at.slice(1).map((y, index) => (y - (at[index] ?? 0)).toFixed(1));
    expect(new Set(steps).size).toBe(1);
  });

  test("that only the other family has are printed in it", async () => {
    const { text, messages } = await print(
      '<p>sans ԁ ⅓ Ω</p><p class="numbered" data-number="1">serif ● Ω ☐</p>',
    );
    expect(text).toContain("Ω ☐");
    expect(messages.map((message) => message.code)).not.toContain("IMAGE_SKIPPED");
  });

  test("that no font has are named, and replaced by something that shows", async () => {
    const { text, messages } = await print("<p>Lamp 灯 and 𒀀 and 灯.</p>");
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      code: "GLYPHS_MISSING",
      values: { characters: "灯 U+706F, 𒀀 U+12000", count: 2 },
    });
    expect(text).toMatch(/Lamp \S and \S and \S\./);
  });

  test("that must not show do not: soft hyphens, zero-width spaces, controls, direction marks", async () => {
    const { text, messages } = await print(
      "<p>co\u00adoperate sixty-four zero\u200bwidth be\u0007ll \u202eleft\u202c \ufeffend \ud800 half</p>",
    );
    expect(text).toContain("cooperate sixty-four zerowidth bell left end");
    expect(text).not.toMatch(/\u00ad|\u200b|\u202e/);
    expect(messages.every((message) => message.code === "GLYPHS_MISSING")).toBe(true);
  });

  test("with marks stay whole: é in two code points", async () => {
    const { text, messages } = await print("<p>e\u0301te\u0301</p>");
    expect(text.normalize("NFC")).toContain("été");
    expect(messages).toEqual([]);
  });
});

describe("long words", () => {
  test.each([
    ["letters", "x".repeat(5000)],
    ["an address", `https://lamp.example/${"stairs/oil-and-wick?night=7&".repeat(60)}`],
  ])("break at the margin and lose nothing: %s", async (_, word) => {
    const { pages, text } = await print(
      `<div class="beside"><p class="numbered" data-number="1">A ${word} b</p></div>`,
    );
    for (const piece of pages.flatMap((page) => page.pieces)) expect(piece.right).toBeLessThanOrEqual(538.4);
    expect(text.replace(/ |1|Thelampkeepers.*?\d+\/\d+/g, "")).toContain(word.replace(/1/g, "").slice(0, 60));
    expect(text.match(/x|n/g)?.length).toBeGreaterThanOrEqual(word.match(/x|n/g)?.length ?? 0);
  });
});

test("any text at all gives a file that opens", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (text) => {
      const escaped = text.replace(/[&<>]/g, " ");
      const { pages } = await print(
        `<h1>${escaped}</h1><p>${escaped}</p><table><tr><td>${escaped}</td></tr></table>`,
      );
      expect(pages.length).toBeGreaterThan(0);
    }),
    { numRuns: 15 },
  );
});
