import type { Language } from "../model/language.ts";
import { hasSecondStep, type Pattern } from "../model/pattern.ts";
import { type Finding, paragraphsOf } from "./finding.ts";
import { lintQuestion } from "./lint/lint.ts";
import type { Text } from "./lint/places.ts";
import type { Rule } from "./lint/rules.ts";
import { type Candidate, phrase } from "./phrase.ts";
import { grouped } from "./text.ts";

/** Findings that no wording could ask about, each with the rule that its first wording broke. */
export type Dropped = Map<string, Rule>;

/** What a finding is, whatever words stand for it. */
export function keyOf({ kind, variant, ...finding }: Finding): string {
  return [kind, variant, ...paragraphsOf({ kind, variant, ...finding })].join(" ");
}

/** A number from a text, the same in every run (FNV-1a). */
export function digest(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/**
 * One wording for each finding, of those for its variant, else of those for its kind. Which one follows from the
 * quoted words, so that two articles rarely ask alike, and from the version of the set; the next one when the linter
 * drops the first. Findings that are left without any wording are entered in `dropped`.
 */
export function candidates(
  all: readonly Finding[],
  use: Pattern["use"],
  {
    pack,
    text,
    seed,
    dropped,
    second = 0,
  }: {
    readonly pack: Language;
    readonly text: Text;
    readonly seed: number;
    readonly dropped: Dropped;
    /** Share of the questions that get a second step, 0–1. */
    readonly second?: number;
  },
): Candidate[] {
  const byKind = grouped(
    pack.patterns.filter((pattern) => pattern.use === use),
    ({ finding }) => finding,
  );
  const made = all.flatMap((finding) => {
    const ofKind = byKind.get(finding.kind) ?? [];
    const exact = ofKind.filter(({ variant }) => variant === finding.variant);
    const fitting = exact.length > 0 ? exact : ofKind.filter(({ variant }) => variant === undefined);
    const first = digest(finding.evidence.map(({ quote }) => quote).join("\n"));
    let broken: Rule | undefined;
    for (const pattern of inTurn(fitting, first, seed, second)) {
      const candidate = phrase(finding, pattern, pack);
      const slip = candidate ? lintQuestion(candidate.question, use, text, pack)[0] : undefined;
      if (candidate && slip === undefined) return [candidate];
      broken ??= slip?.rule ?? "slot";
    }
    if (broken !== undefined) dropped.set(keyOf(finding), broken);
    return [];
  });
  for (const { finding } of made) dropped.delete(keyOf(finding));
  return made;
}

/**
 * The wordings in the order in which they are tried: from a place that the number and the version give, those with a
 * second step first or last.
 */
function inTurn(all: readonly Pattern[], number: number, seed: number, second: number): Pattern[] {
  const from = Math.floor(number / 100) + seed;
  const turned = (some: readonly Pattern[]) =>
    some.flatMap((_, index) => some[(from + index) % some.length] ?? []);
  const two = turned(all.filter(hasSecondStep));
  const one = turned(all.filter((pattern) => !hasSecondStep(pattern)));
  return number % 100 < second * 100 ? [...two, ...one] : [...one, ...two];
}
