import type { Language } from "../model/language.ts";
import type { Pattern } from "../model/pattern.ts";
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
  }: { readonly pack: Language; readonly text: Text; readonly seed: number; readonly dropped: Dropped },
): Candidate[] {
  const byKind = grouped(
    pack.patterns.filter((pattern) => pattern.use === use),
    ({ finding }) => finding,
  );
  const made = all.flatMap((finding) => {
    const ofKind = byKind.get(finding.kind) ?? [];
    const exact = ofKind.filter(({ variant }) => variant === finding.variant);
    const fitting = exact.length > 0 ? exact : ofKind.filter(({ variant }) => variant === undefined);
    const first = digest(finding.evidence.map(({ quote }) => quote).join("\n")) + seed;
    let broken: Rule | undefined;
    for (const turn of fitting.keys()) {
      const pattern = fitting[(first + turn) % fitting.length];
      const candidate = pattern && phrase(finding, pattern, pack);
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
