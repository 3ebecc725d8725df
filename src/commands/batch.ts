import { batchPlace } from "../batch/bucketjournal.ts";
import { type Crew, crewOf } from "../batch/crew.ts";
import { type Listed, listed } from "../batch/page.ts";
import { type Progress, progressOf } from "../batch/progress.ts";
import { run } from "../batch/run.ts";
import { type Store, suffixOf } from "../batch/store.ts";
import { counted, emptySummary, isFailed, type Summary } from "../batch/summary.ts";
import { GuideError } from "../light.ts";
import { isRefusal, type Outputs } from "../outputs/outputs.ts";
import { type Assignment, assignment } from "./assignment.ts";
import { reportOf } from "./batchreport.ts";
import { childProgram, fingerprint, guideOptions } from "./batchsettings.ts";
import type { Args, Io, Teller } from "./command.ts";
import { meterOf } from "./meter.ts";
import { printingBy } from "./paths.ts";
import { inOut, storeOf } from "./storeof.ts";

/** Milliseconds between two flushes of the journal, at each of which `progress.json` is written. */
const flushing = 5000;

/** Many articles → a folder each below the output folder, by children that can be killed. */
export async function batch(args: Args, teller: Teller, io: Io): Promise<number> {
  const assigned = await assignment(args, io);
  if (args.dryRun || assigned.items.length === 0) return dryRun(assigned, teller);
  return (await carryOut({ ...assigned, teller, io })).code;
}

function dryRun({ items, settings: { out } }: Assignment, teller: Teller): number {
  for (const { article, folder, problem } of items)
    teller.result({ article, folder: inOut(out, folder), ...(problem && { problem }) }, [
      `${article} → ${inOut(out, folder)}`,
    ]);
  teller.result({ total: items.length }, [teller.word("batch.planned", { count: items.length })]);
  return 0;
}

export interface Work extends Assignment {
  readonly teller: Teller;
  readonly io: Io;
  /** Children that outlive this work. */
  readonly crew?: Crew;
  /** Who asks for its end, when it is not a signal to this process. */
  readonly interrupt?: Interruption;
}

/** How some work has ended. */
export interface Ended {
  readonly code: number;
  readonly summary: Summary;
  /** Nothing stands in the way of the rest but time. */
  readonly stopped: boolean;
  /** The disk or the bucket takes no more. */
  readonly refused?: GuideError;
}

/** Makes what is missing. @throws GuideError `BATCH_LOCKED` */
export async function carryOut(work: Work): Promise<Ended> {
  const store = await storeOf(work.settings.out, work.io.env);
  const release = await store.lock(work.shard);
  try {
    return await underLock(work, store);
  } finally {
    await release();
  }
}

async function underLock(work: Work, { outputs, ...store }: Store): Promise<Ended> {
  const { args, teller, io, settings, items, roots, shard } = work;
  const { out, jobs, seconds, memory, recycle } = settings;
  const journal = await store.journal(shard);
  for (const [folder, { open }] of journal.histories) if (open) await outputs.tidy(folder);
  const setup = { options: guideOptions(args) };
  const crew = work.crew ?? crewOf(jobs, { ...childProgram(args, roots), setup, memory, recycle });
  const interrupt = work.interrupt ?? interruption(crew.end);
  const meter = meterOf(io, teller, args.quiet ?? false);
  const report = reportOf(teller, meter);
  const outcomes: Listed[] = [];
  const began = performance.now();
  let summary: Summary = emptySummary(items.length);
  let fresh = 0;
  const progress = (state: Progress["state"]) =>
    progressOf(summary, fresh, (performance.now() - began) / 1000, state);
  const writeProgress = (state: Progress["state"]) =>
    outputs.put(
      `${batchPlace}/progress${suffixOf(shard)}.json`,
      new TextEncoder().encode(`${JSON.stringify(progress(state))}\n`),
    );
  const timer = setInterval(() => {
    // A disk that refuses ends the run by its next journal line.
    writeProgress("running").catch(() => undefined);
    try {
      journal.sync();
    } catch {}
    meter.show(progress("running"));
  }, flushing);
  try {
    await run(items, {
      ...{ crew, outputs, journal, seconds, ...interrupt.signals },
      fingerprint: await fingerprint(args),
      force: args.force ?? false,
      durable: args.durable ?? false,
      retry: args.retry ?? false,
      printWith: printingBy(teller),
      tell: (outcome, isFresh) => {
        outcomes.push(listed(outcome));
        summary = counted(summary, outcome, isFresh);
        if (isFresh) fresh += 1;
        report.outcome(outcome, isFresh);
        meter.show(progress("running"));
      },
    });
    meter.clear();
    const stopped = interrupt.code();
    await writeProgress(stopped === undefined ? "finished" : "stopped");
    const hasPage = shard === undefined && stopped === undefined && outcomes.length > 0;
    if (hasPage) await writeIndex(report.page(summary, outcomes), work, outputs);
    const index = hasPage ? { index: inOut(out, "index.html") } : {};
    report.closing(summary, { stopped: stopped !== undefined, ...index, skipped: work.skipped });
    return {
      code: stopped ?? codeOf(summary, work),
      summary,
      stopped: stopped !== undefined,
    };
  } catch (error) {
    meter.clear();
    if (!(error instanceof GuideError) || error.code !== "OUTPUT_BLOCKED") throw error;
    teller.fail(error);
    report.closing(summary, { stopped: true, skipped: work.skipped });
    return { code: 1, summary, stopped: true, refused: error };
  } finally {
    clearInterval(timer);
    if (work.interrupt === undefined) interrupt.forget();
    if (work.crew === undefined) crew.end();
    await journal.close();
  }
}

function codeOf(summary: Summary, { args, settings: { failOn } }: Work): number {
  if (isFailed(summary, failOn)) return 1;
  return args.strict && Object.keys(summary.warnings).length > 0 ? 3 : 0;
}

/** `index.html`, unless a file of that name is there which is not ours. */
async function writeIndex(page: string, { args, teller }: Work, outputs: Outputs): Promise<void> {
  const file = { name: "index.html", bytes: new TextEncoder().encode(page) };
  try {
    await outputs.commit("", [file], { force: args.force ?? false, flush: false });
  } catch (error) {
    if (!(error instanceof GuideError) || isRefusal(error)) throw error;
    teller.fail(error);
  }
}

/** Who asks for the end of a run. */
export interface Interruption {
  readonly signals: { readonly signal: AbortSignal; readonly halt: AbortSignal };
  /** Exit code, once somebody has asked. */
  readonly code: () => number | undefined;
  readonly forget: () => void;
}

/** The first SIGINT or SIGTERM lets the articles at work finish, the second ends everything. */
export function interruption(end: () => void): Interruption {
  const stop = new AbortController();
  const halt = new AbortController();
  let code: number | undefined;
  const on = (exit: number) => () => {
    if (stop.signal.aborted) {
      halt.abort();
      end();
    }
    code ??= exit;
    stop.abort();
  };
  const handlers = { SIGINT: on(130), SIGTERM: on(143) };
  for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
  return {
    signals: { signal: stop.signal, halt: halt.signal },
    code: () => code,
    forget: () => {
      for (const [signal, handler] of Object.entries(handlers)) process.off(signal, handler);
    },
  };
}
