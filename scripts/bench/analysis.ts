import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Article } from "../../src/model/article.ts";
import { median, type Rows } from "./rows.ts";
import { articleOf } from "./texts.ts";

const built = (path: string): string => join(import.meta.dirname, "..", "..", "dist", path);
const { analyze }: typeof import("../../src/analyze/analyze.ts") = await import(built("analyze/analyze.js"));
const { loadLanguages }: typeof import("../../src/load/language.ts") = await import(
  built("load/language.js")
);
const { read }: typeof import("../../src/read/read.ts") = await import(built("read/read.js"));

const languages = await loadLanguages();
const tags = ["fr", "en"];
const lengths = [300, 1000, 2000, 10_000, 30_000, 100_000];

/**
 * What the analysis costs: milliseconds of processor time, warm, for 2,000 words; the cost of a word from short texts
 * to long ones; what the data files add to a fresh process. Run from its sources, every closure would cost more.
 */
export async function analysis({ row }: Rows): Promise<void> {
  for (const tag of tags) {
    const article = await articleRead(tag, 2000);
    const times: number[] = [];
    for (let run = 0; run < 60; run++) times.push(await cost(article));
    row(`${tag}: 2,000 words, warm (median of 40)`, median(times.slice(20)), "ms", "≤60");
  }
  for (const tag of tags) {
    const each: number[] = [];
    for (const words of lengths) {
      const article = await articleRead(tag, words);
      const runs = Math.max(3, Math.min(30, Math.round(30_000 / words)));
      const times: number[] = [];
      for (let run = 0; run < runs; run++) times.push(await cost(article));
      const microseconds = (1000 * median(times)) / words;
      each.push(microseconds);
      row(`${tag}: a word of ${words.toLocaleString("en")}`, microseconds, "µs");
    }
    const middle = each[2] ?? 1;
    row(`${tag}: a word of 100,000 against one of 2,000`, (each.at(-1) ?? 0) / middle, "times", "≤1.5");
  }
  for (const [tag, demand] of [
    ["fr", 700],
    ["en", 400],
  ] as const) {
    const runs = Array.from({ length: 7 }, () => fresh(tag));
    const step = (index: number) =>
      Math.min(...runs.map((times) => (times[index] ?? 0) - (times[index - 1] ?? 0)));
    row(`${tag}: the program, in a fresh process (least of 7)`, step(1), "ms");
    row(`${tag}: the packs of all languages`, step(2), "ms");
    row(`${tag}: data files`, step(3), "ms", `≤${demand}`);
    row(`${tag}: a first paragraph, read and analysed`, step(4), "ms");
  }
}

async function articleRead(tag: string, words: number): Promise<Article> {
  return read(await articleOf(tag, words), languages, () => {});
}

/** Milliseconds of processor time. */
async function cost(article: Article): Promise<number> {
  const before = process.cpuUsage();
  await analyze(article, languages, () => {});
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Processor time in ms of a fresh process at its start and after each step. */
function fresh(tag: string): number[] {
  const script = join(import.meta.dirname, "cold.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, tag], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
