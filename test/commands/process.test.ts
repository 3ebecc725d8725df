import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { folderWith } from "../load/folder.ts";

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Runs the real program in another process. `deaf`: the reader of its output goes away at once. */
async function start(argv: readonly string[], { stdin = "", cwd = ".", deaf = false } = {}) {
  const child = spawn(process.execPath, ["--import", tsx, resolve("src/cli.ts"), ...argv], {
    cwd,
    env: { ...process.env, LC_ALL: "en_GB.UTF-8", NO_COLOR: "1" },
  });
  const chunks: Buffer[] = [];
  let stderr = "";
  if (deaf) child.stdout.destroy();
  else child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk) => {
    stderr += String(chunk);
  });
  child.stdin.end(stdin);
  const [code] = await once(child, "close");
  return { code, stdout: Buffer.concat(chunks), stderr };
}

test("standard input to standard output: the PDF and nothing else", async () => {
  const stdin = `---\nlanguage: en\n---\n# The ferry\n\n${"“The old ferry is late again,” said Ida Brandt, who counted 14 delays, because the tide was low. ".repeat(12)}`;
  const { code, stdout, stderr } = await start(["make", "-", "-o", "-", "--edition", "student", "--quiet"], {
    stdin,
  });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout.subarray(0, 5).toString()).toBe("%PDF-");
  expect(stdout.subarray(-7).toString()).toContain("%%EOF");
});

test("the exit code is the process's own", async () => {
  const cwd = await folderWith({});
  expect((await start(["make", "no.md"], { cwd })).code).toBe(10);
  expect((await start(["--version"], { cwd })).stdout.toString()).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("a reader that goes away is no error", async () => {
  const { code, stderr } = await start(["list"], { deaf: true });
  expect(stderr).toBe("");
  expect(code).toBe(0);
});
