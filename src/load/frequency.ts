import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { firstFile } from "./folder.ts";

/** The frequency list of a pack, from the first of its folders that has one, read when first asked for. */
export async function loadFrequency(
  folders: readonly string[],
): Promise<(() => Promise<string>) | undefined> {
  const path = await firstFile(folders.map((folder) => join(folder, "data", "frequency.txt")));
  return path === undefined ? undefined : () => readFile(path, "utf8");
}
