import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { folderWith } from "../load/folder.ts";
import { run } from "./terminal.ts";

const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#204080" } })
  .jpeg()
  .toBuffer();
const text = await readFile(new URL("../../content/articles/harbour-ferry.md", import.meta.url), "utf8");
const article = text.replace(
  "\n\nThe vote was",
  '\n\n![The ferry at her quay](photos/ferry.jpg "At the quay. Photo: N. Corrigan")\n\n![Elsewhere](https://tide.example/x.jpg)\n\nThe vote was',
);

async function made(...options: string[]) {
  const folder = await folderWith({ "ferry.md": article, "photos/ferry.jpg": photo });
  const out = join(folder, "out");
  const { code, stderr } = await run([
    "make",
    join(folder, "ferry.md"),
    "-o",
    out,
    "--edition",
    "student",
    ...options,
  ]);
  expect(code).toBe(0);
  const guide = await readFile(join(out, "ferry", "guide.yaml"), "utf8");
  const images = await readdir(join(out, "ferry", "images")).catch(() => []);
  return { folder: join(out, "ferry"), guide, images, stderr };
}

test("pictures travel beside the guide, which prints to the same bytes", async () => {
  const { folder, guide, images, stderr } = await made();
  expect(images).toHaveLength(1);
  expect(guide).toContain(`image: images/${images[0]}`);
  expect(guide).toContain("caption: Elsewhere");
  expect(stderr).toContain("a picture was left out (Elsewhere): its file is on the web");
  const first = await readFile(join(folder, "ferry-student.pdf"));
  const { code } = await run([
    "print",
    join(folder, "guide.yaml"),
    "-o",
    join(folder, "again"),
    "--edition",
    "student",
  ]);
  expect(code).toBe(0);
  expect((await readFile(join(folder, "again", "ferry-student.pdf"))).equals(first)).toBe(true);
});

test.each([
  ["captions", true],
  ["none", false],
])("--images %s", async (choice, captioned) => {
  const { guide, images, stderr } = await made("--images", choice, "--to", "html");
  expect(images).toEqual([]);
  expect(guide).not.toContain("image:");
  expect(guide.includes("Photo: N. Corrigan")).toBe(captioned);
  expect(stderr).not.toContain("picture");
});

test("print --images captions leaves the guide's pictures out", async () => {
  const { folder } = await made();
  await run([
    "print",
    join(folder, "guide.yaml"),
    "--edition",
    "student",
    "--to",
    "html",
    "--images",
    "captions",
  ]);
  const html = await readFile(join(folder, "ferry-student.html"), "utf8");
  expect(html).toContain("[Image not shown.]");
  expect(html).not.toContain("<img");
});
