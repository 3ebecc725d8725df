import { type ChildProcess, fork, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Failure } from "./outcome.ts";
import type { Answer, FromChild, Setup, Task, ToChild } from "./task.ts";

/** How children are started. */
export interface ChildSettings {
  /** The program that a child runs. */
  readonly entry: string;
  /** Arguments for Node itself: loader, permissions. */
  readonly nodeOptions: readonly string[];
  readonly setup: Setup;
  /** Megabytes (10⁶ bytes) of memory that a child may hold. */
  readonly memory: number;
}

/** Ended by an article: by its time, its memory, or otherwise. */
export interface Death {
  readonly death: Failure;
}

export interface Child {
  /** Gives it one article. It is dead after a Death. @param seconds after which it is killed */
  readonly ask: (task: Task, seconds: number) => Promise<Answer | Death>;
  /** Bytes that it held after its last answer. */
  readonly resident: () => number;
  /** Articles that it has answered. */
  readonly answered: () => number;
  /** Whether it has ended, by itself or by another’s hand. */
  readonly isGone: () => boolean;
  /** Ends it at once. */
  readonly kill: () => void;
}

/** Milliseconds between two looks at a child's memory. */
const pulse = 250;
/** Seconds that a child may take to start on a busy machine. */
const patience = 120;
/** What Windows starts no program without. */
const windows = process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot };
/** Last characters of what a child said before it died. */
const lastWords = 4000;

/**
 * A child frees its memory by itself: helper threads would only take the cores of its siblings. Its young objects get from
 * the start the 16 MB that V8 would give them by and by: else what a guide needs for a moment is kept as if it were old.
 */
export const childFlags: readonly string[] = ["--single-threaded-gc", "--min-semi-space-size=16"];

/** A child that has loaded its languages and looks. Rejects with what it could not load, or with its Death. */
export async function startChild(
  settings: ChildSettings,
): Promise<Child | { readonly broken: Failure } | Death> {
  const { entry, nodeOptions, setup, memory } = settings;
  const heap = Math.max(64, Math.round(memory * 0.8));
  const child = fork(entry, [], {
    execArgv: [...nodeOptions, `--max-old-space-size=${heap}`, ...childFlags],
    env: { TZ: "UTC", LANG: "C.UTF-8", ...windows },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
    detached: true,
  });
  guard(child);
  const listen = listener(child, memory);
  const first = await listen({ setup }, patience);
  if ("death" in first) return first;
  if ("broken" in first) {
    child.kill("SIGKILL");
    return first;
  }
  let resident = 0;
  let answered = 0;
  return {
    resident: () => resident,
    answered: () => answered,
    isGone: () => child.exitCode !== null || child.signalCode !== null,
    kill: () => child.kill("SIGKILL"),
    ask: async (task, seconds) => {
      const said = await listen({ task }, seconds);
      if ("death" in said) return said;
      if (!("answer" in said)) throw new TypeError("a child spoke out of turn");
      resident = said.resident;
      answered += 1;
      return said.answer;
    },
  };
}

/**
 * Ends a child when this program is ended without being asked. A child sees by its channel that its parent is gone, but
 * not while it is caught in an endless loop: a shell waits for the end of its input, which comes with the program’s.
 */
function guard(child: ChildProcess): void {
  if (process.platform === "win32" || child.pid === undefined) return;
  const script = 'read _; kill -9 "$1"';
  const stdio = ["pipe", "ignore", "ignore"] as const;
  const watcher = spawn("/bin/sh", ["-c", script, "sh", String(child.pid)], {
    ...{ stdio: [...stdio], env: {}, detached: true },
  });
  watcher.on("error", () => undefined);
  child.on("exit", () => watcher.kill("SIGKILL"));
}

/** Says something to a child, and waits for its answer or its end. */
function listener(child: ChildProcess, memory: number) {
  let words = "";
  let gone: Failure | undefined;
  let killed: Failure | undefined;
  let settle: ((said: FromChild | Death) => void) | undefined;
  const kill = (failure: Failure) => {
    killed ??= failure;
    child.kill("SIGKILL");
  };
  const end = (failure: Failure) => {
    gone ??= failure;
    settle?.({ death: gone });
  };
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-lastWords);
  });
  child.on("message", (said) => settle?.(said as FromChild));
  child.on("error", (error) => {
    end({ code: "CHILD_DIED", values: { reason: error.message } });
  });
  child.on("close", (code, signal) => {
    end(killed ?? failureOf(code, signal, words, memory));
  });
  return (message: ToChild, seconds: number): Promise<FromChild | Death> => {
    if (gone) return Promise.resolve({ death: gone });
    return new Promise((resolve) => {
      const late = setTimeout(() => kill({ code: "TIME_OVER", values: { seconds } }), seconds * 1000);
      const look = setInterval(() => {
        if (residentOf(child.pid) > memory * 1e6) kill({ code: "MEMORY_OVER", values: { memory } });
      }, pulse);
      settle = (said) => {
        clearTimeout(late);
        clearInterval(look);
        settle = undefined;
        resolve(said);
      };
      child.send(message, (error) => {
        if (error) kill({ code: "CHILD_DIED", values: { reason: error.message } });
      });
    });
  };
}

function failureOf(
  code: number | null,
  signal: NodeJS.Signals | null,
  words: string,
  memory: number,
): Failure {
  if (/heap out of memory|Array buffer allocation failed|bad_alloc/i.test(words))
    return { code: "MEMORY_OVER", values: { memory } };
  const said = /^\w*Error\b.*$/m.exec(words)?.[0] ?? "";
  const reason = [signal ?? `exit ${code}`, ...(said === "" ? [] : [said.slice(0, 300)])].join(": ");
  return { code: "CHILD_DIED", values: { reason } };
}

/** Bytes in memory, where the system tells without a program of its own; else 0, and the heap limit alone holds. */
function residentOf(pid: number | undefined): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
