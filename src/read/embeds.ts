import type { Matter } from "../model/article.ts";
import { dateInLine } from "./dates.ts";
import { matterOf } from "./head.ts";
import { type Eye, isDateLine, kindOf } from "./kinds.ts";
import { wordCount } from "./line.ts";
import type { Item } from "./page.ts";

export interface Embeds {
  readonly items: readonly Item[];
  readonly matter: readonly Matter[];
}

/**
 * Finds texts of other outlets that the article reproduces: a line with an outlet and a date, followed by the
 * clipping's own heading or share bar, or by text in another language. The outlet line goes to page matter and
 * labels what follows, until the article's language resumes; in the article's own language only the heading
 * and first paragraph are sure.
 */
export function labelEmbeds(items: readonly Item[], eye: Eye): Embeds {
  const out: Item[] = [];
  const matter: Matter[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at];
    if (item === undefined) break;
    const end = isOutletLine(item, eye) ? embedEnd(items, at + 1, eye) : at;
    if (end === at || end === at + 1) {
      out.push(item);
      at++;
      continue;
    }
    const source = item.text.replace(/\s+/g, " ");
    matter.push(matterOf(item, "dateline", "inside"));
    for (const part of items.slice(at + 1, end)) {
      const kind = kindOf(part, eye);
      if (kind === "share" || kind === "byline") matter.push(matterOf(part, kind, "inside"));
      else out.push({ ...part, source });
    }
    at = end;
  }
  return { items: out, matter };
}

/** The line names something with a capital beside its date. */
function isOutletLine({ text, element }: Item, { languages }: Eye): boolean {
  if (element.tagName !== "p" || !isDateLine(text, wordCount(text), languages)) return false;
  return /\p{Lu}\p{L}/u.test(dateInLine(text, languages)?.rest ?? "");
}

/** Index after the embed's last block; `from` when nothing shows that an embed begins. */
function embedEnd(items: readonly Item[], from: number, eye: Eye): number {
  let at = from;
  let opened = false;
  let language: string | undefined;
  for (; at < items.length && at < from + 4; at++) {
    const item = items[at];
    if (item === undefined) break;
    const kind = kindOf(item, eye);
    if (/^h\d$/.test(item.element.tagName) || kind === "share") opened = true;
    else if (kind !== "byline" && item.element.tagName !== "figure") break;
    language ??= item.language;
  }
  const first = items[at];
  if (first === undefined) return opened ? at : from;
  language = first.language ?? language;
  if (language === undefined) return opened ? at + 1 : from;
  if (first.language === undefined) return opened ? at : from;
  while (at < items.length && items[at]?.language === language) at++;
  return at;
}
