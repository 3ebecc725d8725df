import { GuideError, nearest } from "../light.ts";
import { options } from "./command.ts";
import { commands } from "./table.ts";
import { exitCodeOf } from "./tell.ts";

/** What ended a run: yargs' complaints become `USAGE`, with the option that was probably meant. */
export function problemOf(
  error: unknown,
  argv: readonly string[],
): { readonly error: unknown; readonly code: number } {
  const name = argv.find((word) => Object.hasOwn(commands, word));
  const command = name === undefined ? "" : `${name} `;
  if (error instanceof GuideError && error.code === "USAGE") {
    const { values, place, cause } = error;
    const problem = new GuideError("USAGE", { ...values, command }, { ...(place && { place }), cause });
    return { error: problem, code: exitCodeOf(problem) };
  }
  if (!(error instanceof Error && error.name === "YError")) return { error, code: exitCodeOf(error) };
  const detail = error.message.replace(/\s+/g, " ");
  const values = { fault: "usage", detail, command, ...meant(argv) };
  const problem = new GuideError("USAGE", values, { cause: error });
  return { error: problem, code: exitCodeOf(problem) };
}

/** `lectern article.md` lacks its command; `--langage` is one letter short. */
function meant(argv: readonly string[]): { readonly guess?: string } {
  const [first = ""] = argv;
  if (!Object.hasOwn(commands, first) && /^[^-].*\.\w+$/.test(first))
    return { guess: `lectern make ${first}` };
  const known = Object.keys(options);
  const names = argv.flatMap((word) => /^--(?:no-)?([^=]+)/.exec(word)?.[1] ?? []);
  const unknown = names.find((name) => !known.includes(name));
  const guess = unknown === undefined ? undefined : nearest(unknown, known);
  return guess === undefined ? {} : { guess: `--${guess}` };
}
