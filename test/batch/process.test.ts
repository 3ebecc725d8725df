import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { entryOf } from "../../src/batch/journal.ts";
import { pdfs } from "../hostile/pdf.ts";
import { zips } from "../hostile/zip.ts";
import { folderWith } from "../load/folder.ts";
import { built, start } from "./built.ts";

let cli = "";
beforeAll(async () => {
  cli = await built();
}, 300_000);

const article = (town: string) =>
  `---\nlanguage: en\n---\n# The ferry of ${town}\n\n${`“The old ferry of ${town} is late again,” said Ida Brandt, who counted 14 delays, because the tide was low.\n\n`.repeat(6)}`;
const towns = ["Wrenmouth", "Aldercombe", "Pellisk", "Tarn", "Oxenholt"];
const good = Object.fromEntries(towns.map((town) => [`in/${town}.md`, article(town)]));
const hostile = [...zips, ...pdfs]
  .filter(({ ends, file }) => ends !== "read" && file !== "form-bomb.pdf")
  .slice(0, 4);
const poison = Object.fromEntries(hostile.map(({ file, make }) => [`in/${file}`, make()]));
/** Nothing but a limit of time ends it: what is drawn inside a pattern is not counted in a batch's processes. */
const endless = { "in/bomb.pdf": pdfs.find(({ file }) => file === "pattern-bomb.pdf")?.make() ?? "" };
const journalOf = (folder: string) => join(folder, "out", ".lectern", "batch", "journal.ndjson");
const common = ["batch", "in", "--edition", "student", "--jobs", "2"];

/** Every file that can be seen, with its bytes; the index page apart. */
function visible(folder: string): Record<string, string> {
  const out = join(folder, "out");
  const names = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(out, join(parentPath, name)))
    .filter((name) => name !== "index.html" && !name.split(sep).some((part) => part.startsWith(".")));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(out, name), "latin1")]));
}

function eventsIn(folder: string, event: string): string[] {
  if (!existsSync(journalOf(folder))) return [];
  return readFileSync(journalOf(folder), "utf8")
    .split("\n")
    .flatMap((line) => {
      const entry = entryOf(line);
      if (entry === undefined || entry.event !== event || entry.event === "sync") return [];
      return [entry.event === "end" ? entry.outcome.folder : entry.folder];
    });
}

/** Waits until it is so, or the program has ended. */
async function until(is: () => boolean, { child }: ReturnType<typeof start>): Promise<void> {
  while (!is() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("the program itself", () => {
  let clean: Record<string, string> = {};

  test("makes every article once, and nothing the second time", async () => {
    const folder = await folderWith(good);
    const first = await start(cli, [...common, "--json"], folder).end;
    expect(first).toMatchObject({ code: 0, stderr: "" });
    const lines = first.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.slice(0, -1).map(({ state, fresh }) => [state, fresh])).toEqual(
      towns.map(() => ["done", true]),
    );
    expect(lines.at(-1)).toMatchObject({
      stopped: false,
      summary: { total: 5, done: 5, unchanged: 0, left: 0 },
    });
    clean = visible(folder);
    expect(Object.keys(clean)).toContain("wrenmouth/wrenmouth-student.pdf");
    for (const [name, bytes] of Object.entries(clean))
      if (name.endsWith(".pdf")) expect(bytes).toMatch(/%%EOF\s*$/);
    const second = await start(cli, common, folder).end;
    expect(second.code).toBe(0);
    expect(second.stderr).toContain("5 of 5 guides are there: 0 made now, 5 unchanged since");
    expect(eventsIn(folder, "start")).toHaveLength(5);
    expect(visible(folder)).toEqual(clean);
    const progress = JSON.parse(
      await readFile(join(folder, "out", ".lectern", "batch", "progress.json"), "utf8"),
    );
    expect(progress).toMatchObject({ state: "finished", done: 5, left: 0 });
    expect(await readFile(join(folder, "out", "index.html"), "utf8")).toContain(
      "wrenmouth/wrenmouth-student.pdf",
    );
  }, 300_000);

  test("poison among good articles: each told by its code, the good ones the same bytes", async () => {
    const folder = await folderWith({ ...good, ...poison, "in/empty.md": "" });
    const { code, stdout } = await start(cli, [...common, "--json"], folder).end;
    expect(code).toBe(1);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const undone = lines.filter(({ state }) => state !== undefined && state !== "done");
    const codes = ["ARTICLE_EMPTY", ...hostile.map(({ ends }) => ends)];
    expect(undone.map(({ error }) => error.code).sort()).toEqual(codes.sort());
    expect(visible(folder)).toEqual(clean);
    expect(stdout).not.toContain("canary");
    const more = await start(cli, [...common, "--fail-on", "50%"], folder).end;
    expect(more.code).toBe(0);
  }, 600_000);

  test("one that would never end is ended three times, then set aside, and not tried again", async () => {
    const folder = await folderWith(endless);
    const { code, stdout } = await start(cli, [...common, "--json", "--timeout", "2"], folder).end;
    expect(code).toBe(1);
    expect(JSON.parse(stdout.split("\n")[0] ?? "")).toMatchObject({
      ...{ state: "quarantined", fresh: true, error: { code: "TIME_OVER" } },
      text: "the article took longer than 2 seconds and was given up",
    });
    expect(eventsIn(folder, "crash")).toHaveLength(3);
    expect((await start(cli, common, folder).end).stderr).toContain("set aside after three attempts");
    expect(eventsIn(folder, "start")).toHaveLength(3);
  }, 300_000);

  test("killed at any moment it leaves no half file, and goes on with what is missing", async () => {
    const folder = await folderWith(good);
    const moments = [
      () => eventsIn(folder, "start").length > 0,
      () => eventsIn(folder, "end").length > 0,
      () => eventsIn(folder, "end").length > 2,
    ];
    for (const moment of moments) {
      const run = start(cli, common, folder);
      await until(moment, run);
      run.child.kill("SIGKILL");
      expect((await run.end).signal).toBe("SIGKILL");
      for (const [name, bytes] of Object.entries(visible(folder)))
        expect([name, bytes]).toEqual([name, clean[name]]);
    }
    const done = eventsIn(folder, "end");
    expect((await start(cli, common, folder).end).code).toBe(0);
    expect(visible(folder)).toEqual(clean);
    expect(
      readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" }).filter((name) =>
        name.endsWith(".tmp"),
      ),
    ).toEqual([]);
    const ends = eventsIn(folder, "end");
    for (const name of done) expect(ends.filter((each) => each === name)).toHaveLength(1);
  }, 600_000);

  test("SIGINT once: what is begun is finished, the rest is left for the same command", async () => {
    const folder = await folderWith(good);
    const run = start(cli, [...common, "--jobs", "1"], folder);
    await until(() => eventsIn(folder, "start").length > 0, run);
    run.child.kill("SIGINT");
    const { code, stderr } = await run.end;
    expect(code).toBe(130);
    expect(stderr).toMatch(/stopped; 4 articles are left: the same command goes on/);
    expect(eventsIn(folder, "end")).toEqual(eventsIn(folder, "start"));
    expect((await start(cli, common, folder).end).code).toBe(0);
    expect(visible(folder)).toEqual(clean);
    expect(eventsIn(folder, "start")).toHaveLength(5);
  }, 300_000);

  test("SIGINT twice ends an article that would never end, and nobody is blamed; SIGTERM has a code of its own", async () => {
    const folder = await folderWith(endless);
    const run = start(cli, [...common, "--timeout", "600"], folder);
    await until(() => eventsIn(folder, "start").length > 0, run);
    expect((await start(cli, common, folder).end).stderr).toContain("another run is writing into");
    run.child.kill("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 200));
    run.child.kill("SIGTERM");
    expect((await run.end).code).toBe(143);
    expect(eventsIn(folder, "crash")).toEqual([]);
  }, 300_000);

  test("--dry-run says what would be made, and makes nothing", async () => {
    const folder = await folderWith({ "in/a.md": article("Tarn"), "secret.md": article("Secret") });
    await writeFile(join(folder, "list"), "in/a.md\nsecret.md\nno.md\n");
    const { code, stderr } = await start(cli, ["batch", "@list", "--dry-run"], folder).end;
    expect(code).toBe(0);
    expect(stderr).toContain(`secret.md → ${join("out", "secret")}`);
    expect(existsSync(join(folder, "out"))).toBe(false);
  }, 300_000);
});
