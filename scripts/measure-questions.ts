import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { loadLanguages } from "../src/load/language.ts";
import type { Evidence, Guide } from "../src/model/guide.ts";
import { draft } from "../src/pipeline.ts";

/** Writes each article's guide in the neutral form of the folder given, and runs the folder's lint over all. */

const folder = resolve(process.argv[2] ?? join("..", "shared"));
const lint = join(folder, "measure", "questions", "lint.mjs");
if (!existsSync(lint)) {
  console.error(`NOT MEASURED: there is no lint in ${folder}. Give its folder as argument.`);
  process.exit(2);
}

const articles = [
  { id: "seed/000-seed", file: join(folder, "seed", "raqqa-mondialisation.md") },
  ...readdirSync(join(folder, "articles"))
    .filter((name) => /^d\d.*\.md$/.test(name))
    .toSorted()
    .map((name) => ({ id: `articles/${basename(name, ".md")}`, file: join(folder, "articles", name) })),
];

const languages = await loadLanguages();
const work = mkdtempSync(join(tmpdir(), "neutral-"));
const files: string[] = [];
let two = 0;
let three = 0;
let asked = 0;
const families = new Map<string, number>();
for (const { id, file } of articles) {
  const source = {
    bytes: readFileSync(file),
    mediaType: "text/markdown" as const,
    origin: file,
    name: basename(file, ".md"),
  };
  const made = /-(es|de)-/.test(id) ? { language: "en" } : {};
  const guide = await draft(source, languages, made, () => {});
  const path = join(work, `${basename(id)}.neutral.md`);
  writeFileSync(path, neutral(guide, id));
  files.push(path);
  for (const { evidence, family, dok } of [...guide.questions, ...guide.discussion]) {
    asked += 1;
    if (new Set(evidence.map(({ at }) => at)).size > 1) two += 1;
    if (dok >= 3) three += 1;
    families.set(family ?? "own", (families.get(family ?? "own") ?? 0) + 1);
  }
}
const run = spawnSync(process.execPath, [lint, ...files], {
  env: { ...process.env, GUIDES_ROOT: folder },
  encoding: "utf8",
});
console.log(run.stdout || run.stderr);
const share = (count: number) => `${Math.round((100 * count) / asked)} %`;
console.log(
  `${asked} questions; over two places or more: ${share(two)}; depth of knowledge 3 or 4: ${share(three)}`,
);
console.log(
  [...families]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(", "),
);
rmSync(work, { recursive: true });

function neutral(guide: Guide, id: string): string {
  const line = ({ at, quote }: Evidence) => {
    const place = typeof at === "number" ? `¶${at}` : at === "title" ? "titre" : "fin";
    return `   - ${place} «${quote.replace(/\s+/g, " ")}»`;
  };
  const items = [...guide.questions, ...guide.discussion, ...(guide.task ? [guide.task] : [])].map(
    ({ ask, evidence }, index) => [`${index + 1}. ${ask}`, ...evidence.map(line)].join("\n"),
  );
  const facts = guide.check.flatMap((block) => block.facts);
  const checks = facts.map(({ says, evidence }, index) =>
    [`${index + 1}. ${says}`, ...evidence.map(line)].join("\n"),
  );
  return [
    `# ${guide.article.title}`,
    `lang: ${guide.language}`,
    `article: ${id}`,
    "",
    "## Questions",
    "",
    ...items,
    "",
    "## Checks",
    "",
    ...checks,
    "",
  ].join("\n");
}
