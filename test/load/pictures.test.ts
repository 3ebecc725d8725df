import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { FetchPicture } from "../../src/load/album.ts";
import { developerFor, loadPrints } from "../../src/load/pictures.ts";
import { isPrint } from "../../src/load/prints.ts";
import { limits } from "../../src/model/limits.ts";
import type { Message } from "../../src/model/message.ts";
import type { Picture } from "../../src/model/picture.ts";
import { sample } from "../render/sample.ts";
import { folderWith } from "./folder.ts";

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#204080" } });
const photo = new Uint8Array(
  await canvas(300, 200)
    .withExif({ IFD0: { Copyright: "A. Wick", ImageDescription: "Where the keeper lives" } })
    .jpeg()
    .toBuffer(),
);
const chart = new Uint8Array(await canvas(90, 60).png().toBuffer());

const kinds = {
  webp: new Uint8Array(await canvas(90, 60).webp().toBuffer()),
  avif: new Uint8Array(await canvas(90, 60).avif().toBuffer()),
  gif: new Uint8Array(await canvas(90, 60).gif().toBuffer()),
};

/** What becomes of one picture of an article in a folder. */
async function outcome(
  files: Readonly<Record<string, string | Uint8Array>>,
  addresses: readonly string[],
  more: Partial<Picture> = {},
  fetched?: FetchPicture,
) {
  const folder = await folderWith(files);
  const messages: Message[] = [];
  const picture = { name: "7", called: "Lamp", from: join(folder, "article.html"), addresses, ...more };
  const made = await developerFor(fetched)([picture], (message) => messages.push(message));
  return { told: made.outcomes.get("7"), prints: made.prints, messages, folder };
}

/** A PNG that says it has so many pixels. */
function claiming(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(chart);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  let crc = ~0;
  for (const byte of bytes.subarray(12, 29)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  view.setUint32(29, ~crc >>> 0);
  return bytes;
}

describe("a file beside the article", () => {
  test("becomes a greyscale print without what the camera wrote", async () => {
    const { told, prints, messages } = await outcome({ "page_files/a b.jpg": photo }, [
      "./page_files/a%20b.jpg?x=1",
    ]);
    expect(messages).toEqual([]);
    const [[file, print = new Uint8Array()] = []] = [...prints];
    expect(told).toEqual({ file });
    expect(file).toMatch(/^images\/1\.(?:jpg|png)$/);
    expect(isPrint(print)).toBe(true);
    expect(isPrint(photo)).toBe(false);
    expect(await sharp(print).metadata()).toMatchObject({ width: 300, height: 200, channels: 1 });
    expect(Buffer.from(print).toString("latin1")).not.toMatch(/Wick|keeper|Exif/);
  });

  test("is the same, byte for byte, each time", async () => {
    const [one, two] = [
      await outcome({ "a.jpg": photo }, ["a.jpg"]),
      await outcome({ "a.jpg": photo }, ["a.jpg"]),
    ];
    expect([...one.prints]).toEqual([...two.prints]);
  });

  test("is made no larger than the page", async () => {
    const wide = new Uint8Array(await canvas(5000, 700).webp().toBuffer());
    const { prints } = await outcome({ "a.webp": wide }, ["a.webp"]);
    expect(await sharp([...prints.values()][0]).metadata()).toMatchObject({ width: 1340, height: 188 });
  });

  test.each([
    ["by a wrong ending", "a.jpg", chart],
    ["WebP", "a.bin", kinds.webp],
    ["AVIF", "a.avif", kinds.avif],
    ["the first frame of a moving one", "a.gif", kinds.gif],
  ])("is known by its bytes: %s", async (_, name, bytes) => {
    expect((await outcome({ [name]: bytes }, [name])).told).toHaveProperty("file");
  });

  test("comes before an address elsewhere, and a broken one gives way to the next", async () => {
    const { told } = await outcome({ "a.jpg": photo, "bad.png": chart.subarray(0, 60) }, [
      "https://post.example/a.jpg",
      "bad.png",
      "a.jpg",
    ]);
    expect(told).toHaveProperty("file");
  });
});

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><script>alert(1)</script><image href="/etc/hostname"/></svg>`;

test.each<[string, string | Uint8Array, string]>([
  ["cut off", chart.subarray(0, chart.length - 30), "damaged"],
  ["a head alone", chart.subarray(0, 33), "damaged"],
  ["2,500 million pixels", claiming(50_000, 50_000), "large"],
  ["pixels that are not there", claiming(4000, 4000), "damaged"],
  ["SVG with a script", svg, "kind"],
  ["HTML", "<html><body>Not found</body></html>", "kind"],
  ["nothing", "", "kind"],
  ["a pixel that counts readers", new Uint8Array(await canvas(1, 1).png().toBuffer()), "ornament"],
  ["an icon", new Uint8Array(await canvas(48, 48).png().toBuffer()), "ornament"],
  ["more than ten megabytes", new Uint8Array(10_000_001), "large"],
])("refused: %s", async (_, bytes, reason) => {
  const { told, prints, messages } = await outcome({ "a.png": bytes }, ["a.png"]);
  expect(told).toEqual({ reason });
  expect(prints.size).toBe(0);
  const said = messages.map(({ code, values, place }) => [
    code,
    values.image,
    values.reason,
    place?.file?.endsWith("article.html"),
  ]);
  expect(said).toEqual(reason === "ornament" ? [] : [["IMAGE_SKIPPED", "Lamp", `picture-${reason}`, true]]);
});

describe("nothing is read outside the article's folder", () => {
  test.each([
    "../secret.jpg",
    "x/../../secret.jpg",
    "%2e%2e/secret.jpg",
    "..%5csecret.jpg",
    "/etc/hostname",
    "file:///etc/hostname",
    "C:\\secret.jpg",
    "a.jpg\0.png",
  ])("%j", async (address) => {
    const { told } = await outcome({ "a.jpg": photo }, [address]);
    expect(told).toEqual({ reason: "outside" });
  });

  test("nor through a link", async () => {
    const outer = await folderWith({ "secret.jpg": photo });
    const folder = await folderWith({ "article.html": "" });
    await symlink(join(outer, "secret.jpg"), join(folder, "a.jpg"));
    await symlink(outer, join(folder, "inner"));
    for (const address of ["a.jpg", "inner/secret.jpg"])
      expect((await outcome({}, [address], { from: join(folder, "article.html") })).told).toEqual({
        reason: "outside",
      });
  });

  test("a folder is no picture, and standard input has none", async () => {
    const { folder } = await outcome({}, []);
    await mkdir(join(folder, "a.jpg"));
    expect((await outcome({}, ["a.jpg"], { from: join(folder, "article.html") })).told).toEqual({
      reason: "missing",
    });
    expect((await outcome({}, ["a.jpg"], { from: "-" })).told).toEqual({ reason: "missing" });
  });
});

describe("the network", () => {
  const asked: string[] = [];
  const fetched: FetchPicture = async (address) => {
    asked.push(address);
    return address.endsWith("gone.jpg") ? { reason: "refused" } : { bytes: photo };
  };

  test("is never asked for an article from a file", async () => {
    for (const address of ["https://post.example/a.jpg", "//post.example/a.jpg"])
      expect((await outcome({}, [address], {}, fetched)).told).toEqual({ reason: "remote" });
    expect(asked).toEqual([]);
  });

  test("brings what an article from an address shows, when that is allowed", async () => {
    const from = "https://post.example/news/keeper";
    expect((await outcome({}, ["../art/a.jpg"], { from })).told).toEqual({ reason: "remote" });
    expect((await outcome({}, ["../art/a.jpg"], { from }, fetched)).told).toHaveProperty("file");
    const gone = await outcome({}, ["gone.jpg"], { from }, fetched);
    expect(gone.told).toEqual({ reason: "refused" });
    expect(gone.messages.map(({ place }) => place)).toEqual([{ file: "https://post.example/news/gone.jpg" }]);
    expect((await outcome({}, ["file:///etc/hostname"], { from }, fetched)).told).toEqual({
      reason: "forbidden",
    });
    expect(asked).toEqual(["https://post.example/art/a.jpg", "https://post.example/news/gone.jpg"]);
  });

  test("keeps what could be printed, and why the others could not", async () => {
    const from = "https://post.example/keeper";
    const picture = (name: string, address: string) => ({ name, called: "", from, addresses: [address] });
    const pictures = ["a.jpg", "gone.jpg", "a.jpg#top", "b.txt"].map((each, at) => picture(`${at}`, each));
    const fetch: FetchPicture = async (address, ...rest) =>
      address.endsWith("b.txt") ? { bytes: new Uint8Array(100) } : fetched(address, ...rest);
    asked.length = 0;
    const made = await developerFor(fetch)(pictures, () => {});
    expect(made.fetched).toEqual([
      { from, address: "https://post.example/a.jpg", bytes: photo },
      { from, address: "https://post.example/gone.jpg", reason: "refused" },
      { from, address: "https://post.example/b.txt", reason: "kind" },
    ]);
    expect(asked).toHaveLength(2);
  });
});

test("of a thousand pictures forty are printed, the others told", async () => {
  const pictures = Array.from({ length: 1000 }, (_, at) => ({
    name: String(at),
    called: `p${at}`,
    from: "-",
    addresses: [],
    bytes: chart,
  }));
  const messages: Message[] = [];
  const { prints, outcomes } = await developerFor()(pictures, (message) => messages.push(message));
  expect(prints.size).toBe(40);
  expect(outcomes.size).toBe(1000);
  expect(messages).toHaveLength(960);
  const few = await developerFor(undefined, { ...limits, pictures: 2 })(pictures.slice(0, 3), () => {});
  expect([...few.outcomes.values()]).toEqual([
    { file: "images/1.png" },
    { file: "images/2.png" },
    { reason: "many" },
  ]);
});

describe("the prints of a guide", () => {
  const guide = (...images: string[]) => ({
    ...sample("ferry.en"),
    reading: images.map((image) => ({ image })),
  });

  test("are taken as they are; a teacher's own picture is made a print", async () => {
    const { prints } = await outcome({ "a.jpg": photo }, ["a.jpg"]);
    const [print = new Uint8Array()] = prints.values();
    const folder = await folderWith({ "images/1.jpg": print, "images/mine.jpg": photo });
    const loaded = await loadPrints(
      guide("images/1.jpg", "images/mine.jpg"),
      join(folder, "guide.yaml"),
      () => {},
    );
    expect(loaded.get("images/1.jpg")).toEqual(print);
    expect(loaded.get("images/mine.jpg")).toEqual(print);
  });

  test("one that is missing or broken is told with its file", async () => {
    const folder = await folderWith({ "images/bad.png": chart.subarray(0, 50) });
    await writeFile(join(folder, "guide.yaml"), "");
    const messages: Message[] = [];
    const loaded = await loadPrints(
      guide("images/bad.png", "images/no.png"),
      join(folder, "guide.yaml"),
      (message) => messages.push(message),
    );
    expect(loaded.size).toBe(0);
    expect(messages.map(({ values }) => [values.image, values.reason])).toEqual([
      ["images/bad.png", "picture-damaged"],
      ["images/no.png", "picture-missing"],
    ]);
  });
});
