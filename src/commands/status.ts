import { journalsIn } from "../batch/bucketjournal.ts";
import { isKept } from "../batch/digest.ts";
import type { Item } from "../batch/plan.ts";
import { plannedItems, readPlan } from "../batch/planfile.ts";
import { type Standing, standingOf } from "../batch/standing.ts";
import { counted, emptySummary } from "../batch/summary.ts";
import type { Outputs } from "../outputs/outputs.ts";
import { reportOf } from "./batchreport.ts";
import type { Args, Io, Teller } from "./command.ts";
import { storeOf } from "./storeof.ts";

/** Exit code while something is still to be made. */
const unfinished = 4;

/** Where a plan stands, as the journals beside the guides tell; with `--verify`, as the guides themselves do. */
export async function status({ folder = "", out, verify }: Args, teller: Teller, io: Io) {
  const plan = await readPlan(folder);
  const { shards, articles, guides } = plan.manifest;
  const { outputs } = await storeOf(out ?? guides, io.env);
  const standing = standingOf((await journalsIn(outputs)).values());
  const report = reportOf(teller, { show: () => undefined, clear: () => undefined });
  let summary = emptySummary(articles);
  const open: { readonly shard: string; readonly missing: number }[] = [];
  for (const index of shards.keys()) {
    const shard = { number: index + 1, of: shards.length };
    let missing = 0;
    for (const item of await plannedItems(plan, shard)) {
      const found = await seen(standing(item), item, verify ? outputs : undefined);
      if (found.state === "missing") {
        missing += 1;
        if (teller.json) teller.result({ ...found, shard: `${shard.number}/${shard.of}` });
      } else {
        summary = counted(summary, found, false);
        report.outcome(found, false);
      }
    }
    if (missing > 0) open.push({ shard: `${shard.number}/${shard.of}`, missing });
  }
  const { done, failed, quarantined, left, codes } = summary;
  teller.result({ articles, done, failed, quarantined, missing: left, codes, shards: shards.length, open }, [
    ...open.map(({ shard, missing }) =>
      teller.word("status.shard", {
        count: missing,
        command: `${teller.program} batch --shard ${shard} ${folder}`,
      }),
    ),
    teller.word("status.counts", { count: articles, articles, done, failed, quarantined, missing: left }),
    ...Object.entries(codes).map(([code, count]) => `  ${code} ${count}`),
  ]);
  if (left > 0) return unfinished;
  return failed + quarantined > 0 ? 1 : 0;
}

/** What is recorded as done and is not there any more is missing. */
async function seen(standing: Standing, { article, folder }: Item, outputs?: Outputs): Promise<Standing> {
  const isGone = outputs && standing.state === "done" && !(await isKept(standing, outputs));
  return isGone ? { state: "missing", article, folder } : standing;
}
