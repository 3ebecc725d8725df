import { join } from "node:path";
import { folderStore, type Store } from "../batch/store.ts";
import type { Io } from "./command.ts";

/** The store that `--out` names: a folder. */
export async function storeOf(out: string, _env: Io["env"]): Promise<Store> {
  return folderStore(out);
}

/** A name in the store as people see it. */
export function inOut(out: string, name: string): string {
  return join(out, name);
}
