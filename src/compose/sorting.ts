import type { Analysis, Layer, Mark, Paragraph, Sentence } from "../model/analysis.ts";
import type { Sortable } from "../model/guide.ts";
import type { Language, Languages } from "../model/language.ts";
import { observed } from "./observed.ts";
import { standsAlone } from "./standing.ts";
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
export function sorting(
  analysis: Analysis,
  pack: Language,
  languages: Languages,
  passage?: readonly [number, number],
): Sortable[] {
  const all = candidates(analysis, languages, passage);
  const wanted = analysis.words < 500 ? 6 : 8;
  const chosen = spread(all, wanted);
  if (chosen.length < fewest) return [];
  return chosen
    .toSorted(
      (a, b) => a.paragraph.number - b.paragraph.number || a.sentence.span.start - b.sentence.span.start,
    )
    .map(({ paragraph, sentence, text }) => ({
      evidence: { at: paragraph.number, quote: text },
      observation: observed(analysis, pack, paragraph, sentence),
    }));
}

function candidates(
  analysis: Analysis,
  languages: Languages,
  [first, last]: readonly [number, number] = [1, analysis.paragraphs.length],
): Candidate[] {
  const length = last - first + 1;
  const byParagraph = marksByParagraph(analysis);
  const inside = analysis.paragraphs.slice(first - 1, last);
  return inside.flatMap((paragraph, index) => {
    if (paragraph.form !== "text" || paragraph.language !== analysis.article.language) return [];
    const marks = byParagraph.get(paragraph.number) ?? [];
    return paragraph.sentences.flatMap((sentence) => {
      const text = cut(paragraph, sentence.span).trim();
      const here = marks.filter((mark) => overlaps(mark.span, sentence.span));
      if (!fits(text, sentence, here) || !standsAlone(text, paragraph.language, languages)) return [];
      const layer: Layer = isBrought(paragraph) ? "attributed" : sentence.layer;
      const third = Math.min(2, Math.floor((index * 3) / length));
      return [{ paragraph, sentence, text, layer, third, score: score(text, layer, sentence, here) }];
    });
  });
}

/** A whole statement of 8 to 35 words: no question, no cut, no quotation that begins or ends outside. */
function fits(text: string, { span }: Sentence, marks: readonly Mark[]): boolean {
  const words = countWords(text);
  if (words < 8 || words > 35) return false;
  if (!/[.!…]["”»’)\]]*$/u.test(text) || text.includes("?") || text.includes("\n")) return false;
  if (/\(\s*(?:…|\.\.\.)\s*\)|\[\s*(?:…|\.\.\.)\s*\]|(?:…|\.\.\.)$/u.test(text)) return false;
  return marks.every(
    (mark) =>
      (mark.span.start >= span.start && mark.span.end <= span.end) ||
      (mark.label === "quotation" &&
        mark.closed &&
        mark.span.start <= span.start &&
        mark.span.end >= span.end),
  );
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
