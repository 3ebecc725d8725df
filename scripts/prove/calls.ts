import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

// System calls of a little program, watched and struck by strace. It runs as process number so-and-so of a world of its
// own, so that the names of its temporary files are the same each time.

/** Calls by which files come and go, and are written. */
const calls = ["openat", "write", "close", "fsync", "unlink", "mkdir", "rename", "link"];
/** These name two files: struck wherever they are. */
const pairs = new Set(["rename", "link"]);

/** One call on one file: the `when`th of its kind on it, from 1. */
export interface Point {
  readonly call: string;
  /** Absent: of all. */
  readonly path?: string;
  readonly when: number;
}

export interface Struck {
  readonly hit: boolean;
  readonly stderr: string;
}

const alone = ["--user", "--map-root-user", "--pid", "--fork", "--mount-proc"];

function traced(folder: string, options: readonly string[]) {
  const trace = join(folder, "trace");
  const strace = ["strace", "-f", "-y", "-o", trace, ...options, process.execPath, "program.mjs"];
  const done = spawnSync("unshare", [...alone, "env", "UV_THREADPOOL_SIZE=1", ...strace], {
    ...{ cwd: folder, encoding: "utf8" },
  });
  if (done.error) throw done.error;
  return { ...done, trace: readFileSync(trace, "utf8") };
}

/** Every call on a file below `out/`, as a run without faults makes them. */
export function pointsOf(folder: string): Point[] {
  const { trace, status, stderr } = traced(folder, ["-e", `trace=${calls.join(",")}`]);
  if (status !== 0) throw new Error(`unshare and strace are needed: ${stderr}`);
  const counts = new Map<string, number>();
  const points: Point[] = [];
  for (const line of trace.split("\n")) {
    const [, call = "", rest = ""] = /^\d+\s+(\w+)\((.*)/.exec(line) ?? [];
    const named = /"(out(?:\/[^"]*)?)"/.exec(rest)?.[1];
    const opened = new RegExp(`^\\d+<${folder}/(out(?:/[^>]*)?)>`).exec(rest)?.[1];
    const path = named ?? opened;
    if (path === undefined || !calls.includes(call)) continue;
    const key = pairs.has(call) ? call : `${call} ${path}`;
    const when = (counts.get(key) ?? 0) + 1;
    counts.set(key, when);
    points.push({ call, when, ...(!pairs.has(call) && { path }) });
  }
  return points;
}

/** Runs the program with a fault at this point: `signal=SIGKILL`, `error=EIO`. */
export function strike(folder: string, { call, path, when }: Point, fault: string): Struck {
  const only = path === undefined ? [] : ["-P", path, "-P", join(folder, path)];
  const inject = `inject=${call}:${fault}:when=${when}`;
  const { trace, stderr } = traced(folder, ["-e", `trace=${call}`, ...only, "-e", inject]);
  return { hit: /\(INJECTED\)|\+\+\+ killed by SIGKILL/.test(trace), stderr };
}
