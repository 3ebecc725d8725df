import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { write } from "../../src/write/write.ts";
import { type Branch, readBack, streams, structure } from "./readback.ts";
import { prose, sample } from "./sample.ts";

async function address(width: number, height: number): Promise<string> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: "#808080" } })
    .toColourspace("b-w")
    .png()
    .toBuffer();
  return `data:image/png;base64,${bytes.toString("base64")}`;
}

const photo = await address(1340, 890);
const tall = await address(600, 1000);
const small = await address(60, 40);
const figure = (src: string, caption = "Lit at dusk.") =>
  `<figure lang="en"><img src="${src}" alt="A lamp"><figcaption>${caption}</figcaption></figure>`;
const print = (html: string) => write(sample(html), "pdf", () => {});

/** The words of each page. */
async function pagesOf(html: string) {
  const { pages } = await readBack(await print(html));
  return pages.map(({ text }) => text);
}

test("a picture is a figure with its description, its caption a paragraph", async () => {
  const [page] = await structure(await print(figure(photo)));
  const [document] = (page ?? []).slice(1) as Branch[][];
  expect(document?.slice(1)).toEqual([["Div", ["Figure=A lamp", "#"], ["P", "#"]]]);
});

describe("a page", () => {
  test("holds several pictures: none takes one for itself", async () => {
    const pages = await pagesOf(figure(tall, "One.") + figure(tall, "Two.") + figure(photo, "Three."));
    expect(pages[0]).toContain("One.");
    expect(pages[0]).toContain("Two.");
    expect(pages).toHaveLength(1 + Number(!pages[0]?.includes("Three.")));
  });

  test("has the caption of each picture that it has", async () => {
    for (let sentences = 18; sentences < 32; sentences += 2) {
      const html = `<p>${prose(sentences)}</p>${figure(photo, "The caption of it.")}<p>After.</p>`;
      const bytes = await print(html);
      const pages = await structure(bytes);
      const texts = (await readBack(bytes)).pages.map(({ text }) => text);
      const pictured = pages.findIndex((page) => JSON.stringify(page).includes("Figure"));
      expect(texts[pictured]).toContain("The caption of it.");
    }
  });
});

test("the same pictures give the same bytes", async () => {
  const html = figure(photo) + figure(small);
  expect(Buffer.from(await print(html)).equals(await print(html))).toBe(true);
});

test("a picture a little too tall for the rest of its page is made smaller, down to three fifths", async () => {
  const heights: number[] = [];
  for (let sentences = 14; sentences < 40; sentences += 1) {
    const bytes = await print(`<p>${prose(sentences)}</p>${figure(photo)}<p>After.</p>`);
    const [height] = (await streams(bytes)).flatMap((stream) => {
      const matrix = /([\d.]+) 0 0 -?([\d.]+) [\d.-]+ [\d.-]+ cm\s*\/I\d+ Do/.exec(stream);
      return matrix === null ? [] : [Number(matrix[2])];
    });
    heights.push(Math.round(height ?? 0));
  }
  expect(Math.max(...heights)).toBe(210);
  expect(heights.some((height) => height < 205)).toBe(true);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(126);
});
