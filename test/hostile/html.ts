import { bytesOf, type Hostile, pageWith, sentence } from "./hostile.ts";

const page = (
  file: string,
  ends: Hostile["ends"],
  make: () => Uint8Array,
  made?: Hostile["made"],
): Hostile => ({ file: `${file}.html`, make, ends, ...(made && { made }) });
const times = (text: string, count: number): string => text.repeat(count);
const numbered = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join("");

/** Pages that parsers run away on, of trust.md II.3 and II.6. */
export const html: readonly Hostile[] = [
  page("deep-5000", "SOURCE_TOO_LARGE", () => pageWith(`${times("<div>", 5000)}${sentence}`)),
  page("deep-100000", "SOURCE_TOO_LARGE", () => pageWith(`${times("<div>", 100_000)}${sentence}`)),
  page("deep-first", "SOURCE_TOO_LARGE", () => bytesOf(`${times("<div>", 100_000)}${sentence}`)),
  page("deep-spans", "SOURCE_TOO_LARGE", () => pageWith(`<p>${times("<span>", 100_000)}${sentence}`)),
  page("misnested-20000", "read", () => pageWith(`<p>${times("<b><i></b></i>", 20_000)}`)),
  page("misnested-formatting", "read", () => pageWith(times("<b><p>x", 2000))),
  page("formatting-bomb", "SOURCE_TOO_LARGE", () =>
    pageWith(`${numbered(5000, (at) => `<font a=${at}>`)}${times("<p>x", 5000)}`),
  ),
  page("formatting-small", "read", () =>
    pageWith(`${numbered(50, (at) => `<font a=${at}>`)}${times("<p>x", 50)}`),
  ),
  page("entities-100000", "read", () => pageWith(`<p>${times("&amp;", 100_000)}</p>`)),
  page("a-p-3000", "read", () => pageWith(times("<a href=x><p>", 3000))),
  page("nested-lists", "SOURCE_TOO_LARGE", () => pageWith(times("<ul><li>x", 4000))),
  page("nested-quotations", "SOURCE_TOO_LARGE", () => pageWith(times("<blockquote>x", 4000))),
  page("nested-tables-1000", "SOURCE_TOO_LARGE", () => pageWith(times("<table><tr><td>x", 1000))),
  page("nested-tables-20000", "SOURCE_TOO_LARGE", () => pageWith(times("<table><tr><td>x", 20_000))),
  page("foster-parents", "read", () => pageWith(`<table>${times("x<b>y</b>", 20_000)}`)),
  page("wide-table", "read", () => pageWith(`<table><tr>${times("<td>x", 50_000)}</table>`), "TEXT_TOO_LONG"),
  page("long-table", "read", () => pageWith(`<table>${times("<tr><td>x<td>y", 20_000)}</table>`)),
  page("span-bomb", "read", () => pageWith(`<table><tr><td colspan=999999999 rowspan=999999999>x</table>`)),
  page("attributes-100000", "read", () => pageWith(`<p ${numbered(100_000, (at) => `a${at}=x `)}>x</p>`)),
  page("attributes-same", "read", () => pageWith(`<p ${times("class=x ", 500_000)}>x</p>`)),
  page("attributes-million", "read", () => pageWith(`<p ${numbered(1_000_000, (at) => `a${at} `)}>x`)),
  page("attribute-5mb", "read", () => pageWith(`<p class="${times("x ", 2_500_000)}">x</p>`)),
  page("attribute-unclosed", "SOURCE_TOO_LARGE", () => pageWith(`<p title="${times("x<p>", 1_000_000)}`)),
  page("href-5mb", "read", () =>
    pageWith(`<p><a href="https://x.example/${times("a", 5_000_000)}">x</a></p>`),
  ),
  page("style-attribute", "read", () => pageWith(`<p style="${times(" ", 100_000)}display">x</p>`)),
  page("entities-1000000", "SOURCE_TOO_LARGE", () => pageWith(`<p>${times("&amp;", 1_000_000)}</p>`)),
  page("entities-numeric", "SOURCE_TOO_LARGE", () => pageWith(`<p>${times("&#x41;", 1_000_000)}</p>`)),
  page("entities-broken", "SOURCE_TOO_LARGE", () => pageWith(`<p>${times("&notit;", 1_000_000)}</p>`)),
  page("ampersands", "SOURCE_TOO_LARGE", () => pageWith(`<p>${times("&", 5_000_000)}</p>`)),
  page("line-breaks", "SOURCE_TOO_LARGE", () => pageWith(`<p>${times("x<br>", 200_000)}`)),
  page("links-10000", "read", () => pageWith(times('<p><a href="x">y</a>', 10_000))),
  page("srcset", "read", () =>
    pageWith(`<img alt=x srcset="${numbered(10_000, (at) => `a${at} ${at}w,`)}">`),
  ),
  page("comment-unclosed", "read", () => pageWith(`<!--${times("-x", 2_500_000)}`)),
  page("comments-million", "SOURCE_TOO_LARGE", () => pageWith(times("<!---->", 1_000_000))),
  page("doctype-5mb", "ARTICLE_EMPTY", () => bytesOf(`<!DOCTYPE ${times("x", 5_000_000)}`)),
  page("style-blanks", "read", () => pageWith("", times(`<style>${times(" ", 10_000)}</style>`, 100))),
  page("script-5mb", "read", () => pageWith(`<script>${times("x<", 2_500_000)}</script>`)),
  page("svgs-unclosed", "read", () => pageWith(times("<svg>", 1500))),
  page("script-escapes", "read", () => pageWith(`<script>${times("<!--<script>", 300_000)}</script>`)),
  page("svg-2000", "SOURCE_TOO_LARGE", () => pageWith(times("<svg><foreignObject>", 2000))),
  page("math-2000", "SOURCE_TOO_LARGE", () => pageWith(times("<math><mi><p>", 2000))),
  page("svg-use", "read", () =>
    pageWith(
      `<svg>${numbered(30, (at) => `<g id=a${at}><use href=#a${at + 1}><use href=#a${at + 1}></g>`)}</svg>`,
    ),
  ),
  page("select-options", "read", () => pageWith(`<select>${times("<option>x", 40_000)}`)),
  page("frames", "read", () => pageWith(times("<iframe src=file:///etc/passwd>", 5000))),
  page("json-ld-deep", "read", () =>
    pageWith("", `<script type="application/ld+json">${times('{"a":', 100_000)}</script>`),
  ),
  page("json-ld-graph", "read", () =>
    pageWith("", `<script type="application/ld+json">${times("[", 20_000)}${times("]", 20_000)}</script>`),
  ),
  page("json-ld-parts", "read", () =>
    pageWith(
      "",
      `<script type="application/ld+json">{"@graph":[${times('{"@type":"Article"},', 50_000)}{}]}</script>`,
    ),
  ),
  page("metas", "read", () => pageWith("", times('<meta name="author" content="A B">', 40_000))),
  page("word-1mb", "read", () => pageWith(`<p>${times("x", 1_000_000)}</p>`)),
  page("newlines", "read", () => pageWith(`<pre>${times("x\n", 100_000)}</pre>`)),
  page("zalgo", "read", () => pageWith(`<p>x${times("\u0301", 500_000)}y</p>`), "done"),
  page("bidi", "read", () => pageWith(`<p>${times("\u202e\u2066", 300_000)}</p>`)),
  page("quotation-marks", "read", () => pageWith(`<p>${times("“", 200_000)}</p>`)),
  page("brackets", "read", () => pageWith(`<p>${times("[", 300_000)}${times("(", 300_000)}</p>`)),
  page("full-stops", "read", () => pageWith(`<p>${times("A. ", 200_000)}</p>`)),
  page("base64", "read", () => pageWith(`<p>${times("QUJD", 500_000)}</p>`), "done"),
  page("data-image", "read", () => pageWith(`<img src="data:image/png;base64,${times("QUJD", 1_200_000)}">`)),
  page("base64-image-many", "read", () => pageWith(times(`<img src="data:image/png;base64,QUJD">`, 10_000))),
  page("nul", "SOURCE_BROKEN", () => pageWith(times("\0", 100_000))),
  page("blank", "ARTICLE_EMPTY", () => bytesOf(times(" \n", 2_000_000))),
  page("only-images", "ARTICLE_EMPTY", () => bytesOf(`<html>${times("<img src=x>", 1000)}</html>`)),
  page("tags-unclosed", "SOURCE_TOO_LARGE", () => pageWith(times("<p", 1_000_000))),
  page("angles", "SOURCE_TOO_LARGE", () => pageWith(times("<", 2_000_000))),
  page("ends-only", "read", () => pageWith(times("</p>", 40_000))),
  page("end-tags-wrong", "SOURCE_TOO_LARGE", () => pageWith(`<div>${times("</b>", 1_000_000)}`)),
  page("ends-nested", "SOURCE_TOO_LARGE", () => pageWith(`${times("<span>", 5000)}${times("</x>", 5000)}`)),
  page("clobbered", "read", () =>
    pageWith("<form><input name=childNodes><input name=parentNode></form><a id=body>x</a>"),
  ),
  page("saved-from", "read", () => pageWith(`<!-- saved from url=(${times("9", 100_000)})x -->`)),
  page("consent-names", "read", () => pageWith(`<div class="${times("consent-", 200_000)}">x</div>`)),
  page("paragraphs-40000", "read", () => pageWith(times("<p>The lamp is lit.", 40_000))),
  page("paragraphs-100000", "SOURCE_TOO_LARGE", () => pageWith(times("<p>x", 100_000))),
  page("images-20000", "read", () => pageWith(numbered(20_000, (at) => `<p><img src="a${at}.jpg" alt="x">`))),
  page("nbsp", "read", () => pageWith(`<p>${times("&nbsp;", 400_000)}</p>`)),
  page("nbsp-between", "read", () => pageWith(`<p>${times("&nbsp;x", 200_000)}</p>`)),
  page("nbsp-paragraphs", "read", () => pageWith(times(`<p>${times("&nbsp;", 150)}x`, 2000))),
  page("spaces-5mb", "read", () => pageWith(`<p>${times(" ", 5_000_000)}</p>`)),
  page("spaces-199", "read", () => pageWith(`<p>${times(`x${times(" ", 199)}`, 20_000)}</p>`)),
  page("templates", "SOURCE_BROKEN", () => pageWith(times("<template>", 20_000))),
  page("templates-apart", "read", () => pageWith(times("<template><p>x</template>", 20_000))),
  page("scripts-unclosed", "read", () => pageWith(times("<script>x", 80_000))),
  page("title-5mb", "SOURCE_TOO_LARGE", () =>
    bytesOf(`<title>${times("x ", 2_500_000)}</title>${times(`<p>${sentence}`, 8)}`),
  ),
  page("heading-5mb", "SOURCE_TOO_LARGE", () => pageWith(`<h2>${times("x ", 2_500_000)}</h2>`)),
  page("text-5mb", "SOURCE_TOO_LARGE", () => pageWith(`<p>${times(`${sentence} `, 50_000)}</p>`)),
  page("spaces-entities", "read", () => pageWith(`<p>x${times("&#32;", 300_000)}y</p>`)),
  page("closing-marks", "read", () => pageWith(`<p>x${times("”", 300_000)}y</p>`)),
  page("halves-15000", "read", () =>
    pageWith(times("<p>and so the lamp went on burning in the tower for them", 15_000)),
  ),
  page("hyphens-15000", "read", () =>
    pageWith(times("<p>and so the lamp went on burning in the tower for lamp-", 15_000)),
  ),
  page("noscripts-20000", "read", () =>
    pageWith(numbered(20_000, (at) => `<noscript><img src="a${at}.jpg"></noscript>`)),
  ),
  page("figures-15000", "read", () =>
    pageWith(
      numbered(15_000, (at) => `<figure><img src="a${at}.jpg"><figcaption>Lamp ${at}</figcaption></figure>`),
    ),
  ),
  page("headings-30000", "read", () => pageWith(times("<h2>The lamp</h2>", 30_000))),
  page("items-40000", "read", () => pageWith(`<ul>${times("<li>The lamp", 40_000)}</ul>`)),
  page("quotations-20000", "read", () =>
    pageWith(times("<blockquote>The lamp is lit.</blockquote>", 20_000)),
  ),
  page("spans-80000", "read", () => pageWith(`<p>${times("<i>lamp</i> ", 80_000)}`)),
  page("classes-30000", "read", () =>
    pageWith(numbered(30_000, (at) => `<div class="c${at} share related" id="i${at}">The lamp ${at}.</div>`)),
  ),
];
