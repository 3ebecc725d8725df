import type { Paper } from "../model/document.ts";
import type { Style, Theme } from "../model/look.ts";

/** The fonts' own line height, in their size: the theme's line heights are multiples of it. */
const ownLine = 1.4;

/** The theme's style sheet for screens and browsers' printing: the same sizes and spaces as the PDF's. */
export function css(theme: Theme, paper: Paper): string {
  const margins = theme.page[paper];
  const { pitch, stroke } = theme.writing;
  return [
    `@page { size: ${paper === "a4" ? "A4" : "letter"}; margin: ${margins.top}pt ${margins.right}pt ${margins.bottom}pt ${margins.left}pt }`,
    "body { max-width: 46em; margin: 2em auto; padding: 0 1em; color: #000; background: #fff }",
    "h1, h2, h3, h4, h5, h6, [data-keep-next] { break-after: avoid }",
    "[data-keep], figure, tr { break-inside: avoid }",
    "p, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, table, figure { margin: 0 0 6pt }",
    "p, li { orphans: 2; widows: 2; overflow-wrap: anywhere }",
    "table { border-collapse: collapse; width: 100% } th, td { border: 0.5pt solid; padding: 4pt 5pt; text-align: left; vertical-align: top }",
    theme.annotation === 0
      ? ".beside { padding-left: 24pt }"
      : `.beside { border-right: 0.5pt dotted; margin-right: ${theme.annotation}pt; padding-right: 9pt; padding-left: 24pt }`,
    ".numbered { position: relative } .numbered::before { content: attr(data-number); position: absolute; right: 100%; margin-right: 7pt; font-weight: bold; font-size: 8.5pt }",
    ".embed { border-left: 1pt solid; padding-left: 12pt } .embed::before { content: attr(data-label); display: block; font-weight: bold; font-size: 8.5pt }",
    "aside { border: 0.75pt solid; padding: 8pt; margin: 8pt 0 10pt }",
    `.lines { background: repeating-linear-gradient(transparent 0 ${pitch - stroke}pt, #000 ${pitch - stroke}pt ${pitch}pt) }`,
    ...lineHeights(pitch),
    ".blank { display: inline-block; border-bottom: 0.5pt solid; min-width: 90pt }",
    ".box:empty::before { content: '☐' } ul.boxes { list-style: '☐ ' } ul.seen { list-style: '■ ' } ul.leave { list-style: '→ ' }",
    ".columns { display: flex; gap: 16pt } .columns > * { flex: 1 }",
    "figure img { max-width: 100%; max-height: 210pt }",
    "hr.page { border: 0; break-after: page }",
    ...Object.entries(theme.styles).map(([name, style]) => `${name} { ${declarations(style, theme)} }`),
    "",
  ].join("\n");
}

function lineHeights(pitch: number): string[] {
  return Array.from(
    { length: 40 },
    (_, index) => `.lines[data-count="${index + 1}"] { height: ${(index + 1) * pitch}pt }`,
  );
}

function declarations(style: Style, theme: Theme): string {
  const { font, size, lineHeight, bold, italics, align, colour, above, below, indent } = style;
  const all: Record<string, string | undefined> = {
    "font-family": font && families(font, theme),
    "font-size": size === undefined ? undefined : `${size}pt`,
    "line-height":
      lineHeight === undefined ? undefined : String(Math.round(lineHeight * ownLine * 100) / 100),
    "font-weight": bold === undefined ? undefined : bold ? "bold" : "normal",
    "font-style": italics === undefined ? undefined : italics ? "italic" : "normal",
    "text-align": align,
    color: colour,
    "margin-top": above === undefined ? undefined : `${above}pt`,
    "margin-bottom": below === undefined ? undefined : `${below}pt`,
    "padding-left": indent === undefined ? undefined : `${indent}pt`,
  };
  return Object.entries(all)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
    .join("; ");
}

/** The typeface by its package's name, for readers who have it, then the nearest common kind. */
function families(font: string, theme: Theme): string {
  const words = (theme.fonts[font]?.package ?? font).split("/").at(-1)?.split("-") ?? [];
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return `"${name}", ${words.includes("sans") ? "sans-serif" : "serif"}`;
}
