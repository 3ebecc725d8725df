import { expect, test } from "vitest";
import { write } from "../../src/write/write.ts";
import { readBack, streams } from "./readback.ts";
import { sample } from "./sample.ts";

const print = (html: string, more = {}) => write(sample(html, more), "pdf", () => {});
const paragraph = (text: string) => `<p class="numbered" data-number="1">${text}</p>`;

/** The pieces of the first page that a text begins, and the size they are set in. */
async function pieces(html: string) {
  const bytes = await print(html);
  const [page] = (await readBack(bytes)).pages;
  return { bytes, text: page?.text ?? "", all: page?.pieces ?? [] };
}

test("superscripts are the font’s own glyphs: on the line, in the text’s size, copied as plain letters", async () => {
  const { all, text, bytes } = await pieces(paragraph("le 1<sup>er</sup> mai, XIX<sup>e</sup> siècle"));
  expect(text.replace(/ /g, "")).toContain("le1ermai,XIXesiècle");
  const [main, raised] = [
    all.find((one) => one.text.startsWith("le 1")),
    all.find((one) => one.text === "er"),
  ];
  expect(raised?.size).toBe(main?.size);
  expect(raised?.y).toBe(main?.y);
  // Narrower than the same letters on the line.
  const plain = (await pieces(paragraph("<b>1</b>er<b>m</b>"))).all.find((one) => one.text === "er");
  const width = (one: typeof plain) => (one?.right ?? 0) - (one?.left ?? 0);
  expect(width(raised)).toBeLessThan(width(plain) * 0.8);
  expect(width(raised)).toBeGreaterThan(0);
  expect(streams(bytes).join()).toContain("/ActualText <FEFF00650072>");
});

test("a raised 2 and the character ² are told apart by who reads them", async () => {
  const { bytes } = await pieces(paragraph("10<sup>2</sup> est 50 m²"));
  const said = [
    ...streams(bytes)
      .join()
      .matchAll(/\/ActualText <FEFF([0-9a-f]*)>/g),
  ].map((match) => match[1]);
  expect(said).toContain("0032");
  expect(said.some((one) => one?.endsWith("006d00b2"))).toBe(true);
});

test("what the font has no superscripts for is made smaller and raised", async () => {
  const { all } = await pieces(paragraph("le point<sup>†</sup> ici"));
  const [main, raised] = [all.find((one) => one.text.startsWith("le")), all.find((one) => one.text === "†")];
  expect(raised?.size).toBeLessThan((main?.size ?? 0) * 0.8);
  expect(raised?.y).toBeLessThan((main?.y ?? 0) - 2);
});
