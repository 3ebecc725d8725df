import type { Analysis, Mark, Paragraph } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import type { Languages } from "../model/language.ts";
import { leadsOf } from "./leads/leads.ts";
import { pageFactsOf } from "./page/page.ts";
import type { Citation } from "./references.ts";
import type { Scene } from "./scene.ts";
import { tiesOf } from "./ties/ties.ts";

/** Lists run over the scenes, except `paragraphs`. */
export interface Seen {
  readonly scenes: readonly Scene[];
  readonly marks: readonly (readonly Mark[])[];
  readonly paragraphs: readonly Paragraph[];
  readonly citations: readonly Citation[];
  readonly article: Article;
  readonly languages: Languages;
  /** Of the body. */
  readonly words: number;
}

/** What shows only when the article is seen as a whole. */
export function surveyOf(seen: Seen): Pick<Analysis, "ties" | "leads" | "genres" | "page"> {
  return {
    ties: tiesOf(seen.scenes, seen.marks),
    leads: leadsOf(seen),
    genres: [],
    page: pageFactsOf(seen.article, seen.languages),
  };
}
