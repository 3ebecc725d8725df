import type { Analysis } from "../model/analysis.ts";
import type { Guide } from "../model/guide.ts";

type Link = Guide["rights"]["links"][number];

const anchor = /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>(.*?)<\/a>/gisu;

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** Live links of the article's paragraphs, each address once, in order. */
export function linksOf(analysis: Analysis): Link[] {
  const links = new Map<string, Link>();
  for (const paragraph of analysis.paragraphs) {
    for (const html of paragraph.html) {
      for (const [, double, single, inside = ""] of html.matchAll(anchor)) {
        const address = decode(double ?? single ?? "").trim();
        if (!/^https?:\/\/[^\s/]/iu.test(address) || links.has(address)) continue;
        const text = decode(inside.replace(/<[^>]*>/gu, ""))
          .replace(/\s+/gu, " ")
          .trim();
        links.set(address, { text: text === "" ? address : text, address, paragraph: paragraph.number });
      }
    }
  }
  return [...links.values()];
}

/** The paragraph has a live link. */
export function hasLink(html: readonly string[]): boolean {
  return html.some((piece) => /<a\b[^>]*\bhref\s*=\s*["']https?:/iu.test(piece));
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,6}));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return valid ? String.fromCodePoint(code) : whole;
  });
}
