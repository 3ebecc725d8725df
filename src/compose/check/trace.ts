import type { Analysis, Quotation } from "../../model/analysis.ts";
import { type Languages, packFor } from "../../model/language.ts";
import { matterOf } from "../matter.ts";
import { countWords, cut, paragraphOf } from "../text.ts";
import { editedQuotations } from "./edited.ts";
import { foreignTexts, outletNear, personName, year } from "./ingredients.ts";

/** One search before it is told in the guide's language. */
export interface Draft {
  readonly goal: "who" | "coverage" | "text" | "statement" | "later";
  readonly pieces: readonly (string | undefined)[];
  readonly language: string;
}

/** Searches for texts that the article names: a title in quotation marks with its outlet. */
export function textSearches(analysis: Analysis): Draft[] {
  const own = analysis.title.text.toLowerCase();
  const titles = new Map<string, { readonly mark: Quotation; readonly count: number }>();
  for (const mark of analysis.marks) {
    if (mark.label !== "quotation" || mark.use !== "title" || !mark.closed) continue;
    const words = contentOf(analysis, mark);
    if (countWords(words) < 2 || countWords(words) > 12 || own.includes(words.toLowerCase())) continue;
    const known = titles.get(words);
    titles.set(words, { mark: known?.mark ?? mark, count: (known?.count ?? 0) + 1 });
  }
  return [...titles]
    .toSorted(([, a], [, b]) => b.count - a.count)
    .slice(0, 2)
    .map(([words, { mark }]) => ({
      goal: "text",
      pieces: [`"${words}"`, outletNear(analysis, mark)],
      language: analysis.article.language,
    }));
}

/**
 * One search for a statement: 5 to 8 words in quotation marks where the page shows the original words, else the
 * speaker's name, the outlet through which we hear it and the year.
 */
export function statementSearch(analysis: Analysis, languages: Languages): Draft[] {
  const exact = verbatim(analysis, languages);
  const foreign = exact.find(({ language }) => language !== analysis.article.language);
  const translated = matterOf(analysis, "original").length > 0 || foreignTexts(analysis).size > 0;
  const draft = translated
    ? (foreign ?? byName(analysis, languages))
    : (exact[0] ?? byName(analysis, languages));
  return draft === undefined ? [] : [draft];
}

/** Exact words of speakers, the most quoted voice first, then of texts brought in another language. */
function verbatim(analysis: Analysis, languages: Languages): Draft[] {
  const { voices } = analysis;
  const edited = editedQuotations(analysis);
  const weight = ({ voice }: Quotation): number =>
    voice === undefined ? 0 : (voices[voice]?.words ?? 0) + (voices[voice]?.named ? 1000 : 0);
  const spoken = analysis.marks
    .filter((mark): mark is Quotation => mark.label === "quotation" && mark.use === "speech" && mark.closed)
    .filter((mark) => mark.voice !== undefined && !edited.has(mark))
    .toSorted((a, b) => weight(b) - weight(a));
  const drafts = spoken.flatMap((mark): Draft[] => {
    const words = eightWords(contentOf(analysis, mark));
    const paragraph = paragraphOf(analysis, mark.paragraph);
    const voice = mark.voice === undefined ? undefined : voices[mark.voice];
    if (words === undefined || paragraph === undefined) return [];
    const { language } = paragraph;
    const name = voice?.named ? speaker(voice.name, languages, language) : undefined;
    return [{ goal: "statement", pieces: [`"${words}"`, name], language }];
  });
  const brought = [...foreignTexts(analysis)].flatMap(([language, paragraphs]) =>
    paragraphs.flatMap((paragraph): Draft[] => {
      const sentence = paragraph.sentences[0];
      const words = sentence === undefined ? undefined : eightWords(cut(paragraph, sentence.span));
      if (words === undefined) return [];
      const outlet = outletNear(analysis, { paragraph: paragraph.number, span: { start: 0, end: 0 } });
      return [{ goal: "statement", pieces: [`"${words}"`, outlet], language }];
    }),
  );
  return [...drafts, ...brought];
}

function byName(analysis: Analysis, languages: Languages): Draft | undefined {
  const { language } = analysis.article;
  const voice = analysis.voices
    .filter(({ named, kind, name }) => named && kind === "person" && countWords(name) >= 2)
    .toSorted((a, b) => b.words - a.words)[0];
  if (voice === undefined) return undefined;
  const name = speaker(voice.name, languages, language);
  return { goal: "statement", pieces: [`"${name}"`, voice.through, year(analysis)], language };
}

function speaker(name: string, languages: Languages, language: string): string {
  return personName(name, packFor(languages, language)?.lexicons.titles ?? []).replaceAll('"', "");
}

/** The first 8 words, or all of 5 to 8, without marks that would break a search. */
function eightWords(text: string): string | undefined {
  const clause = text.trim().split(/["“”«»()[\]…:;]|\.\.\.|[.!?](?=\s|$)/u)[0] ?? "";
  const words = clause
    .trim()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length < 5) return undefined;
  return words
    .slice(0, 8)
    .join(" ")
    .replace(/[,–—-]+$/u, "");
}

function contentOf(analysis: Analysis, mark: Quotation): string {
  const paragraph = paragraphOf(analysis, mark.paragraph);
  return paragraph === undefined ? "" : cut(paragraph, mark.content).replace(/\s+/gu, " ").trim();
}
