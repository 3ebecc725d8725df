import type { Root } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { parse } from "parse5";
import { GuideError } from "../../model/errors.ts";
import { limits as usual } from "../../model/limits.ts";
import type { Source } from "../../model/source.ts";
import { counting, pieces } from "./gate.ts";

/**
 * A page's text → hast, as browsers build it; what scripts, styles and drawings hold is left out unless it is data.
 * @throws GuideError `SOURCE_TOO_LARGE` for more elements, levels or character references than an article has.
 */
export function parsePage(text: string, { origin: file, limits = usual }: Source): Root {
  const refuse = (): never => {
    throw new GuideError("SOURCE_TOO_LARGE", { fault: "swollen-page", file });
  };
  const html = emptied(text);
  if (marksIn(html) > limits.nodes * pieces) refuse();
  const treeAdapter = counting(limits, refuse);
  const tree = fromParse5(parse(html, { scriptingEnabled: false, treeAdapter }));
  return tree.type === "root" ? tree : { type: "root", children: [] };
}

/** Characters that a parser stops at. */
function marksIn(html: string): number {
  let count = 0;
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 0x26 || code === 0x3c) count++;
  }
  return count;
}

const opaque = /<(script|style|svg)\b[^>]*>/gi;
/** What stands between the two tags of a script is more than a script: a tag in a comment or in another's text. */
const more = /-->|<(?:p|h[1-6]|article|main|body|figure)[\s>]/i;

function emptied(text: string): string {
  const parts: string[] = [];
  const open = new Set<string>();
  let from = 0;
  for (const match of text.matchAll(opaque)) {
    const start = match.index + match[0].length;
    const tag = `</${match[1]}`.toLowerCase();
    if (match.index < from || open.has(tag) || /\bld\+json\b|\/>$/i.test(match[0])) continue;
    const end = closing(text, tag, start);
    // No later tag of the name is closed either: each would be looked for to the end of the text.
    if (end < 0) open.add(tag);
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
