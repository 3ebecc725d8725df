import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { globSync } from "tinyglobby";

// The tests that draw their examples (fast-check), with other draws in every round; it ends at the first round that finds
// something, and says the seed. `--rounds 20`; `--first 700`: the first seed (else by the clock).

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "10" }, first: { type: "string" } },
});
const files = globSync("test/**/*.test.ts").filter((file) =>
  readFileSync(file, "utf8").includes('/draws.ts"'),
);
const first = Number(values.first ?? Math.floor(Date.now() / 1000));
for (let seed = first; seed < first + Number(values.rounds); seed += 1) {
  console.log(`seed ${seed}`);
  const { status } = spawnSync("npx", ["vitest", "run", "--reporter=dot", ...files], {
    stdio: "inherit",
    env: { ...process.env, LAWS_SEED: String(seed) },
  });
  if (status !== 0) {
    console.log(`found with LAWS_SEED=${seed}`);
    process.exit(1);
  }
}
console.log(`${values.rounds} rounds over ${files.length} files: nothing found`);
