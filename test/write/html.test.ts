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
    foot: "</style>",
  });
  expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/);
  expect(page).toContain("<title>A &amp; &lt;b&gt; &quot;c&quot;</title>");
  expect(page).toContain('<p class="numbered"><span class="number">1</span> Oil.</p>');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<link|@import|url\(/);
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).toMatch(
    /\.numbered \{ font-family: "Serif", Cambria, Caladea, "Noto Serif", serif; font-size: 11.5pt \}/,
  );
});

test("HTML has landmarks, a way past the contents, and headings with no level left out", async () => {
  const spoken = { skip: "Skip", contents: "Parts" };
  const page = await html("<h1>A</h1><h2>B</h2><h4>C</h4><h2>D</h2>", { spoken });
  expect(page).toContain(
    '<a class="skip" href="#guide">Skip</a>\n<nav aria-label="Parts"><ul><li><a href="#part-2">B</a></li><li><a href="#part-4">D</a></li></ul></nav>',
  );
  expect(page).toMatch(/<main id="guide" tabindex="-1">.*<\/main>/s);
  expect(page).toContain('<h3 id="part-3" class="as-h4">C</h3>');
});

test("HTML’s tables say what their heads stand for; an empty head is none", async () => {
  const page = await html(
    "<table><tr><th></th><th>Lamp</th></tr><tr><th>May</th><td data-height='30'></td></tr></table>",
  );
  expect(page).toContain(
    '<thead><tr><td></td><th scope="col">Lamp</th></tr></thead><tbody><tr><th scope="row">May</th><td style="height: 30pt"></td></tr></tbody>',
  );
});

test("HTML writes out for those who listen what others see drawn", async () => {
  const page = await html(
    "<div class='embed' data-label='From afar' lang='fr'><p>Un.</p></div><p><span class='box'></span> yes <span class='blank' data-width='60'></span></p><div class='lines' data-count='3'></div><ul class='numbered' data-number='2'><li>a</li></ul>",
  );
  expect(page).toContain('<p class="label" lang="en">From afar</p><p>Un.</p>');
  expect(page).toContain('<span class="box">☐</span> yes');
  expect(page).toContain('<span class="blank" style="width: 60pt"><span class="unseen">____</span></span>');
  expect(page).toContain(
    '<div class="lines"><div class="line" aria-hidden="true"></div><div class="line" aria-hidden="true"></div><div class="line" aria-hidden="true"></div></div>',
  );
  expect(page).toContain(
    '<p class="numbered alone"><span class="number">2</span></p><ul class="numbered"><li>a</li></ul>',
  );
});

test("HTML leads from a call to its footnote", async () => {
  const page = await html(
    "<p>Oil<sup data-note='n1-1'>3</sup>, tar<sup data-note='n9-9'>4</sup></p><p data-note='n1-1'>Whale.</p>",
  );
  expect(page).toContain(
    '<p>Oil<sup><a href="#n1-1">3</a></sup>, tar<sup>4</sup></p><p id="n1-1">Whale.</p>',
  );
});

test("HTML says where a text runs from right to left", async () => {
  const page = await html("<p lang='ar'>سلام <span lang='en'>peace</span></p>", { language: "en" });
  expect(page).toContain('<p lang="ar" dir="rtl">سلام <span lang="en" dir="ltr">peace</span></p>');
  expect(await html("<p>שלום</p>", { language: "he" })).toContain('<html lang="he" dir="rtl">');
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
