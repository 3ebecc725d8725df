import type { Document } from "../../model/document.ts";
import type { Style, Theme } from "../../model/look.ts";
import { printableMargins } from "../paper.ts";
import { typeface } from "../typeface.ts";

/** The fonts' own line height, in their size: the theme's line heights are multiples of it. */
const ownLine = 1.4;

/** The theme's style sheet for screens and browsers' printing: the same sizes and spaces as the PDF's. */
export function css(document: Document): string {
  const { theme, paper } = document;
  const margins = printableMargins(document, theme.styles[".foot"]?.size ?? 8.5);
  const { pitch, stroke } = theme.writing;
  const foot = (content: string) => `content: ${content}; font-size: ${theme.styles[".foot"]?.size ?? 8.5}pt`;
  return [
    `@page { size: ${theme.imposed === true ? "A5" : paper === "a4" ? "A4" : "letter"}; margin: ${margins.top}pt ${margins.right}pt ${margins.bottom}pt ${margins.left}pt; @bottom-left { ${foot(quoted(document.foot))}; white-space: nowrap } @bottom-right { ${foot('counter(page) " / " counter(pages)')} } }`,
    ":root { color-scheme: light } * { box-sizing: border-box }",
    "body { max-width: 46em; margin: 2em auto; padding: 0 1em; color: #000; background: #fff }",
    "main:focus { outline: none } a { color: inherit } :focus-visible { outline: 2pt solid; outline-offset: 2pt }",
    ".skip, .unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap }",
    ".skip:focus { clip-path: none; width: auto; height: auto; padding: 6pt; background: #fff; z-index: 1 }",
    "nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 4pt 16pt } nav a { display: inline-block; padding: 5pt 0 }",
    "h1, h2, h3, h4, h5, h6, [data-keep-next] { break-after: avoid }",
    "[data-keep], figure, tr { break-inside: avoid }",
    "p, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, table, figure { margin: 0 0 6pt }",
    "ul, ol { padding-inline-start: 16pt } blockquote { margin-inline: 14pt 0 }",
    "body { overflow-wrap: break-word } p, li { orphans: 2; widows: 2 } code { font-family: inherit }",
    "table { border-collapse: collapse; width: 100% } th, td { border: 0.5pt solid; padding: 4pt 5pt; text-align: start; vertical-align: top }",
    theme.annotation === 0
      ? ".beside { padding-inline-start: 24pt }"
      : `.beside { border-inline-end: 0.5pt dotted; margin-inline-end: ${theme.annotation}pt; padding-inline: 24pt 9pt }`,
    ".numbered { position: relative; padding-inline-start: 24pt } .beside .numbered { padding-inline-start: 0 }",
    ".number { font-weight: bold; font-size: 8.5pt } .numbered > .number { position: absolute; inset-inline-start: 0; line-height: 1.9 } .beside .numbered > .number { inset-inline-start: -24pt } .alone { min-height: 1em; margin: 0 }",
    ".embed { border-inline-start: 1pt solid; padding-inline-start: 12pt } .label { font-weight: bold; font-size: 8.5pt }",
    "aside { border: 0.75pt solid; padding: 8pt; margin: 8pt 0 10pt }",
    `.line { height: ${pitch}pt; border-bottom: ${Math.max(stroke, 0.75)}pt dotted; break-inside: avoid }`,
    ".blank { display: inline-block; border-bottom: 0.5pt solid; max-width: 100%; min-height: 1em }",
    "ul.boxes { list-style: '☐ ' } ul.seen { list-style: '■ ' } ul.leave { list-style: '→ ' }",
    ".columns { display: flex; gap: 16pt } .columns > * { flex: 1 1 0; min-width: 0 }",
    "figure { margin-inline: 0 } figure img { max-width: 100%; max-height: 210pt; height: auto }",
    "hr { border: 0; border-top: 0.5pt solid } hr.page { border: 0; margin: 0; break-after: page }",
    ...Object.entries(theme.styles)
      .filter(([name]) => name !== "sup")
      .map(([name, style]) => `${selector(name)} { ${declarations(style, theme)} }`),
    `sup, sub { font-size: ${raisedShare(theme)}em; line-height: 0 }`,
    "@media screen and (max-width: 40em) { .columns { display: block } .beside { border: 0; margin-inline-end: 0 } }",
    "@media print { body { max-width: none; margin: 0; padding: 0 } nav, .skip { display: none } a { text-decoration: none } }",
    "",
  ].join("\n");
}

/** Superscripts in the size of what they stand in, be it a heading. */
function raisedShare({ styles }: Theme): number {
  return Math.round((100 * (styles.sup?.size ?? 7)) / (styles[".numbered"]?.size ?? 11)) / 100;
}

/** A heading moved to another level keeps the look of its own. */
function selector(name: string): string {
  return /^h[1-6]$/.test(name) ? `${name}:not([class*="as-h"]), .as-${name}` : name;
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
    "text-align": align === "left" ? "start" : align,
    color: colour,
    "margin-top": above === undefined ? undefined : `${above}pt`,
    "margin-bottom": below === undefined ? undefined : `${below}pt`,
    "padding-inline-start": indent === undefined ? undefined : `${indent}pt`,
  };
  return Object.entries(all)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
    .join("; ");
}

/** The typeface by its package's name, for readers who have it, then the nearest common kind. */
function families(font: string, theme: Theme): string {
  const { name, sans } = typeface(theme.fonts[font]?.package ?? font);
  return `"${name}", ${sans ? 'Calibri, Carlito, "Noto Sans", sans-serif' : 'Cambria, Caladea, "Noto Serif", serif'}`;
}

/** Text as a string of a style sheet, which nothing in it can end. */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (one) => `\\${(one.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
