import type { Analysis, Quotation } from "../../model/analysis.ts";
import { type Languages, packFor } from "../../model/language.ts";
import { matterOf } from "../matter.ts";
import { countWords, cut, grouped, paragraphOf } from "../text.ts";
import { editedQuotations } from "./edited.ts";
import { foreignTexts, outletNear, personName, year } from "./ingredients.ts";
import type { Subject } from "./subject.ts";

/** One search before it is told in the guide's language. */
export interface Draft {
  readonly goal: "who" | "coverage" | "text" | "statement" | "later";
  readonly pieces: readonly (string | undefined)[];
  readonly language: string;
}

/** Searches for texts: a title in quotation marks with its outlet, and first words of a text brought untranslated. */
export function textSearches(analysis: Analysis, languages: Languages): Draft[] {
  const brought = broughtTexts(analysis, languages).slice(0, 1);
  return [...titles(analysis).slice(0, 2 - brought.length), ...brought];
}

/** Quoted titles of works, the most named first; never the article's own. */
function titles(analysis: Analysis): Draft[] {
  const own = analysis.title.text.toLowerCase();
  const works = analysis.marks.filter(
    (mark): mark is Quotation => mark.label === "quotation" && mark.use === "title" && mark.closed,
  );
  return [...grouped(works, (mark) => contentOf(analysis, mark))]
    .filter(
      ([words]) => countWords(words) >= 2 && countWords(words) <= 12 && !own.includes(words.toLowerCase()),
    )
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([words, marks]) => ({
      goal: "text",
      pieces: [`"${words}"`, marks[0] && outletNear(analysis, marks[0])],
      language: analysis.article.language,
    }));
}

function broughtTexts(analysis: Analysis, languages: Languages): Draft[] {
  return [...foreignTexts(analysis)].flatMap(([language, paragraphs]) =>
    paragraphs.flatMap((paragraph): Draft[] => {
      const sentence = paragraph.sentences[0];
      const words = sentence && firstWords(cut(paragraph, sentence.span), languages, language);
      if (words === undefined) return [];
      const outlet = outletNear(analysis, { paragraph: paragraph.number, span: { start: 0, end: 0 } });
      return [{ goal: "text", pieces: [`"${words}"`, outlet], language }];
    }),
  );
}

/**
 * One search for a statement: 5 to 8 words in quotation marks where the page shows the original words, else the
 * speaker's name, the outlet through which we hear it and the year. A page that tells of an original in another
 * language, or brings texts in one, may have translated its quotations.
 */
export function statementSearch(analysis: Analysis, languages: Languages, about: Subject): Draft[] {
  const exact = exactWords(analysis, languages);
  const own = analysis.article.language;
  const translated = isTranslated(analysis) || foreignTexts(analysis).size > 0;
  const shown = translated ? exact.find(({ language }) => language !== own) : exact[0];
  return [shown ?? byName(analysis, languages, about)].filter((draft) => draft !== undefined);
}

const tongues = ["ar", "de", "en", "es", "fr", "he", "it", "ja", "nl", "pt", "ru", "tr", "uk", "zh"];

/** A line about the origin names another language, or a translation. */
function isTranslated(analysis: Analysis): boolean {
  const { language } = analysis.article;
  const primary = language.split("-")[0] ?? language;
  const names = new Intl.DisplayNames([primary], { type: "language" });
  const others = tongues.filter((tag) => tag !== primary).map((tag) => names.of(tag)?.toLowerCase() ?? tag);
  return matterOf(analysis, "original", "source").some((matter) => {
    const text = matter.text.toLowerCase();
    if (matter.language !== undefined && matter.language !== language) return true;
    return /tradu|translat|überse/u.test(text) || others.some((name) => text.includes(name));
  });
}

/** Exact words of speakers, the most quoted named voice first. */
function exactWords(analysis: Analysis, languages: Languages): Draft[] {
  const { voices } = analysis;
  const edited = editedQuotations(analysis);
  const weight = ({ voice }: Quotation): number =>
    voice === undefined ? 0 : (voices[voice]?.words ?? 0) + (voices[voice]?.named ? 1000 : 0);
  return analysis.marks
    .filter((mark): mark is Quotation => mark.label === "quotation" && mark.use === "speech" && mark.closed)
    .filter((mark) => mark.voice !== undefined && !edited.has(mark))
    .toSorted((a, b) => weight(b) - weight(a))
    .flatMap((mark): Draft[] => {
      const paragraph = paragraphOf(analysis, mark.paragraph);
      const voice = mark.voice === undefined ? undefined : voices[mark.voice];
      if (paragraph === undefined) return [];
      const { language } = paragraph;
      const words = firstWords(contentOf(analysis, mark), languages, language);
      if (words === undefined) return [];
      const name = voice?.named ? speaker(voice.name, languages, language) : undefined;
      return [{ goal: "statement", pieces: [`"${words}"`, name], language }];
    });
}

function byName(analysis: Analysis, languages: Languages, about: Subject): Draft | undefined {
  const { language } = analysis.article;
  const voice = analysis.voices
    .filter(({ named, kind, name }) => named && kind === "person" && countWords(name) >= 2)
    .toSorted((a, b) => b.words - a.words)[0];
  if (voice === undefined) return undefined;
  const name = speaker(voice.name, languages, language);
  const other = about.names.find((told) => !told.includes(name) && !name.includes(told));
  return { goal: "statement", pieces: [`"${name}"`, voice.through ?? other, year(analysis)], language };
}

/** A speaker's name without titles and nicknames. */
function speaker(name: string, languages: Languages, language: string): string {
  const plain = name.replace(/["“”«][^"“”«»]*["“”»]|\([^)]*\)/gu, " ").replace(/["“”«»()]/gu, " ");
  return personName(plain, packFor(languages, language)?.lexicons.titles ?? []);
}

/** 5 to 8 first words, without marks that would break a search and without light words at the end. */
function firstWords(text: string, languages: Languages, language: string): string | undefined {
  const clause = text.trim().split(/["“”«»()[\]…:;]|\.\.\.|[.!?](?=\s|$)/u)[0] ?? "";
  const words = clause
    .trim()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 8);
  const stop = new Set(packFor(languages, language)?.lexicons.stopWords);
  while (words.length > 5 && stop.has((words.at(-1) ?? "").toLowerCase().replace(/[,–—-]+$/u, "")))
    words.pop();
  return words.length < 5 ? undefined : words.join(" ").replace(/[,–—-]+$/u, "");
}

function contentOf(analysis: Analysis, mark: Quotation): string {
  const paragraph = paragraphOf(analysis, mark.paragraph);
  return paragraph === undefined ? "" : cut(paragraph, mark.content).replace(/\s+/gu, " ").trim();
}
