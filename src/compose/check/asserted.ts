import { packFor } from "../../model/language.ts";
import type { Lexicons } from "../../model/lexicons.ts";
import type { Line, View } from "../view.ts";
import { isStatement } from "./clause.ts";
import { hasSign } from "./signs.ts";

const careful: ReadonlySet<string> = new Set([
  "care",
  "conditional",
  "condition",
  "counterfactual",
  "question",
]);

/**
 * The words are a clause of their own, with a subject that is named and its verb, and tell what is so: nothing that may be,
 * that somebody aims at, or that hangs on an “if”.
 */
export function isAsserted(view: View, line: Line, words: string): boolean {
  const { mayBe = [], planning = [], pronouns = [] } = lexiconsOf(view, line);
  const hasCapitalNouns = packFor(view.languages, line.paragraph.language)?.facts.nounsCapitalised === true;
  // Every word with a capital goes but the first: inside a sentence “May” is the month.
  const told = (hasCapitalNouns ? words : words.replace(/(?<=\s)\p{Lu}[\p{L}’'-]*/gu, "")).toLowerCase();
  return (
    isStatement(line, words) &&
    isFactual(view, line) &&
    !hasSign(told, mayBe, planning) &&
    !(told.match(/\p{L}+/gu) ?? []).some((word) => pronouns.includes(word))
  );
}

/** The sentence tells nothing with care, under a condition or as what somebody aims at. */
export function isFactual(view: View, line: Line): boolean {
  const { wanting = [], connectives } = lexiconsOf(view, line);
  return (
    !view.marksIn(line).some(({ label }) => careful.has(label)) &&
    !hasSign(line.text.toLowerCase(), wanting, connectives?.condition ?? [])
  );
}

function lexiconsOf(view: View, { paragraph }: Line): Partial<Lexicons> {
  return packFor(view.languages, paragraph.language)?.lexicons ?? {};
}
