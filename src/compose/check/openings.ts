import type { Span } from "../../model/analysis.ts";
import type { Evidence } from "../../model/guide.ts";
import { packFor } from "../../model/language.ts";
import { finite } from "../joints.ts";
import { piece } from "../quote.ts";
import { standsAlone } from "../standing.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { firstThird } from "./scope.ts";
import type { Subject } from "./subject.ts";

export interface Told {
  readonly words: string;
  readonly evidence: Evidence;
  readonly number: number;
}

const few = 5;
/** Lines looked at. */
const most = 12;

/** What the article itself says about its subject, whole clauses first, then in order: pieces around a name or noun of it. */
export function toldOf(view: View, { names, nouns }: Subject, language: string, limit: number): Told[] {
  const found: (Told & { readonly rank: number })[] = [];
  const early = firstThird(view.analysis.paragraphs);
  const openers = new Set(packFor(view.languages, language)?.lexicons.complementisers);
  for (const line of view.lines) {
    const { paragraph, sentence, text } = line;
    if (found.length >= most) break;
    if (paragraph.language !== language || sentence.quoted > 0.3 || /[?!]|^\(|www\.|@/u.test(text)) continue;
    if (sentence.layer === "author") continue;
    if (!standsAlone(text, language, view.languages)) continue;
    for (const word of [...names, ...nouns]) {
      const start = paragraph.text.indexOf(word, sentence.span.start);
      if (start < 0 || start + word.length > sentence.span.end) continue;
      const shown = sound(view, line, { start, end: start + word.length }, limit);
      if (shown === undefined || countWords(shown.words) < few || !hasVerb(line, shown.words)) continue;
      if (/[–—]|[.!?]\s/u.test(shown.words)) continue;
      found.push({
        ...shown,
        number: paragraph.number,
        rank: (isClause(line, shown.words, openers) ? 2 : 0) + (early.has(paragraph.number) ? 1 : 0),
      });
      break;
    }
  }
  return found.toSorted((a, b) => b.rank - a.rank);
}

const nominal: ReadonlySet<string> = new Set(["DET", "PROPN", "NOUN", "NUM", "ADJ"]);

/** Begins with its sentence, or with a name or a noun behind a mark or a word that opens a clause. */
export function isClause(
  { paragraph, sentence }: Line,
  words: string,
  openers: ReadonlySet<string>,
): boolean {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  if (start < 0 || countWords(words) < few) return false;
  if (start - sentence.span.start <= 2) return true;
  const first = paragraph.words?.find((word) => word.start >= start);
  if (first === undefined || !nominal.has(first.tag)) return false;
  const before = paragraph.text.slice(sentence.span.start, start).trimEnd();
  const last = /[\p{L}]+['’]?$/u.exec(before)?.[0].toLowerCase().replace("’", "'") ?? "";
  return /[,;:—–]$/u.test(before) || openers.has(last);
}

/** As far as the language has tags. */
function hasVerb({ paragraph, sentence }: Line, words: string): boolean {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const tagged = paragraph.words?.filter((word) => word.start >= start && word.end <= start + words.length);
  return tagged === undefined || tagged.some((_, index) => finite(tagged, index, paragraph.text));
}

/** The piece around a place, unless it ends in a word that leans on the next one. */
export function sound(view: View, line: Line, focus: Span | undefined, limit: number) {
  const shown = piece(view, line, focus, limit);
  const last = shown?.words.match(/[\p{L}\p{N}'’-]+(?=[^\p{L}\p{N}]*$)/u)?.[0].toLowerCase();
  const { light } = view.edges(line.paragraph);
  return last === undefined || light.has(last) ? undefined : shown;
}
