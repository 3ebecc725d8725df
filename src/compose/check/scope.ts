import type { Paragraph } from "../../model/analysis.ts";

/** The part of an article whose subject is sought; a title only for the article itself. */
export interface Scope {
  readonly language: string;
  readonly paragraphs: readonly Paragraph[];
  readonly title: string;
}

/** The first third of the paragraphs, at least one. */
export function firstThird(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  return new Set(paragraphs.slice(0, Math.ceil(paragraphs.length / 3)).map(({ number }) => number));
}
