import type { Span, Word } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import type { Lexicons } from "../../model/lexicons.ts";
import { balanced } from "../clip.ts";
import { finite } from "../joints.ts";
import { type Piece, piece } from "../quote.ts";
import { standsAlone } from "../standing.ts";
import { capital, countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { hasSign } from "./signs.ts";

/** Most words of a statement that is looked up. */
const longest = 18;
/** The same, when it is the start of a sentence. */
const longestStart = 21;
/** Of a whole sentence. */
const longestWhole = 26;
const fewest = 5;

/** Whether some words of a line have a subject and its verb, as far as the language has tags. */
export function isStatement(line: Line, words: string): boolean {
  const at = line.paragraph.text.indexOf(words, line.sentence.span.start);
  return at >= 0 && hasVerb(line, words, at);
}

/** A statement that can be read alone: its subject named, with its verb, from the sentence around `focus`. */
export function clause(view: View, line: Line, focus?: Span): Piece | undefined {
  const { start, end } = line.sentence.span;
  const first = { start, end: Math.min(end, start + 1) };
  const whole = piece(view, line, focus ?? first, longest);
  const found = whole && isSound(view, line, whole.words) ? whole : undefined;
  if (found !== undefined || focus === undefined) return found;
  const head = piece(view, line, first, longest);
  const at = head === undefined ? -1 : line.paragraph.text.indexOf(head.words, start);
  const holds = at >= 0 && at <= focus.start && at + (head?.words.length ?? 0) >= focus.end;
  if (head !== undefined && holds && isSound(view, line, head.words)) return head;
  const words = beginning(view, line, focus);
  return words === undefined ? undefined : { words, evidence: { at: line.paragraph.number, quote: words } };
}

/** Tags behind a comma that go on with something new, not with a list. */
const going: ReadonlySet<string> = new Set(["SCONJ", "CCONJ", "PRON", "VERB", "ADP", "ADV"]);

/** The longest start of the sentence that ends where another clause begins and says something by itself. */
function beginning(view: View, line: Line, focus: Span): string | undefined {
  const { paragraph, sentence } = line;
  const { start, end } = sentence.span;
  const words = (paragraph.words ?? []).filter((word) => word.start >= start && word.end <= end);
  const lexicons = packFor(view.languages, paragraph.language)?.lexicons;
  const { narrows, reporting } = lexicons === undefined ? noWords : wordsOf(lexicons);
  const form = (word: Word | undefined): string =>
    word === undefined ? "" : paragraph.text.slice(word.start, word.end).toLowerCase();
  let best: string | undefined;
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (before === undefined || before.end < focus.end) continue;
    const isLast = at === words.length - 1 && /^[.!…]$/u.test(form(word));
    const mark = form(word);
    const isBreak =
      isLast ||
      /^[–—;(]$/u.test(mark) ||
      (mark === "," && going.has(words[at + 1]?.tag ?? "") && !isListed(words, at)) ||
      (word.tag === "SCONJ" && !narrows.has(mark));
    if (!isBreak) continue;
    const text = paragraph.text.slice(start, before.end);
    if (countWords(text) > (isLast ? longestWhole : longestStart)) continue;
    const inside = words.slice(0, at);
    if (!isLast && inside.some((each) => reporting.has(form(each)) || each.tag === "SCONJ")) continue;
    if (!firm.has(before.tag) || /[,;:(–—]\s*$/u.test(text)) continue;
    if (!isLast && /[,–—]/u.test(text)) continue;
    const isPlain =
      balanced(text) && !/[–—?!\n]|[.;:]\s|www\.|:\/\/|@/u.test(text) && countWords(text) >= fewest;
    if (
      isPlain &&
      !isPersonal(view, line, text) &&
      begins(view, line, text, start) &&
      hasVerb(line, text, start)
    )
      best = text;
  }
  return best;
}

interface ClauseWords {
  /** « qui », “that”: no break before one. */
  readonly narrows: ReadonlySet<string>;
  readonly reporting: ReadonlySet<string>;
}

const noWords: ClauseWords = { narrows: new Set(), reporting: new Set() };
const known = new WeakMap<Lexicons, ClauseWords>();

function wordsOf(lexicons: Lexicons): ClauseWords {
  const before = known.get(lexicons);
  if (before !== undefined) return before;
  const { relatives, complementisers, bareReporting = [], reporting } = lexicons;
  const made = {
    narrows: new Set([...relatives, ...complementisers]),
    reporting: new Set([...bareReporting, ...Object.values(reporting).flat()]),
  };
  known.set(lexicons, made);
  return made;
}

/** What a statement may end on. */
const firm: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "VERB", "ADV", "PUNCT"]);

/** A comma between two things of a kind. */
export function isListed(words: readonly Word[], at: number): boolean {
  return (
    words[at - 1]?.tag === words[at + 1]?.tag ||
    words
      .slice(at + 1, at + 8)
      .some(({ tag }, step, all) => tag === "CCONJ" && all[step - 1]?.tag === words[at - 1]?.tag)
  );
}

function isSound(view: View, line: Line, words: string): boolean {
  if (countWords(words) < fewest || !balanced(words) || /[–—?!\n]|[.;:]\s|www\.|:\/\/|@/u.test(words))
    return false;
  const at = line.paragraph.text.indexOf(words, line.sentence.span.start);
  return at >= 0 && isToldWhole(view, line, words, at) && ends(view, line, at + words.length);
}

/** What else a statement may begin with. */
interface Ways {
  /** Behind “when”, « quand ». */
  readonly isOpened?: boolean;
}

/** Begins and goes on as a statement does that can be read alone; where it ends is not looked at. */
export function isToldWhole(view: View, line: Line, words: string, at: number, ways: Ways = {}): boolean {
  if (isPersonal(view, line, words) || breaksOff(view, line, words, at)) return false;
  return begins(view, line, words, at, ways) && hasVerb(line, words, at);
}

/** Speaks to the reader, or of somebody who is known by a first name alone. */
function isPersonal(view: View, line: Line, words: string): boolean {
  const { paragraph } = line;
  const you = packFor(view.languages, paragraph.language)?.lexicons.genreSigns?.you ?? [];
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const isFirstName = view
    .marksIn(line)
    .some(
      (mark) =>
        mark.label === "name" &&
        mark.kind === "person" &&
        !mark.referent.includes(" ") &&
        !view.analysis.title.text.includes(mark.referent) &&
        mark.span.start >= start &&
        mark.span.end <= start + words.length,
    );
  if (isFirstName) return true;
  return hasSign(words, you) || /(?<!\p{Lu}[\p{L}-]*\s)\p{Lu}[\p{L}-]+,\s\d{1,3},/u.test(words);
}

/** On a light word, on a verb, or right behind a verb that reports what comes next. */
function breaksOff(view: View, { paragraph, sentence }: Line, words: string, at: number): boolean {
  const end = at + words.length;
  if (/^\s*(?:[.!…]["”»’)]*\s*|["”»’)]+\s*)?$/u.test(paragraph.text.slice(end, sentence.span.end)))
    return false;
  const lexicons = packFor(view.languages, paragraph.language)?.lexicons;
  const last = /[\p{L}]+$/u.exec(words)?.[0].toLowerCase() ?? "";
  if (lexicons?.stopWords.includes(last)) return true;
  const tagged = paragraph.words?.filter((word) => word.start >= at && word.end <= end) ?? [];
  if (tagged.length > 0 && finite(tagged, tagged.length - 1, paragraph.text)) return true;
  const { reporting } = lexicons === undefined ? noWords : wordsOf(lexicons);
  const verb = tagged.find((_, index) => finite(tagged, index, paragraph.text));
  const form = verb === undefined ? "" : paragraph.text.slice(verb.start, verb.end).toLowerCase();
  const rest = tagged.filter(({ start }) => verb !== undefined && start > verb.start);
  return reporting.has(form) && !rest.some((_, index) => finite(rest, index, paragraph.text));
}

const nominal: ReadonlySet<string> = new Set(["DET", "PROPN", "NOUN", "NUM", "ADJ"]);
const opening: ReadonlySet<string> = new Set(["DET", "PROPN", "NUM"]);
/** Behind “that”: “men in such posts earn …”. */
const broughtOpening: ReadonlySet<string> = new Set([...opening, "NOUN"]);

/** With its sentence, or behind a mark or a word that opens a clause; its subject is told, not pointed at. */
function begins(view: View, line: Line, words: string, at: number, { isOpened = false }: Ways = {}): boolean {
  const { paragraph, sentence } = line;
  const pack = packFor(view.languages, paragraph.language);
  const lexicons = pack?.lexicons;
  if (!standsAlone(capital(words), paragraph.language, view.languages)) return false;
  if (at - sentence.span.start > 2) {
    const first = paragraph.words?.find((word) => word.start >= at);
    const before = paragraph.text.slice(sentence.span.start, at).trimEnd();
    const last = /[\p{L}]+['’]?$/u.exec(before)?.[0].toLowerCase().replace("’", "'") ?? "";
    const isBrought = lexicons?.complementisers.includes(last) === true;
    if (first === undefined || !(isBrought ? broughtOpening : opening).has(first.tag)) return false;
    if (!/[,;:—–]$/u.test(before) && !isBrought && !isOpened) return false;
    if (/,$/u.test(before) && !hasSubject(line, at)) return false;
  }
  const opener = (/^\p{L}+['’]?/u.exec(words)?.[0] ?? "").toLowerCase().replace("’", "'");
  const isDefinite = lexicons?.definite?.includes(opener) === true && !isSpecified(view, line, at);
  const points = isDefinite || lexicons?.possessives?.includes(opener) === true;
  if (lexicons?.connectives.coordinators?.includes(opener) || lexicons?.firstPerson.includes(opener))
    return false;
  const [first, next] = paragraph.words?.filter(({ start }) => start >= at) ?? [];
  // “One ordered nine cases”: one of whom?
  if (first?.tag === "NUM" && (next?.tag === "VERB" || next?.tag === "AUX") && /^\p{L}/u.test(words))
    return false;
  return !points || isTold(view, line, at, at + words.length);
}

/** “The number of boats”, « le débit du fleuve »: what it is of follows. */
function isSpecified(view: View, { paragraph }: Line, at: number): boolean {
  const { links = [] } = view.pack(paragraph)?.lexicons ?? {};
  const tagged = paragraph.words?.filter(({ start }) => start >= at).slice(1, 6) ?? [];
  const tie = tagged.findIndex(({ tag }) => tag === "ADP" || tag === "DET");
  const form = tagged[tie] && paragraph.text.slice(tagged[tie].start, tagged[tie].end).toLowerCase();
  return (
    tie > 0 &&
    tagged.slice(0, tie).every(({ tag }) => tag === "NOUN" || tag === "ADJ") &&
    form !== undefined &&
    links.includes(form.replace("’", "'")) &&
    tagged.slice(tie + 1).some(({ tag }) => tag === "NOUN" || tag === "PROPN")
  );
}

/** A name or a word of the title says which one is meant. */
function isTold(view: View, line: Line, start: number, end: number): boolean {
  const named = view
    .marksIn(line)
    .some(({ label, span }) => label === "name" && span.start >= start && span.end <= end);
  if (named) return true;
  const title = view.title === undefined ? undefined : view.content(view.title.text, view.title.paragraph);
  const words = view.content(line.paragraph.text.slice(start, end), line.paragraph);
  return title !== undefined && [...words].some((word) => title.has(word));
}

/** A noun, a name or a pronoun comes before the first verb behind a comma: no enumeration, no bare apposition. */
function hasSubject({ paragraph, sentence }: Line, at: number): boolean {
  const words = (paragraph.words ?? []).filter((word) => word.start >= at && word.end <= sentence.span.end);
  const verb = words.findIndex((_, index) => finite(words, index, paragraph.text));
  const stop = words.findIndex(({ tag }) => tag === "PUNCT" || tag === "SCONJ");
  return verb > 0 && (stop < 0 || stop > verb);
}

/** Behind a subject, as far as the language has tags; behind “After …” only in the clause that follows. */
function hasVerb({ paragraph, sentence }: Line, words: string, at: number): boolean {
  const inside = (end: number) =>
    paragraph.words?.filter((word) => word.start >= at && word.end <= end) ?? [];
  const tagged = inside(at + words.length);
  if (paragraph.words === undefined) return true;
  if (tagged[0]?.tag === "SCONJ") return false;
  // “At least two men”: no place or time in front, but the subject.
  const isCount = tagged[0]?.tag === "ADP" && tagged[1]?.tag === "ADV" && tagged[2]?.tag === "NUM";
  const leads = tagged[0]?.tag === "ADP" && !isCount;
  const from = leads ? tagged.findIndex(({ tag }) => tag === "PUNCT") + 1 : isCount ? 2 : 0;
  const main = tagged.slice(from);
  if ((leads && from === 0) || !nominal.has(main[0]?.tag ?? "")) return false;
  const verb = main.findIndex(
    (word, index) =>
      finite(main, index, paragraph.text) &&
      /^\p{Ll}|^['’]/u.test(paragraph.text.slice(word.start, word.end)),
  );
  if (verb <= 0 || main[verb - 1]?.tag === "PRON" || !main.slice(0, verb).some(({ tag }) => named.has(tag)))
    return false;
  return (
    !isParticiple(paragraph.text, main, verb) ||
    !continues(paragraph.text, inside(sentence.span.end), words.length + at)
  );
}

const named: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM"]);

/** “employee assigned to”, « , réunies en »: the form of a past tense before a preposition, the only verb of the words. */
function isParticiple(text: string, words: readonly Word[], verb: number): boolean {
  const word = words[verb];
  const others = words.filter((_, index) => index > verb && finite(words, index, text));
  return (
    word !== undefined &&
    word.tag === "VERB" &&
    others.length === 0 &&
    (words[verb - 1]?.tag === "PUNCT" ||
      (words[verb + 1]?.tag === "ADP" &&
        /(?:ed|en|é|ée|és|ées|[iu]e?s?)$/u.test(text.slice(word.start, word.end))))
  );
}

/** The sentence has another verb behind the words. */
function continues(text: string, words: readonly Word[], end: number): boolean {
  return words.some((word, index) => word.start >= end && finite(words, index, text));
}

const closing: ReadonlySet<string> = new Set(["CCONJ", "SCONJ"]);

/** At a mark, at the end, or before a word that opens another clause; not before one that narrows what was said. */
function ends(view: View, { paragraph, sentence }: Line, end: number): boolean {
  const rest = paragraph.text.slice(end, sentence.span.end);
  if (/^\s*$|^["”»’)]*\s*[,.;:!?…—–)]|^\s+[—–(]/u.test(rest)) return true;
  const next = paragraph.words?.find((word) => word.start >= end);
  if (next === undefined) return false;
  const form = paragraph.text.slice(next.start, next.end).toLowerCase().replace("’", "'");
  const lexicons = packFor(view.languages, paragraph.language)?.lexicons;
  const { narrows } = lexicons === undefined ? noWords : wordsOf(lexicons);
  return closing.has(next.tag) && !narrows.has(form);
}
