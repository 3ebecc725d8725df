import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** What a PDF cost: milliseconds of processor time, and its bytes. */
export interface Cost {
  readonly cpu: number;
  readonly bytes: number;
}

/** A process that makes one PDF after another. */
export interface Engine {
  readonly make: (job: object) => Promise<Cost>;
  readonly end: () => void;
}

/** Starts a program that answers every line of JSON on its standard input with one on its standard output. */
export function engine(command: string, args: readonly string[]): Engine {
  const child: ChildProcess = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  const waiting: { readonly settle: (cost: Cost) => void; readonly fail: (error: Error) => void }[] = [];
  if (child.stdout === null) throw new Error("no output");
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift()?.settle(JSON.parse(line)));
  let ended: Error | undefined;
  child.stdin?.on("error", () => {});
  child.on("close", (code) => {
    ended = new Error(`${command} ended with ${code}`);
    for (const { fail } of waiting) fail(ended);
  });
  return {
    make: (job) =>
      new Promise((settle, fail) => {
        if (ended !== undefined) return fail(ended);
        waiting.push({ settle, fail });
        child.stdin?.write(`${JSON.stringify(job)}\n`);
      }),
    end: () => child.stdin?.end(),
  };
}
