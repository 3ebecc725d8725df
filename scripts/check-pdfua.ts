/**
 * Holds PDFs to PDF/UA-1 by veraPDF and by our own check, and to qpdf’s: `npm run check:pdfua` prints the samples and
 * the real articles in every edition and look (`-- --samples`: the samples alone),
 * `npm run check:pdfua -- <folder>` takes the PDFs of a folder. Needs Java 17 and Maven, which fetches veraPDF once.
 * Exit code 1 when a file fails, 2 when veraPDF could not be run.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { draft, editions, loadLanguages, loadLook, loadSource, lookFolders, print } from "../src/index.ts";
import { uaFaults } from "../test/write/uacheck.ts";

const project = fileURLToPath(new URL("pdfua", import.meta.url));
const library = fileURLToPath(new URL("../node_modules/.cache/verapdf-1.30.2", import.meta.url));
const { values, positionals } = parseArgs({
  options: { samples: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [given] = positionals;
const folder = given ?? mkdtempSync(join(tmpdir(), "lectern-pdfua-"));

try {
  if (given === undefined) await printAll();
  process.exitCode = check();
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}

/** Every article in every edition and look. */
async function printAll(): Promise<void> {
  const languages = await loadLanguages();
  const looks = await Promise.all([...(await lookFolders()).keys()].map((name) => loadLook(name)));
  const real = values.samples ? [] : ["../shared/seed", "../shared/articles"];
  for (const articles of ["content/articles", ...real]) {
    const names = existsSync(articles)
      ? readdirSync(articles).filter((name) => /^[^A-Z].*\.md$/.test(name))
      : [];
    if (names.length === 0) console.error(`!!!!  ${articles} IS NOT HERE: its articles were not checked.`);
    for (const name of names) {
      const guide = await draft(await loadSource(join(articles, name)), languages, {}, () => {});
      for (const look of looks)
        for (const edition of editions) {
          const bytes = await print(
            guide,
            languages,
            look,
            { edition, paper: "a4", format: "pdf" },
            () => {},
          );
          writeFileSync(join(folder, `${basename(name, ".md")}-${look.name}-${edition}.pdf`), bytes);
        }
    }
  }
}

function check(): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".pdf"))
    .sort()
    .map((path) => join(folder, path));
  if (files.length === 0) return nothing(`no PDF in ${folder}`);
  const failed = Math.max(own(files), qpdf(files));
  return Math.max(failed, verapdf(files));
}

function own(files: readonly string[]): number {
  const faults = files.flatMap((path) =>
    uaFaults(new Uint8Array(readFileSync(path))).map((fault) => `${path}  ${fault}`),
  );
  for (const fault of faults) console.log(`FAIL  ${fault}`);
  console.log(`our own check: ${files.length} files, ${faults.length} faults`);
  return faults.length > 0 ? 1 : 0;
}

function qpdf(files: readonly string[]): number {
  if (!runs("qpdf", ["--version"])) {
    console.error("!!!!  QPDF IS NOT HERE: no file was checked by it.");
    return 0;
  }
  const unsound = files.filter((path) => !runs("qpdf", ["--check", path]));
  for (const path of unsound) console.log(`FAIL  qpdf --check ${path}`);
  console.log(`qpdf --check: ${files.length - unsound.length} of ${files.length} files are sound`);
  return unsound.length > 0 ? 1 : 0;
}

function verapdf(files: readonly string[]): number {
  if (!runs("java", ["-version"])) return nothing("Java 17 is not installed");
  if (!existsSync(library)) {
    if (!runs("mvn", ["-version"])) return nothing("Maven is not installed");
    const fetch = ["-q", "-B", "-f", project, "dependency:copy-dependencies", `-DoutputDirectory=${library}`];
    if (spawnSync("mvn", fetch, { stdio: "inherit" }).status !== 0)
      return nothing("Maven has not got veraPDF");
  }
  const java = ["-cp", join(library, "*"), join(project, "Check.java"), ...files];
  return spawnSync("java", java, { stdio: "inherit" }).status ?? 2;
}

function runs(command: string, options: readonly string[]): boolean {
  return spawnSync(command, options).status === 0;
}

function nothing(why: string): number {
  console.error(`!!!!  PDF/UA-1 WAS NOT CHECKED: ${why}.`);
  return 2;
}
