/**
 * Holds every PDF of a folder to PDF/UA-1 by veraPDF: `npm run check:pdfua -- <folder>`. Needs Java 17 and Maven,
 * which fetches veraPDF once. Exit code 1 when a file fails, 2 when nothing could be checked.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2] ?? "out";
const project = fileURLToPath(new URL("pdfua", import.meta.url));
const library = fileURLToPath(new URL("../node_modules/.cache/verapdf-1.30.2", import.meta.url));

process.exitCode = check();

function check(): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".pdf"))
    .sort()
    .map((path) => join(folder, path));
  if (files.length === 0) return nothing(`no PDF in ${folder}`);
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
