import { randomBytes } from "node:crypto";
import type { Outputs } from "../outputs/outputs.ts";
import { type Entry, entryOf, follow, type History, histories, lineOf } from "./journal.ts";
import type { Journal } from "./journalfile.ts";

/** Characters after which a run goes on in another object: an object can only be written as a whole. */
const longest = 100_000;

/** A journal in parts: `journal-3-of-64.mgx1k0ab-6f2c-0001.ndjson`. */
const part = /^(.*\/journal[^/.]*)(?:\.[^/]*)?\.ndjson$/;

/**
 * A journal in a bucket. Each run writes objects of its own, one after the other, in the order of time. A line is there a
 * round trip after it was written, and all of them when the journal is closed.
 * @param name as `.lectern/batch/journal-3-of-64`; @param others whether the other journals tell what is done, too
 */
export async function openBucketJournal(outputs: Outputs, name: string, others: boolean): Promise<Journal> {
  const journals = await journalsIn(outputs, others ? undefined : name);
  const known = histories(journals.get(name) ?? []);
  for (const [other, entries] of journals) if (other !== name) addDone(known, histories(entries));
  const run = `${Date.now().toString(36)}-${randomBytes(2).toString("hex")}`;
  let number = 1;
  let text = "";
  let isWaiting = false;
  let failure: { readonly error: unknown } | undefined;
  let upload: Promise<void> | undefined;
  const send = async () => {
    while (isWaiting && failure === undefined) {
      isWaiting = false;
      const [now, file] = [text, `${name}.${run}-${String(number).padStart(4, "0")}.ndjson`];
      if (now.length > longest) [number, text] = [number + 1, ""];
      await outputs.put(file, new TextEncoder().encode(now)).catch((error: unknown) => {
        failure = { error };
      });
    }
    upload = undefined;
  };
  const check = () => {
    if (failure) throw failure.error;
  };
  return {
    histories: known,
    write: (entry) => {
      check();
      text += `${lineOf(entry)}\n`;
      follow(known, entry);
      isWaiting = true;
      upload ??= send();
    },
    sync: check,
    close: async () => {
      await upload;
      check();
    },
  };
}

/** Entries of the journals in a store by the names of the journals; of one alone, or of all. */
export async function journalsIn(outputs: Outputs, only?: string): Promise<Map<string, Entry[]>> {
  const journals = new Map<string, Entry[]>();
  for (const file of await outputs.list(batchPlace)) {
    const name = part.exec(file)?.[1];
    if (name === undefined || (only !== undefined && name !== only)) continue;
    const entries = journals.get(name) ?? [];
    for (const line of new TextDecoder().decode(await outputs.get(file)).split("\n")) {
      const entry = entryOf(line);
      if (entry) entries.push(entry);
    }
    journals.set(name, entries);
  }
  return journals;
}

/** Lectern's own part of any store, as a name among its outputs. */
export const batchPlace = ".lectern/batch";

function addDone(known: Map<string, History>, others: ReadonlyMap<string, History>): void {
  for (const [key, { id, outcome }] of others)
    if (outcome?.state === "done" && known.get(key)?.outcome?.state !== "done")
      known.set(key, { id, outcome, crashes: 0, lonely: 0 });
}
