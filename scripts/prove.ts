import { fork } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Kept, kept, type Proven, proofs, proven, report, withFigures } from "./prove/report.ts";

// Runs the proofs one after another and writes what they showed into TESTING.md and the README’s table. `--small`: forms
// of a minute or two; `--only same,kills`; `--write`: of what was kept in docs/proofs.json alone, nothing is run.
// Exit code 1: a demand is not met.

const { values } = parseArgs({
  options: {
    small: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    write: { type: "boolean", default: false },
  },
});
const root = resolve(import.meta.dirname, "..");
const place = join(root, "docs", "proofs.json");
const all: Record<string, Kept> = existsSync(place)
  ? kept.parse(JSON.parse(readFileSync(place, "utf8")))
  : {};
const only = values.only.split(",").filter(Boolean);
for (const name of only)
  if (!proofs.some((proof) => proof.name === name)) throw new Error(`no such proof: ${name}`);

let short = 0;
for (const { name, script, args = [] } of values.write ? [] : proofs) {
  if (only.length > 0 && !only.includes(name)) continue;
  console.log(`\n${name}`);
  const given = [...args, ...(values.small ? ["--small"] : [])];
  const { code, shown } = await run(script, given);
  if (code !== 0) short += 1;
  if (shown === undefined) continue;
  all[name] = {
    ...shown,
    command: ["npm run", script, ...(given.length > 0 ? ["--", ...given] : [])].join(" "),
    day: new Date().toISOString().slice(0, 10),
    machine: `Node ${process.versions.node}, ${cpus().length} processors`,
  };
  writeFileSync(place, `${JSON.stringify(all, undefined, 2)}\n`);
}
writeFileSync(join(root, "TESTING.md"), report(all));
const readme = join(root, "README.md");
writeFileSync(readme, withFigures(readFileSync(readme, "utf8"), all));
process.exitCode = short > 0 ? 1 : 0;

/** A proof in a process of its own, as `npm run` starts it. */
function run(script: string, args: readonly string[]) {
  const file = join(import.meta.dirname, `${script.replace(":", "-")}.ts`);
  const child = fork(file, args, { cwd: root, execArgv: ["--import", "tsx"] });
  let shown: Proven | undefined;
  child.on("message", (message) => {
    shown = proven.parse(message);
  });
  return new Promise<{ code: number | null; shown: Proven | undefined }>((settle) =>
    child.on("close", (code) => settle({ code, shown })),
  );
}
