import type { Root } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { parse } from "parse5";

/** A page's text → hast, as browsers build it; what scripts, styles and drawings hold is left out unless it is data. */
export function parsePage(text: string): Root {
  const tree = fromParse5(parse(emptied(text), { scriptingEnabled: false }));
  return tree.type === "root" ? tree : { type: "root", children: [] };
}

const opaque = /<(script|style|svg)\b[^>]*>/gi;
/** What stands between the two tags of a script is more than a script: a tag in a comment or in another's text. */
const more = /-->|<(?:p|h[1-6]|article|main|body|figure)[\s>]/i;

function emptied(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(opaque)) {
    const start = match.index + match[0].length;
    if (match.index < from || /\bld\+json\b|\/>$/i.test(match[0])) continue;
    const end = closing(text, `</${match[1]}`.toLowerCase(), start);
    if (end < 0 || more.test(text.slice(start, end))) continue;
    parts.push(text.slice(from, start));
    from = end;
  }
  return [...parts, text.slice(from)].join("");
}

/** Pages write their end tags in lower case, a few in upper case. */
function closing(text: string, tag: string, from: number): number {
  const lower = text.indexOf(tag, from);
  const upper = lower < 0 || lower - from > 1000 ? text.indexOf(tag.toUpperCase(), from) : -1;
  return upper >= 0 && (lower < 0 || upper < lower) ? upper : lower;
}
