import { join } from "node:path";
import { expect, test } from "vitest";
import { expand } from "../../src/commands/expand.ts";
import { folderWith } from "../load/folder.ts";

test("a star is expanded where the shell did not, and only then", async () => {
  const folder = await folderWith({
    "b.md": "",
    "a.MD": "",
    "a.html": "",
    ".c.md": "",
    "d[1].md": "",
    "x.mdx": "",
  });
  const expanded = async (word: string) =>
    (await expand(join(folder, word))).map((path) => path.slice(folder.length + 1));
  expect(await expanded("*.md")).toEqual(["a.MD", "b.md", "d[1].md"]);
  expect(await expanded("a.*")).toEqual(["a.MD", "a.html"]);
  expect(await expanded("?.md")).toEqual(["a.MD", "b.md"]);
  expect(await expanded("d[1].m*")).toEqual(["d[1].md"]);
  expect(await expanded("*.pdf")).toEqual(["*.pdf"]);
  expect(await expanded("a.html")).toEqual(["a.html"]);
  expect(await expand("-")).toEqual(["-"]);
  expect(await expand(join(folder, "nowhere", "*.md"))).toEqual([join(folder, "nowhere", "*.md")]);
});
