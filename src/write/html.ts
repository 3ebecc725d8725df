import { toHtml } from "hast-util-to-html";
import type { Document } from "../model/document.ts";
import { css } from "./css.ts";

/** Document → one standalone HTML file: no script, nothing loaded from elsewhere. */
export async function writeHtml(document: Document): Promise<Uint8Array> {
  const page = [
    "<!doctype html>",
    `<html lang="${escapeHtml(document.language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${escapeHtml(document.title)}</title>`,
    ...(document.author === undefined
      ? []
      : [`<meta name="author" content="${escapeHtml(document.author)}">`]),
    `<style>\n${css(document.theme, document.paper)}</style>`,
    "</head>",
    `<body>\n${toHtml(document.tree)}\n</body>`,
    "</html>\n",
  ];
  return new TextEncoder().encode(page.join("\n"));
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
