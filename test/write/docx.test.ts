import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { loadLook } from "../../src/load/look.ts";
import { write } from "../../src/write/write.ts";
import { fc } from "../draws.ts";
import { classic, sample as guide, printed, samples } from "../render/sample.ts";
import { letters, opened, textOfTree } from "./opened.ts";
import { sample } from "./sample.ts";

const editions = ["student", "teacher", "handout", "answers"] as const;
const open = async (html: string, more = {}) => opened(await write(sample(html, more), "docx", () => {}));

/** The paragraph that holds these words, as XML. */
function paragraphWith(body: string, words: string): string {
  return body.match(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)?.find((xml) => xml.includes(words)) ?? "";
}

describe("the text of the tree, whole and in order", () => {
  const looks = loaded(["classic", "large-print", "dyslexia", "compact", "booklet"]);

  test.each(samples)("%s, in every edition, and in every look once", async (name) => {
    for (const look of name === samples[0] ? await looks : [classic])
      for (const edition of look.name === "classic" ? editions : (["student"] as const)) {
        const document = printed(guide(name), { edition }, look);
        const { text } = await opened(await write(document, "docx", () => {}));
        expect(letters(text)).toBe(letters(textOfTree(document.tree.children)));
      }
  });

  test("whatever the text", async () => {
    const word = fc.stringMatching(/^[a-z][a-zé<&>"'{}[\]%$ ]{1,12}$/);
    const escaped = word.map((text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
    const { html } = fc.letrec<{ html: string }>((tie) => ({
      html: fc.oneof(
        { maxDepth: 4 },
        escaped.map((text) => `<p>${text}</p>`),
        escaped.map((text) => `<p class="numbered" data-number="7">${text} <em>${text}</em></p>`),
        fc
          .tuple(fc.constantFrom("ul", "ol", "blockquote", "aside", "section"), tie("html"))
          .map(([tag, inner]) =>
            /^.l$/.test(tag) ? `<${tag}><li>${inner}</li></${tag}>` : `<${tag}>${inner}</${tag}>`,
          ),
        fc
          .tuple(tie("html"), escaped)
          .map(([inner, text]) => `<div class="embed" data-label="From">${inner}${text}</div>`),
        fc
          .tuple(tie("html"), tie("html"))
          .map(([a, b]) => `<table><tr><td>${a}</td><td class="lines" data-count="2">${b}</td></tr></table>`),
        fc.tuple(tie("html"), tie("html")).map(([a, b]) => `<div class="columns" data-keep>${a}${b}</div>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(html, { maxLength: 6 }), async (parts) => {
        const document = sample(parts.join("<hr class='page'>"));
        const { text } = await opened(await write(document, "docx", () => {}));
        expect(letters(text)).toBe(letters(textOfTree(document.tree.children)));
      }),
      { numRuns: 40 },
    );
  });
});

test("the same document gives the same bytes, whatever was written before", async () => {
  const print = () =>
    write(sample("<ul><li>a</li></ul><p><a href='https://x.example/'>b</a></p>"), "docx", () => {});
  const first = await print();
  await write(sample("<ol><li><a href='https://y.example/'>c</a></li></ol>"), "docx", () => {});
  expect(Buffer.from(await print()).equals(Buffer.from(first))).toBe(true);
  const { parts } = await opened(first);
  expect(Object.values(parts).join("")).not.toMatch(/dcterms|20\d\d-\d\d-\d\dT/);
});

test("headings have Word's styles, with no level left out", async () => {
  const { html, body, parts } = await open(
    "<h1>One</h1><h2>Two</h2><h4>Three</h4><h2>Four</h2><h3>Five</h3>",
  );
  expect(await html()).toBe("<h1>One</h1><h2>Two</h2><h3>Three</h3><h2>Four</h2><h3>Five</h3>");
  expect(paragraphWith(body, "Two")).toContain("<w:keepNext/>");
  expect(parts["word/styles.xml"]).toMatch(/w:styleId="Heading2"><w:name w:val="heading 2"/i);
  expect(parts["word/styles.xml"]).toMatch(/w:default="1" w:styleId="Normal"/);
});

test("lists are Word's: bullets, numbers that begin anew, items with boxes to tick", async () => {
  const { html, body } = await open(
    "<ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li></ol><ol start='4'><li>d</li></ol><ul class='boxes'><li>e</li></ul>",
  );
  expect(await html()).toContain("<ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li><li>d</li></ol>");
  const numbers = [...body.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
  expect(numbers[2]).not.toBe(numbers[3]);
  expect(paragraphWith(body, ">e<")).toMatch(/<w:numPr>.*<w14:checkbox>/s);
});

test("tables repeat their head, name their rows, and split no row", async () => {
  const { body, html } = await open(
    "<table data-widths='20% *'><thead><tr><th>Day</th><th>Lamp</th></tr></thead><tr><th>May</th><td data-height='30'></td></tr></table>",
  );
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  expect(body).toMatch(
    /<w:tblLook [^>]*w:firstRow="true"[^>]*w:firstColumn="true"|<w:tblLook [^>]*w:firstColumn="true"[^>]*w:firstRow="true"/,
  );
  expect(body).toContain('<w:trHeight w:val="600" w:hRule="atLeast"/>');
  expect(await html()).toContain("<thead><tr><th><p>");
});

test("cells over several rows hold their column", async () => {
  const { body } = await open(
    "<table data-widths='25% 25% 50%'><tr><td rowspan='2'>a</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>",
  );
  expect(body.match(/<w:vMerge w:val="(restart|continue)"\/>/g)).toHaveLength(2);
  const width = (words: string) =>
    Number(new RegExp(`<w:tcW [^>]*w:w="(\\d+)"(?:(?!<w:tcW).)*>${words}<`).exec(body)?.[1]);
  expect(width("e") / width("d")).toBeCloseTo(2, 2);
});

test("margins that change sides, and lines counted in the article alone", async () => {
  const { body, parts } = await open("<p class='numbered' data-number='1'>Oil.</p><p>Ask.</p>", {
    duplex: true,
    lineNumbers: true,
  });
  expect(parts["word/settings.xml"]).toContain("<w:mirrorMargins/>");
  expect(body).toMatch(/<w:lnNumType [^>]*w:countBy="5"/);
  expect(paragraphWith(body, "Ask.")).toContain("<w:suppressLineNumbers/>");
  expect(paragraphWith(body, "Oil.")).not.toContain("<w:suppressLineNumbers/>");
});

test("numbers hang before their paragraphs as text, the margin for notes is free", async () => {
  const { body } = await open("<div class='beside'><p class='numbered' data-number='12'>Oil.</p></div>");
  const paragraph = paragraphWith(body, "Oil.");
  expect(paragraph).toMatch(/w:hanging="480"/);
  expect(paragraph).toMatch(/w:end="2280"/);
  expect(paragraph).toMatch(/<w:right w:val="dotted"/);
  expect(paragraph).toMatch(/>12<.*<w:tab\/>.*>Oil\.</s);
});

test("writing lines are empty paragraphs over a rule; half as many where they are twice as long", async () => {
  const lines = async (html: string) => {
    const { body } = await open(html);
    return body.match(/<w:between w:val="dotted"/g)?.length ?? 0;
  };
  expect(await lines("<p>a</p><div class='lines' data-count='5'></div>")).toBe(5);
  expect(
    await lines(
      "<div class='columns' data-widths='50% *'><p>a</p><div class='lines' data-count='5'></div></div>",
    ),
  ).toBe(3);
});

test("a last blank goes to the end of its line, another is a rule of its width", async () => {
  const { body } = await open(
    "<p>Name <span class='blank' data-width='100'></span> Class <span class='blank' data-width='100'></span></p>",
  );
  expect(paragraphWith(body, "Name")).toMatch(/w:leader="underscore".*>_{20}<.*Class.*<w:tab\/>/s);
});

test("footnotes are Word’s own, at their call, and stand nowhere else", async () => {
  const html = `<p class="numbered" data-number="1">The lamp<sup data-note="n1">1</sup> is lit<sup data-note="n2">*</sup>.</p>
    <p class="footnote" data-note="n1" lang="fr"><b>1</b> L’huile de <i>colza</i>, <a href="https://lamp.example/">ici</a>.</p>
    <p class="footnote" data-note="n2"><b>*</b> By hand.</p><p class="footnote" data-note="n3"><b>3</b> Uncalled.</p>`;
  const { parts, body, text, html: read } = await opened(await write(sample(html), "docx", () => {}));
  expect(body.match(/<w:footnoteReference w:id="\d+"\/>/g)).toEqual([
    '<w:footnoteReference w:id="1"/>',
    '<w:footnoteReference w:id="2"/>',
  ]);
  expect(parts["word/footnotes.xml"]).toContain("L’huile de ");
  expect(parts["word/footnotes.xml"]).toContain('w:val="fr-FR"');
  expect(text).not.toContain("colza");
  expect(text).toContain("Uncalled.");
  const page = await read();
  expect(page).toMatch(/The lamp<sup><a href="#footnote-1"/);
  expect(page).toMatch(/<li id="footnote-1"><p>.*L’huile de <em>colza<\/em>/);
  expect(page).toMatch(/<li id="footnote-2"><p>.*By hand\./);
  expect(page).toContain("https://lamp.example/");
});

test("languages, links, sub- and superscripts, quotations", async () => {
  const { body, parts, html } = await open(
    "<p>He said <span lang='en-GB'>fine</span><sup>2</sup> <a href='https://x.example/?a=1&amp;b=2'>there</a> <q>so</q></p><blockquote>Set off.</blockquote>",
    { language: "fr", title: "A & B" },
  );
  expect(parts["word/styles.xml"]).toContain('<w:lang w:val="fr-FR"/>');
  expect(body).toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t xml:space="preserve">fine/);
  expect(await html()).toContain('<sup>2</sup> <a href="https://x.example/?a=1&amp;b=2">there</a> “so”');
  expect(paragraphWith(body, "Set off.")).toContain('w:pStyle w:val="Quote"');
  expect(parts["docProps/core.xml"]).toContain("<dc:title>A &amp; B</dc:title>");
  expect(parts["docProps/core.xml"]).toContain("<dc:language>fr-FR</dc:language>");
});

test("the page, its foot, and where a new one begins", async () => {
  const { body, parts } = await open(
    "<p>a</p><hr class='page'><p>b</p><hr class='page'><table><tr><td>c</td></tr></table>",
    {
      paper: "letter",
    },
  );
  expect(body).toMatch(/<w:pgSz w:w="12240" w:h="15840"/);
  expect(paragraphWith(body, ">b<")).toContain("<w:pageBreakBefore/>");
  expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  expect(parts["word/footer1.xml"]).toMatch(/student edition.*PAGE.*NUMPAGES/s);
});

test("pictures have their description; one without is an ornament", async () => {
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#808080" } })
    .png()
    .toBuffer();
  const source = `data:image/png;base64,${bytes.toString("base64")}`;
  const { body, html } = await open(
    `<figure><img src="${source}" alt='A "lamp"'><figcaption>Lit.</figcaption></figure><p><img src="${source}" alt=""></p>`,
  );
  expect(
    [...body.matchAll(/<wp:docPr id="(\d)"[^>]*descr="([^"]*)"/g)].map(([, id, alt]) => [id, alt]),
  ).toEqual([
    ["1", "A &quot;lamp&quot;"],
    ["2", ""],
  ]);
  expect(body.match(/<adec:decorative/g)).toHaveLength(1);
  expect(await html()).toContain('alt="A &quot;lamp&quot;"');
  expect(paragraphWith(body, "Lit.")).toContain('w:pStyle w:val="Caption"');
});

test("right-to-left text is marked as such", async () => {
  const { body } = await open("<p lang='ar'>قال 15 شخصا</p><p>He said “سلام” twice.</p>");
  expect(paragraphWith(body, "قال")).toMatch(/<w:bidi\/>.*<w:rtl\/>/s);
  const quoted = paragraphWith(
    (await open("<div class='beside'><p class='numbered' data-number='3' lang='ar'>سلام</p></div>")).body,
    "سلام",
  );
  expect(quoted).toMatch(
    /w:start="2760" w:end="0" w:hanging="480"|w:end="0" w:hanging="480" w:start="2760"|w:hanging="480" w:start="2760" w:end="0"/,
  );
  const mixed = paragraphWith(body, "سلام");
  expect(mixed).not.toContain("<w:bidi/>");
  expect(mixed.match(/<w:rtl\/>/g)).toHaveLength(1);
});

function loaded(names: readonly string[]) {
  return Promise.all(names.map((name) => loadLook(name)));
}
