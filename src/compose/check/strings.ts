import type { Name, Paragraph, Span } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { countWords, marksByParagraph, overlaps } from "../text.ts";
import { type Line, stem, type View } from "../view.ts";
import { standsNear } from "./anchor.ts";
import { centralName, isNamed } from "./centralname.ts";
import { year } from "./ingredients.ts";
import { calendar } from "./names.ts";
import { isNeutral } from "./nouns.ts";
import { asPiece, type Query } from "./query.ts";
import { isSmall, unjoined } from "./small.ts";
import { telling } from "./telling.ts";
import { apart, centralBeside, topicsBeside } from "./topics.ts";
import { typedName } from "./typedname.ts";
import { isCountry, isTornName, isUsable } from "./usable.ts";

const most = { names: 2, lands: 3, nouns: 3, topics: 8 };
/** Words and names that find a matter and not anything: with a name of its own, without one. */
const enough = { named: 3, bare: 4 };

/**
 * Words to type for a statement: its names, its most telling nouns, what the article is about where these are few,
 * its year. Nothing when they would find anything.
 */
export function searchFor(view: View, line: Line, words: string, last?: string): Query | undefined {
  const { fillers = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const names = namesIn(view, line, words).filter((name) => !fillers.includes(name.toLowerCase()));
  const inside = names.filter((name) => isUsable(view, name) || isCountry(view, name) || isShort(view, name));
  const named = distinct(inside.filter((name) => !isCountry(view, name)));
  const own = titledFirst(view, named).slice(0, most.names);
  const lands = distinct(inside.filter((name) => isCountry(view, name))).slice(0, most.lands - own.length);
  const there = [...own, ...lands];
  const nouns = apart(ownNouns(view, line, words), there).slice(0, most.nouns - Number(own.length > 1));
  return search(view, line, [...own, ...nouns, ...lands], last ?? yearOf(view, line, words));
}

/** Words of a whole sentence, in which what matters is what the article comes back to. */
const long = 16;

function ownNouns(view: View, line: Line, words: string): string[] {
  const days = calendar(view.analysis.article);
  const told = telling(view, line, words).filter((noun) => !days.has(noun));
  if (countWords(words) <= long) return told;
  const isOften = (noun: string) => noun.split(" ").some((part) => view.frequency(stem(part)) > 1);
  return told.toSorted((a, b) => Number(isOften(b)) - Number(isOften(a)));
}

/** The names of the title in front. */
export function titledFirst(view: View, names: readonly string[]): string[] {
  const title = view.analysis.title.text;
  const rank = (name: string) => Number(!title.includes(name.split(" ").at(-1) ?? name));
  return names.toSorted((a, b) => rank(a) - rank(b));
}

function search(
  view: View,
  line: Line,
  words: readonly string[],
  when: string | undefined,
): Query | undefined {
  const isOfTitle = line.paragraph.number === 0;
  const hasName = words.some((word) => isNamed(word) && !isCountry(view, word));
  const about = hasName ? [] : apart([centralName(view, line) ?? ""], words).filter((word) => word !== "");
  const own = [...about, ...words];
  const fewest = own.some(isNamed) ? enough.named : enough.bare;
  const more = topicsBeside(view, own, most.topics)
    .filter((word) => isOfTitle || !isNamed(word) || standsNear(view, line, word))
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  const all = [...own, ...more.slice(0, Math.max(0, fewest - own.length))];
  if (all.length < 2 || (all.length < 3 && all.every((word) => /^\p{Ll}+$/u.test(word)))) return undefined;
  return { pieces: [...all.map(asPiece), when], language: view.analysis.article.language };
}

/** Words to type for what somebody said: the names and the most telling nouns in it. */
export function inside(view: View, line: Line, words: string): string[] {
  const names = distinct(namesIn(view, line, words).filter((name) => isUsable(view, name)));
  const nouns = apart(nounsOf(view, line, words, true), names);
  return [...names.slice(0, most.names), ...nouns.slice(0, most.nouns)].map(asPiece);
}

/** The year that the words give; that of publication only where the article tells of no other. */
export function yearOf(view: View, line: Line, words: string): string | undefined {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const dates = view.analysis.marks.filter((mark) => mark.label === "date" && /^\d{4}/u.test(mark.iso));
  const told = dates.find(
    ({ paragraph, span }) =>
      paragraph === line.paragraph.number && span.start >= start && span.end <= start + words.length,
  );
  if (told?.label === "date") return told.iso.slice(0, 4);
  const now = year(view.analysis);
  return dates.some((mark) => mark.label === "date" && mark.iso.slice(0, 4) !== now) ? undefined : now;
}

/** A name or noun that tells which matter is meant, beside the name of somebody. */
export function topicOf(view: View, besides: string): string | undefined {
  return centralBeside(view, [besides], 1).map(asPiece)[0];
}

/** “GM”, of two paragraphs at least: beside other words it finds what is meant. */
function isShort({ analysis }: View, name: string): boolean {
  const places = analysis.marks.filter((mark) => mark.label === "name" && mark.referent === name);
  return /^\p{Lu}{2}$/u.test(name) && new Set(places.map(({ paragraph }) => paragraph)).size > 1;
}

/** Words without the small ones: “50 % of its output” → “50 % output”. */
export function bare(view: View, paragraph: Paragraph, words: string): string {
  const pack = view.pack(paragraph);
  return words
    .replaceAll("’", "'")
    .split(/\s+/u)
    .filter((word) => !isSmall(word, pack))
    .map((word) => unjoined(word, pack))
    .join(" ");
}

/** Names inside the words, as the article has them in full; no outlet. */
export function namesIn(view: View, line: Line, words: string): string[] {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const end = start + words.length;
  const marks = view
    .marksIn(line)
    .filter(
      (mark): mark is Name =>
        mark.label === "name" &&
        mark.kind !== "outlet" &&
        mark.span.start >= start &&
        mark.span.end <= end &&
        !opensWithVerb(line, mark) &&
        !isPartOnly(view, mark),
    );
  const known = marks.map((mark) => ({ at: mark.span.start, name: typedName(view, mark) }));
  return [...known, ...unmarked(view, line, { start, end })]
    .toSorted((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

/** Names of a sentence that are written as such and not known as such. */
export function unmarkedIn(view: View, line: Line): string[] {
  return unmarked(view, line, line.sentence.span).map(({ name }) => name);
}

/** “BMW has launched”: written as a name, and nowhere in small letters. */
function unmarked(view: View, line: Line, { start, end }: Span): { at: number; name: string }[] {
  const { paragraph } = line;
  const marks = marksByParagraph(view.analysis).get(paragraph.number) ?? [];
  return (paragraph.words ?? []).flatMap((word) => {
    const name = paragraph.text.slice(word.start, word.end).replace(/['’]s?$/u, "");
    if (word.start < start || word.end > end || word.tag !== "PROPN" || !/^\p{Lu}[\p{L}\d-]{2,}$/u.test(name))
      return [];
    if (marks.some(({ label, span }) => (label === "name" || label === "date") && overlaps(span, word)))
      return [];
    if (calendar(view.analysis.article).has(name.toLowerCase())) return [];
    const isWord = view.analysis.paragraphs.some(({ text }) => text.includes(` ${name.toLowerCase()}`));
    return isWord ? [] : [{ at: word.start, name }];
  });
}

/** “Romeo” of “Romeo and Juliet”: one word of a longer name, and nowhere alone. */
function isPartOnly(view: View, mark: Name): boolean {
  if (mark.kind !== "unknown" || mark.referent.includes(" ")) return false;
  return view.analysis.marks.every(
    (other) => other.label !== "name" || other.referent !== mark.referent || isTornName(view, other),
  );
}

/** “Born Ada Brook”: the capital is that of the sentence. */
function opensWithVerb({ paragraph, sentence }: Line, { span }: Name): boolean {
  if (span.start !== sentence.span.start) return false;
  return paragraph.words?.find(({ start }) => start === span.start)?.tag === "VERB";
}

/**
 * Nouns of the words, neighbours together (“brain injury”), the most telling first: those that the title has or that come
 * back, or any.
 */
export function nounsOf(view: View, line: Line, words: string, any = false): string[] {
  const { paragraph, sentence } = line;
  const pack = packFor(view.languages, paragraph.language);
  const start = paragraph.text.indexOf(words, sentence.span.start);
  if (pack === undefined || start < 0) return [];
  const title = view.title === undefined ? new Set() : view.content(view.title.text, view.title.paragraph);
  const inside = (paragraph.words ?? []).filter(
    (word) => word.start >= start && word.end <= start + words.length,
  );
  const rarer = new Set(view.analysis.rarer?.map(({ lemma }) => lemma));
  const common = new Set([...pack.lexicons.institutions, ...pack.lexicons.groups]);
  const fillers = new Set(pack.lexicons.fillers);
  const isRare = (noun: string) => rarer.has(noun) || rarer.has(noun.replace(/(?:es|s|x)$/u, ""));
  const lastOf = (noun: string) => noun.split(" ").at(-1) ?? noun;
  const weight = (noun: string): number =>
    (isRare(lastOf(noun)) ? 3 : 0) -
    (common.has(noun) ? 3 : 0) +
    (noun.includes(" ") ? 2 : 0) +
    [...view.content(noun, paragraph)].reduce(
      (sum, word) => sum + (title.has(word) ? 3 : 0) + Math.min(3, view.frequency(word)),
      0,
    );
  const found: string[] = [];
  inside.forEach((word, at) => {
    const written = paragraph.text.slice(word.start, word.end);
    // The capital is that of the sentence.
    const form = word.start === sentence.span.start && word.tag === "NOUN" ? written.toLowerCase() : written;
    if (word.tag !== "NOUN" || !/^\p{Ll}[\p{L}-]+$/u.test(form) || !isNeutral(form, pack)) return;
    if (fillers.has(form)) return;
    const before = inside[at - 1];
    const left = before && paragraph.text.slice(before.start, before.end);
    if (before?.tag === "NOUN" && left && found.at(-1) === left && pack.lexicons.headLast)
      found[found.length - 1] = `${left} ${form}`;
    else found.push(form);
  });
  const isOfMatter = (noun: string): boolean => {
    const parts = noun.split(" ").map(stem);
    return parts.some(
      (part) =>
        title.has(part) ||
        view.frequency(part) > 2 ||
        (view.frequency(part) > 1 && (parts.length > 1 || isRare(noun))),
    );
  };
  return distinct(found.filter((noun) => any || isOfMatter(noun))).toSorted((a, b) => weight(b) - weight(a));
}

/** Rarer adjectives of the words and those of a people: « guerre nucléaire », « soldats ukrainiens ». */
export function adjectivesOf(view: View, line: Line, words: string): string[] {
  const { paragraph, sentence } = line;
  const pack = view.pack(paragraph);
  const start = paragraph.text.indexOf(words, sentence.span.start);
  if (pack === undefined || start < 0) return [];
  const { demonyms = [], fillers = [] } = pack.lexicons;
  const rare = new Set(
    view.analysis.rarer?.flatMap(({ lemma, pos }) => (pos === "adjective" ? [lemma] : [])),
  );
  return (paragraph.words ?? []).flatMap((word) => {
    const form = paragraph.text.slice(word.start, word.end);
    if (word.tag !== "ADJ" || word.start < start || word.end > start + words.length) return [];
    if (!/^\p{Ll}[\p{L}-]{4,}$/u.test(form) || fillers.includes(form)) return [];
    if (pack.lexicons.evaluative.some((each) => form.startsWith(each))) return [];
    const isTelling = demonyms.includes(form) || rare.has(form) || rare.has(form.replace(/(?:es|s|e)$/u, ""));
    return isTelling ? [form] : [];
  });
}

/** No two forms of one name or noun, and no letters beside the name that they stand for. */
export function distinct(all: readonly string[]): string[] {
  const alike = (a: string, b: string) => a.includes(b) || b.includes(a);
  return all.filter(
    (one, at) =>
      !all.some((other) => initials(other) === one) &&
      !all.slice(0, at).some((other) => alike(other.toLowerCase(), one.toLowerCase())),
  );
}

function initials(name: string): string | undefined {
  return name.includes(" ") ? (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("") : undefined;
}
