import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { writeParsed } from "../../scripts/parsed/write.ts";
import { parsedBefore } from "../../src/load/parsed.ts";

const work = mkdtempSync(join(tmpdir(), "lectern-parsed-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const folder = join(work, "parsed");
const path = resolve("content/languages/en/page.yaml");
const text = readFileSync(path, "utf8");

test("what the build parsed is what the text says", () => {
  expect(writeParsed("content", work)).toBeGreaterThan(100);
  expect(parsedBefore(path, text, folder)).toEqual(parse(text));
});

test("a text that has changed since, and a file of somebody’s own, are not taken from the build", () => {
  expect(parsedBefore(path, `${text}\n`, folder)).toBeUndefined();
  expect(parsedBefore(join(work, "languages/en/page.yaml"), text, folder)).toBeUndefined();
  expect(parsedBefore(path, text, join(work, "nowhere"))).toBeUndefined();
});
