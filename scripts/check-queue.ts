import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build, workFolder } from "./prove/program.ts";
import { none, sizes, told } from "./prove/proof.ts";
import { freePort, startRedis } from "./prove/redis.ts";

// Workers of a queue are killed, at random but the same at every run, and the queue’s server is restarted once, which
// makes it forget all. Every file that can be seen is compared after each kill, and all of them at the end.
// Needs redis-server. Children are stand-ins; one article in a hundred ends its child every time.
const { articles, workers, kills, seed } = sizes({
  ...{ articles: [2000, 100], workers: [3, 2], kills: [30, 3], seed: [1, 1] },
});
const home = workFolder();
const built = build(home);
const dist = (name: string) => JSON.stringify(join(built, "dist", name));

const child = `
process.on("disconnect", () => process.exit(0));
process.on("message", ({ setup, task }) => {
  if (setup) return process.send({ ready: true });
  if (task.slug.startsWith("exit")) process.exit(3);
  const files = ["guide.yaml", task.slug + ".pdf"].map((name) => ({ name, bytes: Buffer.alloc(20_000, task.slug) }));
  const guide = { title: task.slug, language: "en", questions: 1, warnings: {}, files };
  setTimeout(() => process.send({ answer: guide, resident: 1 }), 10);
});
`;
const worker = `
import { crewOf } from ${dist("batch/crew.js")};
import { plannedItems, readPlan } from ${dist("batch/planfile.js")};
import { serve } from ${dist("batch/queue.js")};
import { run } from ${dist("batch/run.js")};
import { folderStore } from ${dist("batch/store.js")};
const crew = crewOf(1, { entry: "child.mjs", nodeOptions: [], setup: { options: {} }, memory: 500, recycle: 500 });
const never = new AbortController().signal;
const store = folderStore("out");
const make = async (shard) => {
  let release;
  try { release = await store.lock(shard); } catch { return { after: 500 }; }
  const items = await plannedItems(await readPlan(shard.plan), shard);
  const journal = await store.journal(shard);
  for (const [folder, { open }] of journal.histories) if (open) await store.outputs.tidy(folder);
  try {
    await run(items, { crew, outputs: store.outputs, journal, fingerprint: "", seconds: 60, force: false, durable: false,
      retry: false, printWith: (guide) => guide, signal: never, halt: never, tell: () => undefined });
  } finally { await journal.close(); await release(); }
  return "made";
};
await serve(process.argv[2], { lease: 2, untilEmpty: true, signal: never, make, tell: () => undefined });
crew.end();
`;
const planner = `
import { identified, writePlan } from ${dist("batch/planfile.js")};
const items = ${JSON.stringify(itemsFor())};
const about = { fingerprint: "0".repeat(64), options: {}, guides: "out", roots: ["in"], shards: ${Math.ceil(articles / 20)} };
await writePlan("plan", await identified(items, ""), about, false);
`;
const filler = `
import { readPlan } from ${dist("batch/planfile.js")};
import { enqueueAll } from ${dist("batch/queue.js")};
const { manifest, digest } = await readPlan("plan");
const of = manifest.shards.length;
await enqueueAll(process.argv[2], manifest.shards.map((_, index) => ({ plan: "plan", digest, number: index + 1, of })));
`;
const teller = `
import { journalsIn } from ${dist("batch/bucketjournal.js")};
import { plannedItems, readPlan } from ${dist("batch/planfile.js")};
import { standingOf } from ${dist("batch/standing.js")};
import { folderStore } from ${dist("batch/store.js")};
const standing = standingOf((await journalsIn(folderStore("out").outputs)).values());
const counts = {};
for (const item of await plannedItems(await readPlan("plan"))) {
  const { state } = standing(item);
  counts[state] = (counts[state] ?? 0) + 1;
}
console.log(JSON.stringify(counts));
`;

function itemsFor() {
  return Array.from({ length: articles }, (_, index) => {
    const slug = `${index % 100 === 50 ? "exit" : "a"}-${String(index).padStart(6, "0")}`;
    return { article: `in/${slug}`, folder: slug, slug };
  });
}

const items = itemsFor();
mkdirSync(join(home, "in"));
for (const { article } of items) writeFileSync(join(home, article), article);
for (const [name, text] of Object.entries({ child, worker, planner, filler, teller }))
  writeFileSync(join(home, `${name}.mjs`), text);

const port = await freePort();
const address = `redis://127.0.0.1:${port}`;
const node = (name: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${name}.mjs`, address], {
    ...{ cwd: home, encoding: "utf8" },
  });
  if (status !== 0) throw new Error(`run \`npm run build\` first: ${stderr}`);
  return stdout;
};

/** Visible files that are not what they must be. */
function halves(): { readonly files: number; readonly wrong: number } {
  let [files, wrong] = [0, 0];
  const folders = readdirSync(home).includes("out") ? readdirSync(join(home, "out")) : [];
  for (const slug of folders.filter((name) => !name.startsWith(".")))
    for (const name of readdirSync(join(home, "out", slug)).filter((each) => !each.startsWith("."))) {
      files += 1;
      if (!readFileSync(join(home, "out", slug, name)).equals(Buffer.alloc(20_000, slug))) wrong += 1;
    }
  return { files, wrong };
}

let state = seed;
/** The generator of Park and Miller, from 0 to 1. */
const random = () => {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};

/** Articles with a folder, whatever is in it. */
const made = () => (existsSync(join(home, "out")) ? readdirSync(join(home, "out")).length : 0);
const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

let redis = await startRedis(port, home);
node("planner");
node("filler");
const start = () => spawn(process.execPath, ["worker.mjs", address], { cwd: home, stdio: "ignore" });
const crew = Array.from({ length: workers }, start);
let [killed, wrong, restarts] = [0, 0, 0];
while (killed < kills) {
  const due = (articles * (killed + random())) / (kills + 1);
  do await sleep(20);
  while (made() < due && crew.some(isRunning));
  const place = Math.floor(random() * workers);
  const victim = crew[place];
  const isAlive = victim !== undefined && victim.exitCode === null;
  if (isAlive) {
    victim.kill("SIGKILL");
    await once(victim, "exit");
    killed += 1;
  }
  wrong += halves().wrong;
  if (killed >= kills / 2 && restarts === 0) {
    redis.kill("SIGKILL");
    await once(redis, "exit");
    redis = await startRedis(port, home);
    node("filler");
    restarts += 1;
  }
  if (!isAlive && crew.every(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null)) break;
  if (isAlive) crew[place] = start();
}
await Promise.all(
  crew.map((each) => (each.exitCode === null && each.signalCode === null ? once(each, "exit") : undefined)),
);
const end = halves();
const counts: Readonly<Record<string, number>> = JSON.parse(node("teller"));
redis.kill("SIGKILL");
const { done = 0, quarantined = 0 } = counts;
const poison = items.filter(({ slug }) => slug.startsWith("exit")).length;
told(`${articles} articles, ${workers} workers of a queue`, [
  { what: "kills of workers", seen: String(killed), demand: `≥ ${kills}`, met: killed >= kills },
  { what: "times that the server was restarted", seen: String(restarts), met: restarts > 0 },
  {
    ...{ what: "guides and articles in quarantine", seen: `${done} and ${quarantined}` },
    ...{ demand: `${articles - poison} and ${poison}` },
    met: done === articles - poison && quarantined === poison,
  },
  none("half-written files", wrong + end.wrong),
  none("files missing", 2 * done - end.files),
]);
