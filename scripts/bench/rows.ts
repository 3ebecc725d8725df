import { loadavg } from "node:os";

/** Prints figures beside their demands. */
export interface Rows {
  /** A demand begins with the sign of what is allowed: at most (`≤60`) or at least (`≥3`). */
  readonly row: (name: string, value: number, unit: string, demand?: string) => void;
  readonly note: (text: string) => void;
  /** How many fell short. */
  readonly short: () => number;
}

export function printed(): Rows {
  let short = 0;
  return {
    row: (name, value, unit, demand = "") => {
      const limit = Number(demand.slice(1));
      const falls = demand !== "" && (demand.startsWith("≥") ? value < limit : value > limit);
      if (falls) short += 1;
      const shown = value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0).padStart(8);
      console.log(
        `${name.padEnd(64)}${shown} ${unit.padEnd(9)}${demand.padEnd(7)}${falls ? "SHORT" : ""}`.trimEnd(),
      );
    },
    note: (text) => console.log(text),
    short: () => short,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Whether other programs want more than half a processor: times are then an upper end. */
export function load(): string {
  return `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(" · ")}`;
}
