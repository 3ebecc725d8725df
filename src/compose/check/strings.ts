import type { Name, Paragraph } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { type Line, stem, type View } from "../view.ts";
import { anchorOf, leadName, standsNear } from "./anchor.ts";
import { year } from "./ingredients.ts";
import { shown } from "./names.ts";
import { isNeutral } from "./nouns.ts";
import { asPiece, type Query } from "./query.ts";
import { isSmall, unjoined } from "./small.ts";
import { apart, topicsBeside } from "./topics.ts";
import { isCountry, isUsable } from "./usable.ts";

const most = { names: 2, nouns: 2, topics: 8 };
/** Words and names that find a matter and not anything. */
const enough = 4;

/**
 * Words to type for a statement: its names, its most telling nouns, what the article is about where these are few,
 * its year. Nothing when they would find anything.
 */
export function searchFor(view: View, line: Line, words: string, last?: string): Query | undefined {
  const inside = namesIn(view, line, words).filter((name) => isUsable(view, name) || isShort(view, name));
  const own = distinct(inside.filter((name) => !isCountry(view, name))).slice(0, most.names);
  const lands = distinct(inside.filter((name) => isCountry(view, name)));
  const land = lands.slice(0, most.names - own.length);
  const there = [...own, ...land];
  const nouns = apart(ownNouns(view, line, words, there.length), there).slice(
    0,
    most.nouns + (there.length > 1 ? 0 : 1),
  );
  return search(view, line, [...own, ...nouns, ...land], last ?? yearOf(view, line, words));
}

/** Nouns of the words that the article comes back to; where they are few, its others rather than those of somewhere else. */
function ownNouns(view: View, line: Line, words: string, names: number): string[] {
  const ofMatter = nounsOf(view, line, words);
  if (names + ofMatter.length > 1) return ofMatter;
  const { institutions = [], groups = [], fillers = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const plain = new Set([...institutions, ...groups, ...fillers]);
  const others = nounsOf(view, line, words, true).filter((noun) => !plain.has(noun));
  return distinct([...ofMatter, ...others]);
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

function search(
  view: View,
  line: Line,
  words: readonly string[],
  when: string | undefined,
): Query | undefined {
  const isTold = words.length >= (words.some(isCapital) ? 2 : enough - 1);
  const isOfTitle = line.paragraph.number === 0;
  const ofArticle = topicsBeside(view, words, most.topics).filter(
    (word) => isOfTitle || !isCapital(word) || standsNear(view, line, word),
  );
  // Names first where the sentence has none; of one that tells enough only its own words.
  const isBare = !isOfTitle && !words.some(isCapital);
  const ranked = isBare
    ? [...ofArticle.filter(isCapital), ...ofArticle.filter((word) => !isCapital(word))]
    : ofArticle;
  const kept = ranked
    .filter((word) => !isTold || isOfTitle || line.text.includes(word))
    .slice(0, Math.max(1, enough - words.length));
  const found = [...words, ...kept];
  const isNamed = found.some((word) => isCapital(word) && !isCountry(view, word));
  const anchor = isNamed
    ? undefined
    : [anchorOf(view), leadName(view)].find((name) => name !== undefined && standsNear(view, line, name));
  const all = anchor === undefined ? found : [anchor, ...found.slice(0, enough)];
  if (all.length < 2 || (all.length < 3 && all.every((word) => /^\p{Ll}+$/u.test(word)))) return undefined;
  const pieces = all.map(asPiece);
  return { pieces: [...pieces, when], language: view.analysis.article.language };
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
  return topicsBeside(view, [besides], 1).map(asPiece)[0];
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
  return view
    .marksIn(line)
    .filter(
      (mark): mark is Name =>
        mark.label === "name" &&
        mark.kind !== "outlet" &&
        mark.span.start >= start &&
        mark.span.end <= start + words.length &&
        !opensWithVerb(line, mark),
    )
    .map((mark) => shown(view.analysis, mark));
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
    const form = paragraph.text.slice(word.start, word.end);
    if (word.tag !== "NOUN" || !/^\p{Ll}[\p{L}-]+$/u.test(form) || !isNeutral(form, pack)) return;
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

export function distinct(all: readonly string[]): string[] {
  const alike = (a: string, b: string) => a.includes(b) || b.includes(a);
  return all.filter(
    (one, at) => !all.slice(0, at).some((other) => alike(other.toLowerCase(), one.toLowerCase())),
  );
}
