import type { Analysis, Mark, Paragraph } from "../../model/analysis.ts";
import type { Languages } from "../../model/language.ts";
import { hasLink } from "../links.ts";
import { isBrought, marksByParagraph } from "../text.ts";
import { centralWords, type Statement, statement } from "./claim.ts";

const most = 3;

/**
 * Assertive sentences outside others' words that have a paragraph before them, with no source in their paragraph
 * or that one: one per paragraph, the weightiest three in order of place. Plain facts only where nothing claims more.
 */
export function unsourced(analysis: Analysis, languages: Languages): Statement[] {
  const marks = marksByParagraph(analysis);
  const central = centralWords(analysis, languages);
  const sourced = new Set(
    analysis.paragraphs
      .filter((each) => hasSource(each, marks.get(each.number) ?? []))
      .map(({ number }) => number),
  );
  const readable = new Set(analysis.paragraphs.flatMap(({ number, text }) => (text === "" ? [] : [number])));
  const all = analysis.paragraphs.flatMap((paragraph) => {
    const { number, form, language } = paragraph;
    if (form !== "text" || language !== analysis.article.language) return [];
    if (sourced.has(number) || sourced.has(number - 1) || !readable.has(number - 1)) return [];
    return paragraph.sentences.flatMap((sentence) =>
      statement(paragraph, sentence, marks.get(number) ?? [], languages, central),
    );
  });
  const claims = all.filter(({ isClaim }) => isClaim);
  const ranked = (claims.length > 0 ? claims : all).toSorted((a, b) => b.weight - a.weight);
  const heaviest = ranked.filter(
    ({ paragraph }, index) => ranked.findIndex((other) => other.paragraph === paragraph) === index,
  );
  return heaviest.slice(0, most).toSorted((a, b) => a.paragraph.number - b.paragraph.number);
}

/** Words of others, a reference, a work, an outlet, a live link or a footnote. */
export function hasSource(paragraph: Paragraph, marks: readonly Mark[]): boolean {
  if (isBrought(paragraph) || hasLink(paragraph.html)) return true;
  if (paragraph.sentences.some(({ layer }) => layer === "attributed")) return true;
  return marks.some(
    (mark) =>
      mark.label === "attribution" ||
      mark.label === "reference" ||
      (mark.label === "quotation" && (mark.use === "speech" || mark.use === "title")) ||
      (mark.label === "name" && mark.kind === "outlet"),
  );
}
