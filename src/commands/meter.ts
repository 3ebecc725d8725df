import { barOf, clockOf, type Progress } from "../batch/progress.ts";
import type { Io, Teller } from "./command.ts";

/** Shows how far a batch is. */
export interface Meter {
  readonly show: (progress: Progress) => void;
  /** Takes the bar away, so that a line can be written. */
  readonly clear: () => void;
}

/** Milliseconds between two changes of a bar. */
const refresh = 100;
/** Milliseconds, and articles, between two lines where there is no terminal. */
const pause = 10_000;
const many = 1000;

/** A bar that moves on a terminal, a line now and then elsewhere; nothing under `--quiet`. */
export function meterOf(io: Io, teller: Teller, quiet: boolean): Meter {
  const { stderr, env } = io;
  const moves = stderr.isTTY === true && env.TERM !== "dumb" && !env.CI;
  const width = stderr.columns ?? 80;
  let shown = false;
  let at = performance.now();
  let ended = 0;
  const clear = () => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    clear,
    show: (progress) => {
      if (quiet || (teller.json && !moves)) return;
      const now = performance.now();
      const count = progress.total - progress.left;
      const isDue = moves
        ? now - at >= refresh
        : count > ended && (now - at >= pause || count - ended >= many);
      if (!isDue) return;
      [at, ended] = [now, count];
      const text = lineOf(progress, teller);
      if (!moves) return void stderr.write(`${text}\n`);
      const room = Math.min(30, width - text.length - 4);
      stderr.write(
        `\r\u001b[K${`${room < 5 ? "" : `${barOf(progress, room)} `}${text}`.slice(0, width - 1)}`,
      );
      shown = true;
    },
  };
}

function lineOf(progress: Progress, teller: Teller): string {
  const { total, left, failed, quarantined, perSecond, secondsLeft } = progress;
  const values = { ended: total - left, total, failed: failed + quarantined, rate: perSecond };
  const time = secondsLeft === undefined ? {} : { time: clockOf(secondsLeft) };
  return teller.word(secondsLeft === undefined ? "batch.begun" : "batch.progress", { ...values, ...time });
}
