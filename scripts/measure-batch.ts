import { rmSync } from "node:fs";
import { join } from "node:path";
import { recombined } from "./corpus/articles.ts";
import { build, type Ran, runBatch, workFolder, writeAll } from "./prove/program.ts";
import { least, type Row, sizes, told } from "./prove/proof.ts";

// Many articles through `lectern batch`: guides a second, one job against two, and the memory of parent and children over
// time. `--articles`, `--scaling` (articles of the comparison of jobs), `--small`. Speed counts on a quiet machine only.

const { articles, scaling } = sizes({ articles: [10_000, 60], scaling: [1000, 20] });
const work = workFolder();
const program = build(work);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

async function made(count: number, jobs: number): Promise<Ran> {
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

const one = await made(scaling, 1);
const two = await made(scaling, 2);
const gain = one.seconds / two.seconds;
const soak = await made(articles, 2);
const { course } = soak.memory;
/** The largest child while a share of the articles was made. */
const during = (from: number, to: number): number =>
  Math.max(
    0,
    ...course
      .filter(({ done }) => done >= from * articles && done <= to * articles)
      .map(({ child }) => child),
  );
const early = during(0.25, 0.5);
const late = during(0.75, 1);
const slope = ((late - early) / 1e6 / articles) * 2 * 1000;

const rows: Row[] = [
  least("guides made", soak.summary?.done ?? 0, articles),
  { what: "guides a second, two jobs", seen: (articles / soak.seconds).toFixed(2) },
  {
    ...{ what: `two jobs against one (${scaling} articles)`, seen: `${gain.toFixed(2)} ×` },
    ...{ demand: "≥ 1.7 × on two quiet cores" },
  },
  {
    ...{ what: "memory of the parent at most", seen: megabytes(soak.memory.parent), demand: "≤ 150 MB" },
    met: soak.memory.parent <= 150e6,
  },
  {
    ...{ what: "memory of a child at most", seen: megabytes(soak.memory.child), demand: "≤ 512 MB" },
    met: soak.memory.child <= 512e6,
  },
  {
    what: "largest child in the second quarter · in the last",
    seen: `${megabytes(early)} · ${megabytes(late)} (${slope.toFixed(1)} MB per 1,000 articles)`,
    // A run of some hundred articles is over before the memory of a child has settled.
    ...(articles >= 2000 && { demand: "≤ 5 MB per 1,000", met: slope <= 5 }),
  },
];
told(`${articles.toLocaleString("en")} articles of 300 to 900 words, both editions as PDF`, rows);
