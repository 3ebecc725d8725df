import { realpath } from "node:fs/promises";
import { isAbsolute, relative } from "node:path";
import { discover, type Found } from "../batch/discover.ts";
import { type Item, planOf, type Shard, shardOf } from "../batch/plan.ts";
import { isPlan, type Plan, plannedItems, readPlan } from "../batch/planfile.ts";
import { GuideError } from "../light.ts";
import { type BatchSettings, batchSettings, fingerprint, guideOptions } from "./batchsettings.ts";
import { type Args, defaults, type Io } from "./command.ts";
import { looksOf } from "./looks.ts";
import { composeSettings, printSettings } from "./settings.ts";
import { slugOf } from "./slug.ts";

/** Articles to be made, and how. */
export interface Assignment {
  readonly args: Args;
  readonly settings: BatchSettings;
  readonly items: readonly Item[];
  /** Folders in which a child may read. */
  readonly roots: readonly string[];
  /** Links, and folders that could not be read. */
  readonly skipped: number;
  readonly shard?: Shard;
}

/** What the words of a batch stand for: articles that are looked for, or those of a plan; all, or one shard. */
export async function assignment(args: Args, io: Io): Promise<Assignment> {
  const { inputs: [first = "", ...others] = [], shard } = args;
  if (others.length === 0 && (await isPlan(first))) return planned(await readPlan(first), args);
  const settings = batchSettings(args);
  const { inputs, roots, skipped } = await discovered(args, io);
  const items = planOf(inputs);
  if (shard === undefined) return { args, settings, items, roots, skipped };
  const part = shardNamed(shard);
  return { args, settings, items: shardOf(items, part), roots, skipped, shard: part };
}

/** The inputs, after a look at the options: what a user can have got wrong is told before any child is started. */
export async function discovered(args: Args, { stdin }: Io): Promise<Found> {
  composeSettings(args);
  await Promise.all([printSettings(args), looksOf(args)]);
  return discover(args.inputs ?? [], { out: args.out ?? "out", stdin, slugOf });
}

/**
 * A plan, or one shard of it, with the plan's own options.
 * @throws GuideError `USAGE` for options that the plan does not have; `PLAN_INVALID`, also for the plan of another Lectern.
 */
export async function planned(plan: Plan, args: Args): Promise<Assignment> {
  const { manifest } = plan;
  const shard = args.shard === undefined ? undefined : shardNamed(args.shard, manifest.shards.length);
  const own = manifest.options as Args;
  checkSame(args, own);
  const all: Args = { ...args, ...own, out: args.out ?? manifest.guides };
  const settings = batchSettings(all);
  const place = { place: { file: plan.folder } };
  if ((await fingerprint(all)) !== manifest.fingerprint)
    throw new GuideError("PLAN_INVALID", { fault: "plan-other", file: plan.folder }, place);
  const items = await plannedItems(plan, shard);
  const roots = await withLinks(manifest.roots);
  return { args: all, settings, items, roots, skipped: 0, ...(shard && { shard }) };
}

/** The folders as written and with links followed, as this machine has them. */
async function withLinks(roots: readonly string[]): Promise<string[]> {
  const real = await Promise.all(roots.map((root) => realpath(root).catch(() => root)));
  return [...new Set([...roots, ...real])];
}

/** An option that is given beside a plan must be the plan’s. */
function checkSame(args: Args, own: Args): void {
  const planned = new Map(Object.entries(own));
  for (const [name, value] of Object.entries(guideOptions(args))) {
    const isDefault = defaults.get(name) === value;
    if (!isDefault && JSON.stringify(planned.get(name)) !== JSON.stringify(value))
      throw new GuideError("USAGE", { fault: "plan-options", option: name });
  }
}

/** `3/64`, or `3` where it is known how many there are. @throws GuideError `USAGE` */
function shardNamed(value: string, shards?: number): Shard {
  const [, first, last] = /^(\d{1,9})(?:\/(\d{1,9}))?$/.exec(value.trim()) ?? [];
  const number = Number(first);
  const of = Number(last ?? shards);
  if (!(number >= 1 && number <= of)) throw new GuideError("USAGE", { fault: "bad-shard", value });
  if (shards !== undefined && of !== shards)
    throw new GuideError("USAGE", { fault: "other-shards", value, count: shards });
  return { number, of };
}

/**
 * The folders by the names that the articles have, without those that links lead to on this machine; as seen from the
 * working folder when all articles are named so.
 */
export function portable(roots: readonly string[], items: readonly Item[]): string[] {
  const isFar = items.some(({ article }) => isAbsolute(article));
  const named = roots.map((root) => (isFar ? root : (relative(".", root) || ".").replaceAll("\\", "/")));
  const isUsed = (root: string) =>
    items.some(
      ({ article }) => !relative(root, article).startsWith("..") && !isAbsolute(relative(root, article)),
    );
  return [...new Set(named)].filter(isUsed);
}
