import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** One file of a set, of whatever name: `fr_gsd-dev.jsonl`, `wikineural-es-test.jsonl`. */
export interface SetFile {
  readonly path: string;
  readonly name: string;
  /** The two-letter tag in the file's name, else in the folder's, else English. */
  readonly language: string;
}

const tag = /(?:^|[-_.])([a-z]{2})(?=[-_.]|$)/;

/** The JSON-lines files of every sub-folder whose name starts like this. */
export function setFiles(folder: string, start: string): SetFile[] {
  const homes = existsSync(folder)
    ? readdirSync(folder).filter((name) => name === start || name.startsWith(`${start}-`))
    : [];
  return homes.toSorted().flatMap((home) =>
    readdirSync(join(folder, home))
      .filter((file) => file.endsWith(".jsonl"))
      .toSorted()
      .map((file) => setFile(join(folder, home, file))),
  );
}

function setFile(path: string): SetFile {
  const name = basename(path, ".jsonl");
  return { path, name, language: (tag.exec(name) ?? tag.exec(basename(dirname(path))))?.[1] ?? "en" };
}

export function linesOf<T>({ path }: SetFile): T[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
