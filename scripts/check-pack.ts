import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workFolder } from "./prove/program.ts";
import { none, told } from "./prove/proof.ts";

// Makes the package twice, from the sources on: the same bytes, nothing in it but what is meant, and not too large.

const work = workFolder();
const meant = /^(?:dist|content|templates)\/|^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md)$/;
const packed = ["one", "two"].map((name) => {
  const folder = join(work, name);
  mkdirSync(folder);
  const done = spawnSync("npm", ["pack", "--json", "--pack-destination", folder], {
    ...{ encoding: "utf8", maxBuffer: 1e8 },
  });
  if (done.status !== 0) throw new Error(done.stderr);
  const [{ filename, files }]: [{ filename: string; files: { path: string }[] }] = JSON.parse(
    done.stdout.slice(done.stdout.indexOf("[\n")),
  );
  const bytes = readFileSync(join(folder, filename));
  return { digest: createHash("sha256").update(bytes).digest("hex"), size: bytes.length, files };
});
const [first, second] = packed;
const foreign = (first?.files ?? []).filter(({ path }) => !meant.test(path)).map(({ path }) => path);
for (const path of foreign) console.log(path);
const size = first?.size ?? 0;
told(`the package, made twice: ${first?.digest}`, [
  none("differing packages", first?.digest === second?.digest ? 0 : 1),
  none("files that are not meant to be in it", foreign.length),
  { what: "size", seen: `${(size / 1e6).toFixed(1)} MB`, demand: "≤ 5 MB", met: size <= 5e6 },
]);
