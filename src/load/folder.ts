import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package's own folder: above `src/load/` and above `dist/load/`. */
export const packageFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Names of the sub-folders, sorted; none when the folder is not there. */
export async function foldersIn(folder: string): Promise<string[]> {
  return (await entries(folder)).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Names of the files with this ending, sorted; none when the folder is not there. */
export async function filesIn(folder: string, ending: string): Promise<string[]> {
  return (await entries(folder)).filter((entry) => extname(entry.name) === ending).map(({ name }) => name);
}

/** `student.hbs` → `student`. */
export function stem(file: string): string {
  return basename(file, extname(file));
}

async function entries(folder: string) {
  try {
    const all = await readdir(folder, { withFileTypes: true });
    return all
      .filter(({ name }) => !name.startsWith("."))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch {
    return [];
  }
}

/** The first of these paths where there is a file. */
export async function firstFile(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if ((await stat(path).catch(() => undefined))?.isFile()) return path;
  return undefined;
}
