import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openJournal } from "../../src/batch/journalfile.ts";
import type { Outcome } from "../../src/batch/outcome.ts";
import { run } from "../../src/batch/run.ts";
import { GuideError } from "../../src/index.ts";
import { diskOutputs } from "../../src/outputs/disk.ts";
import type { Outputs } from "../../src/outputs/outputs.ts";
import { errorOf, folderWith } from "../load/folder.ts";
import { trialCrew } from "./crew.ts";

interface Options {
  readonly jobs?: number;
  readonly retry?: boolean;
  readonly force?: boolean;
  readonly fingerprint?: string;
  /** Outcomes after which no more articles are begun. */
  readonly stopAfter?: number;
  readonly outputs?: Outputs;
  readonly seconds?: number;
}

/** A folder with an article of each slug, and what a run over them comes to. */
async function folderOf(slugs: readonly string[]) {
  const folder = await folderWith(Object.fromEntries(slugs.map((slug) => [`in/${slug}.md`, slug])));
  const out = join(folder, "out");
  const items = slugs.map((slug) => ({ article: join(folder, "in", `${slug}.md`), folder: slug, slug }));
  const journalFile = join(out, ".lectern", "batch", "journal.ndjson");
  const runAll = async ({ jobs = 1, stopAfter = Infinity, ...options }: Options = {}) => {
    const { crew, log } = await trialCrew(jobs);
    const journal = await openJournal(join(out, ".lectern", "batch"), "journal.ndjson");
    const stop = new AbortController();
    const told: (Outcome & { readonly fresh: boolean })[] = [];
    const tell = (outcome: Outcome, fresh: boolean) => {
      told.push({ ...outcome, fresh });
      if (told.length >= stopAfter) stop.abort();
    };
    try {
      await run(items, {
        ...{ crew, journal, outputs: diskOutputs(out), fingerprint: "1", seconds: 50, durable: false },
        ...{ force: false, retry: false, printWith: (guide) => guide, tell, ...options },
        ...{ signal: stop.signal, halt: new AbortController().signal },
      });
    } finally {
      journal.close();
      crew.end();
    }
    const given = (await readFile(log, "utf8")).split("\n").flatMap((line) => line.split(" ")[1] ?? []);
    return { told, given, states: Object.fromEntries(told.map(stateOf)) };
  };
  return { folder, out, items, journalFile, runAll };
}

function stateOf({ folder, state, ...rest }: Outcome): [string, string] {
  return [folder, "error" in rest ? `${state} ${rest.error.code}` : state];
}

async function bytesIn(out: string): Promise<Record<string, string>> {
  const names = (await diskOutputs(out).list("")).filter((name) => !name.startsWith(".lectern/"));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), "latin1")])),
  );
}

const good = ["a", "b", "c", "d", "e", "f"];

describe("poison among good articles", () => {
  test("never stops them: the good outputs are those of a clean run, the poison is told by what it did", async () => {
    const clean = await folderOf(good);
    await clean.runAll();
    const mixed = await folderOf(["a", "exit", "b", "c", "empty", "d", "throw", "e", "once", "f"]);
    const { states, given } = await mixed.runAll({ jobs: 2 });
    expect(states).toEqual({
      ...Object.fromEntries([...good, "once"].map((slug) => [slug, "done"])),
      ...{ exit: "quarantined CHILD_DIED", throw: "quarantined CHILD_DIED", empty: "failed ARTICLE_EMPTY" },
    });
    for (const slug of ["exit", "throw"]) expect(given.filter((each) => each === slug)).toHaveLength(3);
    const guides = Object.entries(await bytesIn(clean.out));
    const found = await bytesIn(mixed.out);
    for (const [name, bytes] of guides) expect(found[name]).toBe(bytes);
    expect(guides.length).toBeGreaterThan(good.length);
    expect(Object.keys(found).filter((name) => /^(?:exit|throw|empty)\//.test(name))).toEqual([]);
  });

  test("one that never ends is ended three times", async () => {
    const { runAll } = await folderOf(["a", "loop"]);
    const { states, given } = await runAll({ seconds: 1 });
    expect(states).toEqual({ a: "done", loop: "quarantined TIME_OVER" });
    expect(given.filter((slug) => slug === "loop")).toHaveLength(3);
  });

  test("what is quarantined is told again and not tried, until it is asked for", async () => {
    const { runAll } = await folderOf(["a", "exit"]);
    await runAll();
    const second = await runAll();
    expect(second).toMatchObject({ given: [], states: { a: "done", exit: "quarantined CHILD_DIED" } });
    const third = await runAll({ retry: true });
    expect(third).toMatchObject({ given: ["exit"], states: { exit: "quarantined CHILD_DIED" } });
  });
});

describe("a second run", () => {
  test("makes nothing that is there, and everything that is not, by its bytes", async () => {
    const { out, folder, runAll } = await folderOf(good);
    const first = await runAll();
    expect(first.told.every(({ fresh }) => fresh)).toBe(true);
    const bytes = await bytesIn(out);
    expect((await runAll({ jobs: 2 })).given).toEqual([]);
    await rm(join(out, "b", "b.pdf"));
    await writeFile(join(out, "d", "d.pdf"), "%P\0\0");
    await writeFile(join(folder, "in", "e.md"), "changed");
    expect((await runAll({ jobs: 1 })).given).toEqual(["b", "d", "e"]);
    expect((await bytesIn(out))["b/b.pdf"]).toBe(bytes["b/b.pdf"]);
    expect((await runAll({ fingerprint: "2" })).given).toEqual(good);
    expect((await runAll({ fingerprint: "2", force: true })).given).toEqual(good);
  });

  test("keeps a guide that was edited, and says so", async () => {
    const { out, runAll } = await folderOf(["a"]);
    await runAll();
    await writeFile(join(out, "a", "guide.yaml"), "edited");
    expect((await runAll()).told).toMatchObject([
      { state: "failed", error: { code: "OUTPUT_BLOCKED", values: { fault: "edited" } } },
    ]);
    expect((await bytesIn(out))["a/guide.yaml"]).toBe("edited");
    expect((await runAll({ force: true })).states).toEqual({ a: "done" });
  });

  test("goes on where it was stopped; the bytes are those of a run that was not", async () => {
    const whole = await folderOf(good);
    await whole.runAll({ jobs: 2 });
    const { out, runAll } = await folderOf(good);
    const begun = await runAll({ stopAfter: 2 });
    const rest = await runAll();
    expect(begun.given).toEqual(["a", "b"]);
    expect(rest.given).toEqual(["c", "d", "e", "f"]);
    expect(await bytesIn(out)).toEqual(await bytesIn(whole.out));
  });
});

describe("when the whole program had died", () => {
  test("a torn line is no line, and what was at work is tried again, alone and last", async () => {
    const { journalFile, runAll } = await folderOf(good);
    await runAll({ stopAfter: 1 });
    const id = "0".repeat(64);
    await appendFile(
      journalFile,
      `${JSON.stringify({ event: "start", folder: "b", id, alone: false })}\n{"event":"en`,
    );
    expect((await runAll()).states).toEqual(Object.fromEntries(good.map((slug) => [slug, "done"])));
    const lines = (await readFile(journalFile, "utf8")).split("\n").slice(0, -1);
    expect(lines.filter((line) => !line.endsWith("}"))).toHaveLength(1);
  });

  test("thrice over one article alone sets it aside; with others at work it is held against none", async () => {
    const trial = await folderOf(["a", "b"]);
    await trial.runAll({ stopAfter: 1 });
    await trial.runAll();
    const ids = await idsOf(trial.journalFile);
    const mark = (alone: boolean) => `${JSON.stringify({ event: "start", folder: "b", id: ids.b, alone })}\n`;
    await appendFile(trial.journalFile, mark(false).repeat(9));
    await rm(join(trial.out, "b"), { recursive: true });
    expect((await trial.runAll()).states).toEqual({ a: "done", b: "done" });
    await rm(trial.journalFile);
    await rm(join(trial.out, "b"), { recursive: true });
    await writeFile(trial.journalFile, mark(true).repeat(3));
    const { given, told } = await trial.runAll();
    expect(given).toEqual(["a"]);
    expect(told.at(-1)).toMatchObject({
      folder: "b",
      state: "quarantined",
      error: { values: { fault: "program-died" } },
    });
    expect((await trial.runAll({ retry: true })).states).toEqual({ a: "done", b: "done" });
  });
});

async function idsOf(journalFile: string): Promise<Record<string, string>> {
  const lines = (await readFile(journalFile, "utf8")).split("\n").filter((line) => line.includes('"start"'));
  return Object.fromEntries(lines.map((line) => JSON.parse(line)).map(({ folder, id }) => [folder, id]));
}

test("a disk that refuses is no article’s fault: the run ends, and goes on later", async () => {
  const { out, runAll } = await folderOf(good);
  const full: Outputs = {
    ...diskOutputs(out),
    commit: () => Promise.reject(new GuideError("OUTPUT_BLOCKED", { file: out, reason: "ENOSPC" })),
  };
  expect((await errorOf(() => runAll({ outputs: full, jobs: 2 }))).values.reason).toBe("ENOSPC");
  expect((await runAll({ jobs: 2 })).states).toEqual(Object.fromEntries(good.map((slug) => [slug, "done"])));
});

test("an article that is gone or unreadable fails by itself", async () => {
  const { folder, runAll } = await folderOf(["a", "b"]);
  await rm(join(folder, "in", "b.md"));
  expect((await runAll()).states).toEqual({ a: "done", b: "failed SOURCE_NOT_FOUND" });
});

test("a folder that is a link out of the output folder is refused", async () => {
  const { symlink, mkdir } = await import("node:fs/promises");
  const { out, folder, runAll } = await folderOf(["a"]);
  await mkdir(out);
  await mkdir(join(folder, "elsewhere"));
  await symlink(join(folder, "elsewhere"), join(out, "a"));
  expect((await runAll()).told).toMatchObject([{ state: "failed", error: { values: { fault: "outside" } } }]);
});

test("an article whose picture has come, changed or gone is made anew, and nothing else", async () => {
  const { folder, runAll } = await folderOf(["a", "pictured"]);
  const picture = join(folder, "in", "boat.png");
  expect((await runAll()).given).toEqual(["a", "pictured"]);
  expect((await runAll()).given).toEqual([]);
  await writeFile(picture, "a boat");
  expect((await runAll()).given).toEqual(["pictured"]);
  expect((await runAll()).given).toEqual([]);
  await writeFile(picture, "A boat");
  expect((await runAll()).given).toEqual(["pictured"]);
  await rm(picture);
  expect((await runAll()).given).toEqual(["pictured"]);
  expect((await runAll()).given).toEqual([]);
});
