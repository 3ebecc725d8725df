import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeFiles } from "../../src/outputs/folder.ts";
import { errorOf, folderWith } from "../load/folder.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string, text: string) => ({ name, bytes: bytes(text) });
const read = (folder: string, name: string) => readFile(join(folder, name), "utf8");

describe("what Lectern may overwrite", () => {
  test("its own files, as often as it likes", async () => {
    const folder = join(await folderWith({}), "out", "ferry");
    expect(await writeFiles(folder, [file("guide.yaml", "one"), file("a.pdf", "1")])).toEqual([
      join(folder, "guide.yaml"),
      join(folder, "a.pdf"),
    ]);
    await writeFiles(folder, [file("guide.yaml", "two")]);
    await writeFiles(folder, [file("a.pdf", "3"), file("guide.yaml", "three")]);
    expect(await read(folder, "guide.yaml")).toBe("three");
    expect(await read(folder, "a.pdf")).toBe("3");
  });

  test("what a power cut left of them", async () => {
    const folder = await folderWith({ "a.pdf": "%PD", "b.pdf": "", "c.pdf": "%P\0\0\0" });
    const names = ["a.pdf", "b.pdf", "c.pdf"];
    await writeFiles(
      folder,
      names.map((name) => file(name, "%PDF-")),
    );
    for (const name of names) expect(await read(folder, name)).toBe("%PDF-");
    const other = await folderWith({ "a.pdf": "%PDX" });
    expect((await errorOf(() => writeFiles(other, [file("a.pdf", "%PDF-")]))).code).toBe("OUTPUT_BLOCKED");
  });

  test("never an edited guide: the others stay as they were too", async () => {
    const folder = await folderWith({});
    await writeFiles(folder, [file("a.pdf", "1"), file("guide.yaml", "one")]);
    await writeFile(join(folder, "guide.yaml"), "edited");
    const error = await errorOf(() => writeFiles(folder, [file("a.pdf", "2"), file("guide.yaml", "two")]));
    expect(error).toMatchObject({
      code: "OUTPUT_BLOCKED",
      values: { fault: "edited" },
      place: { file: join(folder, "guide.yaml") },
    });
    expect(await read(folder, "guide.yaml")).toBe("edited");
    expect(await read(folder, "a.pdf")).toBe("1");
    await writeFiles(folder, [file("a.pdf", "2")]);
    expect(await read(folder, "guide.yaml")).toBe("edited");
    const later = await errorOf(() => writeFiles(folder, [file("guide.yaml", "two")]));
    expect(later.values.fault).toBe("edited");
  });

  test("never a file that was there before, unless forced or the same", async () => {
    const folder = await folderWith({ "a.pdf": "mine", "guide.yaml": "mine too" });
    for (const name of ["a.pdf", "guide.yaml"]) {
      const error = await errorOf(() => writeFiles(folder, [file(name, "new")]));
      expect(error).toMatchObject({ code: "OUTPUT_BLOCKED", values: { fault: "not-ours" } });
    }
    expect(await read(folder, "a.pdf")).toBe("mine");
    await writeFiles(folder, [file("a.pdf", "mine")]);
    await writeFiles(folder, [file("guide.yaml", "new")], { force: true });
    expect(await read(folder, "guide.yaml")).toBe("new");
    await writeFiles(folder, [file("guide.yaml", "newer")]);
    expect(await read(folder, "guide.yaml")).toBe("newer");
  });

  test.each(["", "{", "[]", "null", '{"a.pdf": 3}', '{"a.pdf": "x"}', '{"__proto__": ["x"]}'])(
    "a ledger that says %j proves nothing",
    async (ledger) => {
      const folder = await folderWith({ "a.pdf": "mine", ".lectern/made.json": ledger });
      expect((await errorOf(() => writeFiles(folder, [file("a.pdf", "new")]))).values.fault).toBe("not-ours");
    },
  );

  test("a file of the same name in the ledger's folder made elsewhere is not Lectern's", async () => {
    const folder = await folderWith({});
    await writeFiles(folder, [file("a.pdf", "1")]);
    await writeFile(join(folder, "b.pdf"), "2");
    expect((await errorOf(() => writeFiles(folder, [file("b.pdf", "3")]))).values.fault).toBe("not-ours");
  });

  test("a run that stopped between ledger and file leaves both versions Lectern's", async () => {
    const folder = await folderWith({});
    await writeFiles(folder, [file("a.pdf", "1")]);
    await mkdir(join(folder, "b.pdf"));
    await errorOf(() => writeFiles(folder, [file("a.pdf", "2"), file("b.pdf", "2")], { force: true }));
    expect(await read(folder, "a.pdf")).toBe("2");
    await writeFiles(folder, [file("a.pdf", "3")]);
    expect(await read(folder, "a.pdf")).toBe("3");
  });
});

describe("how it writes", () => {
  test("the same files give the same folder, and no temporary file stays", async () => {
    const [one, two] = [await folderWith({}), await folderWith({})];
    for (const folder of [one, two]) await writeFiles(folder, [file("b", "2"), file("a", "1")]);
    expect(await read(one, ".lectern/made.json")).toBe(await read(two, ".lectern/made.json"));
    expect((await readdir(one)).sort()).toEqual([".lectern", "a", "b"]);
    expect(await readdir(join(one, ".lectern"))).toEqual(["made.json"]);
  });

  test("a write that fails leaves nothing half done", async () => {
    const folder = await folderWith({});
    await mkdir(join(folder, "a.pdf"));
    const error = await errorOf(() => writeFiles(folder, [file("a.pdf", "1")], { force: true }));
    expect(error.code).toBe("OUTPUT_BLOCKED");
    expect((await readdir(folder)).sort()).toEqual([".lectern", "a.pdf"]);
  });

  test("when one file cannot be written, none is", async () => {
    const folder = await folderWith({});
    await writeFiles(folder, [file("guide.yaml", "one")]);
    const error = await errorOf(() =>
      writeFiles(folder, [file("guide.yaml", "two"), file("guide.yaml/b", "2")]),
    );
    expect(error).toMatchObject({ code: "OUTPUT_BLOCKED" });
    expect(await read(folder, "guide.yaml")).toBe("one");
    expect((await readdir(folder)).sort()).toEqual([".lectern", "guide.yaml"]);
    await writeFiles(folder, [file("guide.yaml", "three")]);
    expect(await read(folder, "guide.yaml")).toBe("three");
  });

  test("a file where the folder should be is told", async () => {
    const folder = await folderWith({ out: "a file" });
    const error = await errorOf(() => writeFiles(join(folder, "out", "ferry"), [file("a", "1")]));
    expect(error).toMatchObject({ code: "OUTPUT_BLOCKED" });
    expect(["ENOTDIR", "EEXIST", "ENOENT"]).toContain(error.values.reason);
    expect(await read(folder, "out")).toBe("a file");
  });

  test.skipIf(process.platform === "win32")("a link is replaced, not written through", async () => {
    const folder = await folderWith({ "elsewhere.txt": "mine" });
    await symlink(join(folder, "elsewhere.txt"), join(folder, "a.pdf"));
    expect((await errorOf(() => writeFiles(folder, [file("a.pdf", "1")]))).code).toBe("OUTPUT_BLOCKED");
    await writeFiles(folder, [file("a.pdf", "1")], { force: true });
    expect(await read(folder, "elsewhere.txt")).toBe("mine");
  });
});
