import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rows } from "./rows.ts";

/** Programs to compare with: the command, where it is there. */
export interface Programs {
  /** A Python with these packages. */
  readonly weasyprint: string | undefined;
  readonly typst: string | undefined;
  readonly chromium: string | undefined;
  readonly percollate: string | undefined;
}

/** Looks for other programs on the path, and says of each that is missing how it could be had. */
export function findPrograms({ note }: Rows): Programs {
  const python = (name: string): string | undefined => {
    const code = `import ${name}, importlib.metadata as m; print(m.version("${name}"))`;
    const { status, stdout } = spawnSync("python3", ["-c", code], { encoding: "utf8" });
    if (status === 0) note(`${name} ${stdout.trim()}`);
    else note(`NOT MEASURED: ${name} (\`pip install ${name}\` for the python3 on the path)`);
    return status === 0 ? "python3" : undefined;
  };
  const command = (name: string, how: string): string | undefined => {
    const { status, stdout } = spawnSync(name, ["--version"], { encoding: "utf8" });
    if (status === 0) note(stdout.trim().startsWith("v") ? `${name} ${stdout.trim()}` : stdout.trim());
    else note(`NOT MEASURED: ${name} (${how})`);
    return status === 0 ? name : undefined;
  };
  return {
    weasyprint: python("weasyprint"),
    typst: python("typst"),
    chromium: command("chromium", "Debian’s package"),
    percollate: command("percollate", "from npm, with PUPPETEER_SKIP_DOWNLOAD=1"),
  };
}

export const chromiumArgs = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"];

/** What a command costs as a whole, with all that it starts. */
export interface Spent {
  /** Processor time in ms, to 10 ms. */
  readonly cpu: number;
  /** Milliseconds by the clock. */
  readonly wall: number;
}

/** Milliseconds between two looks at the processes that a command has started. */
const pulse = 25;

/**
 * Runs a command to its end.
 * @throws Error when it fails
 */
export function spent(
  command: string,
  args: readonly string[],
  more: { readonly input?: string; readonly cwd?: string } = {},
): Promise<Spent> {
  const began = performance.now();
  const before = reaped();
  const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: "/usr/bin/chromium", NO_COLOR: "1" };
  const child = spawn(command, args, { stdio: ["pipe", "ignore", "pipe"], env, cwd: more.cwd });
  const seen = new Map<number, number>();
  const said: string[] = [];
  child.stderr.on("data", (text) => said.push(String(text)));
  child.stdin.end(more.input ?? "");
  const look = setInterval(() => {
    for (const pid of below(child.pid ?? 0)) seen.set(pid, Math.max(seen.get(pid) ?? 0, ticksOf(pid)));
  }, pulse);
  return new Promise((settle, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      clearInterval(look);
      if (code !== 0) return fail(new Error(`${command} ended with ${code}: ${said.join("").slice(-500)}`));
      const watched = [...seen.values()].reduce((sum, ticks) => sum + ticks, 0);
      // What a process has waited for is in its own count at its end; what nobody waited for was only watched.
      settle({ cpu: 10 * Math.max(reaped() - before, watched), wall: performance.now() - began });
    });
  });
}

/** Ticks (10 ms) of a process and of those below it that run now. */
export function ticksBelow(pid: number): number {
  return below(pid).reduce((sum, one) => sum + ticksOf(one), 0);
}

function below(pid: number): number[] {
  const children = readdir(`/proc/${pid}/task`).flatMap((task) =>
    words(`/proc/${pid}/task/${task}/children`),
  );
  return [pid, ...children.flatMap((child) => below(Number(child)))];
}

/** utime and stime of /proc/PID/stat. */
function ticksOf(pid: number): number {
  const fields = stat(pid);
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

/** Ticks of the children that this process has waited for, and of theirs. */
function reaped(): number {
  const fields = stat("self");
  return Number(fields[13] ?? 0) + Number(fields[14] ?? 0);
}

/** From the third field on: the second may hold spaces. */
function stat(pid: number | string): string[] {
  return (words(`/proc/${pid}/stat`).join(" ").split(") ").at(-1) ?? "").split(" ");
}

function words(path: string): string[] {
  try {
    return readFileSync(path, "latin1").trim().split(/\s+/).filter(Boolean);
  } catch {
    return [];
  }
}

/** A process may be gone before its folder is read. */
function readdir(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

export const engineScript = join(import.meta.dirname, "engine.mjs");
export const pythonScript = join(import.meta.dirname, "print.py");
