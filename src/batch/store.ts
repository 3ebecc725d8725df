import { join } from "node:path";
import { diskOutputs } from "../outputs/disk.ts";
import type { Outputs } from "../outputs/outputs.ts";
import { type Entry, entryOf } from "./journal.ts";
import { batchFolder, type Journal, journalName, openJournal } from "./journalfile.ts";
import { takeLock } from "./lock.ts";
import type { Shard } from "./plan.ts";

/** Where a run keeps what it makes, and what it must not forget. */
export interface Store {
  readonly outputs: Outputs;
  /** A shard's own journal, or that of the whole. */
  readonly journal: (shard?: Shard) => Promise<Journal>;
  /** @returns what gives it back. @throws GuideError `BATCH_LOCKED` */
  readonly lock: (shard?: Shard) => Promise<() => Promise<void>>;
}

/** A folder of this machine's disks. */
export function folderStore(out: string): Store {
  const own = join(out, batchFolder);
  return {
    outputs: diskOutputs(out),
    journal: (shard) => openJournal(own, journalName(shard), shard === undefined),
    lock: (shard) => takeLock(own, `lock${suffixOf(shard)}`),
  };
}

/** Lectern's own part of any store, as a name among its outputs. */
export const batchPlace = batchFolder.replaceAll("\\", "/");

/** `-3-of-64`; nothing for the whole. */
export function suffixOf(shard?: Shard): string {
  return shard === undefined ? "" : `-${shard.number}-of-${shard.of}`;
}

/** The entries of all journals in a store, one list a journal. */
export async function journalsIn(outputs: Outputs): Promise<Entry[][]> {
  const names = await outputs.list(batchPlace);
  const journals = new Map<string, Entry[]>();
  for (const name of names) {
    const journal = /\/(journal[^/.]*)(?:\.[^/]*)?\.ndjson$/.exec(name)?.[1];
    if (journal === undefined) continue;
    const text = new TextDecoder().decode(await outputs.get(name));
    const entries = journals.get(journal) ?? [];
    for (const line of text.split("\n")) {
      const entry = entryOf(line);
      if (entry) entries.push(entry);
    }
    journals.set(journal, entries);
  }
  return [...journals.values()];
}
