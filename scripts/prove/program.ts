import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Outcome } from "../../src/batch/outcome.ts";
import type { Summary } from "../../src/batch/summary.ts";
import { writeParsed } from "../parsed/write.ts";

/** A folder that is gone when this process ends. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-prove-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
  return folder;
}

/** Builds the program as it is shipped. @returns its folder, with `dist/` in it */
export function build(work: string): string {
  const folder = join(work, "program");
  mkdirSync(folder);
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  const done = spawnSync(process.execPath, [tsc, "-p", "src", "--outDir", join(folder, "dist")], {
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(done.stdout);
  // Copies, so that the sources can be worked on while a proof runs for hours.
  for (const name of ["content", "templates", "package.json"])
    cpSync(resolve(name), join(folder, name), { recursive: true });
  writeParsed(join(folder, "content"), join(folder, "dist"));
  symlinkSync(realpathSync(resolve("node_modules")), join(folder, "node_modules"));
  return folder;
}

export function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

export interface Ran {
  readonly code: number | null;
  readonly signal: string | null;
  readonly seconds: number;
  readonly outcomes: readonly (Outcome & { readonly fresh: boolean })[];
  readonly summary: Summary | undefined;
  readonly stderr: string;
  /** Most bytes of memory of the parent and of any child, and of each after a share of the articles. */
  readonly memory: Memory;
}

export interface Memory {
  readonly parent: number;
  readonly child: number;
  /** Bytes of the largest child, by articles that were done. */
  readonly course: readonly { readonly done: number; readonly child: number }[];
}

/** Milliseconds between two looks at the memory. */
const pulse = 500;

/** One run of `lectern batch … --json` in a folder. */
export function runBatch(
  program: string,
  cwd: string,
  args: readonly string[],
  more: { readonly env?: NodeJS.ProcessEnv; readonly before?: readonly string[] } = {},
): Promise<Ran> {
  const [first = process.execPath, ...rest] = [
    ...(more.before ?? []),
    ...[process.execPath, join(program, "dist", "cli.js"), "batch", ...args, "--json", "--ui", "en"],
  ];
  const began = performance.now();
  const env = { PATH: process.env.PATH, NO_COLOR: "1", ...more.env };
  const child = spawn(first, rest, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const outcomes: Ran["outcomes"][number][] = [];
  const said: string[] = [];
  const course: { done: number; child: number }[] = [];
  let summary: Summary | undefined;
  let most = { parent: 0, child: 0 };
  let left = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (left + text).split("\n");
    left = lines.pop() ?? "";
    for (const line of lines) {
      const value = JSON.parse(line);
      if (value.state !== undefined) outcomes.push(value);
      if (value.summary !== undefined) summary = value.summary;
      if (value.level === "error") said.push(line);
    }
  });
  child.stderr.on("data", (text) => said.push(String(text)));
  const look = setInterval(() => {
    const now = memoryOf(child.pid ?? 0);
    most = { parent: Math.max(most.parent, now.parent), child: Math.max(most.child, now.child) };
    course.push({ done: outcomes.length, child: now.child });
  }, pulse);
  return new Promise((settle) =>
    child.on("close", (code, signal) => {
      clearInterval(look);
      const seconds = (performance.now() - began) / 1000;
      settle({
        code,
        signal,
        seconds,
        outcomes,
        summary,
        stderr: said.join(""),
        memory: { ...most, course },
      });
    }),
  );
}

/** Bytes in memory of a process and of the largest one that it has started; 0 where there is no /proc. */
function memoryOf(pid: number): { parent: number; child: number } {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`);
    const children = tasks.flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean),
    );
    return { parent: residentOf(pid), child: Math.max(0, ...children.map(residentOf)) };
  } catch {
    return { parent: 0, child: 0 };
  }
}

function residentOf(pid: number | string): number {
  try {
    return (
      Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1] ?? 0) * 1024
    );
  } catch {
    return 0;
  }
}
