import { join } from "node:path";
import { parseArgs } from "node:util";
import { corpus } from "../test/hostile/corpus.ts";
import { heavy } from "../test/hostile/hostile.ts";
import { activeInFolder } from "./prove/inert.ts";
import { build, runBatch, workFolder, writeAll } from "./prove/program.ts";
import { least, none, sizes, told } from "./prove/proof.ts";

// Every hostile file through one `lectern batch`: the parent must live, each file must end, and as something that has a
// name. `--every 10`: each tenth file; `--timeout 20`: seconds for one; `--jobs`; `--only pattern`: files of such names.

const { every, timeout, jobs } = sizes({ every: [1, 10], timeout: [60, 20], jobs: [2, 1] });
const { only } = parseArgs({ strict: false, options: { only: { type: "string" } } }).values;
const named = new RegExp(typeof only === "string" ? only : "");
/** What becomes of a page that could be read: a guide, or too little or too much for one. */
const afterReading = new Set([
  "done",
  "TEXT_TOO_LONG",
  "LANGUAGE_UNKNOWN",
  "TEXT_TOO_SHORT",
  "NOTHING_TO_ASK",
]);

/** A page without text, or one whose few letters are taken for a text of no language. */
const empty = new Set(["ARTICLE_EMPTY", "LANGUAGE_UNKNOWN", "TEXT_TOO_SHORT"]);

const work = workFolder();
const program = build(work);
const files = corpus.filter(({ file }, index) => index % every === 0 && named.test(file));
for (const { file, make } of files) writeAll(join(work, "in"), new Map([[file, make()]]));
const args = ["in", "--jobs", String(jobs), "--timeout", String(timeout)];
const { code, summary, outcomes, stderr, memory } = await runBatch(program, work, args);
if (summary === undefined) console.log(code, stderr.slice(-2000));

const ends = new Map(
  outcomes.map((each) => [each.article, "error" in each ? each.error.code : "done"] as const),
);
const counts = new Map<string, number>();
const without: string[] = [];
const unclassified: string[] = [];
const unexpected: string[] = [];
for (const { file, ends: read, made: expected = read } of files) {
  const end = ends.get(`in/${file}`);
  if (end === undefined) without.push(file);
  else {
    counts.set(end, (counts.get(end) ?? 0) + 1);
    if (end === "BUG" || end === "CHILD_DIED") unclassified.push(`${file}: ${end}`);
    const others = expected === "read" ? afterReading : expected === "ARTICLE_EMPTY" ? empty : undefined;
    const isLimit = heavy.has(file) && (end === "TIME_OVER" || end === "MEMORY_OVER");
    const isExpected = others?.has(end) ?? (end === expected || isLimit);
    if (!isExpected) unexpected.push(`${file}: ${end} instead of ${expected}`);
  }
}
for (const line of [...without, ...unclassified, ...unexpected]) console.log(line);
console.log([...counts].map(([end, count]) => `${end} ${count}`).join(", "));
const { pdfs, active } = activeInFolder(join(work, "out"));
for (const line of active) console.log(line);
told(`${files.length} hostile files in one batch`, [
  least("hostile files", files.length, every === 1 && only === undefined ? 220 : 1),
  none("crashes of the parent", summary === undefined || (code !== 0 && code !== 1) ? 1 : 0),
  none("files that did not end (hangs)", without.length),
  none("unclassified errors", unclassified.length),
  none("ends other than expected", unexpected.length),
  {
    what: "memory of the parent at most",
    seen: `${Math.round(memory.parent / 1e6)} MB`,
    demand: "≤ 150 MB",
    met: memory.parent <= 150e6,
  },
  { what: "memory of a child at most (killed at 768 MB)", seen: `${Math.round(memory.child / 1e6)} MB` },
  none(`PDFs with active content, of ${pdfs}`, active.length),
]);
