import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { recombined } from "./corpus/articles.ts";
import { differing, visible } from "./prove/files.ts";
import { build, runBatch, workFolder, writeAll } from "./prove/program.ts";
import { least, none, type Row, sizes, told } from "./prove/proof.ts";
import { freePort, hasRedis, startRedis } from "./prove/redis.ts";

// The same articles made again, in other time zones and languages of the system, with one job and two, in shards of a
// plan, by two workers of a queue (where redis-server is), and one by one with `make`: the same files with the same
// bytes. `--articles`, `--shards`, `--single`, `--small`.

const { articles, shards, single } = sizes({ articles: [200, 10], shards: [7, 3], single: [20, 2] });
const work = workFolder();
const program = build(work);
const good = recombined(articles, [250, 900]);
writeAll(join(work, "in"), good);

const rows: Row[] = [];
const cli = join(program, "dist", "cli.js");
const filesIn = (out: string) =>
  new Map([...visible(join(work, out))].filter(([name]) => name !== "index.html"));

const { summary } = await runBatch(program, work, ["in", "--out", "first", "--jobs", "1"]);
const first = filesIn("first");
rows.push(least("guides", summary?.done ?? 0, articles));

const settings: readonly (readonly [what: string, out: string, jobs: number, env: NodeJS.ProcessEnv])[] = [
  ["again", "again", 1, {}],
  [
    "in Auckland, French",
    "auckland",
    1,
    { TZ: "Pacific/Auckland", LANG: "fr_FR.UTF-8", LC_ALL: "fr_FR.UTF-8" },
  ],
  [
    "in St. John’s, Arabic",
    "stjohns",
    2,
    { TZ: "America/St_Johns", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
  ],
];
for (const [what, out, jobs, env] of settings) {
  await runBatch(program, work, ["in", "--out", out, "--jobs", String(jobs)], { env });
  compare(`${what}, ${jobs === 1 ? "one job" : "two jobs"}`, out);
}

run(["plan", "in", "--out", "plan", "--guides", "sharded", "--shards", String(shards)]);
for (let shard = shards; shard >= 1; shard--)
  await runBatch(program, work, ["plan", "--shard", `${shard}/${shards}`, "--jobs", "2"]);
compare(`in ${shards} shards, the last first`, "sharded");

if (hasRedis) {
  run(["plan", "in", "--out", "queued", "--guides", "worked", "--shards", String(shards)]);
  await byWorkers("queued", 2);
  compare(`in ${shards} shards, by two workers of a queue`, "worked");
} else console.log("NOT PROVED: a queue gives the same bytes (redis-server is not here)");

const few = [...good.keys()].slice(0, single);
run(["make", ...few.map((name) => join("in", name)), "--out", "made"], {
  ...{ TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
});
const folders = new Set(few.map((name) => name.replace(/\.md$/, "")));
const part = new Map([...first].filter(([name]) => folders.has(name.split("/")[0] ?? "")));
rows.push(
  none(
    `one by one with \`make\`, in Kathmandu, Turkish: files of ${part.size} that differ`,
    report(part, filesIn("made")),
  ),
);

told(`${articles} articles, ${first.size} files`, rows);

/** Puts a plan into a queue of its own and waits until workers have emptied it. */
async function byWorkers(plan: string, workers: number): Promise<void> {
  const port = await freePort();
  const server = await startRedis(port, work);
  const queue = ["--queue", `redis://127.0.0.1:${port}`];
  run(["enqueue", plan, ...queue]);
  const args = [cli, "worker", ...queue, "--until-empty", "--jobs", "1"];
  const crew = Array.from({ length: workers }, () =>
    spawn(process.execPath, args, { cwd: work, stdio: "ignore", env: { PATH: process.env.PATH } }),
  );
  await Promise.all(crew.map((worker) => once(worker, "exit")));
  server.kill("SIGKILL");
}

function compare(what: string, out: string): void {
  rows.push(none(`${what}: files that differ`, report(first, filesIn(out))));
}

function report(one: ReadonlyMap<string, string>, two: ReadonlyMap<string, string>): number {
  const names = differing(one, two);
  for (const name of names.slice(0, 9)) console.log(`differs: ${name}`);
  return names.length;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const done = spawnSync(process.execPath, [cli, ...args], {
    ...{ cwd: work, encoding: "utf8", env: { PATH: process.env.PATH, ...env } },
  });
  if (done.status !== 0) console.log(done.stderr.slice(-1000));
}
