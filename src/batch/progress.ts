import type { Summary } from "./summary.ts";

/** How far a run is: what `progress.json` says. */
export interface Progress extends Summary {
  /** Guides made and articles failed in this run, by second. */
  readonly perSecond: number;
  /** Seconds; absent before the first article has ended. */
  readonly secondsLeft?: number;
  readonly state: "running" | "stopped" | "finished";
}

/** @param fresh articles that this run has ended; @param seconds since its start. */
export function progressOf(
  summary: Summary,
  fresh: number,
  seconds: number,
  state: Progress["state"],
): Progress {
  const rate = seconds > 0 ? fresh / seconds : 0;
  const left = rate > 0 ? { secondsLeft: Math.round(summary.left / rate) } : {};
  return { ...summary, perSecond: Math.round(rate * 100) / 100, ...left, state };
}

/** `[#####···············]` */
export function barOf({ total, left }: Summary, width: number): string {
  const full = total === 0 ? width : Math.floor(((total - left) / total) * width);
  return `[${"#".repeat(full)}${"·".repeat(width - full)}]`;
}

/** `0:42`, `12:05`, `3:00:10` */
export function clockOf(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(Math.floor(seconds) % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
