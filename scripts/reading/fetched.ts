import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Two packages of Mercury are named by addresses that a registry alone cannot serve; these stand in their place. */
const manifest = {
  name: "readers",
  private: true,
  dependencies: { defuddle: "0.19.4", "@jocmp/mercury-parser": "3.0.7", linkedom: "0.18.15" },
  overrides: { "browser-request": "0.3.3", difflib: "0.2.4" },
};
const pythonPackages = ["trafilatura==2.3.1", "lxml_html_clean"];
const home = join(tmpdir(), "lectern-readers");

/** A folder whose `node_modules` holds the other readers; they are fetched once, into a temporary one. */
export function modulesFolder(given: string | undefined, offline: boolean): string {
  if (given !== undefined) return given;
  const names = ["defuddle", "@jocmp/mercury-parser"];
  const here = names.every((name) => isIn(".", name)) ? "." : undefined;
  if (here !== undefined || names.every((name) => isIn(home, name))) return here ?? home;
  if (offline) return ".";
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "package.json"), JSON.stringify(manifest));
  const options = ["--ignore-scripts", "--no-audit", "--no-fund"];
  return tried("Defuddle and Mercury", "npm", ["install", "--prefix", home, ...options]) ? home : ".";
}

/** A Python that has trafilatura; when none has, it is fetched once, into a temporary environment. */
export function pythonWith(given: string | undefined, offline: boolean): string {
  const own = join(home, "python", "bin", "python");
  const known = [given ?? "python3", own].find(hasTrafilatura);
  if (known !== undefined || offline || given !== undefined) return known ?? given ?? "python3";
  const made =
    tried("trafilatura", "python3", ["-m", "venv", join(home, "python")]) &&
    tried("trafilatura", own, ["-m", "pip", "install", "--quiet", ...pythonPackages]);
  return made ? own : "python3";
}

function hasTrafilatura(python: string): boolean {
  try {
    execFileSync(python, ["-c", "import trafilatura"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function isIn(folder: string, name: string): boolean {
  return existsSync(
    join(createRequire(pathToFileURL(join(folder, "package.json"))).resolve.paths(name)?.[0] ?? "", name),
  );
}

function tried(what: string, program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore", shell: process.platform === "win32" });
    return true;
  } catch {
    console.log(`NOT FETCHED: ${what} (${program} ${args.slice(0, 3).join(" ")} …)`);
    return false;
  }
}
