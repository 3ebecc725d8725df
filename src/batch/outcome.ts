import type { Beside, ErrorCode, Place, Values } from "../light.ts";

/** A file that was made, by its name in the article's folder. */
export interface Made {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly edition?: string;
  readonly format?: string;
  readonly look?: string;
  readonly pages?: number;
}

/** Why an article has no guide. `BUG` is a fault in Lectern: its `values.detail` says what was thrown. */
export interface Failure {
  readonly code: ErrorCode | "BUG";
  readonly values: Values;
  readonly place?: Place;
}

interface About {
  /** Path of the article, as it was found. */
  readonly article: string;
  /** Its folder below the output folder, with `/` between its parts. */
  readonly folder: string;
  /** SHA-256 of the article's bytes, the options, and Lectern itself; empty when the article could not be read. */
  readonly id: string;
}

export interface Done extends About {
  readonly state: "done";
  readonly title: string;
  /** BCP 47 tag of the guide. */
  readonly language: string;
  readonly questions: number;
  /** How many warnings of each code. */
  readonly warnings: Readonly<Record<string, number>>;
  readonly files: readonly Made[];
  /** Pictures beside the article, and what else in its folder the guide depends on; absent: nothing. */
  readonly beside?: readonly Beside[];
}

export interface Undone extends About {
  /** `quarantined`: it ended a child, or the whole program, three times, and is not tried again by itself. */
  readonly state: "failed" | "quarantined";
  readonly error: Failure;
}

/** What became of one article. The journal, `--json`, the index page, a shard and a queue all tell it so. */
export type Outcome = Done | Undone;
