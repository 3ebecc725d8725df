import type { Word } from "../../model/analysis.ts";
import type { Piece } from "../quote.ts";
import { standsAlone } from "../standing.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { firstWords } from "./exact.ts";

/** The first words of a sentence, when they can be read without the one before: by them it is found on the page. */
export function beginning(view: View, line: Line): Piece | undefined {
  const { language, number, form } = line.paragraph;
  if (form !== "text" || line.sentence.quoted > mostQuoted || line.text.includes("?")) return undefined;
  const words = firstWords(line.text, view.languages, language);
  if (words === undefined || !line.text.startsWith(words)) return undefined;
  if (isQuoted(view, line, line.sentence.span.start)) return undefined;
  const quote = untorn(view, line, line.sentence.span.start, words);
  if (!standsAlone(quote, language, view.languages) || isLeaning(line, quote)) return undefined;
  return { words: quote, evidence: { at: number, quote } };
}

const light: ReadonlySet<string> = new Set(["AUX", "DET", "ADP", "PRON", "PART", "SCONJ", "CCONJ"]);

/** Ends on a word that leans on the next one. */
function isLeaning({ paragraph, sentence }: Line, words: string): boolean {
  const end = sentence.span.start + words.length;
  const last = paragraph.words?.findLast((word) => word.end <= end);
  return last !== undefined && light.has(last.tag);
}

/** Share of the sentence in quotation marks, behind its first words. */
const mostQuoted = 0.3;

/** Its first words stand in somebody’s quotation. */
function isQuoted(view: View, line: Line, at: number): boolean {
  return view
    .marksIn(line)
    .some(({ label, span }) => label === "quotation" && span.start <= at && span.end > at);
}

const fewest = 5;
/** Words that find a sentence. */
const enough = 7;
const most = 11;
const heads: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM"]);
/** Before these a phrase is not over. */
const goingOn: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "PART"]);

/**
 * The first words up to the end of a phrase, some more or fewer of them: no “started South Africa’s first black”. As they
 * are where the language has no tags or no phrase ends there.
 */
export function untorn(view: View, line: Line, start: number, words: string): string {
  const { paragraph, sentence } = line;
  const names = view.marksIn(line).filter(({ label }) => label === "name");
  const tagged = (paragraph.words ?? []).filter(
    (word) => word.start >= start && word.end <= sentence.span.end,
  );
  const ends: string[] = [];
  let count = 0;
  for (const [at, word] of tagged.entries()) {
    const form = paragraph.text.slice(word.start, word.end);
    if (/[\p{L}\p{N}]/u.test(form) && !isJoined(tagged, at)) count += 1;
    if (count > most || /["“”«»()[\]…:;–—]/u.test(form)) break;
    const next = tagged[at + 1];
    const isEnd =
      heads.has(word.tag) && next !== undefined && !goingOn.has(next.tag) && !isJoined(tagged, at + 1);
    const isInside = names.some(({ span }) => span.start < word.end && span.end > word.end);
    if (count >= fewest && isEnd && !isInside) ends.push(paragraph.text.slice(start, word.end));
  }
  const [best] = ends.toReversed();
  return best !== undefined && countWords(best) >= Math.min(enough, countWords(words)) ? best : words;
}

/** Written to the word before it: “Wrenmouth’s”. */
function isJoined(words: readonly Word[], at: number): boolean {
  return at > 0 && words[at]?.start === words[at - 1]?.end && words[at]?.tag !== "PUNCT";
}
