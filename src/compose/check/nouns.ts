import type { Analysis, Paragraph } from "../../model/analysis.ts";
import { type Language, type Languages, packFor } from "../../model/language.ts";
import { cut } from "../text.ts";
import type { Scope } from "./scope.ts";

const most = 2;
const shortest = 4;

interface Seen {
  readonly first: number;
  readonly paragraphs: Set<number>;
  total: number;
  asNoun: number;
}

/**
 * Neutral nouns as written that stand in the title or the first two paragraphs and in two
 * paragraphs at least, in three (half of a short article) when the title has them not; no two forms of one word, and none of a word already `taken`.
 */
export function nounsIn(
  analysis: Analysis,
  languages: Languages,
  { language, paragraphs, title }: Scope,
  taken: readonly string[],
): string[] {
  const pack = packFor(languages, language);
  if (pack === undefined) return [];
  const inside = paragraphs.filter((paragraph) => paragraph.language === language);
  const opening = new Set(inside.slice(0, title === "" ? inside.length : 2).map(({ number }) => number));
  const titled: ReadonlySet<string> = new Set(title.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
  const counted = countedThings(analysis, inside);
  const weight = (word: string, { paragraphs }: Seen): number =>
    paragraphs.size + (titled.has(word) ? 2 : 0) + (counted.has(word) ? 1 : 0);
  const least = title === "" ? 1 : Math.max(2, Math.min(3, Math.ceil(inside.length / 2)));
  const ranked = [...occurrences(inside, pack)]
    .filter(([word, { paragraphs, total, asNoun }]) => {
      if (!isNeutral(word, pack) || total < 2 || paragraphs.size < (titled.has(word) ? 2 : least))
        return false;
      if (!titled.has(word) && ![...paragraphs].some((number) => opening.has(number))) return false;
      return counted.has(word) || asNoun * (titled.has(word) ? 3 : 2) >= total;
    })
    .toSorted(([a, m], [b, n]) => weight(b, n) - weight(a, m) || m.first - n.first);
  const kept: string[] = [];
  for (const [word] of ranked) {
    if (kept.length === most) break;
    if (![...taken, ...kept].some((other) => isSameStem(word, other))) kept.push(word);
  }
  return kept;
}

function countedThings(analysis: Analysis, inside: readonly Paragraph[]): ReadonlySet<string> {
  const byNumber = new Map(inside.map((paragraph) => [paragraph.number, paragraph]));
  return new Set(
    analysis.marks.flatMap((mark) => {
      const paragraph = byNumber.get(mark.paragraph);
      if (mark.label !== "figure" || mark.noun === undefined || paragraph === undefined) return [];
      return [cut(paragraph, mark.noun).toLowerCase()];
    }),
  );
}

/** Words in small letters, with the places where one stands as a noun: behind a determiner, as a head. */
function occurrences(paragraphs: readonly Paragraph[], pack: Language): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  let first = 0;
  for (const paragraph of paragraphs)
    for (const [word, { total, asNoun }] of countsIn(paragraph, pack)) {
      const entry = seen.get(word) ?? { first: first++, paragraphs: new Set<number>(), total: 0, asNoun: 0 };
      entry.paragraphs.add(paragraph.number);
      entry.total += total;
      entry.asNoun += asNoun;
      seen.set(word, entry);
    }
  return seen;
}

type Counts = ReadonlyMap<string, { total: number; asNoun: number }>;

const known = new WeakMap<Paragraph, Counts>();

/** The counts of one paragraph, in its own language, in order of first places: made once, asked for by every check. */
function countsIn(paragraph: Paragraph, pack: Language): Counts {
  const before = known.get(paragraph);
  if (before) return before;
  const made = new Map<string, { total: number; asNoun: number }>();
  const { determiners, stop, headLast } = wordsOf(pack);
  const { text } = paragraph;
  const words = [...text.replaceAll("’", "'").matchAll(/\p{L}+(?:'|(?:-\p{L}+)*)/gu)];
  for (const [index, match] of words.entries()) {
    const [word] = match;
    if (!/^\p{Ll}/u.test(word)) continue;
    const behind = (step: number): string => words[index - step]?.[0].toLowerCase() ?? "";
    const next = words[index + 1];
    const gap = text.slice(match.index + word.length, next?.index);
    const isHead = next === undefined || /[^\s]/u.test(gap) || stop.has(next[0].toLowerCase());
    const isNoun = headLast
      ? isHead && (determiners.has(behind(1)) || (determiners.has(behind(2)) && !stop.has(behind(1))))
      : determiners.has(behind(1));
    const entry = made.get(word) ?? { total: 0, asNoun: 0 };
    entry.total += 1;
    entry.asNoun += Number(isNoun);
    made.set(word, entry);
  }
  known.set(paragraph, made);
  return made;
}

interface Listed {
  readonly determiners: ReadonlySet<string>;
  readonly stop: ReadonlySet<string>;
  readonly headLast: boolean;
  /** Words that are not neutral, as wholes. */
  readonly marked: ReadonlySet<string>;
}

const listed = new WeakMap<Language, Listed>();

function wordsOf(pack: Language): Listed {
  const before = listed.get(pack);
  if (before) return before;
  const { lexicons } = pack;
  const phrases = [...lexicons.absolute, ...lexicons.certainty, ...lexicons.vague];
  const made = {
    determiners: new Set([
      ...lexicons.determiners,
      ...(lexicons.headLast ? [...lexicons.links, ...lexicons.roleLinks] : []),
    ]),
    stop: new Set(lexicons.stopWords),
    headLast: lexicons.headLast === true,
    marked: new Set([
      ...lexicons.stopWords,
      ...lexicons.distressing,
      ...lexicons.groups,
      ...lexicons.roles,
      ...(lexicons.demonyms ?? []),
      ...Object.values(lexicons.units).flat(),
      ...phrases,
      ...phrases.filter((phrase) => phrase.includes(" ")).flatMap((phrase) => phrase.split(/[\s']/u)),
    ]),
  };
  listed.set(pack, made);
  return made;
}

/** Forms of one word, roughly: « banque » and « banques », “ferry” and “ferries”. */
export function isSameStem(a: string, b: string): boolean {
  const least = Math.max(shortest, Math.min(a.length, b.length) - 2);
  return a === b || (a.length >= least && a.slice(0, least) === b.slice(0, least));
}

/** No stop word, no word that judges, grades or distresses. */
export function isNeutral(word: string, pack: Language): boolean {
  const { lexicons } = pack;
  if (word.length < shortest || word in lexicons.numbers || word in lexicons.scales) return false;
  if (wordsOf(pack).marked.has(word)) return false;
  return !lexicons.evaluative.some((stem) => word.startsWith(stem));
}
