import { expect, test } from "vitest";
import { analyzed, element, marked, quotations } from "./article.ts";

test("blocks are numbered; headings and captions are not; a list is one paragraph", async () => {
  const analysis = await analyzed(
    "en",
    "First.",
    element("h2", ["A heading"]),
    element("ul", [element("li", ["One ", element("em", ["bee"])]), element("li", ["Two"])]),
    element("figure", [element("img", []), element("figcaption", ["A caption"])]),
    element("blockquote", [element("p", ["Quoted."])]),
    element("table", [element("tr", [element("td", ["a"]), element("td", ["b"])])]),
    element("pre", ["  verse\n  two"]),
    element("p", ["   "]),
  );
  expect(
    analysis.blocks.map((block) => [block.kind, block.kind === "paragraph" ? block.number : block.text]),
  ).toEqual([
    ["paragraph", 1],
    ["heading", "A heading"],
    ["paragraph", 2],
    ["caption", "A caption"],
    ["paragraph", 3],
    ["paragraph", 4],
    ["paragraph", 5],
  ]);
  expect(
    analysis.paragraphs.map(({ text, html, form, quotation }) => ({ text, html, form, quotation })),
  ).toEqual([
    { text: "First.", html: ["First."], form: "text", quotation: false },
    { text: "One bee\nTwo", html: ["One <em>bee</em>", "Two"], form: "list", quotation: false },
    { text: "Quoted.", html: ["Quoted."], form: "text", quotation: true },
    { text: "a | b", html: ["a | b"], form: "table", quotation: false },
    { text: "  verse\n  two", html: ["verse\n  two"], form: "verse", quotation: false },
  ]);
});

test("cells over several rows or columns are marked up, the text stays between bars", async () => {
  const wide = { ...element("td", ["both"]), properties: { colSpan: 2 } };
  const tall = { ...element("th", ["Ferry"]), properties: { rowSpan: 2 } };
  const analysis = await analyzed(
    "en",
    element("table", [
      element("tr", [tall, element("td", ["a"]), element("td", ["b"])]),
      element("tr", [wide]),
    ]),
  );
  expect(analysis.paragraphs[0]).toMatchObject({
    text: "Ferry | a | b\nboth",
    html: ['<th rowspan="2">Ferry</th> | <td>a</td> | <td>b</td>', '<td colspan="2">both</td>'],
  });
});

test("a language without a pack still gives quotations, figures and questions", async () => {
  const analysis = await analyzed(
    "ca",
    "«La torre és molt alta i molt vella». Qui la veu? El 40 % la visita.",
  );
  expect(quotations(analysis)).toEqual(["speech: La torre és molt alta i molt vella → nobody"]);
  expect(marked(analysis, "figure")).toEqual(["40 %"]);
  expect(marked(analysis, "question")).toEqual(["Qui la veu?"]);
  expect(analysis.readability).toBeUndefined();
});

test("an interview's answers are the interviewee's", async () => {
  const { analyze } = await import("../../src/analyze/analyze.ts");
  const { loadLanguages } = await import("../../src/load/language.ts");
  const { articleOf } = await import("./article.ts");
  const bold = (text: string) => element("p", [element("strong", [text])]);
  const blocks = [
    "We met Ruth Cole on the pier.",
    bold("Why boats?"),
    "They float.",
    bold("And why nets?"),
    "They catch.",
  ];
  const analysis = await analyze(
    articleOf(blocks, "en", "Ruth Cole, boat builder"),
    await loadLanguages(),
    () => {},
  );
  expect(analysis.voices.map((voice) => [voice.name, voice.paragraphs])).toEqual([["Ruth Cole", [3, 5]]]);
  expect(analysis.paragraphs.map((paragraph) => paragraph.sentences[0]?.layer)).toEqual([
    "author",
    "author",
    "attributed",
    "author",
    "attributed",
  ]);
});

test("an ampersand is written as editors of YAML know it", async () => {
  const { paragraphs } = await analyzed("en", "Hall & Sons, where 2 < 3.");
  expect(paragraphs[0]?.html).toEqual(["Hall &amp; Sons, where 2 &lt; 3."]);
});
