const looks: Readonly<Record<string, string>> = {
  quotation: "border-bottom:3px double #1d4ed8",
  attribution: "text-decoration:underline wavy #1d4ed8 1px",
  speaker: "outline:1px solid #1d4ed8",
  cue: "font-weight:700;color:#1d4ed8",
  adverb: "font-weight:700;font-style:italic;color:#1d4ed8",
  figure: "border:2px solid #047857",
  noun: "border-bottom:2px solid #047857",
  base: "border-bottom:2px dashed #047857",
  date: "border:1px dashed #7c3aed",
  period: "border:1px dotted #7c3aed",
  name: "border-bottom:1px solid #555",
  naming: "border-bottom:3px dotted #555",
  acronym: "border-bottom:1px dashed #555",
  question: "border-top:2px solid #b91c1c",
  reference: "border-bottom:2px dotted #0e7490",
  cut: "background:#ddd",
  insertion: "background:#ddd",
  "emphasis-added": "background:#ddd",
  evaluative: "text-decoration:underline double #b91c1c 1px",
  "topic-word": "text-decoration:underline dashed #b91c1c 1px",
};
const connective = "border:1px solid #a16207;border-radius:6px";
const marker = "font-style:italic;border-bottom:1px dotted #b91c1c";
const joined: ReadonlySet<string> = new Set([
  "cause",
  "contrast",
  "condition",
  "goal",
  "consequence",
  "weak-connective",
]);

/** Rules for the page and for each kind of stretch, which an unticked box takes away. */
export function styleOf(kinds: readonly string[]): string {
  const each = kinds.map((kind) => {
    const look = looks[kind] ?? (joined.has(kind) ? connective : marker);
    return [
      `#k-${kind}:checked~* .m.${kind}{${look}}`,
      `#k-${kind}:not(:checked)~main small.${kind}{display:none}`,
      `#k-${kind}:not(:checked)~nav label[for=k-${kind}]{opacity:.5}`,
    ].join("\n");
  });
  return `\n${page}${each.join("\n")}\n`;
}

const page = `body{font:17px/1.9 Georgia,serif;color:#111;margin:0 auto;max-width:60rem;padding:1rem}
body>input{position:absolute;opacity:0}
nav{position:sticky;top:0;background:#fff;border-bottom:1px solid #999;font:13px/1.7 system-ui,sans-serif;z-index:1;max-height:35vh;overflow:auto}
nav p{margin:.3rem 0}
nav label{white-space:nowrap;cursor:pointer;margin-right:.7em}
h1,h2,h3,h4,h5,h6{line-height:1.25}
.p{display:grid;grid-template-columns:2.5rem 1fr}
.p p{margin:.4rem 0;white-space:pre-line;overflow-wrap:anywhere}
.number{font:700 14px/2.3 system-ui,sans-serif}
.about{font:13px/1.5 system-ui,sans-serif;color:#444}
.s.attributed{background:#e3edff}
.s.author{background:#fff3c9}
nav .s{padding:0 .4em;border:1px solid #999}
.layer{font:700 10px/1 system-ui,sans-serif;color:#333;border:1px solid #999;border-radius:3px;padding:0 2px;margin-right:3px;vertical-align:2px}
.m{padding:0 1px}
small{font:9px/1 system-ui,sans-serif;color:#444;vertical-align:super;margin:0 1px}
details{margin:1rem 0;font:14px/1.5 system-ui,sans-serif}
summary{font-weight:700;cursor:pointer}
table{border-collapse:collapse;width:100%}
td:first-child{min-width:2rem}
td,th{border:1px solid #ccc;padding:2px 6px;text-align:left;vertical-align:top;overflow-wrap:break-word}
@media print{nav{position:static;max-height:none}body{font-size:11pt}tr{break-inside:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
