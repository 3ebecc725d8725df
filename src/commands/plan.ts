import { join } from "node:path";
import { planOf } from "../batch/plan.ts";
import { identified, writePlan } from "../batch/planfile.ts";
import { GuideError } from "../light.ts";
import { discovered, portable } from "./assignment.ts";
import { fingerprint, guideOptions } from "./batchsettings.ts";
import type { Args, Io, Teller } from "./command.ts";
import { shorter } from "./paths.ts";
import { whole } from "./settings.ts";

/** Articles of one shard where nobody says how many shards there are. */
const usual = 100;

/** Articles → a plan that many machines can share: what is to be made, under which names, from which bytes. */
export async function plan(args: Args, teller: Teller, io: Io): Promise<number> {
  const { out = "plan", guides = "out", force = false } = args;
  if (out === "-" || guides === "-") throw new GuideError("USAGE", { fault: "batch-out" });
  const { inputs, roots, skipped } = await discovered({ ...args, out: guides }, io);
  const print = await fingerprint(args);
  const items = await identified(planOf(inputs), print);
  const shards =
    args.shards === undefined
      ? Math.max(1, Math.ceil(items.length / usual))
      : whole("shards", args.shards, 1, 100_000);
  const about = {
    ...{ fingerprint: print, options: { ...guideOptions(args) } as Record<string, string>, guides },
    ...{ roots: portable(roots, items), shards },
  };
  const { digest } = await writePlan(out, items, about, force);
  const file = shorter(join(out, "plan.json"));
  const unread = items.filter(({ problem }) => problem).length;
  teller.result({ plan: file, digest, articles: items.length, unread, shards, guides }, [
    teller.word("plan.written", { file, count: items.length }),
    teller.word("plan.shards", {
      count: shards,
      command: `${teller.program} batch --shard 1/${shards} ${out}`,
    }),
    ...(unread > 0 ? [teller.word("plan.unread", { count: unread })] : []),
    ...(skipped > 0 ? [teller.word("batch.skipped", { count: skipped })] : []),
  ]);
  return 0;
}
