import type { Failure, Outcome } from "./outcome.ts";

/** One line of a journal. `start` is written before a child is given the article. */
export type Entry =
  | { readonly event: "start"; readonly folder: string; readonly id: string; readonly alone: boolean }
  | { readonly event: "crash"; readonly folder: string; readonly id: string; readonly error: Failure }
  | { readonly event: "end"; readonly outcome: Outcome }
  | { readonly event: "sync" };

/** What a journal tells of one article, under the last `id` it was tried with. */
export interface History {
  readonly id: string;
  readonly outcome?: Outcome;
  /** Children that it has ended. */
  readonly crashes: number;
  /** Programs that ended while it alone was at work. */
  readonly lonely: number;
  /** What ended the last child. */
  readonly error?: Failure;
  /** Started and not ended: the program itself ended meanwhile. */
  readonly open?: "alone" | "among others";
}

/** Histories by folder. */
export type Histories = ReadonlyMap<string, History>;

/** Crashes, or lonely deaths, after which an article is not tried again. */
export const mostAttempts = 3;

/** The histories that the lines of one journal tell, in their order. */
export function histories(entries: Iterable<Entry>): Map<string, History> {
  const known = new Map<string, History>();
  for (const entry of entries) note(known, entry);
  return known;
}

/** Takes in one more line of the run itself, which never looks back at an article that has ended. */
export function follow(known: Map<string, History>, entry: Entry): void {
  if (entry.event === "end") known.delete(entry.outcome.folder);
  else note(known, entry);
}

/** Takes in one more line. */
export function note(known: Map<string, History>, entry: Entry): void {
  if (entry.event === "sync") return;
  const { folder, id } = entry.event === "end" ? entry.outcome : entry;
  const { open, ...before } = historyOf(known.get(folder), id);
  if (entry.event === "start") {
    const lonely = before.lonely + (open === "alone" ? 1 : 0);
    known.set(folder, { ...before, lonely, open: entry.alone ? "alone" : "among others" });
  } else if (entry.event === "crash")
    known.set(folder, { ...before, crashes: before.crashes + 1, error: entry.error });
  else known.set(folder, { ...before, outcome: entry.outcome });
}

/** Changed articles, and those tried with other options, begin anew. */
function historyOf(known: History | undefined, id: string): History {
  return known?.id === id ? known : { id, crashes: 0, lonely: 0 };
}

/** Lonely deaths, the one that was just found included. */
export function lonelyDeaths({ lonely, open }: History): number {
  return lonely + (open === "alone" ? 1 : 0);
}

/** The line as it is written, without its end. */
export function lineOf(entry: Entry): string {
  return JSON.stringify(entry);
}

/** The entry of a line; undefined for a torn one. */
export function entryOf(line: string): Entry | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    return isEntry(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null || !("event" in value)) return false;
  if (value.event === "sync") return true;
  const about = value.event === "end" && "outcome" in value ? value.outcome : value;
  return (
    typeof about === "object" &&
    about !== null &&
    "folder" in about &&
    "id" in about &&
    typeof about.folder === "string" &&
    typeof about.id === "string" &&
    ["start", "crash", "end"].includes(String(value.event))
  );
}
