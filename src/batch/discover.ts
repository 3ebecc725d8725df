import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, extname, isAbsolute, join, normalize, parse, relative, resolve, sep } from "node:path";
import { GuideError, sourceEndings } from "../light.ts";
import { digestOf } from "./digest.ts";
import type { Failure } from "./outcome.ts";
import type { Input } from "./plan.ts";

/** What discovery needs to know beside the words. */
export interface Discovery {
  /** The output folder: what is in it is no article. */
  readonly out: string;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Makes the name of a folder from any name. */
  readonly slugOf: (name: string) => string;
}

/** Where inputs were found, and the folders in which a child may read. */
export interface Found {
  readonly inputs: readonly Input[];
  readonly roots: readonly string[];
  /** Folders that could not be read, and what is neither file nor folder, links among it: passed over. */
  readonly skipped: number;
}

interface Path {
  readonly path: string;
  /** The folder that its name below the output folder is told from. */
  readonly base: string;
  readonly problem?: Failure;
}

/**
 * The articles that the words stand for: folders with all below them, globs, files, lists of paths (`@list.txt`, a text
 * file whose first line is the path of a file, or standard input for `-`).
 * @throws GuideError `SOURCE_NOT_FOUND` for a word that stands for nothing.
 */
export async function discover(words: readonly string[], discovery: Discovery): Promise<Found> {
  const paths: Path[] = [];
  const bases: string[] = [];
  let skipped = 0;
  for (const word of words) {
    const found = await wordPaths(word, discovery);
    paths.push(...found.paths);
    skipped += found.skipped;
    if (found.base !== undefined) bases.push(found.base);
  }
  const several = new Set(bases.map((base) => resolve(base))).size > 1;
  const inputs = paths.map((path) => inputOf(path, several && bases.includes(path.base), discovery.slugOf));
  return { inputs, roots: await rootsOf(paths), skipped };
}

interface WordPaths {
  readonly paths: readonly Path[];
  /** Of a folder or glob. */
  readonly base?: string;
  readonly skipped: number;
}

async function wordPaths(word: string, { out, stdin }: Discovery): Promise<WordPaths> {
  if (word === "-") return { paths: await listed(await textOf(stdin)), skipped: 0 };
  const about = await stat(word).catch(() => undefined);
  if (about?.isDirectory()) return { ...(await walk(word, out)), base: word };
  if (about?.isFile()) {
    const list = await listIn(word);
    return { paths: list === undefined ? [await pathOf(word, ".")] : await listed(list), skipped: 0 };
  }
  if (about === undefined && word.startsWith("@"))
    return { paths: await listed(await readList(word.slice(1))), skipped: 0 };
  if (about === undefined && /[*?[\]{}]/.test(word)) return globbed(word, out);
  throw new GuideError("SOURCE_NOT_FOUND", { file: word }, { place: { file: word } });
}

/** Every article below a folder, sorted. */
async function walk(folder: string, out: string): Promise<{ paths: Path[]; skipped: number }> {
  const paths: Path[] = [];
  const outside = resolve(out);
  let skipped = 0;
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined) skipped += 1;
    const names = new Set(entries?.map(({ name }) => name));
    // A folder that Lectern made holds guides, not articles.
    if (next !== folder && (names.has(".lectern") || resolve(next) === outside)) continue;
    for (const entry of entries ?? []) {
      const path = join(next, entry.name);
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) {
        if (!isSavedWith(entry.name, names)) waiting.push(path);
      } else if (!entry.isFile()) skipped += 1;
      else if (isArticle(entry.name)) paths.push({ path, base: folder });
    }
  }
  return { paths: paths.sort(byPath), skipped };
}

function isArticle(name: string): boolean {
  return sourceEndings.includes(extname(name).toLowerCase());
}

/** The folder of pictures and frames that a browser puts beside a saved page. */
function isSavedWith(name: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+)[_-](?:files|file|fichiers|archivos|dateien)$/i.exec(name)?.[1];
  return page !== undefined && [".html", ".htm"].some((ending) => names.has(page + ending));
}

async function globbed(pattern: string, out: string): Promise<WordPaths> {
  const { glob } = await import("tinyglobby");
  const base = staticPart(pattern);
  const found = await glob(pattern, {
    followSymbolicLinks: false,
    onlyFiles: true,
    expandDirectories: false,
  });
  const outside = resolve(out) + sep;
  const inside = found.filter((path) => !resolve(path).startsWith(outside));
  const paths = await Promise.all(inside.map((path) => linkless(path, base)));
  const articles = paths.filter((path) => path !== undefined && isArticle(path.path)) as Path[];
  if (articles.length === 0)
    throw new GuideError("SOURCE_NOT_FOUND", { file: pattern }, { place: { file: pattern } });
  return { paths: articles.sort(byPath), base, skipped: paths.filter((path) => path === undefined).length };
}

async function linkless(path: string, base: string): Promise<Path | undefined> {
  const about = await lstat(path).catch(() => undefined);
  return about?.isFile() ? { path, base } : undefined;
}

/** `archive/2024/*.html` → `archive/2024` */
function staticPart(pattern: string): string {
  const parts = pattern.split("/");
  const first = parts.findIndex((part) => /[*?[\]{}()!]/.test(part));
  return parts.slice(0, first).join("/") || (pattern.startsWith("/") ? "/" : ".");
}

/** The text of a file that lists paths; undefined for an article. */
async function listIn(file: string): Promise<string | undefined> {
  if (!/^\.(?:txt|list|lst)$/i.test(extname(file))) return undefined;
  const text = await readList(file);
  const [first = ""] = linesOf(text);
  return first !== "" && (await stat(first).catch(() => undefined))?.isFile() ? text : undefined;
}

async function readList(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new GuideError("SOURCE_NOT_FOUND", { file }, { place: { file }, cause });
  });
}

async function textOf(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

/** Paths one a line, or parted by NUL as `find -print0` does. Lines that begin with `#` are notes. */
function linesOf(text: string): string[] {
  if (text.includes("\0")) return text.split("\0").filter((line) => line !== "");
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

async function listed(text: string): Promise<Path[]> {
  const paths: Path[] = [];
  for (const line of linesOf(text)) paths.push(await pathOf(line, "."));
  return paths;
}

/** A path that was named: anything that is not a file is told as a problem of its own. */
async function pathOf(word: string, base: string): Promise<Path> {
  if (/^[a-z][a-z+.-]+:\/\//i.test(word)) {
    const values = { fault: "batch-address", address: word };
    return { path: word, base, problem: { code: "FETCH_FAILED", values, place: { file: word } } };
  }
  const path = normalize(word);
  try {
    const about = await stat(path);
    if (about.isFile()) return { path, base };
    const code = about.isDirectory() ? "SOURCE_IS_FOLDER" : "SOURCE_BLOCKED";
    return {
      path,
      base,
      problem: { code, values: { file: path, reason: "no-file" }, place: { file: path } },
    };
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    const code = reason === "ENOENT" || reason === "ENOTDIR" ? "SOURCE_NOT_FOUND" : "SOURCE_BLOCKED";
    return { path, base, problem: { code, values: { file: path, reason }, place: { file: path } } };
  }
}

function inputOf({ path, base, problem }: Path, named: boolean, slugOf: Discovery["slugOf"]): Input {
  const way = relative(base, path);
  const outside = way.startsWith("..") || isAbsolute(way);
  const whole = outside ? resolve(path).slice(parse(resolve(path)).root.length) : way;
  const parts = whole.split(/[/\\]/);
  const file = slugOf(parse(parts.at(-1) ?? "").name);
  const folders = [...(named ? [basename(resolve(base))] : []), ...parts.slice(0, -1)].map(slugOf);
  const [first = file, ...others] = [...folders, file];
  const digest = digestOf(way.split(sep).join("/"));
  return { path, names: [first, ...others], digest, ...(problem && { problem }) };
}

/** The folders of all inputs, as written and with links followed, without those inside another. */
async function rootsOf(paths: readonly Path[]): Promise<string[]> {
  const folders = new Set<string>();
  for (const { path, base } of paths)
    folders.add(resolve(relative(base, path).startsWith("..") || base === "." ? join(path, "..") : base));
  const real = await Promise.all([...folders].map((folder) => realpath(folder).catch(() => folder)));
  const order = (path: string) => path.replaceAll(sep, "\0");
  const all = [...new Set([...folders, ...real])].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const roots: string[] = [];
  for (const folder of all) {
    const last = roots.at(-1);
    if (last === undefined || !folder.startsWith(last.endsWith(sep) ? last : last + sep)) roots.push(folder);
  }
  return roots;
}

function byPath(a: Path, b: Path): number {
  return a.path < b.path ? -1 : 1;
}
