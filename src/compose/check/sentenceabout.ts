import type { Name, Span, Word } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { balanced } from "../clip.ts";
import { finite } from "../joints.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { isListed } from "./clause.ts";

/** Words before a name that belong to it: “the old harbour of”. */
const mostBefore = 5;
/** Words between a name and its verb: “of the island”, “, built in 1912,”. */
const mostBetween = 10;
const fewest = 5;
const subject: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP"]);
const opens: ReadonlySet<string> = new Set(["PUNCT", "SCONJ", "CCONJ"]);
const firm: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "SYM"]);

export interface Statement {
  readonly words: string;
  /** Where its verb begins in the paragraph. */
  readonly verb: number;
}

/** A statement whose subject is a name and that holds `focus`, wherever it stands in its sentence. */
export function statementAbout(
  view: View,
  line: Line,
  name: Name,
  focus: Span,
  most: number,
): Statement | undefined {
  const { paragraph, sentence } = line;
  const { text } = paragraph;
  const words = (paragraph.words ?? []).filter(
    ({ start, end }) => start >= sentence.span.start && end <= sentence.span.end,
  );
  const at = words.findIndex(({ start }) => start >= name.span.start);
  const behind = words.findIndex(({ start }) => start >= name.span.end);
  if (at < 0 || behind < 0) return undefined;
  const verb = verbBehind(text, words, behind);
  if (verb === undefined) return undefined;
  const first = firstOf(view, line, words, at, focus);
  if (first === undefined) return undefined;
  let best: string | undefined;
  for (let last = verb + 1; last < words.length; last++) {
    const end = words[last]?.end ?? 0;
    const quote = text.slice(words[first]?.start ?? 0, end);
    if (countWords(quote) > most || isJoined(words, last)) break;
    if (best !== undefined && /,/u.test(text.slice(words[last - 1]?.start ?? 0, words[last]?.start ?? 0)))
      break;
    if (end < focus.end || (words[first]?.start ?? 0) > focus.start) continue;
    if (countWords(quote) < fewest || !balanced(quote) || /["“”«»()[\]?!\n…]/u.test(quote)) continue;
    if (firm.has(words[last]?.tag ?? "") && closes(view, line, words, last, focus)) best = quote;
  }
  return best === undefined ? undefined : { words: best, verb: words[verb]?.start ?? 0 };
}

/** “And” before a name: a clause of its own may begin there. */
function isJoined(words: readonly Word[], last: number): boolean {
  return words[last - 1]?.tag === "CCONJ" && words[last]?.tag === "PROPN";
}

/** The finite verb of the name, behind no more than what belongs to the name. */
function verbBehind(text: string, words: readonly Word[], from: number): number | undefined {
  let commas = 0;
  for (let at = from; at < Math.min(words.length, from + mostBetween); at++) {
    const word = words[at];
    if (word === undefined) return undefined;
    const form = text.slice(word.start, word.end);
    if (word.tag === "PUNCT" && form === ",") commas += 1;
    else if (word.tag === "PUNCT" && !/^[’']s?$/u.test(form)) return undefined;
    else if (word.tag === "SCONJ" || word.tag === "CCONJ") return undefined;
    else if (word.tag === "PRON") return undefined;
    else if (finite(words, at, text) && commas !== 1) return at;
    else if (commas > 2) return undefined;
  }
  return undefined;
}

/** Where its subject begins: “the harbour of Wrenmouth”, or the “In 1912,” before it. */
function firstOf(
  view: View,
  { paragraph, sentence }: Line,
  words: readonly Word[],
  at: number,
  focus: Span,
): number | undefined {
  const { text } = paragraph;
  const { possessives = [], firstPerson = [] } = packFor(view.languages, paragraph.language)?.lexicons ?? {};
  let first = at;
  while (first > 0 && at - first < mostBefore && subject.has(words[first - 1]?.tag ?? "")) first -= 1;
  const before = words[first - 1];
  // “In 1912, …”
  const lead = words[0];
  const isSet =
    lead?.tag === "ADP" && focus.end <= (words[at]?.start ?? 0) && focus.start - lead.end < 14 && first <= 4;
  if (isSet) return 0;
  while (first < at && words[first]?.tag === "ADP") first += 1;
  if (before !== undefined && !opens.has(before.tag) && !isBringing(view, paragraph.language, text, before))
    return undefined;
  // “Holm and Saltley have …”: half of a subject.
  if (before?.tag === "CCONJ" && words[first - 2]?.tag === "PROPN") return undefined;
  // “The rhinoceros that Dürer …”: its object stands before it.
  const isBrought = before !== undefined && isBringing(view, paragraph.language, text, before);
  if (isBrought && /^(?:NOUN|PROPN)$/u.test(words[first - 2]?.tag ?? "")) return undefined;
  if (before === undefined && (words[first]?.start ?? 0) > sentence.span.start + 12) return undefined;
  const form = (word: Word | undefined) =>
    word === undefined ? "" : text.slice(word.start, word.end).toLowerCase().replace("’", "'");
  const opener = form(words[first]);
  return [...possessives, ...firstPerson].includes(opener) ? undefined : first;
}

function isBringing(view: View, language: string, text: string, word: Word): boolean {
  const { complementisers = [] } = packFor(view.languages, language)?.lexicons ?? {};
  return complementisers.includes(text.slice(word.start, word.end).toLowerCase().replace("’", "'"));
}

/** At the end, at a mark that is none of a list, before a word that opens another clause, or right behind what it is about. */
function closes(view: View, { paragraph }: Line, words: readonly Word[], last: number, focus: Span): boolean {
  const { text } = paragraph;
  const next = words[last + 1];
  if (next === undefined) return true;
  const form = text.slice(next.start, next.end).toLowerCase();
  if (/^\d[.,]\d/u.test(text.slice(next.start - 1, next.end + 1))) return false;
  if (next.tag === "PUNCT") return form === "," ? !isListed(words, last + 1) : /^[.;:–—()!?]$/u.test(form);
  const { relatives = [] } = packFor(view.languages, paragraph.language)?.lexicons ?? {};
  if (relatives.includes(form)) return false;
  if (next.tag === "SCONJ") return true;
  if (next.tag === "CCONJ")
    return finite(words, last + 2, text) || /PRON|PROPN/u.test(words[last + 2]?.tag ?? "");
  return words[last]?.end === focus.end && (next.tag === "ADP" || next.tag === "VERB");
}
