/** Every problem that a user can fix, with the exit code of a single article's run. */
export const exitCodes = {
  USAGE: 2,
  SOURCE_NOT_FOUND: 10,
  SOURCE_IS_FOLDER: 10,
  SOURCE_BLOCKED: 10,
  FORMAT_UNKNOWN: 11,
  SOURCE_BROKEN: 12,
  SOURCE_LOCKED: 12,
  SOURCE_TOO_LARGE: 12,
  FRONT_MATTER_INVALID: 12,
  FETCH_FAILED: 13,
  ARTICLE_EMPTY: 14,
  LANGUAGE_UNKNOWN: 20,
  TEXT_TOO_SHORT: 21,
  TEXT_TOO_LONG: 21,
  NOTHING_TO_ASK: 21,
  PASSAGE_UNKNOWN: 22,
  CHAPTER_UNKNOWN: 22,
  CONTENT_INVALID: 30,
  GUIDE_INVALID: 31,
  QUOTE_MISPLACED: 31,
  PLAN_INVALID: 32,
  LOOK_NOT_FOUND: 40,
  TEMPLATE_FAILED: 41,
  FORMAT_OUT_UNKNOWN: 50,
  OUTPUT_BLOCKED: 51,
  GLYPHS_MISSING: 52,
  BATCH_LOCKED: 53,
  PACKAGE_MISSING: 54,
  QUEUE_BLOCKED: 55,
  TIME_OVER: 60,
  MEMORY_OVER: 61,
  CHILD_DIED: 62,
} as const;

export type ErrorCode = keyof typeof exitCodes;

/** Where in a file a problem stands. `line` and `column` count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Values for the `{slots}` of a message's text. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A problem the user can fix. Anything else thrown is a bug. The text for people is `error.<code>` and
 * `hint.<code>` in `content/languages/<tag>/messages.yaml`, filled with `values`.
 */
export class GuideError extends Error {
  readonly code: ErrorCode;
  readonly values: Values;
  readonly place: Place | undefined;

  constructor(code: ErrorCode, values: Values = {}, options: { place?: Place; cause?: unknown } = {}) {
    const details = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    super([code, ...details].join(" "), { cause: options.cause });
    this.name = "GuideError";
    this.code = code;
    this.values = values;
    this.place = options.place;
  }
}
