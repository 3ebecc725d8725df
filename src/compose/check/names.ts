import type { Analysis, Mark, Name, Quotation } from "../../model/analysis.ts";
import type { Article } from "../../model/article.ts";
import type { Languages } from "../../model/language.ts";
import { grouped, isBrought, marksByParagraph, overlaps, paragraphOf, wordsOf } from "../text.ts";
import { firstThird, type Scope } from "./scope.ts";

const mostNames = 3;

interface Told {
  readonly name: string;
  readonly inTitle: boolean;
  /** Also the name of somebody who speaks or reports. */
  readonly speaks: boolean;
  readonly weight: number;
}

/** Names that stand in the title or the first third and in two places, those of the title first; speakers only to make two. */
export function namesIn(analysis: Analysis, languages: Languages, scope: Scope): string[] {
  const told = [...candidates(analysis, languages, scope), ...innerCapitals(scope)].toSorted(
    (a, b) =>
      Number(a.speaks) - Number(b.speaks) ||
      Number(isBare(a.name)) - Number(isBare(b.name)) ||
      Number(b.inTitle) - Number(a.inTitle) ||
      b.weight - a.weight,
  );
  const kept: string[] = [];
  for (const { name, speaks } of told) {
    if (kept.length >= (speaks ? 2 : mostNames)) break;
    if (!kept.some((other) => other.includes(name) || name.includes(other))) kept.push(name);
  }
  return kept;
}

function candidates(analysis: Analysis, languages: Languages, scope: Scope): Told[] {
  const numbers = new Set(scope.paragraphs.map(({ number }) => number));
  const early = scope.title === "" ? numbers : firstThird(scope.paragraphs);
  const byParagraph = marksByParagraph(analysis);
  const marks = analysis.marks.filter(
    (mark): mark is Name =>
      mark.label === "name" &&
      (numbers.has(mark.paragraph) || (mark.paragraph === 0 && scope.title !== "")) &&
      !stands(mark, byParagraph, ({ use }) => use === "title"),
  );
  const full = expansions(analysis, marks);
  const demonyms = new Set([...languages.values()].flatMap(({ lexicons }) => lexicons.demonyms ?? []));
  const heard = analysis.voices.map((voice) => ({
    names: [voice.name, voice.through ?? ""].map(plain).filter((name) => name.trim() !== ""),
    role: plain(voice.role ?? ""),
    paragraphs: new Set(voice.paragraphs),
  }));
  const title = plain(scope.title);
  return [...grouped(marks, (mark) => full.get(shown(analysis, mark)) ?? shown(analysis, mark))].flatMap(
    ([name, places]): Told[] => {
      const words = plain(name);
      const inTitle = title.includes(words);
      const paragraphs = new Set(places.map(({ paragraph }) => paragraph).filter((number) => number > 0));
      if (!inTitle && ![...paragraphs].some((number) => early.has(number))) return [];
      if (scope.title !== "" && paragraphs.size + Number(inTitle) < 2) return [];
      if (!isSearchable(name, analysis) || demonyms.has(name.toLowerCase())) return [];
      const bearers = heard.filter(({ names }) =>
        names.some((other) => other.includes(words) || words.includes(other)),
      );
      if (places.some(({ kind }) => kind === "outlet") && (!inTitle || bearers.length > 0)) return [];
      const tellers = [...bearers, ...heard.filter(({ role }) => role.includes(words))];
      const silent = places.filter(
        (mark) =>
          mark.paragraph === 0 ||
          (!tellers.some((teller) => teller.paragraphs.has(mark.paragraph)) &&
            !isBeside(analysis, mark, byParagraph)),
      );
      if (silent.length === 0) return [];
      return [{ name, inTitle, speaks: !inTitle && bearers.length > 0, weight: paragraphs.size }];
    },
  );
}

/** Words of the title with a capital inside, as brands write them, that come back in the text. */
function innerCapitals({ title, paragraphs }: Scope): Told[] {
  const words = new Set(title.match(/(?<![\p{L}\p{N}])\p{Ll}+\p{Lu}[\p{L}\p{N}]*/gu));
  return [...words].flatMap((name) => {
    const weight = paragraphs.filter(({ text }) => text.includes(name)).length;
    return weight === 0 ? [] : [{ name, inTitle: true, speaks: false, weight }];
  });
}

type Marks = ReadonlyMap<number, readonly Mark[]>;

/** The name stands in a quotation of some use. */
function stands(mark: Name, byParagraph: Marks, test: (quotation: Quotation) => boolean): boolean {
  return (byParagraph.get(mark.paragraph) ?? []).some(
    (other) => other.label === "quotation" && test(other) && overlaps(other.span, mark.span),
  );
}

/** The name stands beside somebody's words, not in them: it may be that of who speaks or reports. */
function isBeside(analysis: Analysis, mark: Name, byParagraph: Marks): boolean {
  const paragraph = paragraphOf(analysis, mark.paragraph);
  const sentence = paragraph?.sentences.find(({ span }) => overlaps(span, mark.span));
  if (paragraph === undefined || sentence === undefined || mark.quoted || isBrought(paragraph)) return false;
  const here = byParagraph.get(mark.paragraph) ?? [];
  if (here.some((other) => other.label === "attribution" && overlaps(other.content, mark.span))) return false;
  return (
    sentence.layer === "attributed" ||
    here.some(
      (other) => other.label === "quotation" && other.use === "speech" && overlaps(other.span, sentence.span),
    )
  );
}

/** Words alone, in small letters, with a space around each. */
function plain(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
}

/** Initials that are those of one longer name of the article: “GM” → “General Motors”. */
function expansions(analysis: Analysis, marks: readonly Mark[]): ReadonlyMap<string, string> {
  const names = [...new Set(marks.map((mark) => shown(analysis, mark)))];
  const longer = grouped(
    names.filter((name) => name.includes(" ") && name.length <= longest),
    (name) => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join(""),
  );
  return new Map(
    names.flatMap((name) => {
      const [first, second] = isInitials(name) ? (longer.get(name) ?? []) : [];
      return first === undefined || second !== undefined ? [] : [[name, first] as const];
    }),
  );
}

const longest = 40;

/** Two or three letters, which stand for too many things. */
function isBare(name: string): boolean {
  return isInitials(name) && name.length <= 3;
}

function isInitials(name: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(name);
}

/** Never letters that may stand for anything, a day, the author or the publisher. */
function isSearchable(name: string, { article }: Analysis): boolean {
  if (name.length < 3 || name.length > longest) return false;
  if (/^(?:\p{Lu}{2,}s|\p{Lu}(?:\.\p{Lu})+\.?)$/u.test(name)) return false;
  if (calendar(article).has(name.toLowerCase())) return false;
  const { publisher, byline, title } = article;
  const words = plain(name);
  if (publisher !== undefined && words.includes(plain(publisher.value))) return false;
  const author = byline?.value.split(/[,;|/·•()–—]/u)[0] ?? "";
  return plain(title.value).includes(words) || !plain(author).includes(words);
}

/** Names of the days and months in a language: capitals there make no name. */
export function calendar(article: Article): ReadonlySet<string> {
  const before = daysOf.get(article);
  if (before) return before;
  const format = new Intl.DateTimeFormat(article.language, { weekday: "long", timeZone: "UTC" });
  const months = new Intl.DateTimeFormat(article.language, { month: "long", timeZone: "UTC" });
  const made = new Set([
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => format.format(new Date(Date.UTC(2024, 0, day))).toLowerCase()),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) =>
      months.format(new Date(Date.UTC(2024, month, 1))).toLowerCase(),
    ),
  ]);
  daysOf.set(article, made);
  return made;
}

const daysOf = new WeakMap<Article, ReadonlySet<string>>();

/** A name's longest form in the article, without quotation marks. */
export function shown(analysis: Analysis, mark: Mark): string {
  const full = mark.label === "name" && mark.referent !== "" ? mark.referent : wordsOf(analysis, mark);
  return full
    .replace(/["“”«»]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
