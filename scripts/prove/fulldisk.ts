import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { recombined } from "../corpus/articles.ts";
import { differing, visible } from "./files.ts";
import { writeAll } from "./program.ts";
import { none, type Row } from "./proof.ts";

/** Kilobytes of the disk: room for some of the guides. */
const room = 400;

/**
 * The program itself on a disk that is too small, in memory, which then grows. A world of its own is needed for it, not
 * the rights of an administrator.
 */
export function fullDisk(work: string, dist: string): Row[] {
  const folder = join(work, "full");
  writeAll(join(folder, "in"), recombined(8, [300, 400]));
  mkdirSync(join(folder, "disk"));
  const batch = (out: string) =>
    `"${process.execPath}" "${join(dist, "cli.js")}" batch in --out ${out} --jobs 1 --to html --edition student --ui en`;
  const script = [
    `${batch("clean")} > said-clean 2>&1; echo $? > code-clean`,
    `mount -t tmpfs -o size=${room}k lectern disk`,
    `${batch("disk/out")} > said-full 2>&1; echo $? > code-full`,
    "cp -r disk/out first",
    "mount -o remount,size=100m disk",
    `${batch("disk/out")} > said-after 2>&1; echo $? > code-after`,
    "cp -r disk/out second",
  ].join("\n");
  const env = { PATH: process.env.PATH, NO_COLOR: "1" };
  const made = ["--user", "--map-root-user", "--mount", "sh", "-c", script];
  const done = spawnSync("unshare", made, { cwd: folder, env, encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
  const said = (name: string) => spawnSync("cat", [name], { cwd: folder, encoding: "utf8" }).stdout.trim();
  const guides = (name: string) =>
    new Map([...visible(join(folder, name))].filter(([file]) => file !== "index.html"));
  const [clean, first, second] = [guides("clean"), guides("first"), guides("second")];
  const half = [...first].filter(([file, hash]) => clean.get(file) !== hash).length;
  const isTold = said("code-full") === "1" && /no space|disk is full|ENOSPC/i.test(said("said-full"));
  if (!isTold || said("code-after") !== "0") console.log(said("said-full"), said("said-after"));
  return [
    {
      what: `a disk of ${room} kB: exit code, and the message says that it is full`,
      ...{ seen: `${said("code-full")}, ${isTold ? "yes" : "no"}`, demand: "1, yes", met: isTold },
    },
    {
      what: "… files in place before there was room",
      seen: `${first.size} of ${clean.size}`,
      met: first.size > 0,
    },
    none("… half-written files", half),
    none("… files that differ or are missing after one more run", differing(second, clean).length),
  ];
}
