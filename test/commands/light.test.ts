import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** yargs and what it is made of; yaml reads the words that people see; tsx and what it brings runs the sources. */
const light =
  /^(yargs(-parser)?|y18n|cliui|escalade|get-caller-file|string-width|strip-ansi|ansi-\w+|wrap-ansi|get-east-asian-width|emoji-regex|yaml|tsx|esbuild|get-tsconfig|resolve-pkg-maps)$/;

/** The packages and own files that a command loads, as V8 saw them. */
function loaded(...words: readonly string[]): { packages: string[]; own: string[] } {
  const folder = mkdtempSync(join(tmpdir(), "lectern-light-"));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", tsx, resolve("src/cli.ts"), ...words, "--ui", "en"],
    {
      encoding: "utf8",
      env: { ...process.env, NODE_V8_COVERAGE: folder },
    },
  );
  expect(status).toBe(0);
  expect(stdout + stderr).not.toBe("");
  const urls = readdirSync(folder).flatMap((name) => {
    const { result }: { result: { url: string }[] } = JSON.parse(readFileSync(join(folder, name), "utf8"));
    return result.map(({ url }) => url).filter((url) => url.startsWith("file:"));
  });
  rmSync(folder, { recursive: true, force: true });
  const packageOf = (url: string) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  return {
    packages: [...new Set(urls.flatMap((url) => packageOf(url) ?? []))],
    own: [...new Set(urls.flatMap((url) => /\/src\/([^?]+)/.exec(url)?.[1] ?? []))],
  };
}

test.each(["--help", "--version"])("%s loads nothing heavier than yargs", (option) => {
  const { packages, own } = loaded(option);
  expect(packages).toContain("yargs");
  expect(packages.filter((name) => !light.test(name))).toEqual([]);
  expect(own.filter((file) => !/^(cli\.ts|commands\/|load\/)/.test(file))).toEqual([]);
});

test("the parent of a batch loads no verb, and of the packages only what checks options and looks", () => {
  const { packages, own } = loaded("batch", "test/fixtures/guides", "--dry-run");
  expect(own).toContain("batch/crew.ts");
  expect(packages.filter((name) => !light.test(name) && name !== "zod")).toEqual([]);
  const small =
    /^(cli\.ts|light\.ts|(commands|load|model|batch|outputs)\/|compose\/kinds\/kind\.ts|render\/editions\.ts)/;
  expect(own.filter((file) => !small.test(file))).toEqual([]);
});
