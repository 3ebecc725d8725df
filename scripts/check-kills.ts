import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawing } from "./corpus/articles.ts";
import { differing, visible } from "./prove/files.ts";
import { build, workFolder } from "./prove/program.ts";
import { none, type Row, sizes, told } from "./prove/proof.ts";
import { childText, programText } from "./prove/standin.ts";

// Kills a small batch at each of its output system calls, one after the other, then lets it go on; `--errors` fails each
// of them, too, as a full or broken disk does; `--all` takes the calls in that Node itself makes by the hundred;
// `--random 200` kills larger batches at any moment. Needs Linux with strace. Children are stand-ins, so that a run
// takes a second.

const { random } = sizes({ random: [200, 10] });
const own = ["rename", "link", "unlink", "mkdir", "fsync"];
const calls = process.argv.includes("--all") ? [...own, "write", "openat", "close"] : own;
const faults = [
  "signal=SIGKILL",
  ...(process.argv.includes("--errors") ? ["error=ENOSPC", "error=EIO"] : []),
];
const work = workFolder();
const dist = join(build(work), "dist");

function folderFor(name: string, articles: readonly string[]): string {
  const folder = join(work, name);
  mkdirSync(join(folder, "in"), { recursive: true });
  for (const slug of articles) writeFileSync(join(folder, "in", slug), slug);
  writeFileSync(join(folder, "child.mjs"), childText);
  writeFileSync(join(folder, "program.mjs"), programText(dist, articles));
  return folder;
}

const run = (folder: string, ...before: string[]) =>
  spawnSync("env", ["UV_THREADPOOL_SIZE=1", ...before, process.execPath, "program.mjs"], {
    ...{ cwd: folder, encoding: "utf8" },
  });

/** Files that are there but not as a run without faults makes them. */
const wrongIn = (found: ReadonlyMap<string, string>, whole: ReadonlyMap<string, string>): number =>
  [...found].filter(([name, hash]) => whole.get(name) !== hash).length;

function wholeOf(articles: readonly string[]): Map<string, string> {
  const folder = folderFor("clean", articles);
  const { stderr } = run(folder);
  const whole = visible(join(folder, "out"));
  if (whole.size !== articles.length * 3) throw new Error(stderr);
  rmSync(folder, { recursive: true, force: true });
  return whole;
}

const rows: Row[] = [];
const pair = ["a", "b"];
const whole = wholeOf(pair);
for (const fault of faults) {
  let points = 0;
  let half = 0;
  let unequal = 0;
  for (const call of calls)
    for (let when = 1; ; when++) {
      const folder = folderFor("struck", pair);
      const inject = `inject=${call}:${fault}:when=${when}`;
      const trace = join(folder, "trace");
      const struck = run(folder, "strace", "-f", "-o", trace, "-e", `trace=${call}`, "-e", inject);
      const isHit = struck.signal === "SIGKILL" || readFileSync(trace, "utf8").includes("(INJECTED)");
      half += wrongIn(visible(join(folder, "out")), whole);
      const after = run(folder);
      const left = differing(visible(join(folder, "out")), whole);
      if (isHit) points += 1;
      if (after.status !== 0 || left.length > 0) {
        unequal += 1;
        console.log(`${inject}: ${left} ${struck.stderr.slice(-300)} ${after.stderr.slice(-500)}`);
      }
      rmSync(folder, { recursive: true, force: true });
      if (isHit) continue;
      console.log(`${call} ${fault}: ${when - 1}`);
      break;
    }
  const what = fault === "signal=SIGKILL" ? "killed" : `failed with ${fault.slice("error=".length)}`;
  rows.push({ what: `system calls at which it was ${what}`, seen: String(points), met: points > 0 });
  rows.push(none("… half-written files", half), none("… ends that differ after one more run", unequal));
}

if (random > 0) {
  const many = Array.from({ length: 60 }, (_, at) => `article-${at}`);
  const all = wholeOf(many);
  const draw = drawing(7);
  let kills = 0;
  let half = 0;
  let unequal = 0;
  let again = 0;
  let round = 0;
  while (kills < random) {
    const folder = folderFor(`round-${++round}`, many);
    let made = 0;
    for (let isOver = false; !isOver; ) {
      const child = spawn(process.execPath, ["program.mjs"], {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
      });
      let said = "";
      child.stdout.on("data", (text) => {
        said += String(text);
      });
      const errors: string[] = [];
      child.stderr.on("data", (text) => errors.push(String(text)));
      // Once it works: a moment at which something may be half done.
      const strike = draw(60);
      child.stdout.once("data", () => {
        if (kills < random) setTimeout(() => child.kill("SIGKILL"), strike);
      });
      const [code, signal] = await once(child, "close");
      made += said.match(/^fresh /gm)?.length ?? 0;
      half += wrongIn(visible(join(folder, "out")), all);
      if (signal === "SIGKILL") kills += 1;
      else {
        isOver = true;
        if (code !== 0 || differing(visible(join(folder, "out")), all).length > 0) {
          unequal += 1;
          console.log(`round ${round}: ${code} ${errors.join("").slice(-500)}`);
        }
      }
    }
    // An article that was told as done is not made again.
    again += Math.max(0, made - many.length);
    rmSync(folder, { recursive: true, force: true });
  }
  rows.push({
    what: `kills at random moments, in ${round} batches of ${many.length} articles`,
    seen: String(kills),
  });
  rows.push(none("… half-written files", half), none("… batches whose end differs", unequal));
  rows.push(none("… articles made again that had been told as done", again));
}
told("a small batch, struck at its own output calls", rows);
