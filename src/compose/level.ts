import type { GuideLevel, Process } from "../model/guide.ts";
import type { Group } from "./kinds.ts";

/** What a set of questions is to be like. */
export interface Taste {
  /** Groups that come first; none: all alike. */
  readonly focus: readonly Group[];
  /** Version of the set; 0 is the first. */
  readonly seed: number;
  /** Keys of the findings that the first version asks about. */
  readonly used: ReadonlySet<string>;
  readonly weight: Readonly<Record<Process, number>>;
  /** Added to the score of a question over several paragraphs. */
  readonly together: number;
  /** Share of questions over several places that is aimed at, 0–1. */
  readonly joined: number;
  /** Share of questions at depth 3 or more that is aimed at, 0–1. */
  readonly deep: number;
  /** Most of one process, 0–1. */
  readonly alike: number;
  /** Share of retrieval questions allowed, 0–1, and how many are in any case. */
  readonly retrievals: number;
  readonly leastRetrievals: number;
  /** Share of the questions that get a second step, 0–1. */
  readonly second: number;
}

export const core: Taste = {
  focus: [],
  seed: 0,
  used: new Set(),
  weight: { retrieve: 1, infer: 1, interpret: 1, evaluate: 1 },
  together: 0.15,
  joined: 0.6,
  deep: 0.5,
  alike: 0.4,
  retrievals: 0.1,
  leastRetrievals: 1,
  second: 0,
};

/** Guided reading first, or synthesis first. */
export const tastes: Readonly<Record<GuideLevel, Taste>> = {
  support: {
    ...core,
    weight: { retrieve: 1.3, infer: 1.2, interpret: 1, evaluate: 0.7 },
    together: 0.05,
    joined: 0.3,
    deep: 0.2,
    retrievals: 0.3,
    leastRetrievals: 2,
    second: 0,
  },
  core,
  challenge: {
    ...core,
    weight: { retrieve: 0.4, infer: 0.85, interpret: 1.05, evaluate: 1.2 },
    together: 0.35,
    joined: 0.8,
    deep: 0.9,
    alike: 0.6,
    retrievals: 0,
    leastRetrievals: 0,
    second: 0.8,
  },
};

/** How many questions, discussion questions and stops. */
export interface Sizes {
  readonly questions: number;
  readonly discussion: number;
  readonly stops: number;
}

/**
 * Sizes by the length of the article, for the level: support asks fewer and stops once more, challenge stops less and
 * discusses more. A number that was asked for is kept at every level.
 */
export function sizes(words: number, asked: number | undefined, level: GuideLevel = "core"): Sizes {
  const base = ofLength(words);
  const stops = level === "support" ? base.stops + (words < 150 ? 0 : 1) : base.stops;
  const questions =
    asked ?? (level === "support" ? Math.max(3, Math.round(base.questions * 0.7)) : base.questions);
  if (level === "support") return { questions, discussion: Math.max(1, base.discussion - 1), stops };
  if (level === "challenge")
    return { questions, discussion: base.discussion + 1, stops: Math.floor(base.stops / 2) };
  return { questions, discussion: base.discussion, stops };
}

/** Most writing lines of a question and of the task: fewer below a long article, so that the guide stays at ten pages. */
export function mostLines(words: number): { readonly question: number; readonly task: number } {
  return words < 1500 ? { question: 20, task: 14 } : { question: 4, task: 12 };
}

function ofLength(words: number): Sizes {
  if (words < 150) return { questions: 5, discussion: 1, stops: 0 };
  if (words < 600) return { questions: 6, discussion: 2, stops: 1 };
  return { questions: 10, discussion: 4, stops: Math.min(4, Math.max(1, Math.round(words / 600))) };
}
