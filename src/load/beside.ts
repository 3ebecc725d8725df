import { open, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative } from "node:path";
import type { PictureFault } from "../model/picture.ts";
import { pictureBytes } from "./develop.ts";

/** The bytes of a file, or why they are not read. */
export type Found = { readonly bytes: Uint8Array } | { readonly reason: PictureFault };

/** The file at a relative address in the folder of `file`: never outside of it, not even through a link. */
export async function fileBeside(file: string, address: string): Promise<Found> {
  const path = pathOf(address);
  if (path === undefined) return { reason: "outside" };
  try {
    const folder = await realpath(dirname(file));
    const found = await realpath(join(folder, path));
    if (!isInside(folder, found)) return { reason: "outside" };
    return await contents(found);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return { reason: code === "ENOENT" || code === "ENOTDIR" ? "missing" : "damaged" };
  }
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

async function contents(path: string): Promise<Found> {
  const handle = await open(path, "r");
  try {
    const about = await handle.stat();
    if (!about.isFile()) return { reason: "missing" };
    if (about.size > pictureBytes) return { reason: "large" };
    return { bytes: new Uint8Array(await handle.readFile()) };
  } finally {
    await handle.close();
  }
}
