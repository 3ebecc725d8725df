import { GuideError, nearest } from "../index.ts";
import { options } from "./command.ts";
import { commands } from "./table.ts";
import { exitCodeOf } from "./tell.ts";

/** What ended a run: yargs' complaints become `USAGE`, with the option that was probably meant. */
export function problemOf(
  error: unknown,
  argv: readonly string[],
): { readonly error: unknown; readonly code: number } {
  if (!(error instanceof Error && error.name === "YError")) return { error, code: exitCodeOf(error) };
  const command = argv.find((word) => Object.hasOwn(commands, word));
  const known = Object.keys(options);
  const names = argv.flatMap((word) => /^--(?:no-)?([^=]+)/.exec(word)?.[1] ?? []);
  const unknown = names.find((name) => !known.includes(name));
  const guess = unknown === undefined ? undefined : nearest(unknown, known);
  const values = {
    fault: "usage",
    detail: error.message,
    command: command === undefined ? "" : `${command} `,
    ...(guess !== undefined && { guess: `--${guess}` }),
  };
  const problem = new GuideError("USAGE", values, { cause: error });
  return { error: problem, code: exitCodeOf(problem) };
}
