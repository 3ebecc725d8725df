/** A row of the table: a figure beside what is demanded of it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly demand?: number;
  /** `least`: the value must reach the demand; `most`: it must not pass it; `exactly`: within the tolerance. */
  readonly direction: "least" | "most" | "exactly";
  /** For `exactly`; 0 when absent. */
  readonly tolerance?: number;
}

/** Where the sets lie. A measure returns no rows when its set is not there. */
export interface Sets {
  /** Folder of the sets: `sentences/`, `names/` … */
  readonly folder: string;
  /** Folder of the real articles: `seed/`, `articles/`. */
  readonly texts: string;
}

export type Measure = (sets: Sets) => Promise<readonly Figure[]>;

export function falls({ value, demand, direction, tolerance = 0 }: Figure): boolean {
  if (demand === undefined) return false;
  if (direction === "exactly") return Math.abs(value - demand) > tolerance;
  return direction === "least" ? value < demand : value > demand;
}

export function least(name: string, value: number, demand?: number): Figure {
  return { name, value, direction: "least", ...(demand === undefined ? {} : { demand }) };
}

export function most(name: string, value: number, demand: number): Figure {
  return { name, value, demand, direction: "most" };
}

export function exactly(name: string, value: number, demand: number, tolerance = 0): Figure {
  return { name, value, demand, direction: "exactly", tolerance };
}

/** Percent. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

/** The harmonic mean of precision and recall, in percent. */
export function f1(right: number, predicted: number, gold: number): number {
  return share(2 * right, predicted + gold);
}
