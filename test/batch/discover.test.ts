import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { discover } from "../../src/batch/discover.ts";
import { planOf } from "../../src/batch/plan.ts";
import { slugOf } from "../../src/commands/slug.ts";
import { errorOf, folderWith } from "../load/folder.ts";

const home = resolve(".");
afterEach(() => process.chdir(home));

async function enter(names: readonly string[]): Promise<string> {
  const folder = await folderWith({});
  process.chdir(folder);
  for (const name of names) {
    await mkdir(dirname(name), { recursive: true });
    await writeFile(name, name);
  }
  return folder;
}

async function find(words: readonly string[], stdin = "") {
  async function* input() {
    yield stdin;
  }
  const found = await discover(words, { out: "out", stdin: input(), slugOf });
  const plan = planOf(found.inputs);
  return {
    ...found,
    plan,
    folders: plan.map(({ folder }) => folder),
    paths: plan.map(({ article }) => article),
  };
}

describe("what the words of a batch stand for", () => {
  const archive = [
    ...["in/2024/Été.html", "in/2024/ete.md", "in/b.txt", "in/c.jpg", "in/.hidden.md", "in/page.htm"],
    ...["in/page_files/frame.html", "in/x_files/own.md", "in/made/.lectern/made.json", "in/made/d.html"],
  ];

  test("a folder: every article below it, but what is hidden, saved beside a page, or made by Lectern", async () => {
    await enter(archive);
    const { folders, paths, roots } = await find(["in"]);
    expect(paths).toEqual(
      expect.arrayContaining(["in/2024/Été.html", "in/2024/ete.md", "in/b.txt", "in/page.htm"]),
    );
    expect(folders).toHaveLength(5);
    expect(folders).toContain("x-files/own");
    expect(folders.filter((name) => /^2024\/ete-[0-9a-f]{8}$/.test(name))).toHaveLength(2);
    expect(roots).toEqual([resolve("in")]);
  });

  test("two folders keep their names; the output folder is none", async () => {
    await enter(["a/x.md", "b/x.md", "out/y.md"]);
    expect((await find(["a", "b"])).folders).toEqual(["a/x", "b/x"]);
    expect((await find(["."])).folders).toEqual(["a/x", "b/x"]);
  });

  test("a glob, with folders and braces", async () => {
    await enter(archive);
    expect((await find(["in/**/*.{md,htm}"])).paths).toEqual(
      expect.arrayContaining(["in/2024/ete.md", "in/page.htm", "in/x_files/own.md"]),
    );
    expect((await find(["in/2024/*"])).folders).toHaveLength(2);
    expect((await errorOf(() => find(["in/*.pdf"]))).code).toBe("SOURCE_NOT_FOUND");
  });

  test("a list: by @, by a text file of paths, from standard input, parted by lines or NUL", async () => {
    await enter(["a.md", "sub/b c.md", "list.txt", "text.txt"]);
    await writeFile("list.txt", "# notes\r\na.md\r\n\r\nsub/b c.md\r\n");
    const folders = ["a", "sub/b-c"];
    expect((await find(["@list.txt"])).folders).toEqual(folders);
    expect((await find(["list.txt"])).folders).toEqual(folders);
    expect((await find(["text.txt"])).folders).toEqual(["text"]);
    expect((await find(["-"], "a.md\nsub/b c.md\n./a.md")).folders).toEqual(folders);
    expect((await find(["-"], "a.md\0sub/b c.md\0")).folders).toEqual(folders);
  });

  test("what is named and is no file is told as a problem of its own; the others are found", async () => {
    await enter(["a.md", "sub/b.md"]);
    const { plan } = await find(["-"], "a.md\nno.md\nsub\nhttps://paper.example/x\n");
    expect(plan.map(({ problem }) => problem?.code)).toEqual([
      undefined,
      "FETCH_FAILED",
      "SOURCE_NOT_FOUND",
      "SOURCE_IS_FOLDER",
    ]);
    expect((await errorOf(() => find(["nowhere"]))).code).toBe("SOURCE_NOT_FOUND");
  });

  test("links are passed over and counted; a loop is no end", async () => {
    const folder = await enter(["in/a.md", "secret.md"]);
    await symlink(join(folder, "secret.md"), "in/link.md");
    await symlink(join(folder, "in"), "in/loop");
    expect(await find(["in"])).toMatchObject({ folders: ["a"], skipped: 2 });
    expect((await find(["in/**/*.md"])).folders).toEqual(["a"]);
  });

  test("no name leads out of the output folder", async () => {
    await enter(["x/in/a.md", "x/in/con.md", "x/in/-rf.md", "b.md"]);
    process.chdir("x/in");
    const { folders } = await find(["-"], "../../b.md\na.md\ncon.md\n-rf.md");
    expect(folders).toHaveLength(4);
    for (const name of folders)
      expect(name).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?:\/[\p{L}\p{N}-]+)*$/u);
  });
});
