import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { besideOf } from "../light.ts";
import type { Outputs } from "../outputs/outputs.ts";
import type { Done } from "./outcome.ts";

/** SHA-256 in hexadecimal digits. */
export function digestOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Bytes from which a file cannot be an article within any usual limit: its size stands for its content. */
const most = 200_000_000;

/** The `id` of an article: what it is, and everything else that decides the bytes of its guide. */
export async function idOf(path: string, fingerprint: string): Promise<string> {
  const { size } = await stat(path);
  const hash = createHash("sha256").update(`${fingerprint}\n${size}\n`);
  if (size <= most) for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}

/** One digest of all files in these folders and of `options`: Lectern itself, as far as guides depend on it. */
export async function fingerprintOf(folders: readonly string[], options: object): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(options));
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.sort())
      hash.update(`\n${file.slice(folder.length)}\n`).update(digestOf(await readFile(file)));
  }
  return hash.digest("hex");
}

/** Whether the files beside an article that its guide depends on are what they were. */
export async function isUnmoved(article: string, { beside = [] }: Done): Promise<boolean> {
  for (const { address, sha256 } of beside)
    if ((await besideOf(article, address)).sha256 !== sha256) return false;
  return true;
}

/** Whether every file of an outcome is there with the bytes that were recorded. */
export async function isKept({ folder, files }: Done, outputs: Outputs): Promise<boolean> {
  for (const { name, size, sha256 } of files) {
    const bytes = await outputs.get(`${folder}/${name}`);
    if (bytes?.length !== size || digestOf(bytes) !== sha256) return false;
  }
  return files.length > 0;
}
