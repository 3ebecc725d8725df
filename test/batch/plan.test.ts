import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/batch/journal.ts";
import { itemsOf, shardText } from "../../src/batch/manifest.ts";
import type { Outcome } from "../../src/batch/outcome.ts";
import { type Item, planOf, shardOf } from "../../src/batch/plan.ts";
import { identified, isPlan, plannedItems, readPlan, writePlan } from "../../src/batch/planfile.ts";
import { standingOf } from "../../src/batch/standing.ts";
import { fc } from "../draws.ts";
import { errorOf, folderWith } from "../load/folder.ts";

const about = { fingerprint: "a".repeat(64), options: { level: "core" }, guides: "out", roots: ["in"] };

async function folderOf(slugs: readonly string[]) {
  const folder = await folderWith(Object.fromEntries(slugs.map((slug) => [`in/${slug}.md`, slug])));
  const items = planOf(
    slugs.map((slug) => ({ path: join(folder, "in", `${slug}.md`), names: [slug], digest: slug })),
  );
  return { folder, items, plan: join(folder, "plan") };
}

async function bytesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith("."));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")])),
  );
}

describe("a plan", () => {
  test("has the same bytes however often, and in whatever order, its articles are found", async () => {
    const { folder, items, plan } = await folderOf(["c", "a", "e", "b", "d"]);
    const all = await identified(items, about.fingerprint);
    await writePlan(plan, all, { ...about, shards: 2 }, false);
    const again = planOf(
      items.toReversed().map(({ article, slug }) => ({ path: article, names: [slug], digest: slug })),
    );
    await writePlan(
      join(folder, "again"),
      await identified(again, about.fingerprint),
      { ...about, shards: 2 },
      false,
    );
    expect(await bytesIn(join(folder, "again"))).toEqual(await bytesIn(plan));
    expect(Object.keys(await bytesIn(plan)).sort()).toEqual([
      "plan.json",
      "shard-00001.ndjson",
      "shard-00002.ndjson",
    ]);
    const ids = new Set(all.map(({ id }) => id));
    expect(ids.size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{64}$/);
  });

  test("gives each article to one shard, and none is left out", async () => {
    const { items, plan } = await folderOf(["a", "b", "c", "d", "e", "f", "g"]);
    const all = await identified(items, about.fingerprint);
    const written = await writePlan(plan, all, { ...about, shards: 3 }, false);
    const read = await readPlan(plan);
    expect(read).toEqual(written);
    const parts = await Promise.all([1, 2, 3].map((number) => plannedItems(read, { number, of: 3 })));
    expect(parts.map((part) => part.length)).toEqual([3, 2, 2]);
    expect(parts.map((part, index) => [index + 1, part])).toEqual(
      [1, 2, 3].map((number) => [number, shardOf(all, { number, of: 3 })]),
    );
    expect(await plannedItems(read)).toEqual(all);
  });

  test("written again with fewer shards, it has no others; with more shards than articles, empty ones", async () => {
    const { items, plan } = await folderOf(["a", "b", "c"]);
    await writePlan(plan, items, { ...about, shards: 5 }, false);
    expect((await bytesIn(plan))["shard-00005.ndjson"]).toBe("");
    await writePlan(plan, items, { ...about, shards: 1 }, false);
    expect(Object.keys(await bytesIn(plan)).sort()).toEqual(["plan.json", "shard-00001.ndjson"]);
  });

  test("holds what cannot be read as a problem of its own", async () => {
    const { items, plan } = await folderOf(["a", "b"]);
    await rm(items[1]?.article ?? "");
    const all = await identified(items, about.fingerprint);
    await writePlan(plan, all, { ...about, shards: 1 }, false);
    const [first, second] = await plannedItems(await readPlan(plan));
    expect(first?.problem).toBeUndefined();
    expect(second).toMatchObject({ folder: "b", problem: { code: "SOURCE_NOT_FOUND" } });
  });

  test("is not read when it is absent, torn or not ours", async () => {
    const { folder, items, plan } = await folderOf(["a"]);
    expect(await isPlan(folder)).toBe(false);
    expect((await errorOf(() => readPlan(folder))).values.fault).toBe("plan-absent");
    await writePlan(plan, items, { ...about, shards: 1 }, false);
    expect(await isPlan(plan)).toBe(true);
    await appendFile(join(plan, "shard-00001.ndjson"), " ");
    const read = await readPlan(plan);
    expect((await errorOf(() => plannedItems(read))).values.fault).toBe("plan-torn");
    await writeFile(join(plan, "plan.json"), '{"lectern":2,"type":"plan"}');
    expect(await isPlan(plan)).toBe(true);
    expect((await errorOf(() => readPlan(plan))).values.fault).toBe("plan-torn");
    const fault = (await errorOf(() => writePlan(plan, items, { ...about, shards: 1 }, false))).values.fault;
    expect(fault).toBe("not-ours");
    await writeFile(join(folder, "plan.json"), '{"rooms":["kitchen"]}');
    expect(await isPlan(folder)).toBe(false);
  });
});

test("items come back from a shard as they went in", () => {
  const item = fc.record(
    {
      article: fc.string({ unit: "binary" }),
      folder: fc
        .array(fc.stringMatching(/^[\p{L}\d-]{1,8}$/u), { minLength: 1, maxLength: 4 })
        .map((parts) => parts.join("/")),
      id: fc.constant("b".repeat(64)),
    },
    { requiredKeys: ["article", "folder"] },
  );
  fc.assert(
    fc.property(fc.array(item), (all) => {
      const items = all.map((each): Item => ({ ...each, slug: each.folder.split("/").at(-1) ?? "" }));
      expect(itemsOf(shardText(items))).toEqual(items);
    }),
  );
});

describe("where a plan stands", () => {
  const item: Item = { article: "a.md", folder: "a", slug: "a", id: "1" };
  const start: Entry = { event: "start", folder: "a", id: "1", alone: false };
  const ended = (state: Outcome["state"], id = "1"): Entry => {
    const about = { article: "a.md", folder: "a", id };
    if (state !== "done")
      return { event: "end", outcome: { ...about, state, error: { code: "TIME_OVER", values: {} } } };
    const guide = { title: "A", language: "en", questions: 1, warnings: {}, files: [] };
    return { event: "end", outcome: { ...about, state, ...guide } };
  };
  test.each<[string, Entry[][], string]>([
    ["nothing was tried", [], "missing"],
    ["one is at work on it", [[start]], "missing"],
    ["it is done", [[start, ended("done")]], "done"],
    ["it failed, then was done", [[ended("failed"), start, ended("done")]], "done"],
    ["it failed here and was done there", [[ended("done")], [ended("failed")]], "done"],
    ["it is in quarantine here and failed there", [[ended("failed")], [ended("quarantined")]], "quarantined"],
    ["an earlier version of it is done", [[ended("done", "0")]], "missing"],
    ["it could not be read when its turn came", [[ended("failed", "")]], "failed"],
  ])("%s", (_, journals, state) => {
    expect(standingOf(journals)(item).state).toBe(state);
  });
});
