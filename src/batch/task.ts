import type { Beside } from "../light.ts";
import type { OutputFile } from "../outputs/outputs.ts";
import type { Failure, Made } from "./outcome.ts";

/** What is said to a child when it starts. It answers `{ ready: true }`, or with the failure of what it was to load. */
export interface Setup {
  /** Options of the command, as its parser gave them. */
  readonly options: object;
}

/** One article for a child. */
export interface Task {
  /** Path, as the working folder of parent and child sees it. */
  readonly article: string;
  readonly slug: string;
}

/** A file of a guide, with what is known of it beside its bytes. */
export type TaskFile = OutputFile & Omit<Made, "size" | "sha256">;

/** What a child made of an article. */
export type Answer = Guided | { readonly error: Failure };

export interface Guided {
  readonly title: string;
  readonly language: string;
  readonly questions: number;
  readonly warnings: Readonly<Record<string, number>>;
  readonly files: readonly TaskFile[];
  readonly beside?: readonly Beside[];
}

export type ToChild = { readonly setup: Setup } | { readonly task: Task };

export type FromChild =
  | { readonly ready: true }
  | { readonly broken: Failure }
  | {
      readonly answer: Answer;
      /** Bytes of memory that the child holds. */
      readonly resident: number;
    };
