import { type Crew, crewOf } from "../batch/crew.ts";
import { type Plan, readPlan } from "../batch/planfile.ts";
import { type JobEnd, type ShardJob, serve } from "../batch/queue.ts";
import { GuideError } from "../light.ts";
import { type Assignment, planned } from "./assignment.ts";
import { carryOut, interruption } from "./batch.ts";
import { childProgram, guideOptions } from "./batchsettings.ts";
import type { Args, Io, Teller } from "./command.ts";
import { queueOf } from "./enqueue.ts";
import { whole } from "./settings.ts";

/** Milliseconds after which a shard that another run holds is tried again. */
const pause = 5000;

/** Takes shards from a queue and makes them, until it is stopped; with `--until-empty`, until none is left. */
export async function worker(args: Args, teller: Teller, io: Io): Promise<number> {
  const { untilEmpty = false, lease } = args;
  const address = queueOf(args, io);
  const crews = crewsOf();
  const interrupt = interruption(crews.end);
  let failures = 0;
  const make = async (job: ShardJob): Promise<JobEnd> => {
    const { digest, number, of } = job;
    const plan = await samePlan(job);
    const assigned = await planned(plan, { ...args, shard: `${number}/${of}` });
    teller.result({ plan: job.plan, shard: `${number}/${of}`, articles: assigned.items.length }, [
      teller.word("worker.shard", { plan: job.plan, shard: `${number}/${of}` }),
    ]);
    const crew = crews.of(digest, assigned);
    try {
      const { refused, stopped } = await carryOut({ ...assigned, teller, io, crew, interrupt });
      if (refused) throw refused;
      return stopped ? { after: 0 } : "made";
    } catch (error) {
      if (error instanceof GuideError && error.code === "BATCH_LOCKED") return { after: pause };
      throw error;
    }
  };
  try {
    await serve(address, {
      ...{ untilEmpty, make, signal: interrupt.signals.signal },
      lease: lease === undefined ? 60 : whole("lease", lease, 1, 86_400),
      tell: (error) => {
        if (!(error instanceof GuideError && error.code === "QUEUE_BLOCKED")) failures += 1;
        teller.fail(error);
      },
    });
  } finally {
    interrupt.forget();
    crews.end();
  }
  return interrupt.code() ?? (failures > 0 ? 1 : 0);
}

/** The plan that was handed in, not another that has taken its place. */
async function samePlan({ plan: folder, digest }: ShardJob): Promise<Plan> {
  const plan = await readPlan(folder);
  if (plan.digest === digest) return plan;
  throw new GuideError("PLAN_INVALID", { fault: "plan-replaced", file: folder }, { place: { file: folder } });
}

/** Children stay for the shards of one plan: all have the same options. */
function crewsOf() {
  let known: { readonly digest: string; readonly crew: Crew } | undefined;
  const end = () => {
    known?.crew.end();
    known = undefined;
  };
  return {
    end,
    of: (digest: string, { args, roots, settings: { jobs, memory, recycle } }: Assignment): Crew => {
      if (known?.digest === digest) return known.crew;
      end();
      const setup = { options: guideOptions(args) };
      const crew = crewOf(jobs, { ...childProgram(args, roots), setup, memory, recycle });
      known = { digest, crew };
      return crew;
    },
  };
}
