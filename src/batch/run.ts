import { basename } from "node:path";
import { GuideError } from "../light.ts";
import { isRefusal, type Outputs } from "../outputs/outputs.ts";
import type { Crew } from "./crew.ts";
import { digestOf, idOf, isKept, isUnmoved } from "./digest.ts";
import { type History, lonelyDeaths, mostAttempts } from "./journal.ts";
import type { Journal } from "./journalfile.ts";
import type { Done, Failure, Outcome } from "./outcome.ts";
import type { Item } from "./plan.ts";
import type { Guided } from "./task.ts";

export interface RunSettings {
  readonly crew: Crew;
  readonly outputs: Outputs;
  readonly journal: Journal;
  /** Of Lectern and the options: see fingerprintOf. */
  readonly fingerprint: string;
  /** For one article. */
  readonly seconds: number;
  readonly force: boolean;
  /** Each article is on the disk before the next begins. */
  readonly durable: boolean;
  /** Articles in quarantine are tried again. */
  readonly retry: boolean;
  readonly printWith: (guide: string) => string;
  /** No article is begun once it is aborted; those at work are finished. */
  readonly signal: AbortSignal;
  /** The run is over at once: the end of a child is nobody’s fault any more. */
  readonly halt: AbortSignal;
  /** Each outcome; `fresh` when this run has reached it. */
  readonly tell: (outcome: Outcome, fresh: boolean) => void;
}

/** An item about to be tried. */
interface Attempt {
  readonly item: Item;
  readonly id: string;
}

/** Articles between two flushes of the journal. */
const flushEvery = 100;

/**
 * Makes the guides that are missing. What ended a child is tried again when the others are done, and what was at work
 * when the whole program ended is tried alone, last.
 * @throws GuideError `OUTPUT_BLOCKED` without `fault` when the disk refuses: that is no article’s fault. Those of the
 * crew.
 */
export async function run(items: readonly Item[], settings: RunSettings): Promise<void> {
  const { crew, journal, signal, tell } = settings;
  const again: Attempt[] = [];
  const alone: Attempt[] = [];
  let ended = 0;
  const reach = (outcome: Outcome) => {
    journal.write({ event: "end", outcome });
    ended += 1;
    if (settings.durable || ended % flushEvery === 0) journal.sync();
    tell(outcome, true);
  };

  const attempt = async (job: number, { item, id }: Attempt, isAlone: boolean): Promise<void> => {
    const { article, folder, slug } = item;
    await crew.ready(job);
    journal.write({ event: "start", folder, id, alone: isAlone });
    const answer = await crew.make(job, { article, slug }, settings.seconds);
    if (settings.halt.aborted) return;
    if ("death" in answer) {
      journal.write({ event: "crash", folder, id, error: answer.death });
      if (crashesOf(journal, folder) < mostAttempts) again.push({ item, id });
      else reach({ article, folder, id, state: "quarantined", error: answer.death });
    } else if ("error" in answer) reach({ article, folder, id, state: "failed", error: answer.error });
    else reach(await committed({ item, id }, answer, settings));
  };

  /** What is still to be tried now: not what is there, nor what must wait until it is alone. */
  const sift = async (item: Item): Promise<Attempt | undefined> => {
    const { article, folder } = item;
    const failed = (error: Failure) => reach({ article, folder, id: "", state: "failed", error });
    if (item.problem) return void failed(item.problem);
    const id = await idOf(article, settings.fingerprint).catch((error: unknown) => blockedBy(error, article));
    if (typeof id !== "string") return void failed(id);
    if (item.id !== undefined && item.id !== id)
      return void reach({ article, folder, id: item.id, state: "failed", error: changedSince(article) });
    const known = journal.histories.get(folder);
    const before = await settled(item, id, known, settings);
    if (before) return void tell(before, false);
    if (known?.id !== id || settings.retry) return { item, id };
    const isOver = known.crashes >= mostAttempts && known.outcome === undefined;
    if (isOver || lonelyDeaths(known) >= mostAttempts)
      return void reach({ article, folder, id, state: "quarantined", error: endOf(known) });
    if (known.open === undefined) return { item, id };
    alone.push({ item, id });
    return undefined;
  };

  await inLanes(crew.jobs, items, signal, async (job, item) => {
    const next = await sift(item);
    if (next) await attempt(job, next, crew.jobs === 1);
  });
  while (again.length > 0 && !signal.aborted)
    await inLanes(crew.jobs, again.splice(0), signal, (job, next) => attempt(job, next, crew.jobs === 1));
  const shy = alone.toSorted((a, b) => deathsOf(journal, a) - deathsOf(journal, b));
  await inLanes(1, shy, signal, (job, next) => attempt(job, next, true));
  while (again.length > 0 && !signal.aborted)
    await inLanes(1, again.splice(0), signal, (job, next) => attempt(job, next, true));
  journal.sync();
}

/** So many lanes take one thing after the other. The first error ends all of them. */
async function inLanes<T>(
  lanes: number,
  things: readonly T[],
  signal: AbortSignal,
  act: (lane: number, thing: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let broken = false;
  const lane = async (_: unknown, number: number) => {
    while (!signal.aborted && !broken) {
      const thing = things[next++];
      if (thing === undefined) return;
      await act(number, thing).catch((error: unknown) => {
        broken = true;
        throw error;
      });
    }
  };
  const all = await Promise.allSettled(Array.from({ length: Math.min(lanes, things.length) }, lane));
  for (const one of all) if (one.status === "rejected") throw one.reason;
}

/** What an earlier run has reached for good under the same id. */
async function settled(
  { article }: Item,
  id: string,
  known: History | undefined,
  { outputs, force, retry }: RunSettings,
): Promise<Outcome | undefined> {
  const outcome = known?.id === id ? known.outcome : undefined;
  if (outcome?.state === "quarantined" && !retry) return { ...outcome, article };
  if (
    outcome?.state === "done" &&
    !force &&
    (await isUnmoved(article, outcome)) &&
    (await isKept(outcome, outputs))
  )
    return { ...outcome, article };
  return undefined;
}

async function committed(
  { item: { article, folder }, id }: Attempt,
  { files, ...guided }: Guided,
  { outputs, force, durable, printWith }: RunSettings,
): Promise<Outcome> {
  try {
    await outputs.commit(folder, files, { force, flush: durable, printWith });
  } catch (error) {
    if (!(error instanceof GuideError) || isRefusal(error)) throw error;
    const { code, values, place } = error;
    const failure: Failure = { code, values, ...(place && { place }) };
    return { article, folder, id, state: "failed", error: failure };
  }
  const made = files.map(({ bytes, ...about }) => ({
    ...about,
    size: bytes.length,
    sha256: digestOf(bytes),
  }));
  return { article, folder, id, state: "done", ...guided, files: made } satisfies Done;
}

function crashesOf(journal: Journal, folder: string): number {
  return journal.histories.get(folder)?.crashes ?? 0;
}

function deathsOf(journal: Journal, { item }: Attempt): number {
  const known = journal.histories.get(item.folder);
  return known === undefined ? 0 : lonelyDeaths(known);
}

function endOf({ error }: History): Failure {
  return error ?? { code: "CHILD_DIED", values: { fault: "program-died", count: mostAttempts } };
}

function changedSince(article: string): Failure {
  return {
    code: "SOURCE_BLOCKED",
    values: { fault: "changed-since", file: article },
    place: { file: article },
  };
}

/** Why an article cannot be read, from what the disk said. */
export function blockedBy(error: unknown, article: string): Failure {
  const reason = error instanceof Error && "code" in error ? String(error.code) : basename(article);
  const code = reason === "ENOENT" ? "SOURCE_NOT_FOUND" : "SOURCE_BLOCKED";
  return { code, values: { file: article, reason }, place: { file: article } };
}
