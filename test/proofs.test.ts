import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { recombined } from "../scripts/corpus/articles.ts";
import { activeIn } from "../scripts/prove/inert.ts";
import { promises, promiseTable } from "../scripts/prove/promises.ts";
import { pdfs } from "./hostile/pdf.ts";

const pdf = (objects: string): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n${objects}\n%%EOF\n`);
const named = (file: string): Uint8Array =>
  pdfs.find((each) => each.file === file)?.make() ?? new Uint8Array();

describe("what a PDF does by itself", () => {
  test("is found in its objects, however their names are written", () => {
    expect(activeIn(named("scripts.pdf"))).toEqual(["JavaScript", "JS", "OpenAction", "AA"]);
    expect(activeIn(pdf("1 0 obj\n<< /S /L#61unch /F (a.exe) >>\nendobj"))).toEqual(["Launch"]);
    expect(activeIn(pdf("1 0 obj\n<< /S /URI /URI (javascript:x\\(1\\)) >>\nendobj"))).toEqual([
      "javascript:x(1)",
    ]);
    expect(activeIn(pdf("1 0 obj\n<< /URI <66696c653a2f2f2f61> >>\nendobj"))).toEqual(["file:///a"]);
  });

  test("is not found in words, on pages, or in links to the web", () => {
    expect(activeIn(named("sound.pdf"))).toEqual([]);
    const title = "1 0 obj\n<< /Title (The /JavaScript of \\(old\\) /Launch pads) >>\nendobj\n";
    const page = "2 0 obj\n<< /Length 12 >>\nstream\n(/OpenAction) Tj\nendstream\nendobj\n";
    const links = "3 0 obj\n<< /URI (https://x.example/) >> << /URI (mailto:a@x.example) >>\nendobj";
    expect(activeIn(pdf(title + page + links))).toEqual([]);
  });
});

test("articles made of articles are always the same, and each is another", () => {
  const ten = recombined(10, [100, 300]);
  expect([...recombined(12, [100, 300])].slice(0, 10)).toEqual([...ten]);
  expect(new Set(ten.values()).size).toBe(10);
  for (const text of ten.values()) expect(text.split(/\s+/).length).toBeGreaterThan(100);
});

test("each promise names tests and scripts that there are, and TESTING.md lists them", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(promises).toHaveLength(23);
  for (const { promise, tests, proofs } of promises) {
    expect([promise, tests.length > 0]).toEqual([promise, true]);
    expect(tests.filter((file) => !existsSync(file))).toEqual([]);
    expect(proofs.filter((script) => !(script in scripts))).toEqual([]);
  }
  expect(readFileSync("TESTING.md", "utf8")).toContain(promiseTable());
});
