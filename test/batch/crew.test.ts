import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { confined, permissionFlag } from "../../src/batch/sandbox.ts";
import { errorOf, folderWith } from "../load/folder.ts";
import { trialCrew } from "./crew.ts";

const task = (slug: string) => ({ article: `${slug}.md`, slug });

describe("children", () => {
  test("answer one article after the other, with bytes", async () => {
    const { crew, log } = await trialCrew(1);
    for (const slug of ["a", "b"])
      expect(await crew.make(0, task(slug), 60)).toMatchObject({
        files: [
          { name: "guide.yaml", bytes: new TextEncoder().encode(`guide of ${slug}.md`) },
          { format: "pdf" },
        ],
      });
    const processes = (await readFile(log, "utf8"))
      .trim()
      .split("\n")
      .map((line) => line.split(" ")[0]);
    expect(new Set(processes).size).toBe(1);
  });

  test.each([
    ["loop", 1, { code: "TIME_OVER", values: { seconds: 1 } }],
    ["exit", 60, { code: "CHILD_DIED", values: { reason: "exit 3" } }],
    ["kill", 60, { code: "CHILD_DIED", values: { reason: "SIGSEGV" } }],
    ["throw", 60, { code: "CHILD_DIED", values: { reason: "exit 1: RangeError: out of range" } }],
    ["heap", 60, { code: "MEMORY_OVER", values: { memory: 300 } }],
    ...(process.platform === "linux"
      ? ([["bytes", 60, { code: "MEMORY_OVER", values: { memory: 300 } }]] as const)
      : []),
  ] as const)("%s: told, and the next article has a child of its own", async (slug, seconds, death) => {
    const { crew } = await trialCrew(1);
    expect(await crew.make(0, task(slug), seconds)).toEqual({ death });
    expect(await crew.make(0, task("next"), 60)).toMatchObject({ title: "next" });
  });

  test.each(["bug", "fat"])("%s: the child is not used again", async (slug) => {
    const { crew, log } = await trialCrew(1);
    await crew.make(0, task(slug), 60);
    await crew.make(0, task("next"), 60);
    const processes = (await readFile(log, "utf8"))
      .trim()
      .split("\n")
      .map((line) => line.split(" ")[0]);
    expect(new Set(processes).size).toBe(2);
  });

  test("one that was ended by another’s hand between two articles is held against neither", async () => {
    const { crew, log } = await trialCrew(1);
    await crew.make(0, task("a"), 60);
    process.kill(Number.parseInt(await readFile(log, "utf8"), 10), "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await crew.make(0, task("b"), 60)).toMatchObject({ title: "b" });
  });

  test("what they cannot load ends everything", async () => {
    const { crew } = await trialCrew(1, { broken: true });
    expect((await errorOf(() => crew.make(0, task("a"), 60))).code).toBe("LOOK_NOT_FOUND");
  });

  test("none is left behind", async () => {
    const { crew, log } = await trialCrew(2);
    await Promise.all([crew.make(0, task("a"), 60), crew.make(1, task("b"), 60)]);
    crew.end();
    const processes = (await readFile(log, "utf8"))
      .trim()
      .split("\n")
      .map((line) => Number(line.split(" ")[0]));
    const lives = (pid: number) => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    while (processes.some(lives)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(processes).toHaveLength(2);
  });
});

describe.skipIf(permissionFlag === undefined)("Node’s permission model", () => {
  const tries = `
    const { readFileSync, writeFileSync } = require("node:fs");
    const { spawnSync } = require("node:child_process");
    const { Worker } = require("node:worker_threads");
    const said = (act) => { try { act(); return "done"; } catch (error) { return error.code; } };
    const [inside, outside, library] = process.argv.slice(1);
    console.log(JSON.stringify({
      inside: said(() => readFileSync(inside)),
      library: said(() => readFileSync(library)),
      outside: said(() => readFileSync(outside)),
      write: said(() => writeFileSync(inside, "x")),
      program: said(() => spawnSync("true")),
      thread: said(() => new Worker("", { eval: true })),
    }));`;

  test("lets a child read its folders alone, write nothing and start nothing", async () => {
    const library = createRequire(import.meta.url).resolve("pdfmake/package.json");
    const folder = await folderWith({ "in/a.md": "a", "secret.txt": "s" });
    const options = confined([join(folder, "in", "/")]);
    const paths = [join(folder, "in", "a.md"), join(folder, "secret.txt"), library];
    const { stdout, stderr } = spawnSync(process.execPath, [...options, "-e", tries, ...paths], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    const denied = "ERR_ACCESS_DENIED";
    expect(JSON.parse(stdout)).toEqual({
      ...{ inside: "done", library: "done", outside: denied, write: denied, program: denied, thread: denied },
    });
  });
});
