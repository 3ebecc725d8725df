import type { Analysis, Mark, Paragraph, Sentence } from "../../model/analysis.ts";
import { type Languages, packFor } from "../../model/language.ts";
import { paired } from "../standing.ts";
import { countWords, cut, isBrought, marksByParagraph, overlaps } from "../text.ts";

interface Piece {
  readonly number: number;
  readonly text: string;
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

/** Content words in common. */
const fewestWords = 4;

/** Paragraphs between the two, at most. */
const farthest = 3;

/**
 * A sentence of somebody's words and a sentence of the author's about the same thing nearby: the pair with the
 * most words in common, the source first. The author's has a sign of a conclusion or a view of its own.
 */
export function sideBySide(analysis: Analysis, languages: Languages): readonly [Piece, Piece] | undefined {
  const stop = new Set(packFor(languages, analysis.article.language)?.lexicons.stopWords ?? []);
  const marks = marksByParagraph(analysis);
  const sources = analysis.paragraphs.flatMap((paragraph) => spoken(paragraph));
  const own = new Map(
    analysis.paragraphs.map((paragraph) => [
      paragraph.number,
      concluded(paragraph, marks.get(paragraph.number) ?? []),
    ]),
  );
  let best: { readonly pair: readonly [Piece, Piece]; readonly score: number } | undefined;
  for (const source of sources) {
    const words = content(source.text, stop);
    for (let step = -farthest; step <= farthest; step++) {
      for (const author of own.get(source.number + step) ?? []) {
        const common = [...content(author.text, stop)].filter((word) => words.has(word)).length;
        const score = common - Math.abs(step) / 4 + (step > 0 ? 0.5 : 0);
        if (common >= fewestWords && (best === undefined || score > best.score))
          best = { pair: [source, author], score };
      }
    }
  }
  return best?.pair;
}

/** Sentences that bring somebody's words, quoted or not. */
function spoken(paragraph: Paragraph): Piece[] {
  const brought = isBrought(paragraph);
  return pieces(
    paragraph,
    paragraph.sentences.filter(({ layer }) => brought || layer === "attributed"),
    8,
  );
}

function concluded(paragraph: Paragraph, marks: readonly Mark[]): Piece[] {
  if (isBrought(paragraph) || paragraph.form !== "text") return [];
  const fits = ({ span, layer }: Sentence): boolean =>
    layer !== "attributed" &&
    marks.some((mark) => concluding.has(mark.label) && !mark.quoted && overlaps(mark.span, span));
  return pieces(paragraph, paragraph.sentences.filter(fits), 6);
}

/** Whole statements of some words, without the mark of a quotation that runs on. */
function pieces(paragraph: Paragraph, sentences: readonly Sentence[], least: number): Piece[] {
  return sentences.slice(0, mostPieces).flatMap(({ span }) => {
    const text = paired(cut(paragraph, span).trim());
    if (text === undefined || /[?\n]/u.test(text) || !isBetween(text, least, 40)) return [];
    return [{ number: paragraph.number, text }];
  });
}

function isBetween(text: string, least: number, most: number): boolean {
  const count = countWords(text);
  return count >= least && count <= most;
}

/** Content words, cut to six letters so that forms of one word meet. */
function content(text: string, stop: ReadonlySet<string>): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !stop.has(word)).map((word) => word.slice(0, 6)));
}
