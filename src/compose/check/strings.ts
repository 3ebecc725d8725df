import type { Name } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { countWords } from "../text.ts";
import { type Line, stem, type View } from "../view.ts";
import { year } from "./ingredients.ts";
import { shown } from "./names.ts";
import { isNeutral, isSameStem } from "./nouns.ts";
import { isPrivate } from "./people.ts";
import { mainMatters } from "./places.ts";
import { asPiece, type Query } from "./query.ts";
import { signs } from "./signs.ts";
import { subject } from "./subject.ts";

const most = { names: 2, nouns: 2 };

/**
 * Words to type for a statement: its own names and most telling nouns, a name of the article where it has none, its
 * year. Nothing when they would find anything.
 */
export function searchFor(view: View, line: Line, words: string, last?: string): Query | undefined {
  const { analysis } = view;
  const inside = namesIn(view, line, words).filter((name) => isUsable(view, name));
  const own = distinct(inside.filter((name) => !isCountry(view, name))).slice(0, most.names);
  const [anchor] = own.length > 0 ? [] : caseNames(view);
  const special = anchor === undefined ? own : [anchor];
  const lands = distinct(inside.filter((name) => isCountry(view, name)));
  const land = lands.slice(0, most.names - special.length).map(asPiece);
  const room = special.length + land.length > 1 ? most.nouns : most.nouns + 1;
  const nouns = apart(nounsOf(view, line, words), special).slice(0, room);
  if (nouns.length === 0 && special.length + land.length < 2) return undefined;
  if (special.length === 0 && nouns.length < 2) return undefined;
  const pieces = [...special.map(asPiece), ...nouns, ...land];
  return { pieces: [...pieces, last ?? yearOf(view, line, words)], language: analysis.article.language };
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
  const about = subject(view.analysis, view.languages);
  const name = about.names.find(
    (each) =>
      isUsable(view, each) &&
      !isOutlet(view, each) &&
      !isCountry(view, each) &&
      !besides.includes(each) &&
      !each.includes(besides),
  );
  if (name !== undefined) return asPiece(name);
  const [noun] = apart(rarest(view, telling(view, about.nouns)), [besides]);
  return about.names.find((each) => isUsable(view, each) && isCountry(view, each)) ?? noun;
}

/** Words to type beside somebody's name: the body that the role names or the topic, and a noun of the article. */
export function besideName(view: View, name: string, role = ""): (string | undefined)[] {
  const [body] = role.match(/(?<!^)\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*/u) ?? [];
  const plain = body?.replace(/['’]s(?=\s|$)/gu, "");
  const own = plain !== undefined && plain.length > 2 && !isCountry(view, plain) ? asPiece(plain) : undefined;
  const topic = own ?? topicOf(view, name);
  const { nouns } = subject(view.analysis, view.languages);
  const taken = [name, topic ?? ""];
  const [noun] = apart(rarest(view, telling(view, nouns)), taken);
  return [topic, noun ?? year(view.analysis)];
}

function rarest({ analysis: { rarer } }: View, nouns: readonly string[]): string[] {
  const rare = new Set(rarer?.filter(({ pos }) => pos === "noun").map(({ lemma }) => lemma));
  const isRare = (noun: string): boolean => rare.has(noun) || rare.has(noun.replace(/(?:es|s|x)$/u, ""));
  return [...nouns.filter(isRare), ...nouns.filter((noun) => !isRare(noun))];
}

/** Nouns that are not among the commonest words, or that the title has. */
export function telling(view: View, nouns: readonly string[]): string[] {
  const { rarer, title } = view.analysis;
  const known = new Set(rarer?.filter(({ pos }) => pos === "noun").map(({ lemma }) => lemma));
  const titled = title.text.toLowerCase();
  return nouns.filter(
    (noun) =>
      rarer === undefined ||
      noun.includes(" ") ||
      known.has(noun) ||
      known.has(noun.replace(/(?:es|s|x)$/u, "")) ||
      (titled.includes(noun.slice(0, 6)) && view.frequency(stem(noun)) > 1),
  );
}

/** Names that are no country’s and nobody’s who is private, for the case as a whole. */
export function caseNames(view: View): string[] {
  return subject(view.analysis, view.languages).names.filter(
    (name) => isUsable(view, name) && !isCountry(view, name),
  );
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
        mark.span.end <= start + words.length,
    )
    .map((mark) => shown(view.analysis, mark));
}

function isOutlet({ analysis: { marks, leads } }: View, name: string): boolean {
  if (leads.some((lead) => lead.kind === "outlet" && lead.name === name)) return true;
  return marks.some((mark) => mark.label === "name" && mark.kind === "outlet" && mark.referent === name);
}

/** One first name finds anybody; a private person is not looked up, except as a party to the case before a court. */
function isUsable(view: View, name: string): boolean {
  if (
    name.length < 3 ||
    /^\p{Lu}{2,}\p{Ll}$/u.test(name) ||
    countWords(name) > 6 ||
    /^\p{Lu}\.|^\p{Ll}+\s|,|\n/u.test(name)
  )
    return false;
  const isPerson = view.analysis.marks.some(
    (mark) => mark.label === "name" && mark.kind === "person" && mark.referent === name,
  );
  if (isPerson && !name.includes(" ") && !view.analysis.title.text.includes(name)) return false;
  return !isPrivate(view, name) || (name.includes(" ") && mainMatters(view).includes("court"));
}

function isCountry(view: View, name: string): boolean {
  const all = packFor(view.languages, view.analysis.article.language)?.places?.countries ?? {};
  return Object.values(all).some((words) => name.match(signs(words))?.[0]?.length === name.length);
}

/** Nouns of the words, neighbours together (“brain injury”), those of the title and the most frequent first. */
function nounsOf(view: View, line: Line, words: string): string[] {
  const { paragraph, sentence } = line;
  const pack = packFor(view.languages, paragraph.language);
  const start = paragraph.text.indexOf(words, sentence.span.start);
  if (pack === undefined || start < 0) return [];
  if (paragraph.words === undefined)
    return subject(view.analysis, view.languages).nouns.filter((noun) => words.includes(noun));
  const title = view.title === undefined ? new Set() : view.content(view.title.text, view.title.paragraph);
  const inside = (paragraph.words ?? []).filter(
    (word) => word.start >= start && word.end <= start + words.length,
  );
  const rarer = new Set(view.analysis.rarer?.map(({ lemma }) => lemma));
  const common = new Set([...pack.lexicons.institutions, ...pack.lexicons.groups]);
  const bonus = (noun: string): number => {
    const last = noun.split(" ").at(-1) ?? noun;
    return (
      (rarer.has(last) || rarer.has(last.replace(/s$/u, "")) ? 3 : 0) -
      (common.has(noun) ? 3 : 0) +
      (noun.includes(" ") ? 2 : 0)
    );
  };
  const weight = (noun: string): number =>
    bonus(noun) +
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
  const rare = telling(view, distinct(found));
  return (rare.length > 1 ? rare : distinct(found)).toSorted((a, b) => weight(b) - weight(a));
}

function apart(nouns: readonly string[], names: readonly string[]): string[] {
  const kept: string[] = [];
  const taken = names.flatMap((name) => name.toLowerCase().split(/\s+/u));
  for (const noun of nouns)
    if (
      ![...taken, ...kept].some(
        (other) => isSameStem(other, noun) || noun.includes(other) || other.includes(noun),
      )
    )
      kept.push(noun);
  return kept;
}

function distinct(all: readonly string[]): string[] {
  const alike = (a: string, b: string) => a.includes(b) || b.includes(a);
  return all.filter(
    (one, at) => !all.slice(0, at).some((other) => alike(other.toLowerCase(), one.toLowerCase())),
  );
}
