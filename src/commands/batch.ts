import { join } from "node:path";
import { crewOf } from "../batch/crew.ts";
import { discover } from "../batch/discover.ts";
import { batchFolder, journalName, openJournal } from "../batch/journalfile.ts";
import { takeLock } from "../batch/lock.ts";
import type { Outcome } from "../batch/outcome.ts";
import { type Item, planOf } from "../batch/plan.ts";
import { type Progress, progressOf } from "../batch/progress.ts";
import { run } from "../batch/run.ts";
import { counted, emptySummary, isFailed, type Summary } from "../batch/summary.ts";
import { GuideError } from "../index.ts";
import { diskOutputs } from "../outputs/disk.ts";
import { reportOf } from "./batchreport.ts";
import {
  type BatchSettings,
  batchSettings,
  childProgram,
  fingerprint,
  guideOptions,
} from "./batchsettings.ts";
import type { Args, Io, Teller } from "./command.ts";
import { meterOf } from "./meter.ts";
import { printingBy } from "./paths.ts";
import { looksOf } from "./printing.ts";
import { composeSettings, printSettings } from "./settings.ts";
import { slugOf } from "./slug.ts";

/** Milliseconds between two flushes of the journal, at each of which `progress.json` is written. */
const flushing = 5000;

/** Many articles → a folder each below the output folder, by children that can be killed. */
export async function batch(args: Args, teller: Teller, io: Io): Promise<number> {
  const settings = batchSettings(args);
  await checkOptions(args);
  const { inputs, roots, skipped } = await discover(args.inputs ?? [], {
    out: settings.out,
    stdin: io.stdin,
    slugOf,
  });
  const items = planOf(inputs);
  if (args.dryRun || items.length === 0) return dryRun(items, settings, teller);
  const release = await takeLock(join(settings.out, batchFolder), "lock");
  try {
    return await underLock({ args, teller, io, settings, items, roots, skipped });
  } finally {
    await release();
  }
}

/** What a user can have got wrong is told before any child is started. */
async function checkOptions(args: Args): Promise<void> {
  composeSettings(args);
  await Promise.all([printSettings(args), looksOf(args)]);
}

function dryRun(items: readonly Item[], { out }: BatchSettings, teller: Teller): number {
  for (const { article, folder, problem } of items)
    teller.result({ article, folder: join(out, folder), ...(problem && { problem }) }, [
      `${article} → ${join(out, folder)}`,
    ]);
  teller.result({ total: items.length }, [teller.word("batch.planned", { count: items.length })]);
  return 0;
}

interface Work {
  readonly args: Args;
  readonly teller: Teller;
  readonly io: Io;
  readonly settings: BatchSettings;
  readonly items: readonly Item[];
  readonly roots: readonly string[];
  readonly skipped: number;
}

async function underLock(work: Work): Promise<number> {
  const { args, teller, io, settings, items, roots } = work;
  const { out, jobs, seconds, memory, failOn } = settings;
  const outputs = diskOutputs(out);
  const journal = await openJournal(join(out, batchFolder), journalName());
  for (const [folder, { open }] of journal.histories) if (open) await outputs.tidy(folder);
  const setup = { options: guideOptions(args) };
  const crew = crewOf(jobs, { ...childProgram(args, roots), setup, memory });
  const interrupt = interruption(crew.end);
  const meter = meterOf(io, teller, args.quiet ?? false);
  const report = reportOf(teller, meter);
  const outcomes: Outcome[] = [];
  const began = performance.now();
  let summary: Summary = emptySummary(items.length);
  let fresh = 0;
  const progress = (state: Progress["state"]) =>
    progressOf(summary, fresh, (performance.now() - began) / 1000, state);
  const writeProgress = (state: Progress["state"]) =>
    outputs.put(
      `${batchFolder.replaceAll("\\", "/")}/progress.json`,
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
        outcomes.push(outcome);
        summary = counted(summary, outcome, isFresh);
        if (isFresh) fresh += 1;
        report.outcome(outcome, isFresh);
        meter.show(progress("running"));
      },
    });
    meter.clear();
    const stopped = interrupt.code();
    await writeProgress(stopped === undefined ? "finished" : "stopped");
    if (stopped === undefined) await writeIndex(outcomes, report.page(summary, outcomes), work);
    report.closing(summary, { stopped: stopped !== undefined, out, skipped: work.skipped });
    if (stopped !== undefined) return stopped;
    if (isFailed(summary, failOn)) return 1;
    return args.strict && Object.keys(summary.warnings).length > 0 ? 3 : 0;
  } catch (error) {
    meter.clear();
    if (!(error instanceof GuideError) || error.code !== "OUTPUT_BLOCKED") throw error;
    teller.fail(error);
    report.closing(summary, { stopped: true, out, skipped: work.skipped });
    return 1;
  } finally {
    clearInterval(timer);
    interrupt.forget();
    crew.end();
    journal.close();
  }
}

/** `index.html`, unless a file of that name is there which is not ours. */
async function writeIndex(outcomes: readonly Outcome[], page: string, work: Work): Promise<void> {
  if (outcomes.length === 0) return;
  const file = { name: "index.html", bytes: new TextEncoder().encode(page) };
  const options = { force: work.args.force ?? false, flush: false };
  try {
    await diskOutputs(work.settings.out).commit("", [file], options);
  } catch (error) {
    if (!(error instanceof GuideError) || error.values.fault === undefined) throw error;
    work.teller.fail(error);
  }
}

/** The first SIGINT or SIGTERM lets the articles at work finish, the second ends everything. */
function interruption(end: () => void) {
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
