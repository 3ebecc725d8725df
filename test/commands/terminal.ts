import { readFile } from "node:fs/promises";
import type { Io } from "../../src/commands/command.ts";
import { main } from "../../src/commands/main.ts";
import type { Network } from "../../src/index.ts";

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Knows no server: no test asks the world. */
const nowhere: Network = {
  resolve: () => Promise.reject(Object.assign(new Error("nowhere"), { code: "ENOTFOUND" })),
  allows: () => false,
  ports: [80, 443],
};

export interface Setting {
  readonly env?: Io["env"];
  readonly stdin?: string | Uint8Array;
  readonly tty?: boolean;
  readonly network?: Network;
  readonly today?: string;
}

/** Runs one command line in this process, in the working folder. */
export async function run(
  argv: readonly string[],
  { env = {}, stdin = "", tty = false, network = nowhere, today = "2026-11-26" }: Setting = {},
): Promise<Run> {
  const said = { stdout: "", stderr: "" };
  const sink = (name: "stdout" | "stderr") => ({
    isTTY: tty,
    columns: 100,
    write: (chunk: string | Uint8Array) => {
      said[name] += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("latin1");
    },
  });
  async function* input() {
    yield stdin;
  }
  const code = await main(argv, {
    stdin: input(),
    stdout: sink("stdout"),
    stderr: sink("stderr"),
    env: { LANG: "en_GB.UTF-8", ...env },
    network,
    today,
  });
  return { code, ...said };
}

/**
 * A command as a transcript shows it: its output, its messages after `2> `, its exit code when it is not 0.
 * `NAME=value` may stand before it, `< file` after it. Counts of pages, bytes of PDFs and hashes of the program are left out.
 */
export async function transcribe(line: string): Promise<string> {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
  const from = words.indexOf("<");
  const stdin = from < 0 ? "" : await readFile(words[from + 1] ?? "");
  const start = words.indexOf("lectern");
  const env = Object.fromEntries(words.slice(0, start).map((word) => word.split("=")));
  const { code, stdout, stderr } = await run(words.slice(start + 1, from < 0 ? undefined : from), {
    env,
    stdin,
  });
  const shown = stdout.startsWith("%PDF-") ? "[a PDF]\n" : stdout;
  const messages = stderr.replace(/^(?=.)/gm, "2> ");
  const ended = code === 0 ? "" : `=> ${code}\n`;
  return `${shown}${messages}${ended}`
    .replace(/\(\d+ pages?\)/g, "(… pages)")
    .replace(/"pages":\d+/g, '"pages":…')
    .replace(/"id":"[0-9a-f]{64}"/g, '"id":"…"');
}
