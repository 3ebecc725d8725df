/**
 * How well files are read: articles in Markdown are made into PDF, Word, OpenDocument and EPUB files by the programs
 * that are there, read back, and compared with what is read from the Markdown; then their guides are compared.
 *
 *   npm run measure:formats -- [FOLDER] [--dir folder-of-articles] [--only words-of-ways] [--name word] [--keep folder]
 *     [--weasyprint program] [--show]
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadLanguages } from "../src/load/language.ts";
import { compareGuides } from "./formats/guides.ts";
import { articleOf, originalOf } from "./formats/original.ts";
import { foot, head } from "./formats/pagestyles.ts";
import { type Score, scoreOf } from "./formats/score.ts";
import { bytesOf, pdf, type Way, ways } from "./formats/ways.ts";
import { samples, textsIn } from "./questions/texts.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: "string" },
    only: { type: "string", default: "" },
    name: { type: "string", default: "" },
    keep: { type: "string" },
    weasyprint: { type: "string", default: "weasyprint" },
    show: { type: "boolean", default: false },
  },
});
const shared = resolve(positionals[0] ?? join("..", "shared"));
const given = values.dir ?? (existsSync(join(shared, "articles")) ? undefined : "content/articles");
if (values.dir === undefined && given !== undefined)
  console.error(`NO ARTICLES in ${shared}: the samples of the project are measured instead.`);
const texts = given === undefined ? samples(shared) : textsIn(resolve(given), "folder");
const languages = await loadLanguages();
const originals = await Promise.all(
  texts
    .filter(({ source }) => source.mediaType === "text/markdown" && /^[^A-Z]/.test(source.name))
    .filter(({ source }) => source.name.includes(values.name))
    .map(({ source }) => originalOf(source.origin, new TextDecoder().decode(source.bytes), languages)),
);
if (originals.length === 0) {
  console.error(`NO ARTICLES in ${resolve(given ?? shared)}: nothing is measured.`);
  process.exit(1);
}
const folder = resolve(values.keep ?? mkdtempSync(join(tmpdir(), "lectern-formats-")));
mkdirSync(folder, { recursive: true });

const wanted = ways.filter(({ name }) => name.toLowerCase().includes(values.only.toLowerCase()));
/** What every file but a PDF must keep. */
const kept = ["headings", "items", "quotations"] as const;
const isWhole = ([found, all]: readonly [number, number]): boolean => found === all;
const made: Way[] = [];
const absent = new Set<string>();
let failed = false;
for (const way of wanted) {
  const program = way.program === "weasyprint" ? values.weasyprint : way.program;
  if (!isThere(program)) {
    absent.add(program);
    continue;
  }
  await way.make(originals, folder, program);
  made.push(way);
  const scores: Score[] = [];
  let [running, time] = [0, 0];
  for (const original of originals) {
    const start = performance.now();
    const got = await articleOf(bytesOf(way, original, folder), way.mediaType, original.name, languages);
    time += performance.now() - start;
    const score = scoreOf(original.article, got);
    scores.push(score);
    const body = JSON.stringify(got.body);
    if (body.includes(head) || body.includes(foot)) running++;
    if (values.show)
      for (const block of score.missed)
        console.log(`  ${original.name}: ${block.slice(0, 100)} … ${block.slice(-50)}`);
  }
  const share = (part: "paragraphs" | "boundaries" | "headings" | "items" | "quotations"): [number, number] =>
    scores.reduce((sum, score) => [sum[0] + score[part].found, sum[1] + score[part].all], [0, 0] as [
      number,
      number,
    ]);
  const words = scores.reduce((sum, score) => sum + score.words, 0) / Math.max(1, scores.length);
  const [whole, all] = share("boundaries");
  const least = way.mediaType === pdf ? 0.97 : 0.995;
  const lost =
    way.mediaType === pdf ? [] : kept.filter((part) => !isWhole(share(part)) && !way.cannot?.includes(part));
  const short = whole < all * least || words < 0.995 || running > 0 || lost.length > 0;
  failed ||= short;
  console.log(
    `${short ? "SHORT " : "holds "}${way.name}: paragraphs bounded right ${percent(whole, all)} of ${all}, word for word ${percent(...share("paragraphs"))}, words ${percent(words, 1)}, headings ${percent(...share("headings"))} of ${share("headings")[1]}, items ${percent(...share("items"))} of ${share("items")[1]}, quotations ${percent(...share("quotations"))} of ${share("quotations")[1]}, files with a running head in the body ${running}, ${Math.round(time / originals.length)} ms a file`,
  );
}
for (const { name, cannot = [] } of made)
  for (const part of cannot) console.log(`ALLOWED ${name}: its program writes no ${part}`);
for (const program of absent)
  console.error(`NOT MEASURED: ${program} is not on this machine; its files were left out.`);
const pdfs = made.filter(({ mediaType }) => mediaType === pdf).length * originals.length;
console.log(
  `${pdfs} PDFs and ${made.length * originals.length - pdfs} other files of ${originals.length} articles`,
);
if (values.only === "" || values.only === "guides")
  failed = (await compareGuides(originals, made, folder, languages, values.show)) || failed;
if (values.keep === undefined) rmSync(folder, { recursive: true });
process.exitCode = failed || absent.size > 0 ? 1 : 0;

function isThere(program: string): boolean {
  if (program === "") return true;
  try {
    execFileSync(program, ["--version"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

function percent(part: number, of: number): string {
  return of === 0 ? "–" : `${((100 * part) / of).toFixed(1)} %`;
}
