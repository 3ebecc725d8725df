import { spawnSync } from "node:child_process";

// Prints what a user’s installation consists of, as CycloneDX, from the lock file alone: no network, no day and no
// number of its own, so that the same lock file gives the same list.

const { status, stdout, stderr } = spawnSync(
  "npm",
  ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"],
  { encoding: "utf8", maxBuffer: 1e8 },
);
if (status !== 0) throw new Error(stderr);
const { serialNumber: _, metadata, ...bill } = JSON.parse(stdout);
const { timestamp: __, component, ...about } = metadata;
const own = { ...component, name: "lectern" };
console.log(JSON.stringify({ ...bill, metadata: { ...about, component: own } }, undefined, 2));
