import { readPlan } from "../batch/planfile.ts";
import { enqueueAll, type ShardJob } from "../batch/queue.ts";
import { GuideError } from "../light.ts";
import type { Args, Io, Teller } from "./command.ts";

/** A plan → one job a shard in a queue from which workers take them. */
export async function enqueue(args: Args, teller: Teller, io: Io): Promise<number> {
  const { folder = "" } = args;
  const { manifest, digest } = await readPlan(folder);
  const of = manifest.shards.length;
  const jobs = manifest.shards.flatMap(({ articles }, index): ShardJob[] =>
    articles === 0 ? [] : [{ plan: folder, digest, number: index + 1, of }],
  );
  await enqueueAll(queueOf(args, io), jobs);
  teller.result({ plan: folder, digest, jobs: jobs.length }, [
    teller.word("queue.filled", { count: jobs.length, command: `${teller.program} worker` }),
  ]);
  return 0;
}

/** `--queue`, or the variable, which other users of the machine cannot see. @throws GuideError `USAGE` */
export function queueOf({ queue }: Args, { env }: Io): string {
  const address = queue ?? env.LECTERN_QUEUE;
  if (address === undefined || address === "") throw new GuideError("USAGE", { fault: "no-queue" });
  if (!/^rediss?:\/\/[^/]/.test(address) || !URL.canParse(address))
    throw new GuideError("USAGE", { fault: "bad-queue" });
  return address;
}
