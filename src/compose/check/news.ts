import type { Name } from "../../model/analysis.ts";
import { isRole } from "../findings/parts/actors.ts";
import { grouped } from "../text.ts";
import { type Line, stem, type View, within } from "../view.ts";
import { centralName, isTitled, mainName } from "./centralname.ts";
import { isView } from "./genre.ts";
import { publicRole } from "./people.ts";
import { asPiece, type Query } from "./query.ts";
import { hasSign } from "./signs.ts";
import { adjectivesOf, distinct, nounsOf, unmarkedIn, yearOf } from "./strings.ts";
import { telling } from "./telling.ts";
import { apart, topics } from "./topics.ts";
import { typedName } from "./typedname.ts";
import { isCountry, isGeneral, isOutlet, isTornName, isUsable } from "./usable.ts";

const most = { names: 2, titled: 3, lands: 2, all: 5 };
const fewest = 3;
/** Paragraphs that tell where something happened and to whom. */
const lead = 3;
/** Paragraphs in which a name must stand that the sentence has not. */
const often = { other: 2, person: 4 };

/**
 * Words to type for the news that a sentence tells: names in it, else those that the whole article is about; the nouns
 * that come back; its country where names are few; its year. Nothing where they would find anything.
 */
export function newsSearch(view: View, line: Line, isAhead: boolean, words = line.text): Query | undefined {
  const isOfTitle = line.paragraph.number === 0;
  const names = withCentral(
    view,
    line,
    distinct(namesFor(view, line, words)).slice(0, isOfTitle ? most.titled : most.names),
  );
  const there = [...names, ...landsFor(view, line, words).slice(0, most.titled - names.length)];
  const nouns = apart(nounsFor(view, line, words), there).slice(
    0,
    Math.max(2, most.all - Number(names.length > 0) - there.length),
  );
  const own = isView(view) ? undefined : yearOf(view, line, line.text);
  const isEarly = line.paragraph.number <= lead && !isView(view);
  const when = isAhead ? undefined : (own ?? (isEarly ? yearOfPage(view) : undefined) ?? yearOfLead(view));
  const isFound = names.length > 0 ? names.length + nouns.length > 1 : nouns.length > 1 && there.length > 0;
  if (!isFound || there.length + nouns.length + (when === undefined ? 0 : 1) < fewest) return undefined;
  const pieces = [...names, ...nouns, ...there.slice(names.length)].map(asPiece);
  return { pieces: [...pieces, when], language: view.analysis.article.language };
}

/** Without a name of the title, what the whole article is about stands in front; without any, where its lead takes place. */
function withCentral(view: View, line: Line, names: readonly string[]): readonly string[] {
  const about = names.length === 0 ? centralName(view, line) : mainName(view);
  if (about === undefined || isCountry(view, about) || names.some((name) => isTitled(view, name)))
    return names;
  return distinct([about, ...names]).slice(0, most.titled);
}

function yearOfPage({ analysis: { article } }: View): string | undefined {
  return /^\d{4}/u.exec(article.published?.value ?? "")?.[0];
}

/** The only year that the first paragraphs tell, when no later one follows: an earlier one is of what came before. */
function yearOfLead({ analysis: { marks } }: View): string | undefined {
  const told = marks.flatMap((mark) =>
    mark.label === "date" && /^\d{4}/u.test(mark.iso)
      ? [{ year: mark.iso.slice(0, 4), isEarly: mark.paragraph <= lead }]
      : [],
  );
  const early = new Set(told.filter(({ isEarly }) => isEarly).map(({ year }) => year));
  const [first] = early;
  const latest = told
    .map(({ year }) => year)
    .toSorted()
    .at(-1);
  return early.size === 1 && first === latest ? first : undefined;
}

interface Ranked {
  readonly word: string;
  readonly isHere: boolean;
  readonly weight: number;
}

/** Countries and their capitals in the sentence; without any there, the one that the article comes back to most. */
function landsFor(view: View, line: Line, words: string): string[] {
  const all = rankedNames(view, line, words, true);
  const here = all.filter(({ isHere }) => isHere);
  return (here.length > 0 ? here.slice(0, most.lands) : all.slice(0, 1)).map(({ word }) => word);
}

/** Of the sentence; without any there, the one that the article comes back to most. */
function namesFor(view: View, line: Line, words: string): string[] {
  const all = rankedNames(view, line, words, false);
  const here = all.filter(({ isHere }) => isHere);
  if (line.paragraph.number === 0 && here.length > 0)
    return [...here.map(({ word }) => word), ...unmarkedIn(view, line)];
  const others = all.filter(({ word }) => view.analysis.title.text.includes(word) || !isSpeaker(view, word));
  return (here.length > 0 ? here : others.slice(0, 1)).map(({ word }) => word);
}

/** Names of the sentence and those that the first paragraphs have and others come back to, the most telling first. */
function rankedNames(view: View, line: Line, words: string, isLand: boolean): Ranked[] {
  const { analysis } = view;
  const title = analysis.title.text;
  const marks = analysis.marks.filter((mark): mark is Name => mark.label === "name");
  const isNamedThere = marks.some(({ paragraph }) => paragraph === 0);
  return [...grouped(marks, (mark) => typedName(view, mark))]
    .flatMap(([word, places]): Ranked[] => {
      if (word === "" || isCountry(view, word) !== isLand || !isTyped(view, word, places)) return [];
      if ((!title.includes(word) && isOutlet(view, word)) || isRole(view, line, word)) return [];
      const isHere = places.some((mark) => standsIn(line, mark, isNamedThere));
      const isQuoted = places.some(
        (mark) => standsIn(line, mark, true) && words.includes(view.words(mark, mark.span)),
      );
      const paragraphs = new Set(places.flatMap(({ paragraph }) => (paragraph > 0 ? [paragraph] : []))).size;
      const isPerson = places.some(({ kind }) => kind === "person") || isSpeaker(view, word);
      const isTitled = title.includes(isPerson ? (word.split(" ").at(-1) ?? word) : word);
      const isMain =
        places.some(({ paragraph }) => paragraph <= lead) &&
        paragraphs >= (isPerson ? often.person : often.other);
      if (!isHere && !isTitled && !isMain) return [];
      if (isPerson && !isTitled && !isPublic(view, word, paragraphs, isHere)) return [];
      const isLong = word.split(" ").length > 3 ? 2 : 0;
      return [
        { word, isHere, weight: (isTitled ? 4 : 0) + (isQuoted ? 4 : 0) + Math.min(5, paragraphs) - isLong },
      ];
    })
    .toSorted((a, b) => b.weight - a.weight);
}

/** For a title without a name, what the first paragraph names belongs to it. */
function standsIn({ paragraph, sentence }: Line, mark: Name, isNamed: boolean): boolean {
  if (paragraph.number === 0 && !isNamed && mark.paragraph === 1) return true;
  return mark.paragraph === paragraph.number && within(mark.span, sentence.span);
}

/** With a public function, or named again and again; of somebody whose age is told, nearly the whole text must tell. */
function isPublic(view: View, word: string, paragraphs: number, isHere: boolean): boolean {
  const { paragraphs: all } = view.analysis;
  const isAged = all.some(({ text }) => {
    const at = text.indexOf(word);
    return at >= 0 && /^,\s(?:\p{L}+\s)?\d{1,3}(?!\d)/u.test(text.slice(at + word.length));
  });
  if (isAged) return paragraphs * 2 >= all.length;
  if (paragraphs >= often.person) return true;
  return isHere && (paragraphs > 1 || publicRole(view, word) !== undefined);
}

function isSpeaker({ analysis: { voices } }: View, word: string): boolean {
  return voices.some(({ name, kind }) => name === word && kind === "person");
}

/** Somebody of whom the words tell is nobody in public. */
export function tellsOfPrivate(view: View, line: Line, words: string): boolean {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const title = view.analysis.title.text;
  return view.marksIn(line).some((mark) => {
    if (mark.label !== "name" || mark.kind !== "person") return false;
    if (mark.span.start < start || mark.span.end > start + words.length) return false;
    const name = typedName(view, mark);
    const places = view.analysis.marks.filter(
      (other) => other.label === "name" && other.referent === mark.referent,
    );
    const paragraphs = new Set(places.map(({ paragraph }) => paragraph)).size;
    return !title.includes(name) && !isPublic(view, name, paragraphs, true);
  });
}

/** Written so in the text, whole; no people and no kind of body. */
function isTyped(view: View, word: string, places: readonly Name[]): boolean {
  const { demonyms = [], institutions = [], fillers = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const own = word
    .toLowerCase()
    .split(" ")
    .filter((part) => !demonyms.includes(part));
  return (
    /^\p{Lu}/u.test(word) &&
    own.some((part) => !institutions.includes(part) && !fillers.includes(part)) &&
    isUsable(view, word) &&
    !isGeneral(view, word) &&
    view.analysis.paragraphs.some(({ text }) => text.includes(word)) &&
    !demonyms.includes(word.toLowerCase().split(" ").at(-1) ?? "") &&
    (isCountry(view, word) || !places.every((mark) => isTornName(view, mark)))
  );
}

/** Nouns of the sentence and of the whole article, the most telling first: what stands here, what comes back, what is rare. */
function nounsFor(view: View, line: Line, words: string): string[] {
  const { analysis } = view;
  const {
    institutions = [],
    groups = [],
    fillers = [],
    issued = [],
    publications = [],
  } = view.pack(analysis.title)?.lexicons ?? {};
  const plain = new Set([...institutions, ...groups]);
  const isDocument = (noun: string) => hasSign(noun, issued, publications);
  const rare = new Set(analysis.rarer?.map(({ lemma }) => lemma));
  const titled =
    view.title === undefined ? new Set<string>() : view.content(view.title.text, view.title.paragraph);
  const isRare = (word: string): boolean => rare.has(word) || rare.has(word.replace(/(?:es|s|x)$/u, ""));
  const quoted = new Set(nounsOf(view, line, words, true).map((noun) => known(view, noun)));
  const qualities = new Set(adjectivesOf(view, line, words));
  const here = new Set([
    ...quoted,
    ...qualities,
    ...nounsOf(view, line, line.text, true).map((noun) => known(view, noun)),
    ...firstNoun(view, line),
  ]);
  const again = new Set(
    [...here].filter(
      (noun) => analysis.paragraphs.filter(({ text }) => hasSign(text.toLowerCase(), [noun])).length > 1,
    ),
  );
  // Words of a title are its writer’s choice: typed where the text has them too.
  const isOwn = (noun: string): boolean => here.has(noun) && line.paragraph.number > 0;
  const weight = (noun: string): number => {
    const parts = noun.split(" ");
    const paragraphs = Math.max(...parts.map((part) => view.frequency(stem(part))));
    return (
      (isOwn(noun) ? (parts.some(isRare) && again.has(noun) ? 4 : 2) : 0) +
      (quoted.has(noun) ? 1.5 : 0) +
      (qualities.has(noun) ? 0.5 : 0) +
      1.5 * Math.min(4, paragraphs - 1) +
      (parts.some(isRare) ? 1.5 : 0) +
      (parts.some((part) => titled.has(stem(part))) ? 2 : 0) +
      (parts.length > 1 ? 0.5 : 0) -
      (parts.every((part) => plain.has(part)) ? 4 : 0) -
      (isDocument(noun) ? 2 : 0)
    );
  };
  const about = topics(view).filter((word) => /^\p{Ll}/u.test(word));
  const told = telling(view, line, words).filter(
    (noun) => !isOfDate(view, line, noun) && comesBack(view, line, noun) && !isDocument(noun),
  );
  return distinct([
    ...graveIn(view, line, words),
    ...told.slice(0, mostTold),
    ...[...new Set([...here, ...about])]
      .filter((noun) => !hasSign(noun, fillers) && !isOfDate(view, line, noun) && weight(noun) > 1)
      .toSorted((a, b) => weight(b) - weight(a)),
  ]);
}

/** What happened to somebody, as the sentence says it: “died”, « tués ». */
function graveIn(view: View, { paragraph, sentence }: Line, words: string): string[] {
  const { distressing = [] } = view.pack(paragraph)?.lexicons ?? {};
  const start = paragraph.text.indexOf(words, sentence.span.start);
  return (paragraph.words ?? [])
    .filter((word) => word.tag === "VERB" && word.start >= start && word.end <= start + words.length)
    .map(({ start: from, end }) => paragraph.text.slice(from, end))
    .filter((word) => distressing.includes(word))
    .slice(0, 1);
}

/** Nouns of the sentence itself that come before all others. */
const mostTold = 2;

/** The article tells of it again, or its title does: no picture of speech. */
function comesBack(view: View, { paragraph }: Line, noun: string): boolean {
  const title = view.title === undefined ? new Set() : view.content(view.title.text, view.title.paragraph);
  const isTold = (part: string) => view.frequency(part) > 1 || (paragraph.number > 0 && title.has(part));
  return noun.split(" ").some((part) => isTold(stem(part)));
}

/** A weekday, a month. */
function isOfDate(view: View, line: Line, noun: string): boolean {
  return view
    .marksIn(line)
    .some(
      ({ label, span }) =>
        label === "date" && line.paragraph.text.slice(span.start, span.end).toLowerCase().includes(noun),
    );
}

/** Two nouns side by side where the text has them twice, else the one that carries them. */
function known({ analysis: { paragraphs } }: View, noun: string): string {
  if (!noun.includes(" ")) return noun;
  const times = paragraphs.reduce((sum, { text }) => sum + text.toLowerCase().split(noun).length - 1, 0);
  return times > 1 ? noun : (noun.split(" ").at(-1) ?? noun);
}

/** The noun that opens the sentence, in small letters as the text has it elsewhere. */
function firstNoun({ analysis: { paragraphs } }: View, { paragraph, sentence }: Line): string[] {
  const word = paragraph.words?.find(({ start }) => start >= sentence.span.start);
  if (word === undefined || (word.tag !== "NOUN" && word.tag !== "PROPN")) return [];
  const form = paragraph.text.slice(word.start, word.end).toLowerCase();
  const again = new RegExp(`(?<!\\p{L})${form.replace(/[^\p{L}]/gu, "")}(?!\\p{L})`, "u");
  return form.length > 3 && paragraphs.some(({ text }) => again.test(text)) ? [form] : [];
}
