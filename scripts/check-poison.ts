import { join } from "node:path";
import { corpus } from "../test/hostile/corpus.ts";
import { heavy } from "../test/hostile/hostile.ts";
import { drawing, recombined } from "./corpus/articles.ts";
import { visible } from "./prove/files.ts";
import { activeInFolder } from "./prove/inert.ts";
import { build, runBatch, workFolder, writeAll } from "./prove/program.ts";
import { least, none, sizes, told } from "./prove/proof.ts";

// Batches of good articles with poison at random places: the good guides must have the bytes that they have without it,
// and each poisoned file must end as `test/hostile/` expects. `--articles`, `--poison`, `--seeds`, `--jobs`, `--small`.

const { articles, poison, seeds, jobs } = sizes({
  ...{ articles: [950, 60], poison: [50, 6], seeds: [20, 2], jobs: [2, 1] },
});
const work = workFolder();
const program = build(work);
const good = recombined(articles, [150, 450]);
const args = ["in", "--jobs", String(jobs), "--edition", "student"];

const clean = join(work, "clean");
writeAll(join(clean, "in"), good);
const first = await runBatch(program, clean, args);
const expected = withoutPage(visible(join(clean, "out")));

const bad = corpus.filter(({ file, ends }) => ends !== "read" && !heavy.has(file));
let changed = 0;
let missing = 0;
let wrong = 0;
let crashes = first.summary === undefined ? 1 : 0;
let tried = 0;
let pdfs = 0;
let active = 0;
for (let seed = 1; seed <= seeds; seed++) {
  const draw = drawing(seed);
  const folder = join(work, `seed-${seed}`);
  const files = new Map<string, string | Uint8Array>(good);
  const ends = new Map<string, string>();
  while (ends.size < poison) {
    const { file, make, ends: end } = bad[draw(bad.length)] ?? never();
    // A name between those of two good articles, wherever that is.
    const after = [...good.keys()][draw(good.size)]?.replace(/\.md$/, "") ?? "";
    const name = `${after}-${ends.size}-${file}`;
    files.set(name, make());
    ends.set(`in/${name}`, end);
  }
  writeAll(join(folder, "in"), files);
  const { outcomes, summary, stderr } = await runBatch(program, folder, args);
  if (summary === undefined) {
    crashes += 1;
    console.log(stderr.slice(-1000));
  }
  const seen = withoutPage(visible(join(folder, "out")));
  for (const [name, hash] of expected) {
    if (!seen.has(name)) missing += 1;
    else if (seen.get(name) !== hash) changed += 1;
  }
  const codes = new Map(outcomes.map((each) => [each.article, "error" in each ? each.error.code : "done"]));
  for (const [article, end] of ends) {
    tried += 1;
    if (codes.get(article) === end) continue;
    wrong += 1;
    console.log(`seed ${seed}: ${article} should end as ${end}: ${codes.get(article)}`);
  }
  const found = activeInFolder(join(folder, "out"));
  pdfs += found.pdfs;
  active += found.active.length;
  console.log(`seed ${seed}: ${summary?.done} done, ${ends.size} poisoned`);
}
told(`${articles} articles, ${poison} poisoned files among them, ${seeds} seeds`, [
  least("good guides of the clean run", first.summary?.done ?? 0, articles),
  none("batches that crashed", crashes),
  none(`good files missing, of ${expected.size * seeds}`, missing),
  none(`good files with other bytes, of ${expected.size * seeds}`, changed),
  none(`poisoned files that did not end as expected, of ${tried}`, wrong),
  none(`PDFs with active content, of ${pdfs}`, active),
]);

function withoutPage(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([name]) => name !== "index.html"));
}

function never(): never {
  throw new Error("no poison");
}
