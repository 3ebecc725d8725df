import type { Analysis } from "../model/analysis.ts";
import { type Languages, packFor } from "../model/language.ts";

/** Several signs suggest that the text is no plain report. */
export function isJest(analysis: Analysis, languages: Languages): boolean {
  return analysis.genres.some(({ kind }) => kind === "satire") || isMocking(analysis, languages);
}

/** Exclamations in the author's own voice, and how many of them praise or pity: « Quel gâchis ! ». */
const exclaimed = { all: 3, mocking: 2 } as const;

/** The author exclaims again and again, as one does in jest. */
export function isMocking({ paragraphs, article }: Analysis, languages: Languages): boolean {
  const signs = packFor(languages, article.language)?.lexicons.mocking ?? [];
  const own = paragraphs.flatMap(({ form, source, sentences, text }) =>
    form !== "text" || source !== undefined
      ? []
      : sentences
          .filter(({ layer, quoted }) => layer !== "attributed" && quoted < 0.3)
          .map(({ span }) => text.slice(span.start, span.end).trim().toLowerCase())
          .filter((words) => words.endsWith("!")),
  );
  const mocking = own.filter((words) => signs.some((sign) => words.startsWith(`${sign} `)));
  return own.length >= exclaimed.all && mocking.length >= exclaimed.mocking;
}
