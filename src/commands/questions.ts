import { type GuideReading, guideLanguages, lintGuide, loadLanguages, packFor, type Rule } from "../index.ts";
import type { Teller } from "./command.ts";

/** The words for each rule of the linter. */
const faults: Readonly<Record<Rule, string>> = {
  anchor: "lint-anchor",
  paragraph: "lint-paragraph",
  quotation: "lint-quotation",
  questions: "lint-questions",
  length: "lint-length",
  search: "lint-search",
  closed: "lint-closed",
  presumes: "lint-presumes",
  verdict: "lint-verdict",
  leading: "lint-leading",
  twin: "lint-twin",
  coverage: "lint-coverage",
  answered: "lint-answered",
  grammar: "lint-grammar",
  marks: "lint-marks",
  contact: "lint-contact",
  space: "lint-space",
  slot: "lint-slot",
};

/** Warns, at its line, of each question of a guide that Lectern would not have printed of its own. */
export async function warnOfQuestions(
  file: string,
  { guide, places, placeOf }: GuideReading,
  content: readonly string[] | undefined,
  teller: Teller,
): Promise<void> {
  if (!guide || !places || !placeOf) return;
  const pack = packFor(guideLanguages(await loadLanguages(content)), guide.language);
  if (pack === undefined) return;
  for (const { rule, values, path } of lintGuide(guide, places, pack))
    teller.warn(file, {
      code: "QUESTION_DOUBTFUL",
      values: { ...values, fault: faults[rule] },
      place: placeOf(path),
    });
}
