import { join } from "node:path";
import { diskOutputs } from "../outputs/disk.ts";
import type { Outputs } from "../outputs/outputs.ts";
import { batchPlace, openBucketJournal } from "./bucketjournal.ts";
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

/** A bucket, which has no locks: what two runs make at once is made twice, with the same bytes. */
export function bucketStore(outputs: Outputs): Store {
  const name = (shard?: Shard) => `${batchPlace}/journal${suffixOf(shard)}`;
  return {
    outputs,
    journal: (shard) => openBucketJournal(outputs, name(shard), shard === undefined),
    lock: () => Promise.resolve(() => Promise.resolve()),
  };
}

/** `-3-of-64`; nothing for the whole. */
export function suffixOf(shard?: Shard): string {
  return shard === undefined ? "" : `-${shard.number}-of-${shard.of}`;
}
