import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { journalsIn } from "../../src/batch/bucketjournal.ts";
import { shardOf } from "../../src/batch/plan.ts";
import { enqueueAll, type JobEnd, type ShardJob, serve } from "../../src/batch/queue.ts";
import { run } from "../../src/batch/run.ts";
import { standingOf } from "../../src/batch/standing.ts";
import { folderStore } from "../../src/batch/store.ts";
import { GuideError } from "../../src/index.ts";
import { errorOf, folderWith } from "../load/folder.ts";
import { trialCrew } from "./crew.ts";
import { freePort, hasRedis, redisServer } from "./redis.ts";

const jobs = (of: number, digest = "d"): ShardJob[] =>
  Array.from({ length: of }, (_, index) => ({ plan: "plan", digest, number: index + 1, of }));

interface Told {
  readonly errors: unknown[];
}

function serving(make: (job: ShardJob) => Promise<JobEnd>, { errors }: Told = { errors: [] }) {
  const tell = (error: unknown) => void errors.push(error);
  return { lease: 2, untilEmpty: true, signal: new AbortController().signal, make, tell };
}

describe.skipIf(!hasRedis)("a queue", () => {
  test("gives each shard to one of the workers, once, however often the plan was handed in", async () => {
    const { address } = await redisServer();
    await enqueueAll(address, jobs(9));
    await enqueueAll(address, jobs(9));
    const made: number[] = [];
    const make = async ({ number }: ShardJob): Promise<JobEnd> => {
      made.push(number);
      return "made";
    };
    await Promise.all([serve(address, serving(make)), serve(address, serving(make))]);
    expect(made.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await enqueueAll(address, jobs(2));
    await serve(address, serving(make));
    expect(made).toHaveLength(11);
  });

  test("gives out again what was put off", async () => {
    const { address } = await redisServer();
    await enqueueAll(address, jobs(1));
    const ends: JobEnd[] = [{ after: 0 }, { after: 20 }, "made"];
    let count = 0;
    await serve(
      address,
      serving(async () => ends[count++] ?? "made"),
    );
    expect(count).toBe(3);
  });

  test("what fails three times is told, and can be handed in again", async () => {
    const { address } = await redisServer();
    await enqueueAll(address, jobs(1));
    const told: Told = { errors: [] };
    let tries = 0;
    const failure = new GuideError("OUTPUT_BLOCKED", { file: "out", reason: "ENOSPC" });
    await serve(
      address,
      serving(() => {
        tries += 1;
        return Promise.reject(failure);
      }, told),
    );
    expect(tries).toBe(3);
    expect(told.errors).toEqual([failure]);
    await enqueueAll(address, jobs(1));
    await serve(
      address,
      serving(async () => {
        tries += 1;
        return "made";
      }),
    );
    expect(tries).toBe(4);
  });

  test("that was lost with its server is filled again, and the workers come back by themselves", async () => {
    const { address, stop, start } = await redisServer();
    await enqueueAll(address, jobs(3));
    const made: number[] = [];
    const stopped = new AbortController();
    const worker = serve(address, {
      ...serving(async ({ number }) => {
        made.push(number);
        if (made.length === 1) await stop();
        if (made.length === 6) stopped.abort();
        return "made";
      }),
      untilEmpty: false,
      signal: stopped.signal,
    });
    await vi.waitFor(() => expect(made).toHaveLength(1), 20_000);
    await start();
    const again = jobs(5, "e");
    await enqueueAll(address, again);
    await worker;
    expect(made.slice(1).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  test("blames the article that ends its children, and its neighbours get their guides", async () => {
    const { address } = await redisServer();
    const slugs = ["a", "b", "exit", "c", "d", "e", "throw", "f", "g", "h"];
    const folder = await folderWith(Object.fromEntries(slugs.map((slug) => [`in/${slug}.md`, slug])));
    const items = slugs.map((slug) => ({ article: join(folder, "in", `${slug}.md`), folder: slug, slug }));
    const out = join(folder, "out");
    const { crew, log } = await trialCrew(1);
    const make = async (job: ShardJob): Promise<JobEnd> => {
      const store = folderStore(out);
      const release = await store.lock(job);
      const journal = await store.journal(job);
      const never = new AbortController().signal;
      await run(shardOf(items, job), {
        ...{ crew, journal, outputs: store.outputs, fingerprint: "1", seconds: 50, durable: false },
        ...{ force: false, retry: false, printWith: (guide) => guide, tell: () => undefined },
        ...{ signal: never, halt: never },
      });
      await journal.close();
      await release();
      return "made";
    };
    await enqueueAll(address, jobs(4));
    await serve(address, serving(make));
    const standing = standingOf((await journalsIn(folderStore(out).outputs)).values());
    const ids = await idsIn(out, items.length);
    const states = items.map((item) => standing({ ...item, id: ids.get(item.folder) ?? "" }).state);
    expect(states).toEqual(
      slugs.map((slug) => (slug === "exit" || slug === "throw" ? "quarantined" : "done")),
    );
    const given = (await readFile(log, "utf8")).split("\n");
    expect(given.filter((line) => line.endsWith(" exit"))).toHaveLength(3);
    expect(given.filter((line) => line.endsWith(" a"))).toHaveLength(1);
  });
});

async function idsIn(out: string, count: number): Promise<Map<string, string>> {
  const entries = [...(await journalsIn(folderStore(out).outputs)).values()].flat();
  const ids = new Map(
    entries.flatMap((entry) => (entry.event === "start" ? [[entry.folder, entry.id]] : [])),
  );
  expect(ids.size).toBe(count);
  return ids;
}

describe("without a queue", () => {
  test("a server that does not answer is told without its password", async () => {
    const address = `redis://user:s3cret@127.0.0.1:${await freePort()}`;
    const error = await errorOf(() => enqueueAll(address, jobs(1)));
    expect(error).toMatchObject({ code: "QUEUE_BLOCKED", values: { reason: "ECONNREFUSED" } });
    expect(error.message).not.toContain("s3cret");
    const served = await errorOf(() =>
      serve(
        address,
        serving(async () => "made"),
      ),
    );
    expect(served.code).toBe("QUEUE_BLOCKED");
  });

  test.each(["bullmq", "ioredis"])(
    "where %s is not installed, the error says how to install it",
    async (name) => {
      vi.doMock(name, () => {
        throw Object.assign(new Error(`Cannot find package '${name}'`), { code: "ERR_MODULE_NOT_FOUND" });
      });
      vi.resetModules();
      const fresh = await import("../../src/batch/queue.ts");
      const error: unknown = await fresh.enqueueAll("redis://127.0.0.1:1", jobs(1)).catch((cause) => cause);
      vi.doUnmock(name);
      vi.resetModules();
      expect(error).toMatchObject({
        code: "PACKAGE_MISSING",
        values: { packages: "bullmq, ioredis", command: "npm install bullmq ioredis" },
      });
    },
  );
});
