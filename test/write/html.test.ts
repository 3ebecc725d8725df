import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import { expect, test } from "vitest";
import { GuideError } from "../../src/model/errors.ts";
import { type DocumentFormat, write } from "../../src/write/write.ts";
import { sample } from "./sample.ts";

const html = async (body: string, more = {}) =>
  new TextDecoder().decode(await write(sample(body, more), "html", () => {}));

test("HTML is one file with its own style sheet, and loads nothing", async () => {
  const page = await html("<h1>Lamps</h1><p class='numbered' data-number='1'>Oil.</p>", {
    title: 'A & <b> "c"',
    language: "fr",
  });
  expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/);
  expect(page).toContain("<title>A &amp; &lt;b&gt; &quot;c&quot;</title>");
  expect(page).toContain('<p class="numbered" data-number="1">Oil.</p>');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<link|@import|url\(/);
  expect(page).toMatch(/\.numbered \{ font-family: "Serif", serif; font-size: 11.5pt \}/);
});

test("HTML has the document's text as it is", async () => {
  const tree = fromHtml(await html("<p>{{x}} &lt;script&gt; « é »</p>"));
  expect(textOf(tree)).toContain("{{x}} <script> « é »");
});

test("a format that there is not is an error that names those there are", async () => {
  for (const format of ["rtf", "toString"]) {
    const attempt = write(sample("<p>a</p>"), format as DocumentFormat, () => {});
    await expect(attempt).rejects.toBeInstanceOf(GuideError);
    await expect(attempt).rejects.toMatchObject({
      code: "FORMAT_OUT_UNKNOWN",
      values: { format, formats: "pdf, html, docx" },
    });
  }
});
