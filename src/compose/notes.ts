import type { Analysis, Mark } from "../model/analysis.ts";
import type { Note } from "../model/guide.ts";
import { type Language, type Languages, packFor } from "../model/language.ts";
import { say } from "../model/wording.ts";
import { places, quoted, series, shorten } from "./cite.ts";
import { genreNotes } from "./genre.ts";
import { leftOpen } from "./leftopen.ts";
import { planted } from "./planted.ts";
import { type Phrase, readingNotes } from "./readingnotes.ts";
import { grouped } from "./text.ts";

/** What the program mended, left out or was not sure of: two minutes of checking for the teacher. */
export function notes(analysis: Analysis, pack: Language, languages: Languages): Note[] {
  const phrase: Phrase = (key, values) => say(pack.wording, pack.tag, `note.${key}`, values);
  return [
    ...guessed(analysis, pack, languages, phrase),
    ...readingNotes(analysis, pack, phrase),
    ...foreign(analysis, pack, languages, phrase),
    ...quotations(analysis, pack, phrase),
    ...plantedLines(analysis, pack, languages, phrase),
    ...genreNotes(analysis, pack),
  ].map((says) => ({ says }));
}

function guessed({ article }: Analysis, pack: Language, languages: Languages, phrase: Phrase): string[] {
  const language = languageName(article.language, pack);
  return [
    ...(article.title.found === "file" ? [phrase("title")] : []),
    ...(article.languageFound === "detected" ? [phrase("language", { language })] : []),
    ...(packFor(languages, article.language) === undefined ? [phrase("no-pack", { language })] : []),
  ];
}

function foreign(analysis: Analysis, pack: Language, languages: Languages, phrase: Phrase): string[] {
  const own = analysis.article.language;
  const blocks = analysis.paragraphs.filter(({ language, text }) => language !== own && text !== "");
  return [...grouped(blocks, ({ language }) => language)].map(([tag, found]) =>
    phrase(packFor(languages, tag) === undefined ? "foreign.no-pack" : "foreign", {
      count: found.length,
      places: places(
        found.map(({ number }) => number),
        pack,
      ),
      language: languageName(tag, pack),
    }),
  );
}

function quotations(analysis: Analysis, pack: Language, phrase: Phrase): string[] {
  const all = analysis.marks.filter((mark) => mark.label === "quotation");
  const list = (marks: readonly Mark[], key: string): string[] => {
    const numbers = marks.map(({ paragraph }) => paragraph).filter((number) => number > 0);
    if (numbers.length === 0) return [];
    return [phrase(key, { count: new Set(numbers).size, places: places(numbers, pack) })];
  };
  return [
    ...list(leftOpen(analysis), "unclosed"),
    ...list(
      all.filter(({ inferred, voice }) => inferred && voice !== undefined),
      "inferred",
    ),
    ...list(
      all.filter(({ use, voice }) => use === "speech" && voice === undefined),
      "speaker",
    ),
  ];
}

/** Sentences that speak to a program, each with its place. */
function plantedLines(analysis: Analysis, pack: Language, languages: Languages, phrase: Phrase): string[] {
  const found = planted(analysis, languages);
  if (found.length === 0) return [];
  const quotes = found
    .slice(0, 3)
    .map(
      ({ at, quote }) =>
        `${quoted(shorten(quote, 12), pack)} (${typeof at === "number" ? places([at], pack) : at})`,
    );
  return [phrase("planted", { count: found.length, quotes: series(quotes, pack.facts.and) })];
}

function languageName(tag: string, pack: Language): string {
  try {
    return new Intl.DisplayNames([pack.tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
