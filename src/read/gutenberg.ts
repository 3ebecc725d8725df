import type { Fact, Matter } from "../model/article.ts";
import type { Facts } from "./page.ts";

export interface Opened {
  readonly text: string;
  readonly facts: Facts;
  readonly matter: readonly Matter[];
}

/** The lines between which Project Gutenberg sets the text of a book. */
const start = /^\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG[^\n]*\n/m;
const end =
  /^(?:\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the |this )?Project Gutenberg)[^\n]*/m;

/** A text of Project Gutenberg without what stands around it, which is kept as page matter; its head says title and author. */
export function openGutenberg(text: string): Opened {
  const opening = start.exec(text);
  if (opening === null) return { text, facts: {}, matter: [] };
  const head = text.slice(0, opening.index);
  const rest = text.slice(opening.index + opening[0].length);
  const closing = end.exec(rest);
  const body = closing === null ? rest : rest.slice(0, closing.index);
  const foot = closing === null ? "" : rest.slice(closing.index + closing[0].length);
  const [title, byline] = [lineOf(head, "Title"), lineOf(head, "Author")];
  return {
    text: body
      .replace(/^Produced by [^\n]+\n/m, "")
      .replace(/(?<![\p{L}\p{N}_])_(\S[^_]{0,400}?)_(?![\p{L}\p{N}_])/gu, "$1"),
    facts: { ...(title !== undefined && { title }), ...(byline !== undefined && { byline }) },
    matter: [...matterOf(head, "front"), ...matterOf(foot, "back")],
  };
}

function lineOf(head: string, name: string): Fact | undefined {
  const line = new RegExp(`^${name}: *(\\S[^\\n]*)$`, "m").exec(head);
  const value = line?.[1]?.trim();
  return line === null || value === undefined ? undefined : { value, found: "page", quote: line[0] };
}

function matterOf(text: string, position: Matter["position"]): readonly Matter[] {
  const said = text.replace(/[ \t]*\n[ \t]*/g, " ").trim();
  return said === "" ? [] : [{ kind: "other", position, text: said }];
}
