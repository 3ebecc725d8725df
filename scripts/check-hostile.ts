import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { corpus } from "../test/hostile/corpus.ts";
import type { Hostile } from "../test/hostile/hostile.ts";
import type { Ended } from "./hostile/ended.ts";

// Each hostile file in a process of its own, with its processor time and memory held against what is expected of it.
// `--only pattern`; `--draft`: on to the guide; `--jobs 2`.
const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    draft: { type: "boolean", default: false },
    jobs: { type: "string", default: "1" },
  },
});

/** Seconds and megabytes that a file may take when it says nothing else. */
const usual = { seconds: 20, megabytes: 768 };
/** Seconds after which a process is ended. */
const patience = 300;

const files = corpus.filter(({ file }) => new RegExp(values.only).test(file));
const child = fileURLToPath(new URL("hostile/child.ts", import.meta.url));
const way = values.draft ? "draft" : "read";
const codesOfDraft = new Set(["TEXT_TOO_LONG", "LANGUAGE_UNKNOWN"]);
let wrong = 0;
const all: Ended[] = [];

async function endOf({ file, make }: Hostile): Promise<Ended> {
  const started = performance.now();
  const run = spawn(process.execPath, ["--import", "tsx", child, file, way], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  run.stdin.on("error", () => {});
  run.stdin.end(make());
  const out: string[] = [];
  const told: string[] = [];
  run.stdout.on("data", (chunk) => out.push(String(chunk)));
  run.stderr.on("data", (chunk) => told.push(String(chunk)));
  const timer = setTimeout(() => run.kill("SIGKILL"), patience * 1000);
  const code = await new Promise<number | string>((resolve) =>
    run.on("close", (code, signal) => resolve(code ?? signal ?? "")),
  );
  clearTimeout(timer);
  if (code === 0) return JSON.parse(out.join("")) as Ended;
  const line = told.join("").trim().split("\n").at(-1) ?? "";
  const wall = (performance.now() - started) / 1000;
  return { ends: `ended with ${code} ${line}`, seconds: wall, wall, megabytes: 0 };
}

async function check(hostile: Hostile): Promise<void> {
  const { file, ends, seconds = usual.seconds, megabytes = usual.megabytes } = hostile;
  const ended = await endOf(hostile);
  all.push(ended);
  const faults = [
    ended.ends !== ends && !(values.draft && codesOfDraft.has(ended.ends)) && `should end as ${ends}`,
    ended.seconds > seconds && `should take ${seconds} s at most`,
    ended.megabytes > megabytes && `should take ${megabytes} MB at most`,
  ].filter((fault) => fault !== false);
  if (faults.length > 0) wrong++;
  const figures = `${ended.seconds.toFixed(1).padStart(6)} s (${ended.wall.toFixed(1)}) ${ended.megabytes.toFixed(0).padStart(5)} MB`;
  console.log(`${figures}  ${file}: ${ended.ends}${faults.map((fault) => ` – ${fault}`).join("")}`);
}

const waiting = [...files];
await Promise.all(
  Array.from({ length: Number(values.jobs) }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await check(next);
  }),
);
const most = (of: (ended: Ended) => number): number => Math.max(0, ...all.map(of));
const longest = most(({ seconds }) => seconds).toFixed(1);
const largest = most(({ megabytes }) => megabytes).toFixed(0);
console.log(
  `${all.length} files, ${wrong} not as expected; at most ${longest} s of the processor and ${largest} MB`,
);
process.exitCode = wrong > 0 ? 1 : 0;
