import { builtinModules } from "node:module";
import { describe, expect, test } from "vitest";
import { codeOf, type File, filesUnder, importsOf } from "./tree.ts";

/** The packages that each folder between the doors may import. All of them run in a browser too. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  model: ["eld", "hast", "zod"],
  read: [
    "@mozilla/readability",
    "fflate",
    "hast",
    "hast-util-from-html",
    "hast-util-from-parse5",
    "hast-util-raw",
    "hast-util-sanitize",
    "hast-util-to-html",
    "hast-util-to-string",
    "iconv-lite",
    "mammoth",
    "mdast-util-from-markdown",
    "mdast-util-gfm",
    "mdast-util-to-hast",
    "micromark-extension-gfm",
    "parse5",
    "postal-mime",
    "saxes",
    "smol-toml",
    "unist-util-visit",
    "unpdf",
    "yaml",
    "zod",
  ],
  analyze: [
    "hast",
    "hast-util-to-html",
    "hast-util-to-string",
    "unist-util-visit",
    "wink-eng-lite-web-model",
    "wink-nlp",
  ],
  compose: [],
  render: [
    "d3-scale",
    "d3-shape",
    "handlebars",
    "hast",
    "hast-util-from-html",
    "hast-util-sanitize",
    "hast-util-to-html",
    "hast-util-to-string",
    "unist-util-visit",
    "uqr",
  ],
  write: [
    "bidi-js",
    "docx",
    "fflate",
    "hast",
    "hast-util-to-html",
    "hast-util-to-string",
    "hyphen",
    "pdfmake",
    "unist-util-visit",
  ],
  inspect: ["hast", "hast-util-to-html"],
  "pipeline.ts": [],
};

/** Of the doors, what decides and knows no machine: tests and other engines can use it anywhere. */
const pureFiles = ["journal", "outcome", "page", "plan", "progress", "summary", "task"].map(
  (name) => `batch/${name}.ts`,
);

/** What would make the same input give other bytes, or need a machine around it. */
const forbidden: Readonly<Record<string, RegExp>> = {
  fetch: /(?<![.\w])fetch\s*\(/,
  "process.": /(?<![.\w])process\s*(?:\.|\?\.|\[)/,
  console: /(?<![.\w])console\s*\./,
  "the clock": /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|(?![\s\w(]))|(?<![.\w]|new\s)Date\s*\(/,
  chance: /\bMath\s*\.\s*random\b|\brandomUUID\b|\bgetRandomValues\b/,
  performance: /(?<![.\w])performance\s*\./,
  timers: /(?<![.\w])set(?:Timeout|Interval|Immediate)\s*\(/,
  globalThis: /(?<![.\w])globalThis\b/,
  "import.meta": /\bimport\s*\.\s*meta\b/,
  require: /(?<![.\w])require\s*\(/,
  "the machine's language":
    /\btoLocale\w*String\s*\(\s*\)|\bIntl\.\w+\s*\(\s*(?:\)|undefined)|\blocaleCompare\s*\([^,()]*\)/,
};

/** A line for each thing that a file between the doors must not do. */
function impurities(file: File): string[] {
  const packages = pureFiles.includes(file.path) ? [] : mayUse[file.path.split("/")[0] ?? ""];
  if (packages === undefined) return [];
  const code = codeOf(file);
  return [
    ...importsOf(file)
      .filter((target) => !target.startsWith("."))
      .filter((target) => target.startsWith("node:") || !packages.includes(packageOf(target)))
      .map((target) => `${file.path} imports ${target}`),
    ...Object.entries(forbidden)
      .filter(([, pattern]) => pattern.test(code))
      .map(([name]) => `${file.path} uses ${name}`),
  ];
}

/** `pdfmake/js/base.js` → `pdfmake`; `@mozilla/readability` → itself. */
function packageOf(target: string): string {
  const [first = "", second = ""] = target.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

const files = filesUnder("src", ".ts");

describe("between the doors", () => {
  test("nothing knows of a machine, a clock or chance", () => {
    expect(files.flatMap(impurities)).toEqual([]);
  });

  test("no allowed package is one of Node's own", () => {
    const names = new Set(builtinModules);
    expect(
      Object.values(mayUse)
        .flat()
        .filter((name) => names.has(name)),
    ).toEqual([]);
  });

  test.each([
    'import { readFile } from "node:fs/promises";',
    'import fs from "fs";',
    'import writeFileAtomic from "write-file-atomic";',
    'const { join } = await import("node:path");',
    "const page = await fetch(address);",
    "const here = process.cwd();",
    'const home = process["env"].HOME;',
    "console.error(1);",
    "const now = Date.now();",
    "const today = new Date();",
    "const today = new Date;",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the planted code is a template
    "const today = `on ${new Date()}`;",
    "const pick = Math.random();",
    "const id = crypto.randomUUID();",
    "const start = performance.now();",
    "const where = import.meta.url;",
    "const shown = (12).toLocaleString();",
    "words.sort((a, b) => a.localeCompare(b));",
  ])("caught: %s", (text) => {
    expect(impurities({ path: "analyze/planted.ts", text })).toHaveLength(1);
  });

  test.each([
    "// console.log, process.cwd() and new Date() are not for here",
    'const says = "process.env and fetch(x)";',
    "const { process, dok } = pattern;\nif (pattern.process === process) dok;",
    "const day = new Date(Date.UTC(2017, 10, 14));",
    "const pattern = /[\"'] console/;",
    "new Intl.PluralRules(language).select(2);",
    'a.localeCompare(b, "fr");',
  ])("not caught: %s", (text) => {
    expect(impurities({ path: "analyze/planted.ts", text })).toEqual([]);
  });

  test("what a batch decides with is there", () => {
    const paths = files.map(({ path }) => path);
    for (const path of pureFiles) expect(paths).toContain(path);
    const text = 'import { readFile } from "node:fs/promises";\nconst now = Date.now();';
    expect(impurities({ path: "batch/journal.ts", text })).toHaveLength(2);
  });

  test("the doors may", () => {
    const text = 'import { readFile } from "node:fs/promises";\nconsole.log(process.argv);';
    expect(impurities({ path: "load/source.ts", text })).toEqual([]);
    expect(impurities({ path: "commands/make.ts", text })).toEqual([]);
  });
});
