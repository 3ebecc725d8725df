import type { Outcome } from "./outcome.ts";

/** What a run has come to, or a whole plan. */
export interface Summary {
  readonly total: number;
  /** Guides that are there, those of earlier runs included. */
  readonly done: number;
  /** Of these, how many were there already. */
  readonly unchanged: number;
  readonly failed: number;
  readonly quarantined: number;
  readonly left: number;
  /** How many articles failed or are quarantined with each code. */
  readonly codes: Readonly<Record<string, number>>;
  /** Warnings of the guides, by code. */
  readonly warnings: Readonly<Record<string, number>>;
}

export function emptySummary(total: number): Summary {
  return { total, done: 0, unchanged: 0, failed: 0, quarantined: 0, left: total, codes: {}, warnings: {} };
}

/** With one more outcome. `fresh`: reached in this run. */
export function counted(summary: Summary, outcome: Outcome, fresh: boolean): Summary {
  const { state } = outcome;
  const left = Math.max(0, summary.left - 1);
  if (state === "done")
    return {
      ...summary,
      left,
      done: summary.done + 1,
      unchanged: summary.unchanged + (fresh ? 0 : 1),
      warnings: added(summary.warnings, outcome.warnings),
    };
  const codes = added(summary.codes, { [outcome.error.code]: 1 });
  return { ...summary, left, codes, [state]: summary[state] + 1 };
}

function added(
  sums: Readonly<Record<string, number>>,
  more: Readonly<Record<string, number>>,
): Record<string, number> {
  const all = { ...sums };
  for (const [code, count] of Object.entries(more)) all[code] = (all[code] ?? 0) + count;
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `any` failure, none (`never`), or more than so many per cent of the articles. */
export type FailOn = "any" | "never" | number;

/** Whether so many failures make the batch a failed one. */
export function isFailed({ total, failed, quarantined }: Summary, failOn: FailOn): boolean {
  const bad = failed + quarantined;
  if (failOn === "never" || bad === 0) return false;
  return failOn === "any" || (100 * bad) / total > failOn;
}
