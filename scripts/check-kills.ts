import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";

// Kills a small batch at each of its output system calls, one after the other, then lets it go on. `--errors` fails them
// instead, as a full or broken disk does; `--all` takes the calls in, too, that Node itself makes by the hundred.
// Needs Linux with strace, and `npm run build` before. Children are stand-ins, so that a run takes a second.

const own = ["rename", "link", "unlink", "mkdir", "fsync"];
const calls = process.argv.includes("--all") ? [...own, "write", "openat", "close"] : own;
const faults = process.argv.includes("--errors") ? ["error=ENOSPC", "error=EIO"] : ["signal=SIGKILL"];
const home = mkdtempSync(join(tmpdir(), "lectern-kills-"));
const dist = resolve("dist");

const child = `
process.on("disconnect", () => process.exit(0));
process.on("message", ({ setup, task }) => {
  if (setup) return process.send({ ready: true });
  const bytes = Buffer.alloc(70_000, task.slug);
  const files = ["guide.yaml", task.slug + "-student.pdf", "images/1.png"].map((name) => ({ name, bytes }));
  process.send({ answer: { title: task.slug, language: "en", questions: 1, warnings: {}, files }, resident: 1 });
});
`;
const program = `
import { crewOf } from ${JSON.stringify(join(dist, "batch/crew.js"))};
import { openJournal } from ${JSON.stringify(join(dist, "batch/journalfile.js"))};
import { takeLock } from ${JSON.stringify(join(dist, "batch/lock.js"))};
import { run } from ${JSON.stringify(join(dist, "batch/run.js"))};
import { diskOutputs } from ${JSON.stringify(join(dist, "outputs/disk.js"))};
const release = await takeLock("out/.lectern/batch", "lock");
const outputs = diskOutputs("out");
const journal = await openJournal("out/.lectern/batch", "journal.ndjson");
for (const [folder, { open }] of journal.histories) if (open) await outputs.tidy(folder);
const crew = crewOf(1, { entry: "child.mjs", nodeOptions: [], setup: { options: {} }, memory: 500 });
const items = ["a", "b"].map((slug) => ({ article: "in/" + slug, folder: slug, slug }));
const never = new AbortController().signal;
try {
  await run(items, { crew, outputs, journal, fingerprint: "", seconds: 60, force: false, durable: true, retry: false,
    printWith: (guide) => guide, signal: never, halt: never, tell: ({ state }) => console.log(state) });
} finally { crew.end(); journal.close(); await release(); }
`;

function folderFor(name: string): string {
  const folder = join(home, name);
  mkdirSync(join(folder, "in"), { recursive: true });
  for (const slug of ["a", "b"]) writeFileSync(join(folder, "in", slug), slug);
  writeFileSync(join(folder, "child.mjs"), child);
  writeFileSync(join(folder, "program.mjs"), program);
  return folder;
}

/** Files that can be seen, with their hashes. */
function visible(folder: string): Map<string, string> {
  const out = join(folder, "out");
  const names = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(out, join(parentPath, name)))
    .filter((name) => !name.split(sep).some((part) => part.startsWith(".")));
  const hash = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(out, name)))
      .digest("hex");
  return new Map(names.sort().map((name) => [name, hash(name)]));
}

const run = (folder: string, ...before: string[]) =>
  spawnSync("env", ["UV_THREADPOOL_SIZE=1", ...before, process.execPath, "program.mjs"], {
    ...{ cwd: folder, encoding: "utf8" },
  });

const clean = folderFor("clean");
run(clean);
const whole = visible(clean);
if (whole.size !== 6) throw new Error("run `npm run build` first");
let points = 0;
let half = 0;
let differing = 0;
for (const fault of faults)
  for (const call of calls)
    for (let when = 1; ; when++) {
      const folder = folderFor("killed");
      const inject = `inject=${call}:${fault}:when=${when}`;
      const trace = join(folder, "trace");
      const traced = run(folder, "strace", "-f", "-o", trace, "-e", `trace=${call}`, "-e", inject);
      const isHit = traced.signal === "SIGKILL" || readFileSync(trace, "utf8").includes("(INJECTED)");
      const found = readdirSync(folder).includes("out") ? visible(folder) : new Map<string, string>();
      for (const [name, hash] of found) if (whole.get(name) !== hash) half += 1;
      const after = run(folder);
      const end = visible(folder);
      const same =
        after.status === 0 &&
        end.size === whole.size &&
        [...whole].every(([name, hash]) => end.get(name) === hash);
      if (isHit) points += 1;
      if (!same) {
        differing += 1;
        console.log(`${inject}: ${traced.stderr.slice(-300)} ${after.stderr.slice(-500)}`);
      }
      rmSync(folder, { recursive: true, force: true });
      if (isHit) continue;
      console.log(`${call} ${fault}: ${when - 1}`);
      break;
    }
console.log(`in all: ${points} points, ${half} half-written files, ${differing} differing ends`);
rmSync(home, { recursive: true, force: true });
process.exitCode = half + differing > 0 ? 1 : 0;
