import type { Cues } from "../cues.ts";
import { folded } from "../line.ts";

/** What is known of the page before its blocks are looked at. */
export interface Sieve {
  readonly cues: Cues;
  readonly title: string;
  /** Letters and digits of the article's text as the page's own data give it; "" when they do not. */
  readonly body: string;
  /** What the page's own data say in short that the article tells, as `body`. */
  readonly descriptions: readonly string[];
}

/** Why a block that might be the article's is left out; each is told. */
export type Rule = "beside" | "links" | "label" | "repeated" | "line" | "notice";

/** What becomes of a block. `outside`: never taken for the article; `title`: repeats it; `lead`: the standfirst. */
export type Fate = Rule | "article" | "outside" | "title" | "lead" | "caption";

const rules = new Set<string>(["beside", "links", "label", "repeated", "line", "notice"] satisfies Rule[]);

export function isRule(fate: Fate | undefined): fate is Rule {
  return fate !== undefined && rules.has(fate);
}

/** The title itself, half of it or more, or it below a kicker. */
export function isTitle(text: string, title: string): boolean {
  const [own, whole] = [letters(text), letters(title)];
  if (whole.length < 8 || own.length < 8) return false;
  if (own === whole || (own.length < whole.length + 50 && own.endsWith(whole))) return true;
  return whole.includes(own) && own.length > whole.length / 2;
}

/** Letters and digits alone, lower case: for comparing texts of a page. */
export function letters(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
