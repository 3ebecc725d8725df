import type { Analysis } from "../model/analysis.ts";

/** Characters of a paragraph that are asked about; an article's longest have some thousands. */
export const mostAsked = 20_000;

/**
 * The analysis without what lies behind the first 20,000 characters of a paragraph, so that looking at a sentence with all
 * words of its paragraph costs the same in a text without paragraphs. Its own text stays whole.
 */
export function bounded(analysis: Analysis): Analysis {
  const ends = new Map(
    analysis.paragraphs
      .filter(({ text }) => text.length > mostAsked)
      .map(({ number, sentences }) => [
        number,
        sentences.findLast(({ span }) => span.end <= mostAsked)?.span.end ?? 0,
      ]),
  );
  if (ends.size === 0) return analysis;
  const isKept = (number: number, { end }: { readonly end: number }): boolean => {
    const last = ends.get(number);
    return last === undefined || end <= last;
  };
  const paragraphs = analysis.paragraphs.map((paragraph) => {
    const { number, sentences, words } = paragraph;
    if (!ends.has(number)) return paragraph;
    return {
      ...paragraph,
      sentences: sentences.filter(({ span }) => isKept(number, span)),
      ...(words && { words: words.filter((word) => isKept(number, word)) }),
    };
  });
  const marks = analysis.marks.filter(({ paragraph, span }) => isKept(paragraph, span));
  return { ...analysis, paragraphs, marks };
}

/** Numbers of the paragraphs that are asked about in part. */
export function cutIn({ paragraphs }: Analysis): number[] {
  return paragraphs.filter(({ text }) => text.length > mostAsked).map(({ number }) => number);
}
