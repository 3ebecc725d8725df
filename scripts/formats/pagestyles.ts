/** What stands above and below every printed page; never a word of an article. */
export const head = "THE WRENMOUTH REVIEW OF EVERYTHING";
export const foot = "Volume 12, printed for the measure";

interface PageStyle {
  readonly name: string;
  readonly css: string;
  readonly flags: readonly string[];
}

const edges = `@top-left{content:"${head}";font:8pt sans-serif}@bottom-right{content:"${foot}, " counter(page);font:8pt sans-serif}`;
const page = `@page{size:A4;margin:25mm 22mm;${edges}}body{font:11pt/1.4 serif}h1{font-size:20pt}h2{font-size:14pt}`;
const justified = "p{text-align:justify;hyphens:auto}";
const indented = `${page}${justified}p{margin:0;text-indent:1.2em}h1+p,h2+p{text-indent:0}`;
const columns = `${page}${justified}body{font-size:10pt;columns:2;column-gap:8mm}h1{column-span:all}p{margin:0 0 .5em}`;
const narrow = `${page}${justified}body{font-size:9pt;columns:2;column-gap:6mm}h1{column-span:all}p{margin:0;text-indent:1em}`;

export const chromiumPages: readonly PageStyle[] = [
  { name: "tagged, one column", css: page, flags: ["--no-pdf-header-footer"] },
  {
    name: "untagged, one column, the browser's own head and foot",
    css: page,
    flags: ["--disable-pdf-tagging"],
  },
  { name: "untagged, indented, hyphenated", css: indented, flags: ["--disable-pdf-tagging"] },
  {
    name: "untagged, two columns, hyphenated",
    css: columns,
    flags: ["--disable-pdf-tagging", "--no-pdf-header-footer"],
  },
];

export const weasyPages: readonly PageStyle[] = [
  { name: "untagged, one column, hyphenated", css: `${page}${justified}`, flags: [] },
  { name: "untagged, indented, hyphenated", css: indented, flags: [] },
  { name: "untagged, two columns, indented, hyphenated", css: narrow, flags: [] },
  { name: "tagged, one column, hyphenated", css: `${page}${justified}`, flags: ["--pdf-tags"] },
];
