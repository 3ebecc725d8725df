import type { Line, View } from "../view.ts";
import { asPiece, type Query } from "./query.ts";
import { searchFor } from "./strings.ts";
import { telling } from "./telling.ts";
import { topicsBeside } from "./topics.ts";

/** Words that find a matter. */
const enough = 4;

/** Words to type for a part of a sentence: a name of the sentence, nouns of the part, and what the article is about. */
export function partSearch(view: View, line: Line, part: string): Query | undefined {
  const query = searchFor(view, line, line.text);
  if (query === undefined) return undefined;
  const names = query.pieces.filter((piece) => piece !== undefined && /^"?\p{Lu}/u.test(piece)).slice(0, 1);
  const nouns = telling(view, line, part).slice(0, enough - names.length);
  const forms = [...names, ...nouns].flatMap((piece) => piece?.replaceAll('"', "").split(" ") ?? []);
  const about = topicsBeside(view, forms, Math.max(0, enough - forms.length)).map(asPiece);
  return { ...query, pieces: [...names, ...nouns, ...about] };
}

/** Up to the first comma, and no more words than tell what it is about. */
export function firstPart({ text }: Line): string {
  const head = text.split(/[,;:]\s/u)[0] ?? text;
  return head.split(/\s+/u).length <= most ? head : beside(text, "");
}

/** Some words of a sentence with those before and behind them. */
export function beside(text: string, words: string): string {
  const at = text.indexOf(words);
  const before = [...text.slice(0, at).matchAll(/\S+/gu)].at(-near);
  const behind = [...text.slice(at + words.length).matchAll(/\S+/gu)].slice(0, near).at(-1);
  const end = behind === undefined ? text.length : at + words.length + behind.index + behind[0].length;
  return text.slice(before?.index ?? 0, end);
}

/** Words on each side, and of a first part. */
const [near, most] = [17, 21];
