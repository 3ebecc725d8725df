import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative } from "node:path";
import { limits } from "../model/limits.ts";
import type { Beside, PictureFault } from "../model/picture.ts";

/** The bytes of a file, or why they are not read. */
export type Found = { readonly bytes: Uint8Array } | { readonly reason: PictureFault };

/**
 * The file at a relative address in the folder of `file`, of so many megabytes at most: never outside of it, not even
 * through a link.
 */
export async function fileBeside(file: string, address: string, most = limits.picture): Promise<Found> {
  try {
    const found = await placeBeside(file, address);
    return found === undefined ? { reason: "outside" } : await contents(found, most);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return { reason: code === "ENOENT" || code === "ENOTDIR" ? "missing" : "damaged" };
  }
}

/** Bytes above which the size of a file stands for its content: it is no picture. */
const mostHashed = 200_000_000;

/** What the file at a relative address is now, so that it can be told later whether it has changed. */
export async function besideOf(file: string, address: string): Promise<Beside> {
  const hash = createHash("sha256");
  try {
    const found = await placeBeside(file, address);
    if (found === undefined) return { address, sha256: "" };
    const about = await stat(found);
    if (!about.isFile()) return { address, sha256: "" };
    if (about.size > mostHashed) hash.update(String(about.size));
    else for await (const chunk of createReadStream(found)) hash.update(chunk);
    return { address, sha256: hash.digest("hex") };
  } catch {
    return { address, sha256: "" };
  }
}

/** Undefined outside of the folder of `file`. */
async function placeBeside(file: string, address: string): Promise<string | undefined> {
  const path = pathOf(address);
  if (path === undefined) return undefined;
  const folder = await realpath(dirname(file));
  const found = await realpath(join(folder, path));
  return isInside(folder, found) ? found : undefined;
}

/** The relative path that an address means; undefined for one that leaves the folder. */
function pathOf(address: string): string | undefined {
  const bare = address.split(/[?#]/)[0] ?? "";
  let path = bare;
  try {
    path = decodeURIComponent(bare);
  } catch {
    // A lone `%` is part of the name.
  }
  path = path.replaceAll("\\", "/");
  const leaves =
    /^\/|^[a-z][a-z\d+.-]*:|\0/i.test(path) || isAbsolute(path) || path.split("/").includes("..");
  return path === "" || leaves ? undefined : path;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !isAbsolute(way) && !way.split(/[/\\]/).includes("..");
}

async function contents(path: string, most: number): Promise<Found> {
  const handle = await open(path, "r");
  try {
    const about = await handle.stat();
    if (!about.isFile()) return { reason: "missing" };
    if (about.size > most * 1e6) return { reason: "large" };
    return { bytes: new Uint8Array(await handle.readFile()) };
  } finally {
    await handle.close();
  }
}
