import { describe, expect, test } from "vitest";
import { analyze } from "../../src/analyze/analyze.ts";
import { inspectionPage } from "../../src/inspect/inspect.ts";
import { loadLanguages } from "../../src/load/language.ts";
import { read } from "../../src/read/read.ts";
import { fc } from "../draws.ts";

const languages = await loadLanguages();

const ferry = `---
title: The ferry will run again
language: en
---

“The boat is sound,” said Ida Quill, the harbour master, on 3 May 2021. The US owner paid about 4,000 euros because the hull leaked.

Is that enough? According to the mayor, 60 % of the islanders disagree.

> Nobody asked us.
`;

async function pageOf(text: string, language = "en"): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const source = { origin: "a.md", name: "a", mediaType: "text/markdown", bytes } as const;
  const analysis = await analyze(await read(source, languages, () => {}), languages, () => {});
  return inspectionPage(analysis, languages.get(language)?.messages ?? {}, language);
}

/** The words of a numbered paragraph, without what the page adds. */
function wordsOf(page: string, number: number): string | undefined {
  const paragraph = new RegExp(`id="p${number}">.*?<p lang="[^"]*">(.*?)</p></div></div>`, "s").exec(
    page,
  )?.[1];
  return paragraph
    ?.replace(/<(b|small)\b[^>]*>.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#x26;/g, "&")
    .replace(/&#x3C;/g, "<");
}

describe("the page that shows an analysis", () => {
  test("has every paragraph word for word, with its number", async () => {
    const page = await pageOf(ferry);
    expect(wordsOf(page, 1)).toBe(
      "“The boat is sound,” said Ida Quill, the harbour master, on 3 May 2021. The US owner paid about 4,000 euros because the hull leaked.",
    );
    expect(wordsOf(page, 2)).toContain("Is that enough?");
    expect(wordsOf(page, 3)).toBe("Nobody asked us.");
  });

  test("tells whose words a sentence is: the voice, the author’s sign, or neither", async () => {
    const page = await pageOf(ferry);
    expect(page).toContain('<span class="s attributed"><b class="layer">Ida Quill ▸</b>');
    expect(page).toMatch(/<span class="s author"><b class="layer">author: \? ▸<\/b>/);
    expect(page).toMatch(/<span class="s undetermined"><b class="layer">\?[^<]*<\/b>The <span/);
  });

  test("names what it saw in the letters behind it, and in the list with its count", async () => {
    const page = await pageOf(ferry);
    for (const kind of ["quotation", "cue", "speaker", "figure", "date", "name", "cause", "question"]) {
      expect(page).toMatch(new RegExp(`<small class="${kind}">[^<]+</small>`));
      expect(page).toContain(`<input type="checkbox" id="k-${kind}" checked>`);
    }
    expect(page).toMatch(/<td>cause<\/td><td>The US owner paid about 4,000 euros<\/td><td>because<\/td>/);
  });

  test("speaks the language it is asked for", async () => {
    const page = await pageOf(ferry, "fr");
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain("auteur : ?");
    expect(page).toContain("mot qui rapporte : « said » (neutre)");
  });

  test("needs nothing but itself", async () => {
    const page = await pageOf(
      `${ferry}\n<script>alert(1)</script> {{x}} <img src="http://a.example/b.png">\n`,
    );
    expect(page).not.toMatch(/<script|<img|<link|\bsrc=|@import|url\(/);
    expect(page.match(/href="([^"]*)"/g)?.every((link) => link.startsWith('href="#p'))).toBe(true);
  });

  test("stands any text, and shows it word for word", async () => {
    const piece = fc.constantFrom(
      "“Yes,” she said. ",
      "<b>",
      "&amp; ",
      "a ",
      "Ida Quill ",
      "12 % ",
      "« ",
      "” ",
      "? ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 30 }), async (pieces) => {
        const bytes = new TextEncoder().encode(`Start ${pieces.join("")}`);
        const source = { origin: "a.txt", name: "a", mediaType: "text/plain", bytes } as const;
        const analysis = await analyze(await read(source, languages, () => {}), languages, () => {});
        const page = inspectionPage(analysis, languages.get("en")?.messages ?? {}, "en");
        for (const { number, text } of analysis.paragraphs) expect(wordsOf(page, number)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });
});

test("a language that has words for the page has all of them", () => {
  const keys = (tag: string) =>
    Object.keys(languages.get(tag)?.messages ?? {})
      .filter((key) => key.startsWith("inspect."))
      .sort();
  const spoken = [...languages.keys()].filter((tag) => keys(tag).length > 0);
  expect(spoken).toEqual(expect.arrayContaining(["en", "fr"]));
  for (const tag of spoken) expect(keys(tag)).toEqual(keys("en"));
});
