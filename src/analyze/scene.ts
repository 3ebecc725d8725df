import type { Span } from "../model/analysis.ts";
import type { Tagged } from "../model/tagging.ts";
import type { Bare } from "./blocks.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Token } from "./words.ts";

/** A paragraph made ready for the layers of the analysis. */
export interface Scene {
  readonly paragraph: Bare;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  /** One for each token; absent when the paragraph's language has no tagger. */
  readonly tags?: readonly Tagged[];
  /** Absent when the paragraph's language has no pack. */
  readonly vocabulary: Vocabulary | undefined;
  /** Index of the paragraph's block in the body; -1 for the title. */
  readonly block: number;
  /** The text is another outlet's, a block quotation, or in another language than the article. */
  readonly foreign: boolean;
  /** A heading, a caption or a change of source stands between this paragraph and the one before. */
  readonly apart: boolean;
}
