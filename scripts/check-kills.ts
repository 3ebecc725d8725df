import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawing } from "./corpus/articles.ts";
import { pointsOf, strike } from "./prove/calls.ts";
import { differing, visible } from "./prove/files.ts";
import { fullDisk } from "./prove/fulldisk.ts";
import { build, workFolder } from "./prove/program.ts";
import { none, type Row, sizes, told } from "./prove/proof.ts";
import { childText, programText } from "./prove/standin.ts";

// Kills a small batch at each of its system calls on files of the output folder, one after the other, then lets it go
// on; `--errors` fails each of them, too, as a full or broken disk does, and fills a disk up; `--every 8`: each eighth
// call; `--random 200` kills larger batches at any moment. Needs Linux with strace and unshare. Children are stand-ins, so
// that a run takes a second.

const { random, every } = sizes({ random: [200, 10], every: [1, 8] });
const withErrors = process.argv.includes("--errors");
const faults = ["signal=SIGKILL", ...(withErrors ? ["error=ENOSPC", "error=EIO"] : [])];
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

const run = (folder: string) =>
  spawnSync(process.execPath, ["program.mjs"], {
    ...{ cwd: folder, encoding: "utf8", env: { ...process.env, UV_THREADPOOL_SIZE: "1" } },
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
const watched = folderFor("struck", pair);
const points = pointsOf(watched).filter((_, at) => at % every === 0);
rmSync(watched, { recursive: true, force: true });
for (const fault of faults) {
  let hits = 0;
  let half = 0;
  let unequal = 0;
  for (const point of points) {
    const folder = folderFor("struck", pair);
    const { hit, stderr } = strike(folder, point, fault);
    half += wrongIn(visible(join(folder, "out")), whole);
    const after = run(folder);
    const left = differing(visible(join(folder, "out")), whole);
    if (hit) hits += 1;
    else console.log(`not reached: ${JSON.stringify(point)} ${fault}`);
    if (after.status !== 0 || left.length > 0) {
      unequal += 1;
      console.log(
        `${JSON.stringify(point)} ${fault}: ${left} ${stderr.slice(-300)} ${after.stderr.slice(-500)}`,
      );
    }
    rmSync(folder, { recursive: true, force: true });
  }
  const what = fault === "signal=SIGKILL" ? "killed" : `failed with ${fault.slice("error=".length)}`;
  // A few are not made a second time, as when something was tidied away by chance.
  const met = hits >= points.length * 0.9;
  rows.push({
    ...{ what: `system calls at which it was ${what}`, seen: String(hits) },
    ...{ demand: `those of ${points.length} that are made again`, met },
  });
  rows.push(none("… half-written files", half), none("… ends that differ after one more run", unequal));
}
if (withErrors) rows.push(...fullDisk(work, dist));

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
    what: `kills at random moments of batches of ${many.length} articles`,
    seen: String(kills),
  });
  rows.push(none("… half-written files", half), none("… batches whose end differs", unequal));
  rows.push(none("… articles made again that had been told as done", again));
}
told("a small batch, struck at its own output calls", rows);
