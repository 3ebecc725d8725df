import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "../../src/batch/lock.ts";
import { errorOf, folderWith } from "../load/folder.ts";

const lockOf = (pid: number, host = hostname()) => JSON.stringify({ pid, host, born: "" });

test("one holder at a time; given back, it is free and leaves nothing", async () => {
  const folder = join(await folderWith({}), "deep", "er");
  const release = await takeLock(folder, "lock");
  expect(await errorOf(() => takeLock(folder, "lock"))).toMatchObject({
    code: "BATCH_LOCKED",
    values: { pid: process.pid },
  });
  await (await takeLock(folder, "lock-1-of-2"))();
  await release();
  await (await takeLock(folder, "lock"))();
  expect(await readdir(folder)).toEqual([]);
});

test("that of a process which is gone is taken over at once, also by one of many only", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  const folder = await folderWith({ lock: lockOf(child.pid ?? 0) });
  const all = await Promise.allSettled([1, 2, 3, 4].map(() => takeLock(folder, "lock")));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a number that another process has by now is told from its first owner", async () => {
  const folder = await folderWith({
    lock: JSON.stringify({ pid: process.pid, host: hostname(), born: "1" }),
  });
  if (process.platform === "linux") await (await takeLock(folder, "lock"))();
  else expect((await errorOf(() => takeLock(folder, "lock"))).code).toBe("BATCH_LOCKED");
});

test("that of another machine, or a broken one, holds until it has been silent for a minute", async () => {
  const folder = await folderWith({});
  for (const text of [lockOf(1, "elsewhere.example"), "{torn"]) {
    await writeFile(join(folder, "lock"), text);
    expect((await errorOf(() => takeLock(folder, "lock"))).code).toBe("BATCH_LOCKED");
    const then = new Date(Date.now() - 90_000);
    await utimes(join(folder, "lock"), then, then);
    await (await takeLock(folder, "lock"))();
  }
});

test("a folder that cannot be written is told as such", async () => {
  const folder = await folderWith({ file: "" });
  expect((await errorOf(() => takeLock(join(folder, "file", "x"), "lock"))).code).toBe("OUTPUT_BLOCKED");
});
