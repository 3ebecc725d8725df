import { describe, expect, test } from "vitest";
import { type Entry, entryOf, histories, lineOf, lonelyDeaths } from "../../src/batch/journal.ts";
import type { Outcome } from "../../src/batch/outcome.ts";
import { planOf, shardOf } from "../../src/batch/plan.ts";
import { barOf, clockOf, progressOf } from "../../src/batch/progress.ts";
import { counted, emptySummary, isFailed } from "../../src/batch/summary.ts";
import { fc } from "../draws.ts";

const done = (folder: string, id = "a"): Outcome => ({
  ...{ state: "done", article: `${folder}.md`, folder, id, title: "Ferry", language: "en", questions: 8 },
  ...{ warnings: { TITLE_GUESSED: 1 }, files: [{ name: "guide.yaml", size: 3, sha256: "s" }] },
});
const failed = (folder: string, state: "failed" | "quarantined" = "failed"): Outcome => ({
  ...{ state, article: folder, folder, id: "a", error: { code: "ARTICLE_EMPTY", values: {} } },
});
const start = (folder: string, id = "a", alone = false): Entry => ({ event: "start", folder, id, alone });
const crash = (folder: string): Entry => ({
  ...{ event: "crash", folder, id: "a", error: { code: "TIME_OVER", values: { seconds: 60 } } },
});

describe("what a journal tells", () => {
  test("a mark without an end stays open, an end closes it", () => {
    const known = histories([
      start("a"),
      start("b"),
      { event: "end", outcome: done("a") },
      { event: "sync" },
    ]);
    expect(known.get("a")).toEqual({ id: "a", crashes: 0, lonely: 0, outcome: done("a") });
    expect(known.get("b")).toEqual({ id: "a", crashes: 0, lonely: 0, open: "among others" });
  });

  test("only children that died, and programs that died over one article alone, are held against it", () => {
    const known = histories([start("a"), crash("a"), start("a"), start("a"), start("a", "a", true)]);
    expect(known.get("a")).toMatchObject({
      crashes: 1,
      lonely: 0,
      open: "alone",
      error: { code: "TIME_OVER" },
    });
    const again = histories([start("a", "a", true), start("a", "a", true), start("a", "a", true)]).get("a");
    expect(again && lonelyDeaths(again)).toBe(3);
  });

  test("a changed article begins anew", () => {
    const known = histories([start("a"), crash("a"), crash("a"), start("a", "b")]);
    expect(known.get("a")).toEqual({ id: "b", crashes: 0, lonely: 0, open: "among others" });
  });

  test("a line is read as it was written; a torn one is none", () => {
    for (const entry of [start("é\n", "x", true), crash("a"), { event: "sync" } as const])
      expect(entryOf(lineOf(entry))).toEqual(entry);
    const line = lineOf({ event: "end", outcome: done("a") });
    for (let end = 0; end < line.length; end++) expect(entryOf(line.slice(0, end))).toBeUndefined();
    for (const text of [
      "null",
      "3",
      '{"event":"end"}',
      '{"event":"start","folder":1,"id":"a"}',
      '{"event":"x"}',
    ])
      expect(entryOf(text)).toBeUndefined();
  });

  test("no order of lines throws or loses an end", () => {
    const folder = fc.constantFrom("a", "b");
    const entry = fc.oneof(
      folder.map((name) => start(name)),
      folder.map(crash),
      folder.map((name): Entry => ({ event: "end", outcome: done(name) })),
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const known = histories(entries);
        for (const name of ["a", "b"]) {
          const ends = entries.some((each) => each.event === "end" && each.outcome.folder === name);
          expect(known.get(name)?.outcome !== undefined).toBe(ends);
        }
      }),
    );
  });
});

describe("a plan", () => {
  const input = (path: string, names: readonly [string, ...string[]], digest: string) => ({
    ...{ path, names, digest },
  });
  const twins = [
    input("b/Été.html", ["b", "ete"], "11111111ff"),
    input("a.md", ["a"], "22222222ff"),
    input("b/ete.md", ["b", "ete"], "33333333ff"),
    input("a.md", ["a"], "22222222ff"),
  ];

  test("articles that would share a folder all get digits, in any order; the same path is one article", () => {
    const folders = planOf(twins).map(({ folder, slug }) => [folder, slug]);
    expect(folders).toEqual([
      ["a", "a"],
      ["b/ete-11111111", "ete-11111111"],
      ["b/ete-33333333", "ete-33333333"],
    ]);
    expect(planOf(twins.toReversed())).toEqual(planOf(twins));
  });

  test("shards are all of it, each item once", () => {
    const items = planOf(Array.from({ length: 20 }, (_, n) => input(`${n}`, [`${n}`], `${n}`)));
    const parts = [1, 2, 3].map((number) => shardOf(items, { number, of: 3 }));
    expect(parts.map(({ length }) => length)).toEqual([7, 7, 6]);
    expect(parts.flat().toSorted((a, b) => (a.folder < b.folder ? -1 : 1))).toEqual(items);
    expect(shardOf(items, { number: 1, of: 1 })).toEqual(items);
  });
});

describe("a summary", () => {
  const outcomes = [done("a"), done("b"), failed("c"), failed("d", "quarantined")] as const;
  const whole = outcomes.reduce((sum, one, index) => counted(sum, one, index > 0), emptySummary(5));

  test("counts states, codes and warnings", () => {
    expect(whole).toEqual({
      ...{ total: 5, done: 2, unchanged: 1, failed: 1, quarantined: 1, left: 1 },
      ...{ codes: { ARTICLE_EMPTY: 2 }, warnings: { TITLE_GUESSED: 2 } },
    });
  });

  test("says when a batch has failed", () => {
    expect(isFailed(whole, "any")).toBe(true);
    expect(isFailed(whole, "never")).toBe(false);
    expect(isFailed(whole, 40)).toBe(false);
    expect(isFailed(whole, 39.9)).toBe(true);
    expect(isFailed(counted(emptySummary(1), done("a"), true), "any")).toBe(false);
    expect(isFailed(emptySummary(0), "any")).toBe(false);
  });

  test("makes progress", () => {
    expect(progressOf(whole, 3, 2, "running")).toMatchObject({ perSecond: 1.5, secondsLeft: 1 });
    expect(progressOf(emptySummary(4), 0, 9, "running")).not.toHaveProperty("secondsLeft");
    expect(barOf(whole, 10)).toBe("[########··]");
    expect(barOf(emptySummary(0), 4)).toBe("[####]");
    expect([7, 725, 10_810].map(clockOf)).toEqual(["0:07", "12:05", "3:00:10"]);
  });
});
