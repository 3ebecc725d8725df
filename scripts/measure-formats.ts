/**
 * How well PDFs are read: articles in Markdown are printed by Chromium in four ways, read back, and
 * compared with what is read from the Markdown. Needs `chromium`; ways that a machine cannot print are left out.
 *
 *   npm run measure:formats -- --dir folder-of-articles [--keep folder]
 */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { toHtml } from "hast-util-to-html";
import { loadLanguages } from "../src/load/language.ts";
import type { Article } from "../src/model/article.ts";
import type { MediaType } from "../src/model/source.ts";
import { textOf } from "../src/read/inline.ts";
import { readMarkdown } from "../src/read/markdown.ts";
import { read } from "../src/read/read.ts";

const { values } = parseArgs({
  options: { dir: { type: "string", default: "content/articles" }, keep: { type: "string" } },
});

const head = "THE WRENMOUTH REVIEW OF EVERYTHING";
const foot = "Volume 12, printed for the measure";

interface Way {
  readonly name: string;
  readonly css: string;
  readonly tagged: boolean;
}

const edges = `@top-left{content:"${head}";font:8pt sans-serif}@bottom-right{content:"${foot}, " counter(page);font:8pt sans-serif}`;
const page = `@page{size:A4;margin:25mm 22mm;${edges}}body{font:11pt/1.4 serif}h1{font-size:20pt}h2{font-size:14pt}`;
const justified = "p{text-align:justify;hyphens:auto}";
const ways: readonly Way[] = [
  { name: "tagged, one column", css: page, tagged: true },
  { name: "untagged, one column", css: page, tagged: false },
  {
    name: "untagged, indented, hyphenated",
    css: `${page}${justified}p{margin:0;text-indent:1.2em}h1+p,h2+p{text-indent:0}`,
    tagged: false,
  },
  {
    name: "untagged, two columns, hyphenated",
    css: `${page}${justified}body{font-size:10pt;columns:2;column-gap:8mm}h1{column-span:all}p{margin:0 0 .5em}`,
    tagged: false,
  },
];

const languages = await loadLanguages();
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "lectern-formats-"));
mkdirSync(folder, { recursive: true });

async function readAs(bytes: Uint8Array, mediaType: MediaType): Promise<Article> {
  return read({ bytes, mediaType, origin: "article", name: "article" }, languages, () => {});
}

function print(html: string, way: Way, name: string): Uint8Array {
  const [page, pdf] = [join(folder, `${name}.html`), join(folder, `${name}.pdf`)];
  if (!existsSync(pdf)) {
    writeFileSync(page, html);
    const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hyphenation=auto"];
    flags.push(way.tagged ? "--no-pdf-header-footer" : "--disable-pdf-tagging");
    if (way.css.includes("columns")) flags.push("--no-pdf-header-footer");
    execFileSync("chromium", [...flags, `--print-to-pdf=${pdf}`, `file://${page}`], {
      stdio: "ignore",
      timeout: 120_000,
    });
  }
  return new Uint8Array(readFileSync(pdf));
}

/** Blocks of the body, and of the matter beside it: what is which is not the PDF reader's to tell. */
function blocksOf(article: Article): string[] {
  const body = article.body.children.flatMap((block) => {
    if (block.type !== "element") return [];
    const inner = block.children.filter(
      (child) => child.type === "element" && /^(?:p|li|tr)$/.test(child.tagName),
    );
    return (inner.length > 0 && block.tagName !== "p" ? inner : [block]).map((each) =>
      bare(textOf(each as typeof block)),
    );
  });
  const beside = article.matter.filter(({ kind, position }) => kind !== "other" || position !== "inside");
  const lines = beside.flatMap(({ text }) => text.split("\n").map(bare));
  return [bare(article.title.value), ...body, ...lines].filter(Boolean);
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b]+/gu, " ")
    .trim();
}

function wordsOf(blocks: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of blocks.join(" ").match(/\p{L}+(?:[-’']\p{L}+)*|\d+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function overlap(gold: Map<string, number>, got: Map<string, number>): number {
  let same = 0;
  const sum = (map: Map<string, number>) => [...map.values()].reduce((all, each) => all + each, 0);
  for (const [word, count] of gold) same += Math.min(count, got.get(word) ?? 0);
  return (2 * same) / (sum(gold) + sum(got));
}

const files = readdirSync(values.dir).filter((name) => /^[^A-Z].*\.md$/.test(name));
let failed = false;
for (const way of ways) {
  let [whole, all, heads, headings, allHeadings, time] = [0, 0, 0, 0, 0, 0];
  const scores: number[] = [];
  for (const name of files) {
    const markdown = readFileSync(join(values.dir, name), "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
    const gold = await readAs(new TextEncoder().encode(markdown), "text/markdown");
    const source = { bytes: new Uint8Array(), mediaType: "text/markdown", origin: "a", name: "a" } as const;
    const { tree } = readMarkdown(markdown, source, languages);
    const html = `<!doctype html><html lang="${gold.language}"><meta charset="utf-8"><title>${name}</title><style>${way.css}</style><body>${toHtml(tree)}</body></html>`;
    const pdf = print(html, way, `${name.replace(/\.md$/, "")}-${ways.indexOf(way)}`);
    const start = performance.now();
    const got = await readAs(pdf, "application/pdf");
    time += performance.now() - start;
    const [wanted, found] = [blocksOf(gold), blocksOf(got)];
    const set = new Set(found);
    const missed = wanted.filter((block) => !set.has(block));
    if (process.env.SHOW)
      for (const block of missed) console.log(`  ${name}: ${block.slice(0, 100)} … ${block.slice(-50)}`);
    whole += wanted.length - missed.length;
    all += wanted.length;
    scores.push(overlap(wordsOf(wanted), wordsOf(found)));
    if (JSON.stringify(got.body).includes(head) || JSON.stringify(got.body).includes(foot)) heads++;
    const titles = (article: Article) =>
      article.body.children.flatMap((child) =>
        child.type === "element" && /^h\d$/.test(child.tagName) ? [bare(textOf(child))] : [],
      );
    const seen = new Set(titles(got));
    allHeadings += titles(gold).length;
    headings += titles(gold).filter((title) => seen.has(title)).length;
  }
  const percent = (part: number, of: number) => `${((100 * part) / Math.max(of, 1)).toFixed(1)} %`;
  const words = scores.reduce((sum, score) => sum + score, 0) / Math.max(scores.length, 1);
  console.log(
    `${way.name}: paragraphs whole ${percent(whole, all)} of ${all}, words ${percent(words, 1)}, headings ${percent(headings, allHeadings)}, files with a running head in the body ${heads}, ${Math.round(time / files.length)} ms a file`,
  );
  if (whole < all * 0.97 || words < 0.995 || heads > 0) failed = true;
}
if (values.keep === undefined) rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
