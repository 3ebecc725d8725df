import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { z } from "zod";
import { advisories, isConcerned } from "./advisories.ts";

const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(JSON.parse(await readFile(new URL("../package-lock.json", import.meta.url), "utf8")));
const versionsOf = (name: string): string[] =>
  Object.entries(lock.packages).flatMap(([path, { version }]) =>
    path.endsWith(`node_modules/${name}`) && version !== undefined ? [version] : [],
  );

test.each(advisories.map((advisory) => [advisory.id, advisory] as const))(
  "%s: no version that it concerns, unless accepted with a reason",
  (_, advisory) => {
    const concerned = versionsOf(advisory.package).filter((version) => isConcerned(version, advisory));
    expect(versionsOf(advisory.package)).not.toEqual([]);
    // An exception that is no longer needed goes, too.
    expect(concerned.length > 0).toBe(advisory.accepted !== undefined);
  },
);

test("versions are compared by their numbers", () => {
  const range = { from: "0.3.8", below: "0.3.12" };
  expect(["0.3.7", "0.3.8", "0.3.11", "0.3.12", "0.10.0"].map((each) => isConcerned(each, range))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});
