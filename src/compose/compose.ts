import type { Analysis } from "../model/analysis.ts";
import { GuideError } from "../model/errors.ts";
import type { Guide } from "../model/guide.ts";
import type { Languages } from "../model/language.ts";
import type { Report } from "../model/message.ts";

export interface ComposeOptions {
  /** Language of the guide's own words; the article's when absent. */
  readonly language?: string;
  /** How many questions at most. */
  readonly questions?: number;
  /** First and last paragraph of the passage. */
  readonly passage?: readonly [number, number];
}

/** Analysis → Guide. */
export function compose(
  analysis: Analysis,
  _languages: Languages,
  _options: ComposeOptions,
  _report: Report,
): Guide {
  throw new GuideError("TEXT_TOO_SHORT", { words: analysis.words });
}
