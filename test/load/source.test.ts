import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { loadSource } from "../../src/load/source.ts";
import { errorOf, folderWith } from "./folder.ts";

async function* chunks(...texts: readonly (string | Uint8Array)[]) {
  yield* texts;
}

describe("an article from a file", () => {
  test.each([
    ["ferry.md", "text/markdown"],
    ["ferry.MARKDOWN", "text/markdown"],
    ["ferry.html", "text/html"],
    ["ferry.htm", "text/html"],
    ["ferry.txt", "text/plain"],
  ])("%s is %s by its ending", async (name, mediaType) => {
    const text = "The ferry <b>sails</b>.";
    const path = join(await folderWith({ [name]: text }), name);
    expect(await loadSource(path)).toEqual({
      bytes: new TextEncoder().encode(text),
      mediaType,
      origin: path,
      name: "ferry",
    });
  });

  test.each([
    ["# The ferry\n\nIt sails.", "text/markdown"],
    ["The ferry sails.", "text/plain"],
  ])("a text without a single tag is no page, though its ending says so: %j", async (text, mediaType) => {
    const path = join(await folderWith({ "ferry.html": text }), "ferry.html");
    expect((await loadSource(path)).mediaType).toBe(mediaType);
  });

  test.each([
    ["<!DOCTYPE html><p>Hi", "text/html"],
    ["\ufeff <!-- saved -->\n<html lang=en>", "text/html"],
    ["---\ntitle: The Ferry\n---\nIt sails.", "text/markdown"],
    ["# The Ferry\n\nIt sails.", "text/markdown"],
    ["See [the map](map.png).", "text/markdown"],
    ["The ferry sails at nine.", "text/plain"],
    ["", "text/plain"],
  ])("without an ending, %j is %s", async (text, mediaType) => {
    expect((await loadSource("-", { stdin: chunks(text) })).mediaType).toBe(mediaType);
    const path = join(await folderWith({ ferry: text }), "ferry");
    expect((await loadSource(path)).mediaType).toBe(mediaType);
  });

  test("standard input is joined from its chunks, and is called article", async () => {
    const source = await loadSource("-", { stdin: chunks("The fer", new TextEncoder().encode("ry sails.")) });
    expect(new TextDecoder().decode(source.bytes)).toBe("The ferry sails.");
    expect(source).toMatchObject({ origin: "-", name: "article" });
  });

  test("a path may be written with either separator, or as a file: address", async () => {
    const folder = await folderWith({ "harbour/ferry.v2.md": "The ferry sails." });
    const path = join(folder, "harbour", "ferry.v2.md");
    expect((await loadSource(path.replaceAll("/", "\\"))).name).toBe("ferry.v2");
    expect((await loadSource(path.replaceAll("\\", "/"))).name).toBe("ferry.v2");
    expect((await loadSource(pathToFileURL(path).href)).origin).toBe(path);
  });
});

describe("an article that cannot be had", () => {
  test("a missing file: the one probably meant is named", async () => {
    const folder = await folderWith({ "harbour-ferry.md": "x", "clock.html": "x" });
    const miss = (name: string) => errorOf(() => loadSource(join(folder, name)));
    expect(await miss("harbour-fery.md")).toMatchObject({
      code: "SOURCE_NOT_FOUND",
      values: { guess: join(folder, "harbour-ferry.md") },
      place: { file: join(folder, "harbour-fery.md") },
    });
    expect((await miss("Clock.md")).values.guess).toBe(join(folder, "clock.html"));
    expect((await miss("something-else.md")).values).not.toHaveProperty("guess");
    expect((await miss("no/folder/here.md")).code).toBe("SOURCE_NOT_FOUND");
    expect((await miss("clock.html/in-a-file.md")).code).toBe("SOURCE_NOT_FOUND");
    expect((await miss("nul\0byte.md")).code).toBe("SOURCE_NOT_FOUND");
    expect((await errorOf(() => loadSource("file://%zz"))).code).toBe("SOURCE_NOT_FOUND");
  });

  test("a folder: its first article is named", async () => {
    const folder = await folderWith({ "notes.doc": "x", "b.txt": "x", "a.md": "x" });
    await mkdir(join(folder, "empty"));
    expect(await errorOf(() => loadSource(folder))).toMatchObject({
      code: "SOURCE_IS_FOLDER",
      values: { guess: join(folder, "a.md") },
    });
    expect((await errorOf(() => loadSource(join(folder, "empty")))).values).not.toHaveProperty("guess");
  });

  test("more than 10 MB, from a file or from standard input; 10 MB are read", async () => {
    const full = new Uint8Array(10_000_000).fill(97);
    const folder = await folderWith({
      "full.txt": full,
      "over.txt": new Uint8Array(10_000_000 + 1).fill(97),
    });
    expect((await loadSource(join(folder, "full.txt"))).bytes).toHaveLength(10_000_000);
    const file = await errorOf(() => loadSource(join(folder, "over.txt")));
    expect(file).toMatchObject({ code: "SOURCE_TOO_LARGE", values: { limit: 10 } });
    expect((await errorOf(() => loadSource("-", { stdin: chunks(full, "a") }))).code).toBe(
      "SOURCE_TOO_LARGE",
    );
  });

  test("an endless input is cut off at the limit", async () => {
    async function* endless() {
      for (;;) yield new Uint8Array(1024 * 1024);
    }
    expect((await errorOf(() => loadSource("-", { stdin: endless() }))).code).toBe("SOURCE_TOO_LARGE");
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)("no right to read", async () => {
    const folder = await folderWith({ "secret.md": "x" });
    await chmod(join(folder, "secret.md"), 0);
    expect(await errorOf(() => loadSource(join(folder, "secret.md")))).toMatchObject({
      code: "SOURCE_BLOCKED",
      values: { reason: "EACCES" },
    });
  });

  test("a name longer than the system takes", async () => {
    expect((await errorOf(() => loadSource(`${"a".repeat(5000)}.md`))).code).toBe("SOURCE_BLOCKED");
  });

  test("an address is not fetched unless the day is told", async () => {
    for (const address of ["https://paper.example/ferry", "HTTP://paper.example/a.md", "http:paper.example"])
      await expect(loadSource(address)).rejects.toThrow(TypeError);
  });

  test.each([
    ["ZIP", "PK\x03\x04\x14"],
    ["PNG", "\x89PNG\r\n"],
    ["JPEG", "\xff\xd8\xff\xe0"],
    ["DOC", "\xd0\xcf\x11\xe0"],
    ["RTF", "{\\rtf1"],
    ["gzip", "\x1f\x8b\x08"],
  ])("a %s file is told by its bytes, whatever its ending", async (kind, start) => {
    const folder = await folderWith({ "article.md": Buffer.from(start, "latin1") });
    expect(await errorOf(() => loadSource(join(folder, "article.md")))).toMatchObject({
      code: "FORMAT_UNKNOWN",
      values: { fault: kind === "DOC" || kind === "RTF" ? "kind-document" : "kind", kind },
    });
  });
});

test("a YAML file is no article, and a missing one is missing", async () => {
  const folder = await folderWith({ "guide.yaml": "lectern: 1\n" });
  const error = await errorOf(() => loadSource(join(folder, "guide.yaml")));
  expect(error).toMatchObject({ code: "FORMAT_UNKNOWN", values: { fault: "guide-as-article" } });
  expect((await errorOf(() => loadSource(join(folder, "other.yml")))).code).toBe("SOURCE_NOT_FOUND");
});
