import type { Analysis, Mark, Paragraph, Sentence, Span } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import { type Language, type Languages, packFor } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { countWords, cut, isBrought, marksByParagraph, overlaps } from "../text.ts";

type Fact = CheckBlock["facts"][number];

interface Piece {
  readonly paragraph: Paragraph;
  readonly span: Span;
}

const concluding: ReadonlySet<Mark["label"]> = new Set([
  "conclusion",
  "certainty",
  "evaluative",
  "analogy",
  "intention",
  "counterfactual",
  "conditional",
]);

/** Of one paragraph. */
const mostPieces = 40;

/**
 * A source's sentence and the author's sentence about the same thing, at most two paragraphs later: the pair
 * with the most words in common, and a sign of the author's own view.
 */
export function sideBySide(analysis: Analysis, pack: Language, languages: Languages): Fact | undefined {
  const stop = new Set(packFor(languages, analysis.article.language)?.lexicons.stopWords ?? []);
  const marks = marksByParagraph(analysis);
  const sources = analysis.paragraphs.flatMap((paragraph) =>
    spoken(paragraph, marks.get(paragraph.number) ?? []),
  );
  const own = new Map(
    analysis.paragraphs.map((paragraph) => [
      paragraph.number,
      concluded(paragraph, marks.get(paragraph.number) ?? []),
    ]),
  );
  let best: { readonly source: Piece; readonly author: Piece; readonly score: number } | undefined;
  for (const source of sources) {
    const words = content(textOf(source), stop);
    const from = source.paragraph.number;
    for (const author of [from, from + 1, from + 2].flatMap((number) => own.get(number) ?? [])) {
      const distance = author.paragraph.number - from;
      if (distance === 0 && author.span.start < source.span.end) continue;
      const common = [...content(textOf(author), stop)].filter((word) => words.has(word)).length;
      const score = common - distance / 4;
      if (common >= 2 && (best === undefined || score > best.score)) best = { source, author, score };
    }
  }
  if (best === undefined) return undefined;
  const { source, author } = best;
  return {
    says: say(pack.wording, pack.tag, "check.statements.pair"),
    evidence: [source, author].map((piece) => ({ at: piece.paragraph.number, quote: textOf(piece) })),
  };
}

/** Sentences of brought texts, else quotations of some length, in the article's own words and language. */
function spoken(paragraph: Paragraph, marks: readonly Mark[]): Piece[] {
  const spans = isBrought(paragraph)
    ? paragraph.sentences.map(({ span }) => span)
    : marks.flatMap((mark) =>
        mark.label === "quotation" && mark.use === "speech" && mark.closed ? [mark.content] : [],
      );
  return spans
    .map((span) => ({ paragraph, span }))
    .filter((piece) => isBetween(textOf(piece), 8, 34) && !textOf(piece).includes("\n"))
    .slice(0, mostPieces);
}

function concluded(paragraph: Paragraph, marks: readonly Mark[]): Piece[] {
  if (isBrought(paragraph) || paragraph.form !== "text") return [];
  const fits = ({ span, layer }: Sentence): boolean =>
    layer !== "attributed" &&
    marks.some((mark) => concluding.has(mark.label) && !mark.quoted && overlaps(mark.span, span));
  return paragraph.sentences
    .filter(fits)
    .map(({ span }) => ({ paragraph, span }))
    .filter((piece) => isBetween(textOf(piece), 6, 34) && !textOf(piece).includes("?"))
    .slice(0, mostPieces);
}

function isBetween(text: string, least: number, most: number): boolean {
  const count = countWords(text);
  return count >= least && count <= most;
}

function textOf({ paragraph, span }: Piece): string {
  return cut(paragraph, span).trim();
}

/** Content words, cut to six letters so that forms of one word meet. */
function content(text: string, stop: ReadonlySet<string>): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !stop.has(word)).map((word) => word.slice(0, 6)));
}
