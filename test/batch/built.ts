import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll } from "vitest";

/** The program as it is shipped, in a folder of its own that is gone after the tests of the file. @returns its cli.js */
export async function built(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-built-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  const done = spawnSync(process.execPath, [tsc, "-p", "src", "--outDir", join(folder, "dist")], {
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(done.stdout);
  for (const name of ["content", "templates", "node_modules", "package.json"])
    await symlink(await realpath(resolve(name)), join(folder, name));
  return join(folder, "dist", "cli.js");
}

/** A run of the program in a process of its own. */
export function start(cli: string, argv: readonly string[], cwd: string) {
  const env = { PATH: process.env.PATH, LC_ALL: "en_GB.UTF-8", NO_COLOR: "1", SECRET: "canary" };
  const child = spawn(process.execPath, [cli, ...argv], { cwd, env });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (chunk) => {
      said[name] += String(chunk);
    });
  const end = once(child, "close").then(([code, signal]) => ({ code, signal, ...said }));
  return { child, said, end };
}
