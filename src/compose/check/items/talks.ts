import type { Line, View } from "../../view.ts";
import { signs } from "../signs.ts";

/** « Son interview au Parisien », “an interview given to River Radio”: with the outlet that put the questions. */
export function talkIn(view: View, line: Line): string | undefined {
  const { talks = [], talkLinks = [], determiners = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const { text } = line;
  for (const { 0: noun, index } of text.matchAll(signs(talks))) {
    const before = /(\p{L}+['’]?)\s?$/u.exec(text.slice(0, index));
    const article = before?.[1]?.toLowerCase().replace("’", "'") ?? "";
    const behind = text.slice(index + noun.length);
    const [whole, link, name = ""] =
      /^(?:\s\p{Ll}+)?\s(\p{Ll}+)(?:\s(?:\p{Ll}{2,3}\s)?|\s\p{Ll}['’])(\p{Lu}[\p{L}\d]*(?:\s\p{Lu}[\p{L}\d]*)*)/u.exec(
        behind,
      ) ?? [];
    if (before === null || whole === undefined || link === undefined || !talkLinks.includes(link)) continue;
    if (!determiners.includes(article) || isPerson(view, line, index + noun.length, whole, name)) continue;
    return `${before[0]}${noun}${whole}`;
  }
  return undefined;
}

/** “An interview with Ada Brook”: no outlet. */
function isPerson(view: View, line: Line, at: number, whole: string, name: string): boolean {
  const end = line.sentence.span.start + at + whole.length;
  return view
    .marksIn(line)
    .some(
      (mark) =>
        mark.label === "name" &&
        mark.kind === "person" &&
        mark.span.start < end &&
        mark.span.end > end - name.length,
    );
}
