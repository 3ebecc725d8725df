import type { Analysis, Figure, Layer, Mark, Paragraph, Sentence, Span } from "../model/analysis.ts";
import type { Evidence } from "../model/guide.ts";

export { countWords, wordStarts } from "./count.ts";

/** The words of a span. */
export function cut(paragraph: Paragraph, span: Span): string {
  return paragraph.text.slice(span.start, span.end);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** With a capital at the start. */
export function capital(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The paragraph of a mark, the title when its number is 0. */
export function paragraphOf(analysis: Analysis, number: number): Paragraph | undefined {
  return number === 0 ? analysis.title : analysis.paragraphs[number - 1];
}

/** The words of a mark. */
export function wordsOf(analysis: Analysis, mark: Pick<Mark, "paragraph" | "span">): string {
  const paragraph = paragraphOf(analysis, mark.paragraph);
  return paragraph === undefined ? "" : cut(paragraph, mark.span);
}

/** A number with the noun behind it. */
export function withNoun({ span, noun }: Figure): Span {
  return { start: span.start, end: Math.max(span.end, noun?.end ?? 0) };
}

export function evidenceOf(analysis: Analysis, mark: Pick<Mark, "paragraph" | "span">): Evidence[] {
  const quote = wordsOf(analysis, mark).trim();
  return quote === "" ? [] : [{ at: mark.paragraph === 0 ? "title" : mark.paragraph, quote }];
}

/** First place of some words: in the paragraphs preferred, then anywhere in the article. */
export function locate(analysis: Analysis, words: string, preferred: readonly number[] = []): Evidence[] {
  if (words.trim() === "") return [];
  const first = preferred.flatMap((number) => analysis.paragraphs[number - 1] ?? []);
  const home = [...first, ...analysis.paragraphs].find((paragraph) => paragraph.text.includes(words));
  return home === undefined ? [] : [{ at: home.number, quote: words }];
}

/** The paragraph belongs to a text that the author brings, not to the author's own. */
export function isBrought(paragraph: Paragraph): boolean {
  if (paragraph.text === "") return false;
  return paragraph.quotation || paragraph.source !== undefined;
}

/** Layer of the sentence in which a mark begins. */
export function layerOf(analysis: Analysis, mark: Pick<Mark, "paragraph" | "span">): Layer {
  const paragraph = paragraphOf(analysis, mark.paragraph);
  return paragraph?.sentences.find(({ span }) => overlaps(span, mark.span))?.layer ?? "undetermined";
}

/** The mark stands outside quotations, brought texts and attributed sentences. */
export function isAuthors(analysis: Analysis, mark: Mark): boolean {
  const paragraph = paragraphOf(analysis, mark.paragraph);
  if (paragraph === undefined || mark.quoted || isBrought(paragraph)) return false;
  return layerOf(analysis, mark) !== "attributed";
}

/** Marks that touch a sentence. */
export function marksIn(analysis: Analysis, paragraph: Paragraph, sentence: Sentence): Mark[] {
  const here = marksByParagraph(analysis).get(paragraph.number) ?? [];
  return here.filter((mark) => overlaps(mark.span, sentence.span));
}

/** Marks by paragraph number, for functions that look at many paragraphs. */
export function marksByParagraph({ marks }: Analysis): ReadonlyMap<number, readonly Mark[]> {
  const before = known.get(marks);
  if (before) return before;
  const made = grouped(marks, ({ paragraph }) => paragraph);
  known.set(marks, made);
  return made;
}

const known = new WeakMap<readonly Mark[], ReadonlyMap<number, readonly Mark[]>>();

/** Items by key, in the order in which each key first comes. */
export function grouped<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
