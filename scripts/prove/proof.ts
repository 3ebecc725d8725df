import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { Proven } from "./report.ts";

/** One figure of a proof. */
export type Row = Proven["rows"][number];

/** Other programs wanted more than half a processor when it began. */
const busy = (loadavg()[0] ?? 0) > 0.5;

/**
 * Numbers of the command line, by name: the long form’s, those of `--small`, or what is given (`--seeds 5`).
 */
export function sizes<Name extends string>(
  usual: Readonly<Record<Name, readonly [long: number, small: number]>>,
): Record<Name, number> {
  const names = Object.keys(usual) as Name[];
  const { values } = parseArgs({
    strict: false,
    options: Object.fromEntries([
      ["small", { type: "boolean" as const }],
      ...names.map((name) => [name, { type: "string" as const }] as const),
    ]),
  });
  const chosen = names.map((name) => {
    const [long, small] = usual[name];
    return [name, Number(values[name] ?? (values.small === true ? small : long))];
  });
  return Object.fromEntries(chosen);
}

/** Prints what was seen and hands it to `npm run prove`, if that has started this. The exit code is 1 when anything falls short. */
export function told(size: string, rows: readonly Row[]): void {
  const proven: Proven = { size, busy, rows };
  console.log(size + (busy ? " (the machine was busy: times are an upper end)" : ""));
  for (const { what, seen, demand, met } of rows)
    console.log(
      `${met === false ? "SHORT " : ""}${what}: ${seen}${demand === undefined ? "" : ` (${demand})`}`,
    );
  process.send?.(proven);
  if (rows.some(({ met }) => met === false)) process.exitCode = 1;
}

/** A count that must be nought. */
export const none = (what: string, count: number): Row => ({
  what,
  seen: String(count),
  demand: "0",
  met: count === 0,
});

/** A count that must be no less. */
export const least = (what: string, count: number, demand: number): Row => ({
  what,
  seen: count.toLocaleString("en"),
  demand: `≥ ${demand.toLocaleString("en")}`,
  met: count >= demand,
});
