import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Element, Nodes } from "hast";
import { loadLanguages } from "../src/load/language.ts";
import type { Article } from "../src/model/article.ts";
import { read } from "../src/read/read.ts";

/** Prints every difference between Lectern's numbered paragraphs and the canonical ones of the folder given. */

interface Line {
  readonly kind: "paragraph" | "heading";
  readonly text: string;
}

const folder = process.argv[2] ?? join("..", "shared");
if (!existsSync(join(folder, "seed")) || !existsSync(join(folder, "articles", "numbered"))) {
  console.error(`NOT MEASURED: there are no articles in ${folder}. Give their folder as argument.`);
  process.exit(2);
}

const pairs = [
  {
    article: join(folder, "seed", "raqqa-mondialisation.md"),
    canon: join(folder, "seed", "000-seed.numbered.txt"),
  },
  ...readdirSync(join(folder, "articles", "numbered"))
    .filter((file) => file.endsWith(".txt"))
    .toSorted()
    .map((file) => ({
      article: join(folder, "articles", file.replace(/\.txt$/, ".md")),
      canon: join(folder, "articles", "numbered", file),
    })),
];

const languages = await loadLanguages();
let differences = 0;
let total = 0;
for (const { article: file, canon } of pairs) {
  const warnings: string[] = [];
  const article = await read(
    { bytes: readFileSync(file), mediaType: "text/markdown", origin: file, name: basename(file, ".md") },
    languages,
    (message) => warnings.push(`${message.code} ${JSON.stringify(message.values)}`),
  );
  const mine = linesOf(article);
  const theirs = canonLines(readFileSync(canon, "utf8"));
  const found = compare(mine, theirs);
  const count = theirs.filter(({ kind }) => kind === "paragraph").length;
  total += count;
  differences += found.length;
  console.log(`${found.length === 0 ? "same" : "DIFFERS"}  ${basename(file)}  ${count} paragraphs`);
  for (const line of found) console.log(`    ${line}`);
  const matter = article.matter.map(
    ({ kind, position, language }) => `${position}:${kind}${language ? `(${language})` : ""}`,
  );
  if (matter.length > 0) console.log(`    matter: ${matter.join(" ")}`);
  for (const warning of warnings) console.log(`    warning: ${warning}`);
}
console.log(`${total} canonical paragraphs in ${pairs.length} articles, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;

function compare(mine: readonly Line[], theirs: readonly Line[]): string[] {
  const found: string[] = [];
  let number = 0;
  for (let at = 0; at < Math.max(mine.length, theirs.length); at++) {
    const [a, b] = [mine[at], theirs[at]];
    if (b?.kind === "paragraph") number++;
    if (a?.kind === b?.kind && a?.text === b?.text) continue;
    found.push(`near ¶${number}  Lectern: ${show(a)}`, `near ¶${number}  canon:   ${show(b)}`);
  }
  return found;
}

function show(line: Line | undefined): string {
  if (line === undefined) return "(nothing)";
  return `${line.kind} ${line.text.length > 140 ? `${line.text.slice(0, 90)} … ${line.text.slice(-45)}` : line.text}`;
}

function linesOf(article: Article): readonly Line[] {
  const blocks = article.body.children.flatMap((child) =>
    child.type === "element" && child.tagName === "blockquote" ? child.children : [child],
  );
  return blocks.flatMap((block): Line[] => {
    if (block.type !== "element" || block.tagName === "figure") return [];
    const kind = /^h\d$/.test(block.tagName) ? "heading" : "paragraph";
    return [{ kind, text: plain(textOf(block)) }];
  });
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  const text = "children" in node ? node.children.map(textOf).join("") : "";
  return node.type === "element" && isLine(node) ? `${text}\n` : text;
}

function isLine({ tagName }: Element): boolean {
  return ["li", "tr", "p", "br", "dt", "dd"].includes(tagName);
}

function canonLines(text: string): readonly Line[] {
  const lines: { kind: Line["kind"]; text: string }[] = [];
  for (const part of text.split(/\n(?=\[¶|## |\[fin de page\])/).slice(1)) {
    if (part.startsWith("[fin de page]")) continue;
    const heading = /^## (?:\([^)]*\) )?/.exec(part);
    if (heading !== null) lines.push({ kind: "heading", text: plain(part.slice(heading[0].length)) });
    else lines.push({ kind: "paragraph", text: plain(part.replace(/^\[¶\d+\]\s*/, "")) });
  }
  return lines;
}

/** The words alone: no Markdown marks, one kind of blank. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/^\s*- /gm, "")
    .replace(/\*/g, "")
    .replace(/\\([$*_])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
