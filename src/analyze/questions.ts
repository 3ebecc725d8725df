import type { Span } from "../model/analysis.ts";
import type { Scene } from "./scene.ts";

interface Question {
  readonly span: Span;
  /** Where its mark stands. */
  readonly at: number;
}

const ending = /\?[?!…]*["”»’)\]*\s]*$/u;
/** A question mark inside quotation marks that the sentence goes on behind: “Why?” he asked. */
const inner = /[“«"„‘]\s?([^“«"„”»?]{3,400}\?)[!?…]*\s?[”»"“’]/gu;

/** Sentences that end as questions, and questions in quotation marks that a sentence goes on behind. */
export function questionsOf({ paragraph, sentences }: Scene): Question[] {
  const { text } = paragraph;
  return sentences.flatMap((span): Question[] => {
    const tail = text.slice(Math.max(span.start, span.end - 8), span.end);
    if (ending.test(tail)) return [{ span, at: Math.max(span.start, text.lastIndexOf("?", span.end)) }];
    const sentence = text.slice(span.start, span.end);
    if (!sentence.includes("?")) return [];
    return [...sentence.matchAll(inner)].map(({ 0: whole, 1: words = "", index }) => {
      const start = span.start + index + whole.indexOf(words);
      return { span: { start, end: start + words.length }, at: start + words.length - 1 };
    });
  });
}
