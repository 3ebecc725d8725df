import { readdir, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import { GuideError } from "../light.ts";
import { diskOutputs } from "../outputs/disk.ts";
import { digestOf, idOf } from "./digest.ts";
import { itemsOf, Manifest, shardFile, shardFileName, shardText } from "./manifest.ts";
import { type Item, type Shard, shardOf } from "./plan.ts";
import { blockedBy } from "./run.ts";

/** The file that makes a folder a plan. */
const head = "plan.json";

/** A plan on the disk. */
export interface Plan {
  readonly folder: string;
  readonly manifest: Manifest;
  /** SHA-256 of `plan.json`, and so of the whole plan. */
  readonly digest: string;
}

/** Articles that are hashed at a time. */
const lanes = 8;

/** The items with the `id` of each article; what cannot be read has its problem instead. */
export async function identified(items: readonly Item[], fingerprint: string): Promise<Item[]> {
  const all: Item[] = [...items];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < all.length; at = next++) {
      const item = all[at];
      if (item === undefined || item.problem) continue;
      const id = await idOf(item.article, fingerprint).catch((error) => blockedBy(error, item.article));
      all[at] = typeof id === "string" ? { ...item, id } : { ...item, problem: id };
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return all;
}

/**
 * Writes the plan: shards, then `plan.json`, each whole. Shards of an earlier plan that had more are taken away.
 * @throws GuideError `OUTPUT_BLOCKED`, also for a `plan.json` that is not ours, unless `force`.
 */
export async function writePlan(
  folder: string,
  items: readonly Item[],
  about: Pick<Manifest, "fingerprint" | "options" | "guides" | "roots"> & { readonly shards: number },
  force: boolean,
): Promise<Plan> {
  const { shards: of, ...rest } = about;
  const files = Array.from({ length: of }, (_, index) => {
    const part = shardOf(items, { number: index + 1, of });
    const bytes = new TextEncoder().encode(shardText(part));
    return { name: shardFileName(index + 1), bytes, articles: part.length };
  });
  const shards = files.map(({ name, bytes, articles }) => ({
    ...{ file: name, articles, sha256: digestOf(bytes) },
  }));
  const manifest: Manifest = { lectern: 1, type: "plan", ...rest, articles: items.length, shards };
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`);
  await diskOutputs(folder).commit("", [...files, { name: head, bytes }], { force });
  const names = new Set(files.map(({ name }) => name));
  for (const name of await readdir(folder))
    if (shardFile.test(name) && !names.has(name)) await unlink(join(folder, name)).catch(() => undefined);
  return { folder, manifest, digest: digestOf(bytes) };
}

/** Whether the folder is a plan, of this or another version; other people have files of that name as well. */
export async function isPlan(folder: string): Promise<boolean> {
  try {
    const about: unknown = JSON.parse(await readFile(join(folder, head), "utf8"));
    const isObject = typeof about === "object" && about !== null;
    return isObject && "lectern" in about && "type" in about && about.type === "plan";
  } catch {
    return false;
  }
}

/** @throws GuideError `PLAN_INVALID` */
export async function readPlan(folder: string): Promise<Plan> {
  const file = join(folder, head);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw invalid("plan-absent", folder, cause);
  });
  try {
    return { folder, manifest: Manifest.parse(JSON.parse(text)), digest: digestOf(text) };
  } catch (cause) {
    throw invalid("plan-torn", file, cause);
  }
}

/** The items of one shard, or of all in the order of their folders. @throws GuideError `PLAN_INVALID` */
export async function plannedItems({ folder, manifest }: Plan, shard?: Shard): Promise<Item[]> {
  const wanted =
    shard === undefined ? manifest.shards : manifest.shards.slice(shard.number - 1, shard.number);
  const parts: Item[] = [];
  for (const { file, sha256 } of wanted) {
    const path = join(folder, file);
    const text = await readFile(path, "utf8").catch((cause: unknown) => {
      throw invalid("plan-torn", path, cause);
    });
    if (digestOf(text) !== sha256) throw invalid("plan-torn", path);
    for (const item of itemsOf(text)) parts.push(item);
  }
  return shard === undefined
    ? parts.sort((a, b) => (a.folder < b.folder ? -1 : a.folder > b.folder ? 1 : 0))
    : parts;
}

function invalid(fault: "plan-absent" | "plan-torn", file: string, cause?: unknown): GuideError {
  return new GuideError("PLAN_INVALID", { fault, file }, { place: { file }, cause });
}
