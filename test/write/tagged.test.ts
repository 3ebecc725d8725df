import { expect, test } from "vitest";
import { write } from "../../src/write/write.ts";
import { type Branch, readBack, streams, structure } from "./readback.ts";
import { prose, sample } from "./sample.ts";

const dot =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const print = (html: string, more = {}) => write(sample(html, more), "pdf", () => {});

/** The structure of a one-page document, below its root. */
async function tree(html: string): Promise<readonly Branch[]> {
  const [page] = await structure(await print(html));
  const [document] = (page ?? []).slice(1) as Branch[][];
  return document?.slice(1) ?? [];
}

test.each<[string, string, Branch[]]>([
  ["a paragraph", "<p>Oil.</p>", [["P", "#"]]],
  [
    "loose text",
    "Oil.<p>Wick.</p>",
    [
      ["P", "#"],
      ["P", "#"],
    ],
  ],
  [
    "headings, no level left out",
    "<h1>A</h1><h2>B</h2><h4>C</h4><h2>D</h2><h3>E</h3>",
    [
      ["H1", "#"],
      ["H2", "#"],
      ["H3", "#"],
      ["H2", "#"],
      ["H3", "#"],
    ],
  ],
  [
    "a section and a box",
    "<section><p>a</p><aside class='box'><p>b</p></aside></section>",
    [["Sect", ["P", "#"], ["Sect", ["P", "#"]]]],
  ],
  [
    "a list in a list",
    "<ul><li>a<ol><li>b</li></ol></li></ul>",
    [["L", ["LI", ["Lbl", "#"], ["LBody", "#", ["L", ["LI", ["Lbl", "#"], ["LBody", "#"]]]]]]],
  ],
  [
    "definitions",
    "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>",
    [["L", ["LI", ["Lbl", "#"], ["LBody", "#"]], ["LI", ["Lbl", "#"], ["LBody", "#"]]]],
  ],
  ["a quotation", "<blockquote><p>a</p></blockquote>", [["BlockQuote", ["P", "#"]]]],
  [
    "a paragraph's number, before its text",
    "<p class='numbered' data-number='7'>Oil.</p>",
    [["P", ["Span", "#"], "#"]],
  ],
  [
    "a list's number, before the list",
    "<ul class='numbered' data-number='7'><li>a</li></ul>",
    [
      ["P", "#"],
      ["L", ["LI", ["Lbl", "#"], ["LBody", "#"]]],
    ],
  ],
  [
    "a text from elsewhere",
    "<div class='embed' data-label='From the harbour'><p class='numbered' data-number='1'>a</p></div>",
    [["BlockQuote", ["P", "#"], ["P", ["Span", "#"], "#"]]],
  ],
  [
    "another language",
    "<p>Say <span lang='fr'>phare</span>.</p><p lang='fr'>Phare</p><div lang='fr'><p>Feu</p></div>",
    [
      ["P", "#", ["Span:fr", "#"], "#"],
      ["P:fr", "#"],
      ["P:fr", "#"],
    ],
  ],
  ["a language that is none", "<p lang='x y'>Oil.</p>", [["P", "#"]]],
  ["a picture", `<img src='${dot}' alt='A lamp' data-width='40'>`, [["Figure=A lamp", "#"]]],
  ["a picture that says nothing", `<img src='${dot}' alt='' data-width='40'><p>a</p>`, [["P", "#"]]],
  ["a blank", "<p>Name <span class='blank' data-width='60'></span></p>", [["P", "#", ["Span=____", "#"]]]],
  ["writing lines and rules", "<p>a</p><hr><div class='lines' data-count='3'></div>", [["P", "#"]]],
])("%s", async (_, html, expected) => {
  expect(await tree(html)).toEqual(expected);
});

test("a table has its head, its body, its cells' headers and its empty cells", async () => {
  const html = `<table><caption>Lamps</caption><thead><tr><th>a</th><th>b</th></tr></thead>
    <tr><th>c</th><td></td></tr><tr><td colspan="2">d</td></tr></table>`;
  expect(await tree(html)).toEqual([
    [
      "Table",
      ["Caption", "#"],
      ["THead", ["TR", ["TH", "#"], ["TH", "#"]]],
      ["TBody", ["TR", ["TH", "#"], ["TD"]], ["TR", ["TD", "#"]]],
    ],
  ]);
  const file = Buffer.from(await print(html)).toString("latin1");
  expect(file.match(/\/Scope \/Column/g)).toHaveLength(2);
  expect(file.match(/\/Scope \/Row/g)).toHaveLength(1);
  expect(file).toContain("/ColSpan 2");
});

test("a table of nothing but a head has a body", async () => {
  expect(await tree("<table><thead><tr><th>a</th></tr></thead></table>")).toEqual([
    ["Table", ["TBody", ["TR", ["TH", "#"]]]],
  ]);
});

test("a head that is printed on every page is read once", async () => {
  const rows = Array.from({ length: 60 }, (_, index) => `<tr><td>Row ${index}</td></tr>`).join("");
  const pages = await structure(await print(`<table><thead><tr><th>Name</th></tr></thead>${rows}</table>`));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.map((page) => JSON.stringify(page).match(/\["TH","#"\]/g)?.length ?? 0)).toEqual(
    pages.map((_, index) => (index === 0 ? 1 : 0)),
  );
});

test("a paragraph that crosses a page is one element, in reading order", async () => {
  const bytes = await print(
    Array.from({ length: 9 }, (_, index) => `<p>${prose(8, index * 8)}</p>`).join(""),
  );
  expect((await readBack(bytes)).pages.length).toBeGreaterThan(1);
  expect(
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\/S \/P\n/g),
  ).toHaveLength(9);
});

test("a link has its annotation and its address in words", async () => {
  const html = "<p>See <a href='https://lamp.example/a'>the lamp</a>.</p>";
  expect(await tree(html)).toEqual([["P", "#", ["Link", "#", "@"], "#"]]);
  expect(Buffer.from(await print(html)).toString("latin1")).toContain("/Contents (https://lamp.example/a)");
});

test("everything drawn is content of an element or an artifact", async () => {
  const bytes = await print(
    `<h1>Lamps</h1><div class="beside"><p class="numbered" data-number="1">${prose(30)} <a href="https://lamp.example/">x</a></p></div>
     <aside class="box"><p>Box <span class="blank"></span></p><div class="lines" data-count="40"></div></aside>
     <table><thead><tr><th>a</th></tr></thead><tr><td>b</td></tr></table><img src="${dot}" data-width="9" alt="A lamp"><hr>`,
  );
  const pages = streams(bytes).filter((stream) => /^1 0 0 -1 0 [\d.]+ cm/m.test(stream));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap(unmarked)).toEqual([]);
  expect(unmarked("0 0 m\n1 1 l\nS\n/P <</MCID 0>> BDC\nBT\nET\nEMC")).toEqual(["S"]);
});

/** Painting operators outside every marked sequence. */
function unmarked(stream: string): string[] {
  let depth = 0;
  return stream.split("\n").filter((line) => {
    const operator = /\S+$/.exec(line)?.[0] ?? "";
    if (operator === "BDC" || operator === "BMC") depth += 1;
    if (operator === "EMC") depth -= 1;
    return depth === 0 && /^(S|s|f|F|f\*|B|b|BT|Tj|TJ|Do|sh)$/.test(operator);
  });
}

test("the file claims PDF/UA-1 and says its title in well-formed metadata, whatever the title", async () => {
  for (const title of ["Oil & <water> 💡", "", "\ufffe\ud800 ]]> \u0007"]) {
    const file = Buffer.from(await print("<p>a</p>", { title })).toString("utf8");
    const xml = /<\?xpacket begin[\s\S]*?<\?xpacket end/.exec(file)?.[0] ?? "";
    expect(xml).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const said = /<rdf:li xml:lang="x-default">([\s\S]*?)<\/rdf:li>/.exec(xml)?.[1];
    expect(said).toMatch(title.startsWith("Oil") ? /^Oil &amp; &lt;water&gt; 💡$/ : /^[^<>\ufffe]+$/);
    expect(file).toMatch(/\/Marked true/);
    expect(file).toMatch(/\/Tabs \/S/);
  }
});
