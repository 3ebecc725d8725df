import type { Span, Word } from "../../model/analysis.ts";
import { balanced } from "../clip.ts";
import { finite } from "../joints.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";

const fewest = 6;
const most = 16;
/** Words of a “In May 1912,” before the subject. */
const longestLead = 5;
/** Commas inside, that behind the lead not counted. */
const commas = 1;

const opening: ReadonlySet<string> = new Set(["PUNCT", "CCONJ", "SCONJ"]);
const nominal: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"]);
const firm: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "ADV", "SYM"]);

/** The longest clause with a date that can be read alone, its subject first or behind the date: “In May 1912, Skyways opened”. */
export function datedClause(view: View, line: Line, date: Span): string | undefined {
  const { paragraph, sentence } = line;
  const { text } = paragraph;
  const words = (paragraph.words ?? []).filter(
    ({ start, end }) => start >= sentence.span.start && end <= sentence.span.end,
  );
  const small = smallOf(view, line);
  let best: string | undefined;
  for (const [first, word] of words.entries()) {
    if (word.start > date.start) break;
    const subject = subjectOf(text, words, first, date);
    const before = words[first - 1]?.tag;
    // “When the quay was built in 1912, people came.”
    const mostCommas = before === undefined || before === "PUNCT" || before === "CCONJ" ? commas : 0;
    if (subject === undefined || !begins(text, words, first, subject, small)) continue;
    for (let last = Math.max(first + fewest - 1, subject + 1); last < words.length; last++) {
      const end = words[last]?.end ?? 0;
      const quote = text.slice(word.start, end);
      if (countWords(quote) > most) break;
      if (end < date.end || (best !== undefined && best.length >= quote.length)) continue;
      if (countWords(quote) < fewest || !balanced(quote) || /["“”«»()[\];:?!…\n]|\s[–—]\s/u.test(quote))
        continue;
      if (holds(text, words, subject, last, small, mostCommas) && ends(text, words, last, date, small))
        best = quote;
    }
  }
  return best;
}

interface Small {
  readonly relatives: ReadonlySet<string>;
  /** “When”, “so”. */
  readonly openers: ReadonlySet<string>;
  readonly pointing: ReadonlySet<string>;
}

function smallOf(view: View, line: Line): Small {
  const {
    relatives = [],
    complementisers = [],
    possessives = [],
    clauseOpeners = [],
  } = view.pack(line.paragraph)?.lexicons ?? {};
  return {
    relatives: new Set([...relatives, ...complementisers]),
    openers: new Set(clauseOpeners),
    pointing: new Set(possessives),
  };
}

function formOf(text: string, word: Word | undefined): string {
  return word === undefined ? "" : text.slice(word.start, word.end).toLowerCase().replace("’", "'");
}

/** Where the subject stands: here, or behind a date and a comma. */
function subjectOf(text: string, words: readonly Word[], first: number, date: Span): number | undefined {
  const word = words[first];
  if (word === undefined) return undefined;
  if (nominal.has(word.tag)) return first;
  if (word.tag !== "ADP" || date.start > word.end + longestLead * 3) return undefined;
  const comma = words.findIndex((each, at) => at > first && formOf(text, each) === ",");
  const behind = comma < 0 ? words.findIndex(({ start }) => start >= date.end) : comma + 1;
  const isLead = (words[behind - 1]?.end ?? 0) <= date.end + 2 && behind - first <= longestLead + 1;
  return isLead && nominal.has(words[behind]?.tag ?? "") ? behind : undefined;
}

/** At the start of the sentence, or behind a mark or a word that opens a clause; no “its …”, no half of a subject. */
function begins(
  text: string,
  words: readonly Word[],
  first: number,
  subject: number,
  { relatives, pointing, openers }: Small,
): boolean {
  const before = words[first - 1];
  const form = formOf(text, words[subject]);
  if (pointing.has(form) || relatives.has(form)) return false;
  if (before === undefined) return true;
  if (formOf(text, before) === "," && first > 3) return false;
  const isOpened = openers.has(formOf(text, before)) && before.tag !== "DET" && before.tag !== "PRON";
  if (!opening.has(before.tag) && !isOpened && (first > 1 || before.tag !== "ADV")) return false;
  return before.tag !== "CCONJ" || first === 1 || formOf(text, words[first - 2]) === ",";
}

/** A finite verb close behind the subject, no other clause before or behind it. */
function holds(
  text: string,
  words: readonly Word[],
  subject: number,
  last: number,
  { relatives, openers }: Small,
  mostCommas: number,
): boolean {
  const inside = words.slice(subject, last + 1);
  const verb = inside.findIndex((_, at) => finite(inside, at, text));
  if (verb < 1 || inside.slice(1, verb).some(({ tag }) => tag === "PRON" || tag === "SCONJ")) return false;
  const marks = inside.filter((each) => formOf(text, each) === ",").length;
  if (marks > mostCommas || inside.slice(0, verb).some((each) => formOf(text, each) === ",")) return false;
  return !inside.some(
    (each) =>
      each.tag === "SCONJ" ||
      relatives.has(formOf(text, each)) ||
      (each.tag === "ADV" && openers.has(formOf(text, each))),
  );
}

/** At the end, at a mark that opens no apposition or list, before a clause, or right behind the date. */
function ends(text: string, words: readonly Word[], last: number, date: Span, { relatives }: Small): boolean {
  const [word, next, then] = [words[last], words[last + 1], words[last + 2]];
  if (word === undefined || !firm.has(word.tag)) return false;
  if (next === undefined) return true;
  const form = formOf(text, next);
  if (/[\p{L}\d]/u.test(form) && next.start === word.end) return false;
  if (/^[.;:–—(?!]$/u.test(form)) return !/^\d[.,]\d/u.test(text.slice(next.start - 1, next.end + 1));
  if (form === ",")
    return word.end === date.end || then === undefined || !/^(?:PROPN|DET|NOUN|ADJ|NUM)$/u.test(then.tag);
  if (relatives.has(form)) return false;
  if (next.tag === "SCONJ") return true;
  if (next.tag === "CCONJ") return then?.tag === "PRON" || opensClause(text, words, last + 2);
  return word.end === date.end && (next.tag === "ADP" || next.tag === "ADV");
}

/** Words behind an “and” in which the verb of another clause must stand. */
const soon = 5;

function opensClause(text: string, words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + soon; at++) {
    if (words[at] === undefined || words[at]?.tag === "PUNCT") return false;
    if (finite(words, at, text)) return true;
  }
  return false;
}
