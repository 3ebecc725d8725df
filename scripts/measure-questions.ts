import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadLanguages } from "../src/load/language.ts";
import { falls, figuresOf } from "./questions/figures.ts";
import { type Made, outcomeOf } from "./questions/guides.ts";
import { familiesOf, shown, tableOf } from "./questions/report.ts";
import { breadth, samples, type Text, textsIn } from "./questions/texts.ts";

/**
 * Makes a guide of each text and prints the mechanical figures of every set beside what is demanded; ends with 1 when
 * one falls short. `--dir DIR` measures the articles of a folder instead, `--only WORD` those whose name holds the
 * word, `--show` prints the questions for reading.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: "string" },
    only: { type: "string", default: "" },
    show: { type: "boolean", default: false },
  },
});
const folder = resolve(positionals[0] ?? join("..", "shared"));
const texts: Text[] =
  values.dir !== undefined
    ? textsIn(resolve(values.dir), "folder")
    : existsSync(join(folder, "articles"))
      ? [...samples(folder), ...breadth(folder)]
      : [];
const wanted = texts.filter(({ source }) => source.name.includes(values.only));
if (wanted.length === 0) {
  console.error(`NOT MEASURED: there are no articles in ${values.dir ?? folder}.`);
  process.exit(2);
}

const languages = await loadLanguages();
const sets = new Map<string, Made[]>();
const crashes: string[] = [];
const refused: string[] = [];
for (const text of wanted) {
  const outcome = await outcomeOf(text, languages);
  if (outcome.kind === "guide") {
    sets.set(text.set, [...(sets.get(text.set) ?? []), outcome.made]);
    if (values.show) console.log(shown(outcome.made));
  } else if (outcome.kind === "refused") refused.push(`${text.source.name} (${outcome.code})`);
  else crashes.push(`${text.source.name}: ${outcome.detail}`);
}

let short = crashes.length > 0;
for (const [set, guides] of sets) {
  const figures = figuresOf(guides, languages);
  const asked = guides.reduce((sum, { questions }) => sum + questions.length, 0);
  const checked = guides.reduce((sum, { checks }) => sum + checks.length, 0);
  console.log(tableOf(`${set}: ${guides.length} guides, ${asked} questions, ${checked} checks`, figures));
  short ||= figures.some(falls);
}
console.log(familiesOf([...sets.values()].flat()));
if (refused.length > 0) console.log(`\nno guide, with a reason: ${refused.join(", ")}`);
for (const crash of crashes) console.error(`\nCRASH ${crash}`);
process.exitCode = short ? 1 : 0;
