import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Figure, falls, type Measure, type Sets } from "./language/figure.ts";
import { paragraphLanguages } from "./language/languages.ts";
import { loaded } from "./language/loaded.ts";
import { names } from "./language/names.ts";
import { quotations } from "./language/quotations.ts";
import { readability } from "./language/readability.ts";
import { seed } from "./language/seed.ts";
import { sentences } from "./language/sentences.ts";
import { tags } from "./language/tags.ts";

/**
 * Prints each figure of the analysis on annotated sets beside its demand.
 * `--dir DIR`: a folder of sets; `--texts DIR`: the folder of the real articles; `--only names,loaded`.
 * Exit code 1: a figure falls short; 2: nothing was measured.
 */

const measures: Readonly<Record<string, Measure>> = {
  languages: paragraphLanguages,
  sentences,
  tags,
  quotations,
  names,
  loaded,
  readability,
  seed,
};

const { values } = parseArgs({
  options: { dir: { type: "string" }, texts: { type: "string" }, only: { type: "string" } },
});
const texts = resolve(values.texts ?? join("..", "shared"));
const given = resolve(values.dir ?? join(texts, "measure", "language"));
const inside = join(given, "measure", "language");
const sets: Sets = { folder: existsSync(inside) ? inside : given, texts };
const only = values.only?.split(",");

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (only !== undefined && !only.includes(name)) continue;
  const rows = await measure(sets);
  if (rows.length === 0)
    console.log(`NOT MEASURED: ${name} (nothing found in ${sets.folder}, ${sets.texts})`);
  for (const row of rows) console.log(lineOf(row));
  figures.push(...rows);
}
const short = figures.filter(falls).length;
console.log(`${figures.length} figures, ${short} short of their demand`);
process.exitCode = figures.length === 0 ? 2 : short === 0 ? 0 : 1;

function lineOf(figure: Figure): string {
  const { name, value, demand, direction, tolerance } = figure;
  const sign = { least: "≥", most: "≤", exactly: "=" }[direction];
  const range = tolerance === undefined || tolerance === 0 ? "" : `±${tolerance}`;
  const wanted = demand === undefined ? "" : `${sign}${demand}${range}`;
  const digits = Number.isInteger(value) && direction === "exactly" ? 0 : 2;
  const verdict = falls(figure) ? "SHORT" : "";
  return `${name.padEnd(60)}${value.toFixed(digits).padStart(7)}   ${wanted.padEnd(9)}${verdict}`.trimEnd();
}
