import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { analyze } from "../src/analyze/analyze.ts";
import { sentenceSpans, stopsOf } from "../src/analyze/sentences.ts";
import { loadLanguages } from "../src/load/language.ts";
import type { Analysis, Span } from "../src/model/analysis.ts";
import type { Article } from "../src/model/article.ts";
import { packFor } from "../src/model/language.ts";

/** Prints each figure of the analysis on the annotated sets of a folder, beside its demand. Exit code 1: one falls short. */

const folder = resolve(process.argv[2] ?? join("..", "shared"));
const sets = join(folder, "measure", "language");
const scorer = join(sets, "score-quotes.mjs");
if (!existsSync(scorer)) {
  console.error(`NOT MEASURED: there are no annotated sets in ${folder}. Give their folder as argument.`);
  process.exit(2);
}

type Pair = readonly [start: number, end: number];

interface Text {
  readonly id: string;
  readonly text: string;
  readonly attributions?: readonly { readonly type: string; readonly content: readonly Pair[] }[];
}

/** A line of the table: percent, and the least (or, after ≤, the most) demanded. */
interface Figure {
  readonly name: string;
  readonly value: number;
  readonly demand?: string;
}

const languages = await loadLanguages();
const figures: Figure[] = [];
for (const file of filesOf("sentences")) measureSentences(file);
for (const file of filesOf("quotes-en")) await measureQuotes(file, "en");
for (const file of filesOf("quotes-fr")) await measureQuotes(file, "fr");
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

function linesOf<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

/** The harmonic mean of precision and recall. */
function f1(right: number, predicted: number, gold: number): number {
  return share(2 * right, predicted + gold);
}

function analyzed(paragraphs: readonly string[], language: string, title = ""): Promise<Analysis> {
  const article: Article = {
    title: { value: title, found: "file" },
    tags: [],
    language,
    languageFound: "file",
    origin: "text",
    name: "text",
    body: {
      type: "root",
      children: paragraphs.map((value) => ({
        type: "element",
        tagName: "p",
        properties: {},
        children: [{ type: "text", value }],
      })),
    },
    matter: [],
    repairs: [],
  };
  return analyze(article, languages, () => {});
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

async function measureQuotes(file: string, language: string): Promise<void> {
  const texts = linesOf<Text>(file);
  const predictions: string[] = [];
  let [quoted, spoken, called, attributed, gold] = [0, 0, 0, 0, 0];
  for (const text of texts) {
    const { analysis, place } = await placed(text.text, language);
    const quotes = analysis.marks.flatMap((mark) => {
      if (mark.label === "attribution" && !mark.quoted)
        return [
          {
            type: "indirect",
            content: [place(mark.paragraph, mark.content)],
            source: place(mark.paragraph, mark.speaker),
          },
        ];
      if (mark.label !== "quotation" || mark.quoted || mark.use !== "speech") return [];
      const source = mark.speaker === undefined ? null : place(mark.speaker.paragraph, mark.speaker.span);
      return [{ type: "direct", content: [place(mark.paragraph, mark.content)], source }];
    });
    predictions.push(JSON.stringify({ id: text.id, quotes }));
    const cover = covering(text);
    for (const { type, content } of quotes) {
      if (type !== "direct") continue;
      quoted++;
      if (content.every(([start, end]) => cover(start, end) >= 0.5)) spoken++;
    }
    for (const { number, sentences } of [analysis.title, ...analysis.paragraphs])
      for (const { span, layer } of sentences) {
        const [start, end] = place(number, span);
        const isGold = cover(start, end) >= 0.2;
        if (isGold) gold++;
        if (layer === "attributed") called++;
        if (isGold && layer === "attributed") attributed++;
      }
  }
  const name = basename(file, ".jsonl");
  readScore(file, predictions, language);
  if (texts.every(({ attributions }) => attributions === undefined)) return;
  figures.push(
    { name: `${name}: of predicted quotations, speech in gold`, value: share(spoken, quoted), demand: "90" },
    {
      name: `${name}: of sentences called attributed, right`,
      value: share(attributed, called),
      demand: "90",
    },
    {
      name: `${name}: of sentences attributed in gold, called`,
      value: share(attributed, gold),
      demand: "60",
    },
  );
}

/** Share of a stretch that the gold gives to somebody. A sentence is attributed when a fifth of it is: “Yes,” she said. */
function covering({ text, attributions }: Text): (start: number, end: number) => number {
  const marked = new Uint8Array(text.length);
  for (const { content } of attributions ?? [])
    for (const [start, end] of content) marked.fill(1, start, end);
  return (start, end) =>
    marked.subarray(start, end).reduce((sum, one) => sum + one, 0) / Math.max(1, end - start);
}

/** The first line is the title. `place` leads a span of a paragraph back to the text. */
async function placed(
  text: string,
  language: string,
): Promise<{ analysis: Analysis; place: (paragraph: number, span: Span) => Pair }> {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)];
  const [title, ...rest] = lines.map(([line]) => line);
  const analysis = await analyzed(rest, language, title);
  const back = lines.map(({ 0: line, index }, number) => {
    const own = number === 0 ? analysis.title.text : (analysis.paragraphs[number - 1]?.text ?? "");
    const offsets: number[] = [];
    let at = 0;
    for (const letter of own) {
      while (at < line.length && /\s/.test(line.charAt(at)) && !/\s/.test(letter)) at++;
      for (let unit = 0; unit < letter.length; unit++) offsets.push(index + Math.min(at + unit, line.length));
      at += letter.length;
    }
    return [...offsets, index + line.length];
  });
  return {
    analysis,
    place: (paragraph, { start, end }) => {
      const offsets = back[paragraph] ?? [];
      return [offsets[start] ?? 0, (offsets[end - 1] ?? -1) + 1];
    },
  };
}

function readScore(file: string, predictions: readonly string[], language: string): void {
  const work = mkdtempSync(join(tmpdir(), "quotes-"));
  const predicted = join(work, "predictions.jsonl");
  writeFileSync(predicted, `${predictions.join("\n")}\n`);
  const { stdout, status, stderr } = spawnSync(process.execPath, [scorer, file, predicted], {
    encoding: "utf8",
  });
  if (process.env.KEEP === undefined) rmSync(work, { recursive: true });
  else console.log(predicted);
  if (status !== 0) throw new Error(stderr);
  const demands: Readonly<Record<string, readonly string[]>> = {
    "en direct": ["96", "89"],
    "en mixed": ["82", "75"],
    "fr speech": ["97", "85"],
    "fr not-speech": ["≤15"],
  };
  for (const line of stdout.split("\n")) {
    const row = /^([\w-]+): (\d+) gold, found ([\d.]+) %.*speaker right ([\d.–]+) %/.exec(line);
    const characters = /^characters: precision ([\d.]+) %, recall ([\d.]+) %/.exec(line);
    if (row !== null) {
      const [, type, count, found, right] = row;
      const [first, second] = demands[`${language} ${type}`] ?? [];
      figures.push({
        name: `quotations ${language}, ${type} (${count}): found`,
        value: Number(found),
        ...(first === undefined ? {} : { demand: first }),
      });
      if (type !== "not-speech")
        figures.push({
          name: `quotations ${language}, ${type}: speaker right`,
          value: Number(right),
          ...(second === undefined ? {} : { demand: second }),
        });
    } else if (characters !== null && language === "en") {
      figures.push(
        {
          name: `reported speech ${language}, by characters: precision`,
          value: Number(characters[1]),
          demand: "90",
        },
        { name: `reported speech ${language}, by characters: recall`, value: Number(characters[2]) },
      );
    }
  }
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
