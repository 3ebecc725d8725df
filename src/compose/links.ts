import type { Analysis } from "../model/analysis.ts";
import type { Guide } from "../model/guide.ts";
import { decoded } from "../model/references.ts";

type Link = Guide["rights"]["links"][number];

const anchor = /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>(.*?)<\/a>/gisu;

/** Live links of the article's paragraphs, each address once, in order. */
export function linksOf(analysis: Analysis): Link[] {
  const links = new Map<string, Link>();
  for (const paragraph of analysis.paragraphs) {
    for (const html of paragraph.html) {
      for (const [, double, single, inside = ""] of html.matchAll(anchor)) {
        const address = decoded(double ?? single ?? "").trim();
        if (!/^https?:\/\/[^\s/]/iu.test(address) || links.has(address)) continue;
        const text = decoded(inside.replace(/<[^>]*>/gu, ""))
          .replace(/\s+/gu, " ")
          .trim();
        links.set(address, { text: text === "" ? address : text, address, paragraph: paragraph.number });
      }
    }
  }
  return [...links.values()];
}

/** The paragraph has a live link or calls a footnote. */
export function hasLink(html: readonly string[]): boolean {
  return html.some((piece) => /<a\b[^>]*\bhref\s*=\s*["']https?:|<sup data-note=/iu.test(piece));
}
