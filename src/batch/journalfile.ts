import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { GuideError } from "../light.ts";
import { type Entry, entryOf, follow, type Histories, type History, lineOf, note } from "./journal.ts";

/** An open journal: one writer, lines only added. */
export interface Journal {
  /** What earlier runs tell, and of this run the articles that have not ended. */
  readonly histories: Histories;
  /** Writes a line before it returns. @throws GuideError `OUTPUT_BLOCKED` when the disk refuses. */
  readonly write: (entry: Entry) => void;
  /** Waits until the disk has all lines. */
  readonly sync: () => void;
  readonly close: () => void | Promise<void>;
}

/** Lectern's own part of an output folder, where journals, lock and progress are. */
export const batchFolder = join(".lectern", "batch");

/** `journal.ndjson`, or that of a shard: `journal-3-of-64.ndjson`. */
export function journalName(shard?: { readonly number: number; readonly of: number }): string {
  return shard === undefined ? "journal.ndjson" : `journal-${shard.number}-of-${shard.of}.ndjson`;
}

/**
 * Opens the journal of this name, after reading what it and the others of its folder tell; a shard's own tells all that
 * there is about its articles.
 */
export async function openJournal(folder: string, name: string, others = true): Promise<Journal> {
  const file = join(folder, name);
  const known = others ? await readAll(folder, name) : await historiesIn(file);
  const handle = guarded(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, "a");
  });
  const add = (text: string) => guarded(file, () => writeAll(handle, Buffer.from(text)));
  if (await isTorn(file)) add("\n");
  let isSynced = true;
  return {
    histories: known,
    write: (entry) => {
      add(`${lineOf(entry)}\n`);
      isSynced = false;
      follow(known, entry);
    },
    sync: () => {
      if (isSynced) return;
      isSynced = true;
      add(`${lineOf({ event: "sync" })}\n`);
      guarded(file, () => fsyncSync(handle));
    },
    close: () => closeSync(handle),
  };
}

/** What is done comes from all journals, marks and crashes from the own one alone: other runs may be at work. */
async function readAll(folder: string, own: string): Promise<Map<string, History>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^journal.*\.ndjson$/.test(name));
  const known = await historiesIn(join(folder, own));
  for (const name of names.sort())
    if (name !== own)
      for (const [key, { id, outcome }] of await historiesIn(join(folder, name)))
        if (outcome?.state === "done" && known.get(key)?.outcome?.state !== "done")
          known.set(key, { id, outcome, crashes: 0, lonely: 0 });
  return known;
}

/** What one journal tells. Its lines are not kept: there may be many of an article. */
async function historiesIn(file: string): Promise<Map<string, History>> {
  const known = new Map<string, History>();
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return known;
  const input = handle.createReadStream({ encoding: "utf8" });
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const entry = entryOf(line);
    if (entry) note(known, entry);
  }
  return known;
}

/** Whether the last line has no end: the program ended while it was written. */
async function isTorn(file: string): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    if (size === 0) return false;
    const last = Buffer.alloc(1);
    await handle.read(last, 0, 1, size - 1);
    return last.toString() !== "\n";
  } finally {
    await handle.close();
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

function guarded<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new GuideError("OUTPUT_BLOCKED", { file, reason }, { place: { file }, cause });
  }
}
