import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { sentenceSpans, stopsOf } from "../src/analyze/sentences.ts";
import { packFor } from "../src/model/language.ts";
import { analyzed, type Figure, languages, linesOf, share } from "./annotated.ts";
import { quotationFigures } from "./quotation-figures.ts";

/** Prints each figure of the analysis on the annotated sets of a folder, beside its demand. Exit code 1: one falls short. */

const folder = resolve(process.argv[2] ?? join("..", "shared"));
const sets = join(folder, "measure", "language");
const scorer = join(sets, "score-quotes.mjs");
if (!existsSync(scorer)) {
  console.error(`NOT MEASURED: there are no annotated sets in ${folder}. Give their folder as argument.`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const file of filesOf("sentences")) measureSentences(file);
for (const file of filesOf("quotes-en")) figures.push(...(await quotationFigures(file, "en", scorer)));
for (const file of filesOf("quotes-fr")) figures.push(...(await quotationFigures(file, "fr", scorer)));
for (const file of filesOf("names")) await measureNames(file);
for (const file of filesOf("loaded")) await measureLoaded(file);
for (const file of filesOf("readability")) await measureReadability(file);

let short = 0;
for (const { name, value, demand } of figures) {
  const limit = Number(demand?.replace(/[^\d.]/g, ""));
  const falls = demand !== undefined && (demand.startsWith("≤") ? value > limit : value < limit);
  if (falls) short++;
  console.log(
    `${name.padEnd(56)}${value.toFixed(1).padStart(6)}   ${(demand ?? "").padEnd(8)}${falls ? "SHORT" : ""}`.trimEnd(),
  );
}
console.log(`${figures.length} figures, ${short} short of their demand`);
process.exitCode = short === 0 ? 0 : 1;

function filesOf(set: string): string[] {
  const home = join(sets, set);
  const files = existsSync(home) ? readdirSync(home).filter((name) => name.endsWith(".jsonl")) : [];
  if (files.length === 0) console.log(`NOT MEASURED: ${set} (no files in ${home})`);
  return files.toSorted().map((name) => join(home, name));
}

/** The harmonic mean of precision and recall. */
function f1(right: number, predicted: number, gold: number): number {
  return share(2 * right, predicted + gold);
}

function measureSentences(file: string): void {
  const tag = basename(file).slice(0, 2);
  const pack = packFor(languages, tag);
  const stops = stopsOf(
    pack === undefined ? [...languages.values()].map((one) => one.lexicons) : [pack.lexicons],
  );
  const texts = linesOf<{ text: string }>(file)
    .map(({ text }) => text)
    .filter((text) => /^[\p{Lu}\p{N}«“„"‘']/u.test(text) && /[.!?…][»”"’')\]\s]*$/.test(text));
  let [right, predicted] = [0, 0];
  for (let from = 0; from < texts.length; from += 10) {
    const group = texts.slice(from, from + 10);
    const gold = new Set<string>();
    let at = 0;
    for (const text of group) {
      gold.add(`${at} ${at + text.length}`);
      at += text.length + 1;
    }
    const spans = sentenceSpans(group.join(" "), stops);
    predicted += spans.length;
    right += spans.filter(({ start, end }) => gold.has(`${start} ${end}`)).length;
  }
  const demands: Readonly<Record<string, string>> = {
    fr: "98.5",
    en: "98",
    es: "98",
    pt: "98",
    de: "98",
    it: "96",
  };
  const demand = demands[tag];
  figures.push({
    name: `sentences, F1: ${basename(file, ".jsonl")}`,
    value: f1(right, predicted, texts.length),
    ...(demand === undefined || pack === undefined ? {} : { demand }),
  });
}

async function measureNames(file: string): Promise<void> {
  const tag = /-([a-z]{2})-/.exec(basename(file))?.[1] ?? "und";
  if (packFor(languages, tag) === undefined) return;
  let [right, predicted, total] = [0, 0, 0];
  for (const sentence of linesOf<readonly (readonly [form: string, tag: string])[]>(file)) {
    let text = "";
    const gold: { start: number; end: number }[] = [];
    for (const [index, [form, label]] of sentence.entries()) {
      const tight =
        /^(?:[.,;:!?)\]’']|'s$|’s$)/.test(form) || /[(['’]$/.test(sentence[index - 1]?.[0] ?? "(");
      if (!tight) text += " ";
      const start = text.length;
      text += form;
      if (label.startsWith("B-")) gold.push({ start, end: text.length });
      const last = gold.at(-1);
      if (label.startsWith("I-") && last !== undefined) last.end = text.length;
    }
    const { marks } = await analyzed([text], tag);
    const names = new Set(
      marks.flatMap(({ label, paragraph, span }) =>
        label === "name" && paragraph === 1 ? [`${span.start} ${span.end}`] : [],
      ),
    );
    predicted += names.size;
    total += gold.length;
    right += gold.filter(({ start, end }) => names.has(`${start} ${end}`)).length;
  }
  const demands: Readonly<Record<string, string>> = { fr: "80", en: "77", es: "78" };
  figures.push({
    name: `names, untyped, F1: ${tag}`,
    value: f1(right, predicted, total),
    demand: demands[tag] ?? "0",
  });
  figures.push({ name: `names, untyped, precision: ${tag}`, value: share(right, predicted) });
}

async function measureLoaded(file: string): Promise<void> {
  let [right, predicted] = [0, 0];
  for (const { text, biased_words: marked } of linesOf<{ text: string; biased_words: string }>(file)) {
    const { marks, paragraphs } = await analyzed([text], "en");
    const gold = new Set(marked.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    for (const { label, span } of marks) {
      if (label !== "evaluative") continue;
      predicted++;
      const words =
        paragraphs[0]?.text
          .slice(span.start, span.end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.some((word) => gold.has(word))) right++;
    }
  }
  figures.push({
    name: `words called evaluative that readers marked (${predicted})`,
    value: share(right, predicted),
    demand: "75",
  });
}

async function measureReadability(file: string): Promise<void> {
  let [right, pairs] = [0, 0];
  for (const { adv, int, ele } of linesOf<{ adv: string; int: string; ele: string }>(file)) {
    const scores: number[] = [];
    for (const text of [adv, int, ele])
      scores.push(
        (
          await analyzed(
            text.split("\n").filter((line) => line.trim() !== ""),
            "en",
          )
        ).readability?.score ?? 0,
      );
    const [hard = 0, middle = 0, easy = 0] = scores;
    pairs += 3;
    right += Number(hard < middle) + Number(middle < easy) + Number(hard < easy);
  }
  figures.push({
    name: `levels of one text in the right order (${pairs} pairs)`,
    value: share(right, pairs),
    demand: "98",
  });
}
