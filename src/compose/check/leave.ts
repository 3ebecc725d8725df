import type { Analysis } from "../../model/analysis.ts";
import type { CheckBlock, Search } from "../../model/guide.ts";
import { type Language, type Languages, packFor } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { authorName, foreignTexts, site, year } from "./ingredients.ts";
import { foreignSubject, type Subject, subject } from "./subject.ts";
import { type Draft, statementSearch, textSearches } from "./trace.ts";

const longest = 110;
const most = 7;
const fewestPieces = 2;

/** Out of the article: searches built from names, neutral nouns and dates of the page. Never its headline. */
export function leave(analysis: Analysis, pack: Language, languages: Languages): CheckBlock {
  const about = subject(analysis, languages);
  const drafts = [
    ...who(analysis, languages),
    ...coverage(analysis, languages, about),
    ...textSearches(analysis, languages),
    ...statementSearch(analysis, languages, about),
    ...later(analysis, languages, about),
  ];
  const searches = distinct(
    drafts.map((draft) => built(draft, pack)).filter((search) => search.query !== ""),
  );
  const task = (key: string): string => say(pack.wording, pack.tag, `check.leave.${key}`);
  const tasks = searches.length === 0 ? [task("own"), task("log")] : [task("scan"), task("log")];
  return { id: "leave", facts: [], searches: fewest(searches), tasks };
}

/** Pieces in order as far as the length allows; a site left out (`-site:`) always stays. */
function built({ goal, pieces, language }: Draft, pack: Language): Search {
  const all = [...new Set(pieces.filter((piece) => piece !== undefined))].filter((piece) => piece !== "");
  const without = all.filter((piece) => piece.startsWith("-"));
  const kept: string[] = [];
  for (const piece of all) {
    if (piece.startsWith("-")) continue;
    if ([...kept, piece, ...without].join(" ").length <= longest) kept.push(piece);
  }
  const foreign = language.split("-")[0] !== pack.tag.split("-")[0];
  const query = kept.length === 0 ? "" : [...kept, ...without].join(" ");
  return { goal: say(pack.wording, pack.tag, `search.${goal}`), query, ...(foreign ? { language } : {}) };
}

/** At most seven: the second of a goal goes first, from the last goal up. */
function fewest(searches: readonly Search[]): Search[] {
  const kept = [...searches];
  while (kept.length > most) {
    const spare = kept.findLastIndex((search, index) => kept[index - 1]?.goal === search.goal);
    kept.splice(spare < 0 ? kept.length - 1 : spare, 1);
  }
  return kept;
}

function distinct(searches: readonly Search[]): Search[] {
  return [...new Map(searches.map((search) => [search.query, search])).values()];
}

/** Neutral words of a language's pack that go into a search; nothing for a language without one. */
export function searchWord(languages: Languages, language: string, key: string): string | undefined {
  const pack = packFor(languages, language);
  return pack === undefined || pack.wording[`search.word.${key}`] === undefined
    ? undefined
    : say(pack.wording, pack.tag, `search.word.${key}`);
}

function who(analysis: Analysis, languages: Languages): Draft[] {
  const { article } = analysis;
  const { language } = article;
  const host = site(analysis);
  const without = host === undefined ? undefined : `-site:${host}`;
  const author = authorName(analysis, languages);
  const publisher = article.publisher?.value.replaceAll('"', "").split(/[,;(]/u)[0]?.trim();
  const centre = analysis.page.shared[0]?.name;
  const drafts: Draft[] = [];
  if (author !== undefined) {
    const pieces = [`"${author}"`, without, searchWord(languages, language, "biography")];
    drafts.push({ goal: "who", pieces, language });
  }
  if (publisher !== undefined || centre !== undefined) {
    const named = [publisher, centre === publisher ? undefined : centre].filter((name) => name !== undefined);
    const pieces = [
      ...named.map((name) => `"${name}"`),
      searchWord(languages, language, "publisher"),
      without,
    ];
    drafts.push({ goal: "who", pieces, language });
  }
  return drafts;
}

function coverage(analysis: Analysis, languages: Languages, main: Subject): Draft[] {
  const own = analysis.article.language;
  const when = year(analysis);
  const texts = [...foreignTexts(analysis)].map(
    ([language, paragraphs]) =>
      [language, foreignSubject(analysis, languages, language, paragraphs)] as const,
  );
  return [[own, main] as const, ...texts]
    .flatMap(([language, about]): Draft[] => {
      const pieces = ingredients(about, 3);
      return pieces.length < fewestPieces ? [] : [{ goal: "coverage", pieces: [...pieces, when], language }];
    })
    .slice(0, 2);
}

/** The names, those of several words in quotation marks, then one noun or two. */
function ingredients({ names, nouns }: Subject, most: number): string[] {
  const told = names.slice(0, most).map((name) => (name.includes(" ") ? `"${name}"` : name));
  return [...told, ...nouns.slice(0, told.length > 1 ? 1 : 2)];
}

/** What is known since: the main names, with the year after which it would have come out. */
function later(analysis: Analysis, languages: Languages, main: Subject): Draft[] {
  const { language } = analysis.article;
  const pieces = ingredients(main, 2);
  const from = year(analysis);
  if (pieces.length < fewestPieces || from === undefined) return [];
  const since = searchWord(languages, language, "since");
  return [
    { goal: "later", pieces: [...pieces, since === undefined ? undefined : `${since} ${from}`], language },
  ];
}
