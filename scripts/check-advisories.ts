import { spawnSync } from "node:child_process";
import { z } from "zod";
import { advisories } from "../test/advisories.ts";

// Asks npm for the advisories known today, and lists those of the packages that users install; needs the network. Exit
// code 1: one without a stated exception; 2: the registry gave no list, and nothing was checked.
const Report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      via: z.array(
        z.union([z.string(), z.object({ title: z.string(), url: z.string(), range: z.string() })]),
      ),
    }),
  ),
});

const { stdout, stderr } = spawnSync("npm", ["audit", "--json", "--omit=dev"], { encoding: "utf8" });
const answer = parsed(stdout ?? "");
const report = Report.safeParse(answer);
if (!report.success) {
  const said = z.object({ message: z.string() }).safeParse(answer);
  const message = said.success ? said.data.message : (stderr ?? "").trim().split("\n").at(-1);
  console.log(`NOT CHECKED: the registry gave no list of advisories. ${message}`);
  process.exitCode = 2;
} else {
  const found = Object.entries(report.data.vulnerabilities).flatMap(([name, { severity, via }]) =>
    via.flatMap((each) => (typeof each === "string" ? [] : [{ name, severity, ...each }])),
  );
  for (const { name, severity, title, range, url } of found)
    console.log(`${severity}: ${name} ${range}: ${title} ${url}`);
  const known = new Set(
    advisories.filter(({ accepted }) => accepted !== undefined).map((each) => each.package),
  );
  const open = found.filter(({ name }) => !known.has(name));
  console.log(`${found.length} advisories, ${open.length} of packages without a stated exception`);
  process.exitCode = open.length > 0 ? 1 : 0;
}

/** What JSON says; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
