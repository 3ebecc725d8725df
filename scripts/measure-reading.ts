import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fromHtml } from "hast-util-from-html";
import { type Figure, falls, least, most, share } from "./language/figure.ts";
import { type Count, scoreFacts } from "./reading/facts.ts";
import { modulesFolder, pythonWith } from "./reading/fetched.ts";
import { bytesOf, type GoldPage, goldPages } from "./reading/pages.ts";
import { installed, ours, type Reader, readability, trafilatura } from "./reading/readers.ts";
import { f1Of, f1OfSet, type Score, scoreText } from "./reading/score.ts";
import { scoreStructure, structures } from "./reading/structure.ts";
import { type Column, judged, tableOf } from "./reading/table.ts";

/**
 * Prints how well pages are read, each figure beside its demand and beside the same of Readability alone, Defuddle,
 * Mercury and trafilatura. These three are fetched once into a temporary folder, unless `--modules DIR` holds the
 * first two, `--python FILE` has the last one, or `--offline` is given; what cannot be had is said.
 * `--dir DIR`: the folder with `index.jsonl`; `--ds aeb,traf`; `--ids ID,ID`; `--only Lectern,Defuddle`;
 * `--worst N`: the N worst pages; `--report FILE`. Exit code 1: a figure falls short; 2: nothing was measured.
 */

const { values } = parseArgs({
  options: {
    dir: { type: "string" },
    ds: { type: "string" },
    ids: { type: "string" },
    only: { type: "string" },
    modules: { type: "string" },
    python: { type: "string" },
    offline: { type: "boolean", default: false },
    worst: { type: "string", default: "0" },
    report: { type: "string" },
  },
});
const folder = resolve(values.dir ?? join("..", "shared", "measure", "reading"));
const pages = goldPages(folder).filter(
  ({ ds, id }) =>
    (values.ds?.split(",").includes(ds) ?? true) && (values.ids?.split(",").includes(id) ?? true),
);
if (pages.length === 0) console.log(`NOT MEASURED: no pages in ${folder}`);

/** Of our reader. Where another is no worse than the demand says, it is measured beside it. */
const demands: Readonly<Record<string, number>> = {
  "aeb F1": 0.962,
  "fundus F1": 0.93,
  "traf F1": 0.915,
  "fundus title": 80,
  "fundus authors": 87,
  "fundus date": 98,
  "fundus chapô": 88,
  "fundus headings": 90,
  "fundus inline captions": 86,
  "fundus list items": 75,
  "fundus paragraphs": 99,
};

interface PageScore {
  readonly page: GoldPage;
  readonly score: Score;
  readonly counts: Readonly<Record<string, Count>>;
  readonly ms: number;
  /** Processor time, which a busy machine does not lengthen. */
  readonly cpu: number;
  readonly error: string;
  readonly empty: boolean;
}

const others = ["Defuddle", "Mercury"].some((name) => isAsked({ name }));
const modules = others ? modulesFolder(values.modules, values.offline) : ".";
const readers = [await ours(), readability(), ...(await installed(resolve(modules)))].filter(isAsked);
if (isAsked({ name: "trafilatura" })) {
  const reader = trafilatura(pythonWith(values.python, values.offline), folder, pages);
  if (reader !== undefined) readers.push(reader);
}
for (const name of ["Defuddle", "Mercury", "trafilatura"])
  if (isAsked({ name }) && !readers.some((reader) => reader.name === name))
    console.log(`NOT MEASURED: ${name} could not be had`);

const columns: Column[] = [];
for (const reader of pages.length > 0 ? readers : []) {
  const scores = await measure(reader);
  const figures = figuresOf(scores, reader.name === "Lectern");
  // trafilatura read all pages before: its times are none.
  const timed = reader.name !== "trafilatura";
  columns.push({
    name: reader.name,
    figures: timed ? figures : figures.filter(({ name }) => !/\bms\b/.test(name)),
  });
  if (reader.name === "Lectern" && values.report !== undefined)
    writeFileSync(values.report, JSON.stringify(scores.map(reported), null, 1));
  const worst = scores.toSorted((a, b) => f1Of(a.score) - f1Of(b.score)).slice(0, Number(values.worst));
  for (const { page, score } of worst)
    console.log(`${reader.name} ${f1Of(score).toFixed(3)} ${page.id} ${page.url ?? ""}`);
  for (const { page, error } of scores) if (error !== "") console.log(`${reader.name} ! ${page.id} ${error}`);
}
const short = judged(columns).filter(falls).length;
console.log(`\n${tableOf(columns)}`);
console.log(`\n${pages.length} pages, ${short} figures short of their demand`);
process.exitCode = pages.length === 0 ? 2 : short === 0 ? 0 : 1;

function isAsked({ name }: { readonly name: string }): boolean {
  return values.only === undefined || values.only.split(",").includes(name);
}

async function measure(reader: Reader): Promise<readonly PageScore[]> {
  const [first] = pages;
  if (first !== undefined) await reader.read(bytesOf(folder, first), first).catch(() => {});
  const scores: PageScore[] = [];
  for (const page of pages) {
    const bytes = bytesOf(folder, page);
    const start = performance.now();
    const before = process.cpuUsage();
    let error = "";
    const read = await reader.read(bytes, page).catch((cause: unknown) => {
      error = String(cause).slice(0, 120);
      return { text: "", title: "", author: "", date: "", tree: fromHtml("") };
    });
    const ms = performance.now() - start;
    const used = process.cpuUsage(before);
    const structured =
      page.ds === "fundus" ? scoreStructure(page, fromHtml(new TextDecoder().decode(bytes)), read.tree) : {};
    const counts = { ...scoreFacts(page, read), ...structured };
    scores.push({
      page,
      score: scoreText(page, read.text),
      counts,
      ms,
      cpu: (used.user + used.system) / 1000,
      error,
      empty: read.text.trim() === "",
    });
  }
  return scores;
}

function figuresOf(scores: readonly PageScore[], demanded: boolean): readonly Figure[] {
  const figures: Figure[] = [];
  const add = (name: string, value: number): void => {
    figures.push(least(name, value, demanded ? demands[name] : undefined));
  };
  for (const ds of ["aeb", "fundus", "traf"] as const) {
    const set = scores.filter(({ page }) => page.ds === ds);
    if (set.length === 0) continue;
    const [f1, precision, recall] = f1OfSet(
      set.map(({ score }) => score),
      ds === "traf",
    );
    add(`${ds} F1`, f1);
    add(`${ds} precision`, precision);
    add(`${ds} recall`, recall);
    for (const name of ["title", "authors", "date", ...structures]) {
      const [right, asked] = set.reduce(
        ([a, b], { counts }) => [a + (counts[name]?.[0] ?? 0), b + (counts[name]?.[1] ?? 0)],
        [0, 0],
      );
      if (asked > 0) add(`${ds} ${name}`, share(right, asked));
    }
  }
  const times = scores.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const used = scores.map(({ cpu }) => cpu).toSorted((a, b) => a - b);
  const bad = [scores.filter(({ error }) => error !== "").length, scores.filter(({ empty }) => empty).length];
  const limits = [0, 0, 80, 2000];
  const rows = [...bad, times[times.length >> 1] ?? 0, times.at(-1) ?? 0];
  ["errors", "empty pages", "median ms", "longest ms"].forEach((name, at) => {
    const value = rows[at] ?? 0;
    figures.push(demanded ? most(name, value, limits[at] ?? 0) : { name, value, direction: "most" });
  });
  figures.push({ name: "median ms of processor", value: used[used.length >> 1] ?? 0, direction: "most" });
  return figures;
}

function reported({ page, score, counts, ms, error }: PageScore): object {
  return { id: page.id, f1: f1Of(score), score, counts, ms: Math.round(ms), error };
}
