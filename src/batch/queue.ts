import type { Redis } from "ioredis";
import { GuideError } from "../light.ts";

/** One job of the queue: a shard of a plan. */
export interface ShardJob {
  /** The folder of the plan, as the working folder of every machine sees it. */
  readonly plan: string;
  /** SHA-256 of its `plan.json`. */
  readonly digest: string;
  readonly number: number;
  readonly of: number;
}

/** What became of a job: made, or to be given out again, at once or after so many milliseconds. */
export type JobEnd = "made" | { readonly after: number };

export interface Serving {
  /** Seconds after which the shard of a silent worker is given to another. */
  readonly lease: number;
  /** Ends when nothing is waiting and nobody is at work. */
  readonly untilEmpty: boolean;
  readonly signal: AbortSignal;
  /** A job that it fails is given out again, three times in all. */
  readonly make: (job: ShardJob) => Promise<JobEnd>;
  /** The server is gone, or a job has failed for good. */
  readonly tell: (error: unknown) => void;
}

const name = "lectern";
const attempts = 3;
/** Milliseconds between two attempts, between two looks whether all is done, and for the first answer of the server. */
const times = { again: 5000, look: 500, answer: 5000 };
/** Jobs of one request. */
const several = 1000;
/** A worker that dies is nobody’s fault here: the blame of articles stands in the journals. */
const deaths = 1_000_000;

/**
 * Puts jobs into the queue. One that is there already, waiting or at work, is not put there again; one that failed is.
 * @throws GuideError `PACKAGE_MISSING`, `QUEUE_BLOCKED`
 */
export async function enqueueAll(address: string, jobs: readonly ShardJob[]): Promise<void> {
  const { bull, redis } = await opened(address);
  const queue = new bull.Queue<ShardJob>(name, { connection: redis });
  queue.on("error", () => undefined);
  try {
    const ids = new Set(jobs.map(idOf));
    for (const job of await queue.getFailed()) if (ids.has(job?.id ?? "")) await job.remove();
    const opts = { attempts, backoff: { type: "fixed", delay: times.again }, removeOnComplete: true };
    for (let at = 0; at < jobs.length; at += several)
      await queue.addBulk(
        jobs
          .slice(at, at + several)
          .map((data) => ({ name: "shard", data, opts: { ...opts, jobId: idOf(data) } })),
      );
  } catch (cause) {
    throw blocked(address, cause);
  } finally {
    await queue.close().catch(() => undefined);
    redis.disconnect();
  }
}

/** Takes one job after the other until it is stopped. @throws GuideError `PACKAGE_MISSING`, `QUEUE_BLOCKED` */
export async function serve(address: string, serving: Serving): Promise<void> {
  const { lease, untilEmpty, signal, make, tell } = serving;
  const { bull, redis } = await opened(address);
  const worker = new bull.Worker<ShardJob>(
    name,
    async (job, token) => {
      const end = await make(job.data);
      if (end === "made") return;
      await job.moveToDelayed(Date.now() + end.after, token);
      throw new bull.DelayedError();
    },
    {
      connection: redis,
      lockDuration: lease * 1000,
      stalledInterval: lease * 500,
      maxStalledCount: deaths,
    },
  );
  const queue = new bull.Queue<ShardJob>(name, { connection: redis });
  let trouble = "";
  const troubled = (cause: unknown) => {
    const error = blocked(address, cause);
    if (error.message !== trouble) tell(error);
    trouble = error.message;
  };
  queue.on("error", () => undefined);
  worker.on("error", troubled);
  worker.on("completed", () => {
    trouble = "";
  });
  worker.on("failed", (job, error) => {
    if (job === undefined || job.attemptsMade >= attempts) tell(error);
  });
  const isEmpty = async () => {
    const counts = await queue.getJobCounts("waiting", "active", "delayed", "prioritized");
    return Object.values(counts).every((count) => count === 0);
  };
  try {
    await until(signal, () => (untilEmpty ? isEmpty().catch(() => false) : Promise.resolve(false)));
  } finally {
    await worker.close().catch(troubled);
    await queue.close().catch(() => undefined);
    redis.disconnect();
  }
}

/** Handing a plan in twice makes no second job. */
function idOf({ digest, number }: ShardJob): string {
  return `${digest}-${number}`;
}

async function until(signal: AbortSignal, isOver: () => Promise<boolean>): Promise<void> {
  while (!signal.aborted && !(await isOver()))
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, times.look);
      signal.addEventListener("abort", end);
    });
}

/** The two packages, and a connection that comes back by itself once it has stood. */
async function opened(address: string) {
  const packages = Promise.all([import("bullmq"), import("ioredis")]);
  const [bull, { Redis }] = await packages.catch((cause: unknown) => {
    const values = { packages: "bullmq, ioredis", command: "npm install bullmq ioredis" };
    throw new GuideError("PACKAGE_MISSING", values, { cause });
  });
  const usual = { maxRetriesPerRequest: null, lazyConnect: true, connectTimeout: times.answer };
  const first = new Redis(address, { ...usual, retryStrategy: () => null });
  await answered(first).catch((cause: unknown) => {
    throw blocked(address, cause);
  });
  const redis = new Redis(address, { ...usual, retryStrategy: (tries) => Math.min(tries * 200, 5000) });
  redis.on("error", () => undefined);
  return { bull, redis };
}

/** Rejects with what the server or the network says. */
async function answered(redis: Redis): Promise<void> {
  let said: unknown;
  redis.on("error", (error) => {
    said = error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw said ?? error;
  } finally {
    redis.disconnect();
  }
}

/** Without the password that an address may hold. */
function blocked(address: string, cause: unknown): GuideError {
  const { protocol, host } = new URL(address);
  const reason =
    cause instanceof Error && "code" in cause && typeof cause.code === "string"
      ? cause.code
      : cause instanceof Error
        ? cause.message
        : String(cause);
  return new GuideError("QUEUE_BLOCKED", { queue: `${protocol}//${host}`, reason }, { cause });
}
