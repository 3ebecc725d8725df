import type { Analysis } from "../../model/analysis.ts";
import { type Languages, packFor } from "../../model/language.ts";
import { hasSign } from "./signs.ts";

/** Paragraphs at the top in which a text says from whom it has its news. */
const top = 3;
/** Words of a short text. */
const short = 500;

/** A short text without byline and publisher in which scholars speak and nobody has a name. */
export function isUnvouched(analysis: Analysis, languages: Languages): boolean {
  const { article, voices, marks, paragraphs, genres, words } = analysis;
  if (article.byline !== undefined || article.publisher !== undefined || words > short) return false;
  if (genres.some(({ kind }) => kind === "opinion") || voices.length === 0) return false;
  if (voices.some(({ named }) => named)) return false;
  if (marks.some((mark) => mark.label === "name" && mark.kind === "person")) return false;
  const { scholars = [] } = packFor(languages, article.language)?.lexicons ?? {};
  return paragraphs.slice(0, top).some(({ text }) => hasSign(text, scholars));
}
