import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { loadLook } from "../../src/load/look.ts";
import { write } from "../../src/write/write.ts";
import { sample as guide, printed, samples } from "../render/sample.ts";
import { sample } from "./sample.ts";
import { uaFaults } from "./uacheck.ts";

describe.each(["classic", "compact", "large-print", "dyslexia", "booklet"])("%s", async (name) => {
  const look = await loadLook(name);
  test.each(
    samples.flatMap((one) => (["student", "teacher"] as const).map((edition) => [one, edition] as const)),
  )("%s, %s edition: nothing of PDF/UA-1 is broken", async (one, edition) => {
    expect(uaFaults(await write(printed(guide(one), { edition }, look), "pdf", () => {}))).toEqual([]);
  });
});

const html = `<h1>Lamps</h1><p>See <a href="https://lamp.example/">them</a>.</p><ul><li>Oil</li></ul>
  <table><thead><tr><th>a</th></tr></thead><tr><td>b</td></tr></table>`;
const changed = async (change: (file: string) => string) =>
  uaFaults(
    new Uint8Array(
      Buffer.from(
        change(Buffer.from(await write(sample(html), "pdf", () => {})).toString("latin1")),
        "latin1",
      ),
    ),
  );

test.each<[string, RegExp, string, string]>([
  ["the mark", /\/Marked true/, "/Marked null", "7.1: not marked as tagged"],
  ["the language", /\/Lang \(/, "/Lung (", "7.2: no language"],
  ["sound metadata", /<dc:title>/, "<dc:title><", "5: metadata that are no XML"],
  ["the claim", /<pdfuaid:part>1/, "<pdfuaid:part>2", "5: PDF/UA is not claimed"],
  ["a link’s words", /\/Contents \(/, "/Kontents (", "7.18.5: a link without words"],
  ["a link’s element", /\/Obj \d+ 0 R/, "/Obj 999 0 R", "7.18.5: a link outside every Link"],
  ["a scope", /\/Scope \/\w+/, "", "7.5: a head of a table that does not say of what"],
  ["an item", /\/S \/LI\n/, "/S /P\n", "7.2: P in L"],
  ["a level", /\/S \/H1\n/, "/S /H3\n", "7.4.2: H3 after H0"],
  [
    "an element’s content",
    /\/S \/H1([\s\S]*?)\/K \[(\d+)\]/,
    "/S /H1$1/K [77]",
    "7.1: content that no element holds",
  ],
  ["a font file", /\/FontFile2 /, "/FontPile2 ", "7.21.4.1: a font that is not embedded"],
])("the check misses %s", async (_name, from, to, fault) => {
  expect(await changed((file) => file)).toEqual([]);
  expect(await changed((file) => file.replace(from, to))).toContain(fault);
});

test("pdfmake’s own “PDF/UA” is not it", async () => {
  const require = createRequire(import.meta.url);
  const pdfmake = require("pdfmake");
  const font = require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf");
  const face = { normal: font, bold: font, italics: font, bolditalics: font };
  expect(readFileSync(font).length).toBeGreaterThan(0);
  pdfmake.setFonts({ Sans: face });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const bytes = await pdfmake
    .createPdf({
      tagged: true,
      subset: "PDF/UA",
      displayTitle: true,
      language: "en",
      info: { title: "Oil & water" },
      defaultStyle: { font: "Sans" },
      content: ["Lamps", { text: "them", link: "https://lamp.example/" }],
    })
    .getBuffer();
  expect(uaFaults(bytes)).toEqual(
    expect.arrayContaining([
      "5: metadata that are no XML",
      "7.1: an empty structure",
      "7.1: drawn outside every tag and artifact",
      "7.18.5: a link outside every Link",
      "7.21.4.2: a set of glyphs, which may be incomplete",
    ]),
  );
});
