import type { Analysis, Mark, Paragraph, Voice } from "../model/analysis.ts";
import type { Article } from "../model/article.ts";
import { type Languages, packFor } from "../model/language.ts";
import type { BareBlock } from "./blocks.ts";
import type { Bands } from "./ease/frequency.ts";
import { genresOf } from "./genre/genres.ts";
import { leadsOf } from "./leads/leads.ts";
import { pageFactsOf } from "./page/page.ts";
import type { Scene } from "./scene.ts";
import type { Citation } from "./speech/references.ts";
import { tiesOf } from "./ties/ties.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** Lists run over the scenes, except `paragraphs`. */
export interface Seen {
  readonly scenes: readonly Scene[];
  readonly marks: readonly (readonly Mark[])[];
  readonly paragraphs: readonly Paragraph[];
  readonly voices: readonly Voice[];
  readonly blocks: readonly BareBlock[];
  readonly citations: readonly Citation[];
  readonly article: Article;
  readonly languages: Languages;
  /** Frequency list of the article's language. */
  readonly bands: Bands | undefined;
  /** Of the body. */
  readonly words: number;
}

/** What shows only when the article is seen as a whole. */
export function surveyOf(seen: Seen): Pick<Analysis, "ties" | "leads" | "genres" | "page"> {
  const pack = packFor(seen.languages, seen.article.language);
  return {
    ties: tiesOf(seen.scenes, seen.marks, ({ vocabulary }) =>
      vocabulary?.language === pack?.tag ? seen.bands : undefined,
    ),
    leads: leadsOf(seen),
    genres: genresOf({
      ...seen,
      headings: seen.blocks.flatMap((one) => (one.kind === "heading" ? [one] : [])),
      vocabulary: pack === undefined ? undefined : vocabularyOf(pack),
    }),
    page: pageFactsOf(seen.article, seen.languages),
  };
}
