import type { Analysis, Layer, Mark, Paragraph, Sentence } from "../model/analysis.ts";
import type { Sortable } from "../model/guide.ts";
import type { Language, Languages } from "../model/language.ts";
import { isJest } from "./jest.ts";
import { observed } from "./observed.ts";
import { paired, standsAlone } from "./standing.ts";
import { countWords, cut, isBrought, marksByParagraph, overlaps } from "./text.ts";

interface Candidate {
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  readonly text: string;
  readonly layer: Layer;
  readonly third: number;
  readonly score: number;
}

const fewest = 4;
const ideal = 18;
const layers: readonly Layer[] = ["author", "attributed", "undetermined"];

/** Sentences to sort by kind of statement, spread over the layers and the thirds of the article, in its order. */
export function sorting(analysis: Analysis, pack: Language, languages: Languages): Sortable[] {
  const all = candidates(analysis, languages);
  const wanted = analysis.words < 500 ? 6 : 8;
  const chosen = spread(all, wanted);
  if (chosen.length < fewest) return [];
  const jest = isJest(analysis, languages);
  return chosen
    .toSorted(
      (a, b) => a.paragraph.number - b.paragraph.number || a.sentence.span.start - b.sentence.span.start,
    )
    .map(({ paragraph, sentence, text }) => ({
      evidence: { at: paragraph.number, quote: text },
      observation: observed(analysis, pack, paragraph, sentence, jest),
    }));
}

function candidates(analysis: Analysis, languages: Languages): Candidate[] {
  const byParagraph = marksByParagraph(analysis);
  const inside = analysis.paragraphs.filter(({ text }) => text !== "");
  return inside.flatMap((paragraph, index) => {
    if (paragraph.form !== "text" || paragraph.language !== analysis.article.language) return [];
    const marks = byParagraph.get(paragraph.number) ?? [];
    return paragraph.sentences.flatMap((sentence) => {
      const text = paired(cut(paragraph, sentence.span).trim());
      const here = marks.filter((mark) => overlaps(mark.span, sentence.span));
      if (text === undefined || !fits(text) || !standsAlone(text, paragraph.language, languages)) return [];
      const layer: Layer = isBrought(paragraph) ? "attributed" : sentence.layer;
      const third = Math.min(2, Math.floor((index * 3) / inside.length));
      return [{ paragraph, sentence, text, layer, third, score: score(text, layer, sentence, here) }];
    });
  });
}

/** A whole statement of 8 to 35 words: no question, no cut. */
function fits(text: string): boolean {
  const words = countWords(text);
  if (words < 8 || words > 35) return false;
  if (!/[.!…]["”»’)\]]*$/u.test(text) || text.includes("?") || text.includes("\n")) return false;
  return !/\(\s*(?:…|\.\.\.)\s*\)|\[\s*(?:…|\.\.\.)\s*\]|(?:…|\.\.\.)$/u.test(text);
}

/** Higher for a statement with something to hold on to, near the ideal length. */
function score(text: string, layer: Layer, sentence: Sentence, marks: readonly Mark[]): number {
  const has = (...labels: readonly Mark["label"][]): number =>
    marks.some((mark) => labels.includes(mark.label)) ? 1 : 0;
  const length = -Math.abs(countWords(text) - ideal) / 10;
  if (layer === "author")
    return length + 2 * has("certainty", "conclusion", "absolute") + has("evaluative", "intention");
  if (layer === "attributed")
    return length + (sentence.voice === undefined ? 0 : 2) + has("attribution", "quotation");
  return length + 2 * has("figure", "date") + has("name") - has("reference");
}

/** Round by round, one from each layer, each time from the third with the fewest; one per paragraph. */
function spread(all: readonly Candidate[], wanted: number): Candidate[] {
  const chosen: Candidate[] = [];
  const free = (candidate: Candidate): boolean =>
    !chosen.some(({ paragraph, text }) => paragraph === candidate.paragraph || text === candidate.text);
  while (chosen.length < wanted) {
    const before = chosen.length;
    for (const layer of layers) {
      if (chosen.length === wanted) break;
      const taken = (third: number): number => chosen.filter((other) => other.third === third).length;
      const best = all
        .filter((candidate) => candidate.layer === layer && free(candidate))
        .toSorted((a, b) => taken(a.third) - taken(b.third) || b.score - a.score)[0];
      if (best !== undefined) chosen.push(best);
    }
    if (chosen.length === before) return chosen;
  }
  return chosen;
}
