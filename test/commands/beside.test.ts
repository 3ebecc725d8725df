import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { benchOf, makeArticle } from "../../src/commands/article.ts";
import { pageWith } from "../hostile/hostile.ts";
import { png } from "../hostile/sized.ts";
import { folderWith } from "../load/folder.ts";

test("a batch is told which files beside an article its guide depends on, those that are not there included", async () => {
  const boat = await png(90, 60);
  const images = ["boat.png", "no.png", "../out.png", "https://tide.example/x.png"];
  const page = pageWith(images.map((src) => `<p><img src="${src}" alt="A boat"></p>`).join(""));
  const folder = await folderWith({ "in/a.html": page, "in/boat.png": boat, "out.png": boat });
  const made = await makeArticle(
    { article: join(folder, "in", "a.html"), slug: "a" },
    await benchOf({ to: "html" }),
  );
  expect("error" in made ? made.error : made.beside).toEqual([
    { address: "boat.png", sha256: createHash("sha256").update(boat).digest("hex") },
    { address: "no.png", sha256: "" },
    { address: "../out.png", sha256: "" },
  ]);
});

test("of a stored page, its record and the pictures kept with it", async () => {
  const record = [
    "origin: https://tide.example/a",
    "address: https://tide.example/a",
    "retrieved: 2026-11-26",
    "type: text/html",
    "name: a",
    "pictures:",
    "  - address: https://tide.example/boat.png",
    "    file: source-images/1.png",
  ].join("\n");
  const page = pageWith('<p><img src="/boat.png" alt="A boat"></p>');
  const files = { "source.html": page, "source.yaml": record, "source-images/1.png": await png(90, 60) };
  const folder = await folderWith(files);
  const made = await makeArticle(
    { article: join(folder, "source.html"), slug: "a" },
    await benchOf({ to: "html" }),
  );
  const beside = "error" in made ? [] : (made.beside ?? []);
  expect(beside.map(({ address }) => address)).toEqual(["source.yaml", "source-images/1.png"]);
  expect(beside.every(({ sha256 }) => sha256.length === 64)).toBe(true);
});
