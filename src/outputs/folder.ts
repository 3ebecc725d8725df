import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { GuideError } from "../light.ts";
import type { CommitOptions, OutputFile } from "./outputs.ts";

/** Lectern's own sub-folder of an output folder: the ledger of what it made, and the schema for editors. */
export const ownFolder = ".lectern";

/** SHA-256 of each file that Lectern made in the folder, by name. Two while one is being replaced. */
type Ledger = Readonly<Record<string, readonly string[]>>;

/**
 * Writes the files into the folder, each whole or not at all. All are checked before the first is written.
 * @returns their paths
 * @throws GuideError `OUTPUT_BLOCKED` when a file of that name is there which Lectern did not make or which was
 * changed since, unless `force`; or when the disk refuses.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  { force = false, flush = true, printWith = (guide) => `lectern print ${guide}` }: CommitOptions = {},
): Promise<string[]> {
  const ledger = await readLedger(folder);
  for (const file of force ? [] : files) await checkOwn(folder, file, ledger, printWith);
  const hashes = (earlier: boolean) =>
    files.map(({ name, bytes }) => [name, [...(earlier ? (ledger[name] ?? []) : []), hash(bytes)]] as const);
  await guard(folder, () => mkdir(join(folder, ownFolder), { recursive: true }));
  await writeLedger(folder, { ...ledger, ...Object.fromEntries(hashes(true)) }, flush);
  await replaceAll(
    files.map(({ name, bytes }) => [join(folder, name), bytes] as const),
    flush,
  );
  await writeLedger(folder, { ...ledger, ...Object.fromEntries(hashes(false)) }, flush);
  return files.map(({ name }) => join(folder, name));
}

async function checkOwn(
  folder: string,
  { name, bytes }: OutputFile,
  ledger: Ledger,
  printWith: (guide: string) => string,
): Promise<void> {
  const path = join(folder, name);
  const there = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw blocked(path, error);
  });
  if (there === undefined) return;
  const found = hash(there);
  if (found === hash(bytes) || ledger[name]?.includes(found) || isTorn(there, bytes)) return;
  const fault = name === "guide.yaml" && ledger[name] ? "edited" : "not-ours";
  throw new GuideError(
    "OUTPUT_BLOCKED",
    { fault, file: path, command: printWith(path) },
    { place: { file: path } },
  );
}

/** What a power cut leaves of these bytes: their beginning, or zeros in their places. */
function isTorn(there: Uint8Array, bytes: Uint8Array): boolean {
  return there.length <= bytes.length && there.every((byte, at) => byte === 0 || byte === bytes[at]);
}

async function readLedger(folder: string): Promise<Ledger> {
  try {
    const ledger: unknown = JSON.parse(await readFile(ledgerOf(folder), "utf8"));
    const entries = Object.entries(ledger ?? {}).filter(([, hashes]) => Array.isArray(hashes));
    return Object.fromEntries(entries.map(([name, hashes]) => [name, hashes.map(String)]));
  } catch {
    return {};
  }
}

async function writeLedger(folder: string, ledger: Ledger, flush: boolean): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(ledger).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify(sorted, undefined, 2)}\n`;
  await replaceAll([[ledgerOf(folder), new TextEncoder().encode(text)]], flush);
}

function ledgerOf(folder: string): string {
  return join(folder, ownFolder, "made.json");
}

/** Names of files that are not yet in place. */
export const temporary = /^\.\d+-[0-9a-f]{12}\.tmp$/;

/** Puts files in place: all are written and flushed under temporary names beside them, then all are renamed. */
export async function replaceAll(
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
  flush: boolean,
): Promise<void> {
  const beside = (path: string) =>
    join(dirname(path), `.${process.pid}-${hash(new TextEncoder().encode(path)).slice(0, 12)}.tmp`);
  try {
    for (const [path, bytes] of files) await guard(path, () => stage(beside(path), bytes, flush));
    for (const [path] of files) await guard(path, () => rename(beside(path), path));
  } finally {
    for (const [path] of files) await unlink(beside(path)).catch(() => undefined);
  }
}

async function stage(path: string, bytes: Uint8Array, flush: boolean): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await unlink(path).catch(() => undefined);
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(bytes);
    if (flush) await handle.sync();
  } finally {
    await handle.close();
  }
}

async function guard<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw blocked(path, error);
  }
}

function blocked(path: string, cause: unknown): GuideError {
  const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return new GuideError("OUTPUT_BLOCKED", { file: path, reason }, { place: { file: path }, cause });
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
