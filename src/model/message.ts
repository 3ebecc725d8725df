import type { Place, Values } from "./errors.ts";

export type MessageCode =
  | "TITLE_GUESSED"
  | "LANGUAGE_GUESSED"
  | "LANGUAGE_WITHOUT_PACK"
  | "LANGUAGE_WITHOUT_WORDING"
  | "FEW_QUESTIONS"
  | "TEXT_SHORT"
  | "PARAGRAPH_LONG"
  | "IMAGE_SKIPPED"
  | "LINK_REMOVED"
  | "CONTROL_CHARACTERS_REMOVED"
  | "CHARACTERS_LOST"
  | "LONG_WORD_BROKEN"
  | "QUOTATIONS_UNBALANCED"
  | "GENRE_SIGNALS"
  | "PLANTED_INSTRUCTIONS"
  | "FACTS_DISAGREE"
  | "PAYWALL_SEEN"
  | "SEVERAL_STORIES"
  | "PAGES_SCANNED"
  | "LANGUAGES_MIXED"
  | "GLYPHS_MISSING"
  | "PAGES_TRIMMED"
  | "PAGES_OVER"
  | "QUESTION_DOUBTFUL"
  | "QUESTION_TALLER_THAN_PAGE";

/** A warning: the run goes on, the result is weaker. Its text is `warning.<code>` in `messages.yaml`. */
export interface Message {
  readonly code: MessageCode;
  readonly values: Values;
  readonly place?: Place;
}

/** Receives each warning as it is met. Every verb takes one. */
export type Report = (message: Message) => void;
