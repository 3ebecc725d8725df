import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const Manifest = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});
const { packages } = Lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const manifest = Manifest.parse(JSON.parse(readFileSync("package.json", "utf8")));
const installed = Object.entries(packages).filter(([name, { dev }]) => name !== "" && dev !== true);

test("nothing that users install runs a script while it is installed", () => {
  const hooks = ["preinstall", "install", "postinstall", "prepare", "preprepare", "postprepare"];
  expect(hooks.filter((name) => name in manifest.scripts)).toEqual([]);
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name)).toEqual([]);
  // The lock file does tell of such scripts.
  expect(Object.values(packages).some(({ hasInstallScript }) => hasInstallScript)).toBe(true);
});

test("every package is held by its hash, and comes from the registry that npm asks, not from an address of its own", () => {
  expect(installed.length).toBeGreaterThan(100);
  for (const [name, { resolved, integrity = "" }] of Object.entries(packages)) {
    if (name === "") continue;
    expect([name, resolved]).toEqual([name, undefined]);
    expect([name, integrity]).toEqual([name, expect.stringMatching(/^sha512-/)]);
  }
});

test("what we name, we name by its exact version", () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  for (const [name, version] of Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  })) {
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    expect(packages[`node_modules/${name}`]?.version).toBe(version);
  }
});
