import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { developerFor } from "../../../src/load/pictures.ts";
import { bodyLines } from "../outline.ts";
import { type Pixels, pdfOf, type Shown, set } from "./pdffile.ts";
import { readAs } from "./tree.ts";

const long = [
  "The lamp on the rock was lit at dusk, and the keeper wrote the hour of it in the book beside the stairs, as his father had done before him.",
  "Nobody had asked him to do it. Nobody read the book until the spring in which the rock was sold to a company that wanted to build an inn there.",
  "The company found forty years of evenings in it, each with its hour, its wind and one word about the sea, and did not know what to do with them.",
  "A schoolteacher of the town did. She let her pupils count the storms of every year, and it turned out that the storms had become rarer, not stronger.",
];
const page = [...set(long.slice(0, 2)), ...set(long.slice(2, 4), { top: 440 })];

/** Four tones: 0 and 64 above 128 and 192. */
const four: Pixels = { width: 2, height: 2, colours: "DeviceGray", hex: "004080C0" };
const at = { x: 72, y: 480, width: 100, height: 100 };
const under = (matrix: string, before = ""): Shown => ({ ...at, draw: `q ${before} ${matrix} cm /I0 Do Q` });

async function tones(bytes: Uint8Array | undefined): Promise<readonly (readonly number[])[]> {
  const { data, info } = await sharp(bytes).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  expect((await sharp(bytes).metadata()).channels).toBe(1);
  return Array.from({ length: info.height }, (_, row) => [
    ...data.subarray(row * info.width, (row + 1) * info.width),
  ]);
}

async function pictureOf(shown: readonly Shown[], pixels: readonly Pixels[]) {
  const { article } = await readAs(pdfOf([page], "", "", [shown], pixels), "application/pdf");
  expect(article.pictures).toHaveLength(1);
  return article.pictures?.[0];
}

describe("the pixels of a picture", () => {
  test.each([
    [
      "upright",
      "100 0 0 100 72 480",
      [
        "",
        [
          [0, 64],
          [128, 192],
        ],
      ],
    ],
    [
      "mirrored",
      "-100 0 0 100 172 480",
      [
        "",
        [
          [64, 0],
          [192, 128],
        ],
      ],
    ],
    [
      "upside down",
      "100 0 0 -100 72 580",
      [
        "",
        [
          [128, 192],
          [0, 64],
        ],
      ],
    ],
    [
      "turned",
      "0 100 -100 0 172 480",
      [
        "",
        [
          [64, 192],
          [0, 128],
        ],
      ],
    ],
    ["cut by its frame", "100 0 0 100 72 480", ["72 480 50 100 re W n", [[0], [128]]]],
    ["in a frame in another", "100 0 0 100 72 480", ["0 0 595 842 re W n 72 530 100 100 re W* n", [[0, 64]]]],
  ] as const)("%s", async (_, matrix, [before, expected]) => {
    const picture = await pictureOf([under(matrix, before)], [four]);
    expect(await tones(picture?.bytes)).toEqual(expected);
  });

  test.each<[string, Pixels, number[][]]>([
    [
      "colours, by how light they are",
      { width: 3, height: 1, colours: "DeviceRGB", hex: "FF000000FF000000FF" },
      [[54, 182, 18]],
    ],
    [
      "black and white",
      { width: 3, height: 2, colours: "DeviceGray", bits: 1, hex: "A040" },
      [
        [255, 0, 255],
        [0, 255, 0],
      ],
    ],
  ])("%s", async (_, pixels, expected) => {
    const size = `${pixels.width * 50} 0 0 ${pixels.height * 50}`;
    expect(await tones((await pictureOf([under(`${size} 72 480`)], [pixels]))?.bytes)).toEqual(expected);
  });

  test("of strips below each other are one picture's", async () => {
    const strip = (row: number): Shown => ({
      ...at,
      draw: `q 100 0 0 50 72 ${530 - row * 50} cm /I${row} Do Q`,
    });
    const pixels = ["0040", "80C0"].map((hex): Pixels => ({ ...four, height: 1, hex }));
    const picture = await pictureOf([strip(0), strip(1)], pixels);
    expect(await tones(picture?.bytes)).toEqual([
      [0, 64],
      [128, 192],
    ]);
  });

  test("of a large one are made fewer before anything keeps them", async () => {
    const wide: Pixels = { width: 6000, height: 100, colours: "DeviceGray", hex: "30".repeat(600_000) };
    const picture = await pictureOf([under("420 0 0 40 72 500")], [wide]);
    expect(await sharp(picture?.bytes).metadata()).toMatchObject({ width: 2000, height: 190 });
  });
});

test("a tagged figure has the picture that the file counts to it, its description and its caption", async () => {
  const [first = "", second = "", third = "", last = ""] = long;
  const put = (text: string, part: number, top: number, role = "P") =>
    set([text], { top }).map((each) => ({ ...each, part, role }));
  const lines = [...put(first, 1, 740), ...put(second, 2, 660), ...put(third, 4, 400), ...put(last, 5, 330)];
  const other: Shown = { ...under("50 0 0 50 400 480"), draw: "q 50 0 0 50 400 480 cm /I1 Do Q" };
  const figure = { ...under("100 0 0 100 72 480"), role: "Figure", part: 3 };
  const pixels = [four, { ...four, hex: "FFFFFFFF" }];
  const { article } = await readAs(pdfOf([lines], "", "", [[other, figure]], pixels), "application/pdf");
  expect(bodyLines(article).map((line) => line.slice(0, 9))).toContain("picture 1");
  expect(await tones(article.pictures?.[0]?.bytes)).toEqual([
    [0, 64],
    [128, 192],
  ]);
});

test("a small caption at the page's very edge stays with its picture; what stands there without one does not", async () => {
  const caption = (y: number) => ({ text: "Photo: A. Wick", x: 72, y, size: 8 });
  const shown: Shown = { ...at, y: 50, draw: "q 100 0 0 100 72 50 cm /I0 Do Q" };
  const lines = [...page, caption(36)];
  const { article } = await readAs(pdfOf([lines, lines], "", "", [[shown], []], [four]), "application/pdf");
  expect(bodyLines(article)).toContain("picture 1 caption Photo: A. Wick");
  expect(article.matter.filter(({ text }) => text.includes("Wick"))).toHaveLength(1);
});

test("a caption in the text's own letters, with a number or a credit", async () => {
  for (const caption of ["Figure 3. The lamp in its house.", "The lamp in its house. Photo: A. Wick"]) {
    const text = [...page, ...set([caption], { top: 480 })];
    const shown = under("100 0 0 80 72 500");
    const { article } = await readAs(pdfOf([text], "", "", [[shown]], [four]), "application/pdf");
    expect(bodyLines(article)).toContain(`picture 1 caption ${caption}`);
  }
});

test("is printed by sharp as any other", async () => {
  const tile: Pixels = { width: 80, height: 80, colours: "DeviceGray", hex: "60".repeat(6400) };
  const picture = await pictureOf([under("100 0 0 100 72 480")], [tile]);
  const pictures = picture === undefined ? [] : [picture];
  const { outcomes, prints } = await developerFor()(pictures, () => {});
  expect([...outcomes.values()]).toEqual([{ file: "images/1.png" }]);
  expect(await sharp(prints.get("images/1.png")).metadata()).toMatchObject({ width: 80, channels: 1 });
});

test.each<[string, Pixels]>([
  ["more pixels than are decoded", { ...four, width: 50_000, height: 50_000 }],
  ["fewer pixels than it says", { ...four, width: 3000, height: 3000 }],
])("%s: the article is read all the same", async (_, pixels) => {
  const file = pdfOf([page], "", "", [[under("100 0 0 100 72 480")]], [pixels]);
  const { article } = await readAs(file, "application/pdf");
  expect(bodyLines(article).filter((line) => line.startsWith("¶"))).toHaveLength(4);
});

describe("what was not read is told", () => {
  test("a picture of too many pixels keeps its place and its caption", async () => {
    const caption = { text: "Lit at dusk. Photo: A. Wick", x: 72, y: 466, size: 8 };
    const large: Pixels = { width: 8000, height: 6000, colours: "DeviceGray", hex: "00" };
    const lines = [...set(long.slice(0, 2)), caption, ...set(long.slice(2, 4), { top: 440 })];
    const draws = [
      "q 200 0 0 100 72 480 cm /I0 Do Q",
      "q 72 480 200 100 re W n 200 0 0 100 72 480 cm /I0 Do Q",
    ];
    for (const draw of draws) {
      const file = pdfOf([lines], "", "", [[{ ...at, draw }]], [large]);
      const { article } = await readAs(file, "application/pdf");
      expect(bodyLines(article)[2]).toBe("picture 1 caption Lit at dusk. Photo: A. Wick");
      const reports: unknown[] = [];
      await developerFor()(article.pictures ?? [], (message) => reports.push(message));
      expect(reports).toEqual([
        expect.objectContaining({
          code: "IMAGE_SKIPPED",
          values: { image: "1", reason: "picture-inside" },
        }),
      ]);
    }
  });

  test("states that show nothing are no pictures", async () => {
    const draw = "q 200 0 0 100 72 480 cm Q q 100 0 0 100 72 480 cm /I0 Do Q";
    const { article } = await readAs(pdfOf([page], "", "", [[{ ...at, draw }]], [four]), "application/pdf");
    expect(article.pictures).toHaveLength(1);
  });

  test("pages that are pictures", async () => {
    const scan: Shown = { x: 0, y: 0, width: 595, height: 842 };
    const { article, messages } = await readAs(
      pdfOf([page, [], page, []], "", "", [[], [scan], [], []]),
      "application/pdf",
    );
    expect(article.scanned).toEqual([2]);
    expect(messages).toContainEqual({ code: "PAGES_SCANNED", values: { count: 1, pages: "2" } });
  });
});
