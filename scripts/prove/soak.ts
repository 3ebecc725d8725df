import { rmSync } from "node:fs";
import { join } from "node:path";
import { recombined } from "../corpus/articles.ts";
import { type Ran, runBatch, writeAll } from "./program.ts";

/** So many recombined articles of 300 to 900 words through one batch, both editions as PDF; its folder goes afterwards. */
export async function soaked(program: string, work: string, count: number, jobs: number): Promise<Ran> {
  const folder = join(work, `${count}-${jobs}`);
  // The number first, so that languages take turns, as in an archive by date.
  const texts = [...recombined(count, [300, 900])];
  const turned = texts.map(([name, text]) => [name.replace(/^(\w+)-(\d+)/, "$2-$1"), text] as const);
  writeAll(join(folder, "in"), new Map(turned));
  const ran = await runBatch(program, folder, ["in", "--jobs", String(jobs)]);
  rmSync(folder, { recursive: true, force: true });
  if (ran.summary?.done !== count) console.log(ran.stderr.slice(-1000));
  return ran;
}
