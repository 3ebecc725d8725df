import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { diskOutputs } from "../../src/outputs/disk.ts";
import { freePort, hasRedis, redisServer } from "../batch/redis.ts";
import { folderWith } from "../load/folder.ts";
import { bytesIn, text } from "./ferries.ts";
import { run } from "./terminal.ts";

const home = process.cwd();
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const program = resolve("src/cli.ts");
afterEach(() => process.chdir(home));

/** A worker in a process of its own. */
function startWorker(...args: readonly string[]) {
  const argv = ["--import", tsx, program, "worker", "--jobs", "1", "--lease", "5", ...args];
  const child = spawn(process.execPath, argv, { env: { ...process.env, LC_ALL: "en_GB.UTF-8" } });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += String(chunk);
    });
  return { child, said: () => said };
}

describe.skipIf(!hasRedis)("workers of a queue", () => {
  test("one is killed, another goes on: the same bytes as without a queue", async () => {
    const { address } = await redisServer();
    const places = ["Marle", "Orla", "Venn", "Tarn"];
    process.chdir(await folderWith(Object.fromEntries(places.map((name) => [`in/${name}.md`, text(name)]))));
    const options = ["--edition", "student", "--quiet"];
    expect((await run(["plan", "in", ...options, "--shards", "2"])).code).toBe(0);
    const filled = await run(["enqueue", "plan", "--queue", address]);
    expect(filled.stderr).toContain("2 shards are in the queue");

    const { child, said } = startWorker("--queue", address);
    const ended = async (least: number) => {
      const journals = (await diskOutputs("out").list(".lectern/batch")).filter((name) =>
        /journal/.test(name),
      );
      const lines = await Promise.all(journals.map((name) => readFile(`out/${name}`, "utf8")));
      expect(lines.join("").match(/"event":"end"/g)?.length ?? 0, said()).toBeGreaterThanOrEqual(least);
    };
    await vi.waitFor(() => ended(1), { timeout: 200_000, interval: 50 });
    child.kill("SIGKILL");
    await once(child, "exit");

    const other = startWorker("--queue", address, "--until-empty");
    const [code] = await once(other.child, "exit");
    expect(code, other.said()).toBe(0);
    expect((await run(["status", "plan", "--verify"])).code).toBe(0);
    expect((await run(["batch", "in", ...options, "--jobs", "1", "--out", "whole"])).code).toBe(0);
    const { "index.html": _, ...whole } = await bytesIn("whole");
    expect(await bytesIn("out")).toEqual(whole);
  }, 600_000);

  test("the address may stand in the environment; a plan that was replaced is not made", async () => {
    const { address } = await redisServer();
    process.chdir(await folderWith({ "in/a.md": text("Marle") }));
    const env = { LECTERN_QUEUE: address };
    expect((await run(["plan", "in", "--quiet"])).code).toBe(0);
    expect((await run(["enqueue", "plan"], { env })).code).toBe(0);
    expect((await run(["plan", "in", "--quiet", "--level", "support"])).code).toBe(0);
    const { code, stderr } = await run(["worker", "--until-empty"], { env });
    expect(code).toBe(1);
    expect(stderr).toContain("another plan has taken the place");
    expect(await diskOutputs("out").list("")).toEqual([]);
  });
});

test("a queue that is not there is told, and so is none", async () => {
  process.chdir(await folderWith({ "in/a.md": text("Marle") }));
  await run(["plan", "in", "--quiet"]);
  const address = `redis://127.0.0.1:${await freePort()}`;
  const absent = await run(["enqueue", "plan", "--queue", address]);
  expect(absent).toMatchObject({ code: 55 });
  expect(absent.stderr).toContain(`the queue ${address} cannot be used (nothing answers at its address)`);
  expect((await run(["worker", "--queue", address])).code).toBe(55);
});
