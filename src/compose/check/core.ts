import type { Span, Word } from "../../model/analysis.ts";
import { balanced } from "../clip.ts";
import { finite } from "../joints.ts";
import type { Piece } from "../quote.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { clause, isListed, isToldWhole } from "./clause.ts";

const fewest = 5;
const most = 16;
/** Of the clause that the sentence itself is cut to. */
const mostOfClause = 18;

/** The clause around `focus` if it is short enough, else the longest statement inside the sentence that holds it. */
export function told(view: View, line: Line, focus: Span): Piece | undefined {
  const whole = clause(view, line, focus);
  if (whole !== undefined && countWords(whole.words) <= mostOfClause && holds(line, whole.words, focus))
    return whole;
  return core(view, line, focus) ?? whole;
}

function holds({ paragraph, sentence }: Line, words: string, focus: Span): boolean {
  const at = paragraph.text.indexOf(words, sentence.span.start);
  return at >= 0 && at <= focus.start && at + words.length >= focus.end;
}

/** The longest statement inside a sentence that holds `focus` and can be read alone. */
export function core(view: View, line: Line, focus: Span): Piece | undefined {
  const { paragraph, sentence } = line;
  const words = (paragraph.words ?? []).filter(
    ({ start, end }) => start >= sentence.span.start && end <= sentence.span.end,
  );
  const {
    complementisers = [],
    relatives = [],
    clauseOpeners = [],
    narrowing = [],
    measuredAgainst = [],
    limits = [],
    connectives,
  } = view.pack(paragraph)?.lexicons ?? {};
  const narrows = new Set([...relatives, ...complementisers, ...narrowing]);
  const openers = new Set(clauseOpeners);
  const bringers = new Set(complementisers);
  const suppositions = new Set([...(connectives?.condition ?? []), ...limits, ...complementisers]);
  const form = ({ start, end }: Word) => paragraph.text.slice(start, end).toLowerCase().replace("’", "'");
  const isSet = words[0]?.tag === "ADP";
  let best: string | undefined;
  for (const [first, word] of words.entries()) {
    if (word.start > focus.start) continue;
    if (openers.has(form(word)) && word.tag !== "ADP") continue;
    if (!opens(paragraph.text, words, first, { complementisers: bringers, suppositions }, form)) continue;
    // “Among children, 65 …”: what it is said of stands before the mark.
    if (isSet && first > 0 && form(words[first - 1] ?? word) === "," && !joins(view, line, word.start))
      continue;
    for (let last = first + fewest - 1; last < words.length; last++) {
      const end = words[last]?.end ?? 0;
      if (end < focus.end) continue;
      if (!closes(paragraph.text, words, last, narrows, new Set(measuredAgainst), form)) continue;
      const text = paragraph.text.slice(word.start, end);
      const count = countWords(text);
      if (count > most) break;
      if (count < fewest || (best !== undefined && best.length >= text.length)) continue;
      if (!isPlain(text) || !balanced(text) || commas(words, first, last, form) > 0) continue;
      const inside = words.slice(first, last + 1);
      if (isNarrowed(paragraph.text, inside, narrows, form) || isBroken(paragraph.text, inside)) continue;
      if (first > 0 && isHanging(paragraph.text, inside)) continue;
      if (
        isToldWhole(view, line, text, word.start, {
          isOpened: words[first - 1]?.tag === "SCONJ",
        })
      )
        best = text;
    }
  }
  return best === undefined ? undefined : { words: best, evidence: { at: paragraph.number, quote: best } };
}

/** What stands before the mark joins this sentence to the one before it: « En effet, », “In addition,”. */
function joins(view: View, { paragraph, sentence }: Line, start: number): boolean {
  const lead = paragraph.text.slice(sentence.span.start, start).toLowerCase().replaceAll("’", "'");
  const { connectives, openers = [] } = view.pack(paragraph)?.lexicons ?? {};
  const all = [...openers, ...Object.values(connectives ?? {}).flat()];
  return all.includes(lead.replace(/\s*,\s*$/u, ""));
}

type Form = (word: Word) => string;

interface Openers {
  readonly complementisers: ReadonlySet<string>;
  /** “If”, « si ». */
  readonly suppositions: ReadonlySet<string>;
}

const subjects: ReadonlySet<string> = new Set(["DET", "PROPN", "NUM"]);

/** The start of the sentence, or a subject behind a mark, behind a word that opens a clause, or behind “and”. */
function opens(
  text: string,
  words: readonly Word[],
  first: number,
  { complementisers, suppositions }: Openers,
  form: Form,
): boolean {
  const [before, word] = [words[first - 1], words[first]];
  if (before === undefined) return true;
  if (word === undefined) return false;
  // “The proof that …”: what it belongs to stands before it.
  if (complementisers.has(form(before)))
    return (subjects.has(word.tag) || word.tag === "NOUN") && bringing.has(words[first - 2]?.tag ?? "");
  if (!subjects.has(word.tag)) return false;
  if (/^[:;—–]$/u.test(form(before))) return true;
  if (before.tag === "SCONJ") return !suppositions.has(form(before));
  if (form(before) === ",") return !isListed(words, first - 1) && hasOwnVerb(text, words, first);
  return false;
}

const bringing: ReadonlySet<string> = new Set(["VERB", "AUX"]);

/** A verb comes before the next mark. */
function hasOwnVerb(text: string, words: readonly Word[], first: number): boolean {
  const rest = words.slice(first);
  const stop = rest.findIndex(({ tag }) => tag === "PUNCT" || tag === "SCONJ");
  const inside = stop < 0 ? rest : rest.slice(0, stop);
  return inside.some((_, index) => index > 0 && finite(inside, index, text));
}

const firm: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "VERB", "ADV", "SYM"]);

/** The end of the sentence, a mark that is none of a list, or a word that opens another clause. */
function closes(
  text: string,
  words: readonly Word[],
  last: number,
  narrows: ReadonlySet<string>,
  comparing: ReadonlySet<string>,
  form: Form,
): boolean {
  const [word, next, after] = [words[last], words[last + 1], words[last + 2]];
  if (word === undefined || !firm.has(word.tag)) return false;
  if (next === undefined || (words.length === last + 2 && next.tag === "PUNCT")) return true;
  const mark = form(next);
  if (/^[;:—–]$/u.test(mark)) return true;
  if (comparing.has(mark)) return words.slice(last + 2, last + 6).some(({ tag }) => tag === "NUM");
  if (mark === ",") return !isListed(words, last + 1) && after?.tag !== "NUM" && after?.tag !== "ADJ";
  if (next.tag === "SCONJ") return !narrows.has(mark);
  if (next.tag !== "CCONJ" || after === undefined) return false;
  return (
    after.tag === "PRON" ||
    form(after) === "," ||
    finite(words, last + 2, text) ||
    isSubject(text, words, last + 2)
  );
}

/** Words from here on are a subject with its verb, near. */
function isSubject(text: string, words: readonly Word[], at: number): boolean {
  if (words[at]?.tag !== "DET" && words[at]?.tag !== "PROPN") return false;
  const near = words.slice(at, at + 6);
  const verb = near.findIndex((_, index) => index > 0 && finite(near, index, text));
  return verb > 0 && near.slice(0, verb).every(({ tag }) => tag !== "PUNCT" && tag !== "ADP");
}

function isPlain(text: string): boolean {
  return !/["“”«»()[\]–—:;?!…\n]|\.\s|\p{L}\.\d|www\.|:\/\/|@/u.test(text);
}

/** Commas, but for the one behind “In 2014”. */
function commas(words: readonly Word[], first: number, last: number, form: Form): number {
  const inside = words.slice(first, last + 1);
  const all = inside.filter((word) => form(word) === ",").length;
  return inside[0]?.tag === "ADP" ? all - 1 : all;
}

/** The only verb of the words is that of “who …”, « qui … ». */
function isNarrowed(
  text: string,
  inside: readonly Word[],
  narrows: ReadonlySet<string>,
  form: Form,
): boolean {
  const at = inside.findIndex((word) => narrows.has(form(word)));
  if (at < 0) return false;
  const has = (some: readonly Word[]) => some.some((_, index) => finite(some, index, text));
  return !has(inside.slice(0, at)) || !has(inside.slice(at + 1));
}

/** Ends on its only verb, or right behind it. */
function isBroken(text: string, inside: readonly Word[]): boolean {
  const last = inside.length - 1;
  return finite(inside, last, text) && !inside.slice(0, last - 1).some((_, at) => finite(inside, at, text));
}

/** “A tradition known as …”, behind a mark: no verb of its own. */
function isHanging(text: string, inside: readonly Word[]): boolean {
  const verbs = inside.flatMap((_, at) => (finite(inside, at, text) ? [at] : []));
  const [only] = verbs;
  return (
    verbs.length === 1 &&
    only !== undefined &&
    inside[only]?.tag === "VERB" &&
    inside[only + 1]?.tag === "ADP" &&
    /(?:ed|wn|en|[éiu]e?s?)$/u.test(text.slice(inside[only].start, inside[only].end))
  );
}
