import { link, mkdir, open, readFile, rename, stat, unlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { GuideError } from "../light.ts";

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Clock ticks since the machine started at which the process did; empty where the system does not tell. */
  readonly born: string;
}

/** Seconds between two signs of life of a holder, and without one after which it is dead. */
const sign = 10;
const silence = 60;

/**
 * Takes the lock `<folder>/<name>`: one run at a time writes there. A lock whose process is gone is taken over at once,
 * one of another machine after a minute without a sign of life.
 * @returns what gives it back
 * @throws GuideError `BATCH_LOCKED` when another run holds it; `OUTPUT_BLOCKED` when the disk refuses.
 */
export async function takeLock(folder: string, name: string): Promise<() => Promise<void>> {
  const file = join(folder, name);
  const mine: Holder = { pid: process.pid, host: hostname(), born: await bornOf(process.pid) };
  const text = JSON.stringify(mine);
  const own = join(folder, `.${name}-${process.pid}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(own, text);
    for (let tries = 0; tries < 5; tries++) {
      if (await linked(own, file)) return holding(file, text);
      const found = await readFile(file, "utf8").catch(() => undefined);
      if (found === undefined) continue;
      const holder = holderOf(found);
      if (!(await isGone(holder, file, own))) throw locked(folder, holder);
      await setAside(file, found, `${own}-old`);
    }
    throw locked(folder, undefined);
  } catch (cause) {
    if (cause instanceof GuideError) throw cause;
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new GuideError("OUTPUT_BLOCKED", { file, reason }, { place: { file }, cause });
  } finally {
    await unlink(own).catch(() => undefined);
  }
}

/** A hard link is made by one process only. */
async function linked(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Takes a dead lock away; one that another run has put in its place meanwhile is put back. */
async function setAside(file: string, dead: string, aside: string): Promise<void> {
  await rename(file, aside).catch(() => undefined);
  const taken = await readFile(aside, "utf8").catch(() => dead);
  if (taken !== dead) await link(aside, file).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
}

function holding(file: string, text: string): () => Promise<void> {
  const beat = setInterval(() => void renew(file, text), sign * 1000).unref();
  return () => {
    clearInterval(beat);
    return release(file, text);
  };
}

/** The store’s own clock is moved on by writing. */
async function renew(file: string, text: string): Promise<void> {
  const handle = await open(file, "r+").catch(() => undefined);
  await handle?.write(text, 0).catch(() => undefined);
  await handle?.close().catch(() => undefined);
}

async function release(file: string, text: string): Promise<void> {
  const found = await readFile(file, "utf8").catch(() => "");
  if (found === text) await unlink(file).catch(() => undefined);
}

function locked(folder: string, holder: Holder | undefined): GuideError {
  const values = { folder, pid: holder?.pid ?? 0, host: holder?.host ?? "?" };
  return new GuideError("BATCH_LOCKED", values, { place: { file: folder } });
}

function holderOf(text: string): Holder | undefined {
  try {
    const { pid, host, born } = JSON.parse(text);
    if (Number.isInteger(pid) && typeof host === "string") return { pid, host, born: String(born) };
  } catch {}
  return undefined;
}

/** Whether its process has ended; of another machine, whether it has been silent, by the store’s clock. */
async function isGone(holder: Holder | undefined, file: string, own: string): Promise<boolean> {
  if (holder?.host !== hostname()) {
    const [theirs, ours] = await Promise.all([file, own].map((each) => stat(each).catch(() => undefined)));
    return theirs !== undefined && ours !== undefined && ours.mtimeMs - theirs.mtimeMs > silence * 1000;
  }
  const { pid, born } = holder;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return true;
  }
  return born !== "" && (await bornOf(pid)) !== born;
}

/** The 22nd field of Linux’s `/proc/<pid>/stat`; a number used again by another process has another. */
async function bornOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => "");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
