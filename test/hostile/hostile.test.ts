import { describe, expect, test } from "vitest";
import { readerFor } from "../../src/commands/apart.ts";
import { loadLanguages } from "../../src/load/language.ts";
import { GuideError } from "../../src/model/errors.ts";
import { limits } from "../../src/model/limits.ts";
import { read } from "../../src/read/read.ts";
import { errorOf } from "../load/folder.ts";
import { sourceOf } from "./corpus.ts";
import { apart, type Hostile, heavy, pageWith } from "./hostile.ts";
import { html } from "./html.ts";
import { pdfs } from "./pdf.ts";
import { texts } from "./text.ts";
import { zips } from "./zip.ts";

const languages = await loadLanguages();

async function endOf(hostile: Hostile): Promise<string> {
  try {
    await read(sourceOf(hostile), languages, () => {});
    return "read";
  } catch (error) {
    if (error instanceof GuideError) return error.code;
    throw error;
  }
}

/** Bytes from which `npm run check:hostile` alone reads a page; seconds that others take are its matter, too. */
const large = 300_000;

describe.each([
  ["pages", html.filter(({ make }) => make().length < large)],
  ["packages", zips],
  ["texts and messages", texts],
  ["PDFs", pdfs.filter(({ file }) => !heavy.has(file))],
])("hostile %s", (_, files) => {
  test.each(files.map((hostile) => [hostile.file, hostile] as const))("%s", async (_file, hostile) => {
    expect(await endOf(hostile)).toBe(hostile.ends);
  });
});

test("no script of a PDF or of front matter was run, and no object changed", () => {
  expect(Reflect.get(globalThis, "reached")).toBeUndefined();
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test("a PDF that would take years is given up when its time is over; a sound one is read apart", async () => {
  const named = (file: string) => sourceOf(pdfs.find((each) => each.file === file) ?? pdfs[0] ?? never());
  const reader = readerFor(undefined);
  const article = await reader(await named("sound.pdf"), languages, () => {});
  expect(article.body).toEqual((await read(await named("sound.pdf"), languages, () => {})).body);
  const bomb = { ...(await named("pattern-bomb.pdf")), limits: { ...limits, time: 2 } };
  expect(await errorOf(() => reader(bomb, languages, () => {}))).toMatchObject({
    code: "SOURCE_TOO_LARGE",
    values: { fault: "too-slow" },
  });
  const locked = await named("encrypted.pdf");
  expect((await errorOf(() => reader(locked, languages, () => {}))).code).toBe("SOURCE_LOCKED");
}, 300_000);

test.each([...apart])(
  "%s: the thread counts what a PDF draws inside its own drawings, and refuses it itself",
  async (file) => {
    const bomb = sourceOf(pdfs.find((each) => each.file === file) ?? never());
    const error = await errorOf(() => readerFor(undefined)(bomb, languages, () => {}));
    expect(error).toMatchObject({ code: "SOURCE_TOO_LARGE", values: { fault: "swollen", kind: "PDF" } });
    expect(error.place, "given up from outside, by time or memory").toBeUndefined();
  },
  300_000,
);

test("a page of a megabyte has a time as well, a smaller one has none", async () => {
  const inNoTime = { ...limits, time: 0.001 };
  const pageOf = (size: number) => ({
    ...sourceOf({ file: "page.html", make: () => pageWith(`<!--${"x".repeat(size)}-->`), ends: "read" }),
    limits: inNoTime,
  });
  const reader = readerFor(undefined);
  expect(await errorOf(() => reader(pageOf(1_000_000), languages, () => {}))).toMatchObject({
    code: "SOURCE_TOO_LARGE",
    values: { fault: "too-slow", kind: "HTML" },
  });
  expect((await reader(pageOf(900_000), languages, () => {})).body.children.length).toBeGreaterThan(7);
});

function never(): never {
  throw new Error("no such file");
}
