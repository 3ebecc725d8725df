import type { Name } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { marksByParagraph } from "../text.ts";
import { type Line, stem, type View } from "../view.ts";
import { anchorOf, leadName, standsNear } from "./anchor.ts";
import { year } from "./ingredients.ts";
import { shown } from "./names.ts";
import { isNeutral } from "./nouns.ts";
import { asPiece, type Query } from "./query.ts";
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

/** Words to type for a number: who and what its sentence names, the number with its noun, other nouns of the sentence. */
export function searchForFigure(view: View, line: Line, figure: string): Query | undefined {
  const number = figure.replace(/^[^\p{N}$€£¥]+(?=[\p{N}$€£¥])/u, "");
  const inside = namesIn(view, line, line.text).filter(
    (name) => isUsable(view, name) && !view.analysis.title.text.includes(`#${name}`),
  );
  const fillers = new Set(view.pack(line.paragraph)?.lexicons.fillers?.map((word) => word.toLowerCase()));
  const isTelling = (word: string) => !fillers.has(word.toLowerCase());
  const near = nearestName(view, line, figure, inside, isTelling);
  const there = distinct([...inside.slice(0, 1), ...(near === undefined ? [] : [near]), ...inside]).filter(
    isTelling,
  );
  const own = there.slice(0, most.names);
  const ofMatter = apart(nounsOf(view, line, line.text), [...own, number]).slice(0, most.nouns);
  const nouns = ofMatter.some(isTelling)
    ? ofMatter.filter(isTelling)
    : apart(nounsOf(view, line, line.text, true), [...own, number]).slice(0, 1);
  const query = search(view, line, [...own, number, ...nouns.filter(isTelling)], undefined, number);
  return (
    query && { ...query, pieces: query.pieces.filter((piece) => piece !== undefined && isTelling(piece)) }
  );
}

/** How many paragraphs before a number its place may be named. */
const back = [0, 1, 2] as const;
/** Characters before a number in which a body may be named. */
const close = 250;

/**
 * What tells where a number belongs, the nearest to it: a place of its paragraph, else a body named there before it, else the last
 * place of those before.
 */
function nearestName(
  view: View,
  { paragraph, sentence }: Line,
  figure: string,
  there: readonly string[],
  isTelling: (word: string) => boolean,
): string | undefined {
  const at = paragraph.text.indexOf(figure, sentence.span.start);
  const byParagraph = marksByParagraph(view.analysis);
  const around = back.flatMap((behind) => byParagraph.get(paragraph.number - behind) ?? []);
  const ranked = around.flatMap((mark) => {
    if (mark.label !== "name" || mark.paragraph < 1) return [];
    const behind = paragraph.number - mark.paragraph;
    const isSpot = mark.kind === "place";
    if (!isSpot && behind > 0) return [];
    if (mark.kind === "person" || mark.kind === "outlet") return [];
    const name = shown(view.analysis, mark);
    if (!isTelling(name) || there.includes(name) || !isUsable(view, name)) return [];
    if (!isSpot && (mark.span.start > at || mark.span.start < at - close)) return [];
    const rank = behind > 0 ? behind + 1 : isSpot ? 0 : 1;
    return [{ name, rank, far: behind > 0 ? -mark.span.start : Math.abs(mark.span.start - at) }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank || a.far - b.far)[0]?.name;
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
  asItIs?: string,
): Query | undefined {
  const own = words.filter((word) => word !== asItIs);
  const isTold = own.length >= (own.some(isCapital) ? 2 : enough - 1);
  const isOfTitle = line.paragraph.number === 0;
  const ofArticle = topicsBeside(view, own, most.topics).filter(
    (word) => isOfTitle || !isCapital(word) || standsNear(view, line, word),
  );
  // Names first where the sentence has none; of one that tells enough only its own words.
  const isBare = !isOfTitle && !own.some(isCapital);
  const ranked = isBare
    ? [...ofArticle.filter(isCapital), ...ofArticle.filter((word) => !isCapital(word))]
    : ofArticle;
  const kept = ranked
    .filter((word) => !isTold || isOfTitle || line.text.includes(word))
    .slice(0, Math.max(1, enough - words.length));
  const found = [...words, ...kept.filter((word) => asItIs === undefined || !asItIs.includes(word))];
  const isNamed = found.some((word) => isCapital(word) && !isCountry(view, word));
  const anchor = isNamed
    ? undefined
    : [anchorOf(view), leadName(view)].find((name) => name !== undefined && standsNear(view, line, name));
  const all = anchor === undefined ? found : [anchor, ...found.slice(0, enough)];
  if (all.length < 2 || (all.length < 3 && all.every((word) => /^\p{Ll}+$/u.test(word)))) return undefined;
  const pieces = all.map((word) => (word === asItIs ? word : asPiece(word)));
  return { pieces: [...pieces, when], language: view.analysis.article.language };
}

/** Words to type for what somebody said: the names and the most telling nouns in it. */
export function inside(view: View, line: Line, words: string): string[] {
  const names = distinct(namesIn(view, line, words).filter((name) => isUsable(view, name)));
  const nouns = apart(nounsOf(view, line, words, true), names);
  return [...names.slice(0, most.names), ...nouns.slice(0, most.nouns)].map(asPiece);
}

/** The year that the words give; that of publication only where the article tells of no other. */
function yearOf(view: View, line: Line, words: string): string | undefined {
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

/** Words to type beside somebody's name: the body that the role names, and what the article is about. */
export function besideName(view: View, name: string, role = ""): (string | undefined)[] {
  const body = bodyIn(view, role);
  const there = body === undefined ? [name] : [name, body];
  const last = name.split(" ").at(-1) ?? name;
  const near = view.analysis.paragraphs.flatMap(({ text }) =>
    text.includes(last) ? [text.toLowerCase()] : [],
  );
  const isNear = (word: string) => near.some((text) => text.includes(word.toLowerCase()));
  const all = topicsBeside(view, there, 6);
  const about = (all.some(isNear) ? all.filter(isNear) : all.filter(isCapital)).slice(
    0,
    body === undefined ? 2 : 1,
  );
  const pieces = [body, ...about].flatMap((each) => (each === undefined ? [] : [asPiece(each)]));
  return pieces.length > 1 ? pieces : [...pieces, year(view.analysis)];
}

/** A role of one to three words in small letters, without its article and without “current”: “race engineer”. */
export function shortRole(view: View, role = ""): string | undefined {
  const { determiners = [], current = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const bare = role.split(/\s+/u).filter((word) => !determiners.includes(word) && !current.includes(word));
  return bare.length > 0 && bare.length < 4 && bare.every((word) => /^\p{Ll}[\p{L}-]+$/u.test(word))
    ? bare.join(" ")
    : undefined;
}

/** “SOHAY’s programme manager”, “Director of the Institute of Forensic Medicine”: not the capital with which a title begins. */
export function bodyIn(view: View, role: string): string | undefined {
  const { links = [], roleLinks = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const small = [...links, ...roleLinks].filter((form) => /^\p{L}+$/u.test(form)).join("|");
  const runs = role.matchAll(
    new RegExp(
      `(?<![\\p{L}\\p{N}'’-])\\p{Lu}[\\p{L}\\p{N}-]*(?:(?:['’]s)?\\s(?:(?:${small})\\s)?\\p{Lu}[\\p{L}\\p{N}-]*)*(['’]s)?`,
      "gu",
    ),
  );
  for (const { 0: run, 1: owner, index } of runs) {
    const plain = run.replace(/['’]s(?=\s|$)/gu, "");
    const isTitle = index === 0 && owner === undefined && !/^\p{Lu}{2,}(?!\p{L})/u.test(plain);
    if (!isTitle && plain.length > 2 && !isCountry(view, plain)) return plain;
  }
  return undefined;
}

/** “GM”, of two paragraphs at least: beside other words it finds what is meant. */
function isShort({ analysis }: View, name: string): boolean {
  const places = analysis.marks.filter((mark) => mark.label === "name" && mark.referent === name);
  return /^\p{Lu}{2}$/u.test(name) && new Set(places.map(({ paragraph }) => paragraph)).size > 1;
}

function namesIn(view: View, line: Line, words: string): string[] {
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
function nounsOf(view: View, line: Line, words: string, any = false): string[] {
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

function distinct(all: readonly string[]): string[] {
  const alike = (a: string, b: string) => a.includes(b) || b.includes(a);
  return all.filter(
    (one, at) => !all.slice(0, at).some((other) => alike(other.toLowerCase(), one.toLowerCase())),
  );
}
