import type { Span } from "../../model/analysis.ts";
import { decoded } from "../../model/references.ts";
import type { Bare } from "../blocks.ts";

export interface Link {
  readonly address: string;
  /** Its words, in one line. */
  readonly text: string;
  /** Of its words in the paragraph. */
  readonly span: Span;
}

const anchor = /<a\b[^>]{0,4000}?\bhref="([^"]{1,4000})"[^>]{0,4000}>(.*?)<\/a>/gisu;

/** Live links of a paragraph in order. One whose words are not found in its text is left out. */
export function linksIn({ html, text }: Pick<Bare, "html" | "text">): Link[] {
  const links: Link[] = [];
  let from = 0;
  for (const piece of html) {
    if (!piece.includes("<a")) continue;
    for (const [, address = "", inside = ""] of piece.matchAll(anchor)) {
      if (!/^https?:\/\//iu.test(address)) continue;
      const words = decoded(inside.replace(/<[^>]*>/gu, "")).trim();
      const start = words === "" ? -1 : text.indexOf(words, from);
      if (start < 0) continue;
      from = start + words.length;
      links.push({
        address: decoded(address),
        text: words.replace(/\s+/gu, " "),
        span: { start, end: from },
      });
    }
  }
  return links;
}

/** `https://www.news.example/a` → `news.example`. */
export function hostOf(address: string): string | undefined {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(address)?.[1]?.toLowerCase();
  return host?.replace(/^(?:www\d?|m|amp)\./u, "");
}

const secondLevel = new Set(["co", "com", "org", "net", "gov", "gouv", "ac", "edu"]);

/** The name that a host was registered by: `bbc.co.uk` → `bbc`, `en.news.example` → `news`. */
export function labelOf(host: string): string {
  const parts = host.split(".");
  const last = parts.length - 1;
  const at = last >= 2 && secondLevel.has(parts[last - 1] ?? "") ? last - 2 : last - 1;
  return parts[Math.max(0, at)] ?? host;
}
