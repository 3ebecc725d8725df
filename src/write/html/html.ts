import { toHtml } from "hast-util-to-html";
import type { Document } from "../../model/document.ts";
import { isRightToLeft } from "../script.ts";
import { visible } from "../text.ts";
import { copied } from "./copy.ts";
import { css } from "./css.ts";

/**
 * Document → one HTML file to read, to listen to and to print: no script, nothing loaded from elsewhere. What the
 * other formats draw – numbers, labels, boxes – is text here.
 */
export async function writeHtml(document: Document): Promise<Uint8Array> {
  const { language, title, author, spoken } = document;
  const { tree, headings } = copied(document);
  const contents = headings
    .filter(({ level }) => level === 2)
    .map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`);
  const page = [
    "<!doctype html>",
    `<html lang="${escapeHtml(language)}"${isRightToLeft(language) ? ' dir="rtl"' : ""}>`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${escapeHtml(visible(title))}</title>`,
    ...(author === undefined ? [] : [`<meta name="author" content="${escapeHtml(visible(author))}">`]),
    `<style>\n${css(document)}</style>`,
    "</head>",
    "<body>",
    ...(spoken === undefined || contents.length < 2
      ? []
      : [
          `<a class="skip" href="#guide">${escapeHtml(spoken.skip)}</a>`,
          `<nav aria-label="${escapeHtml(spoken.contents)}"><ul>${contents.join("")}</ul></nav>`,
        ]),
    `<main id="guide" tabindex="-1">\n${toHtml(tree)}\n</main>`,
    "</body>",
    "</html>\n",
  ];
  return new TextEncoder().encode(page.join("\n"));
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
