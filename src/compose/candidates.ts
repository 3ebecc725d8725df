import { countOf, spelled } from "../model/alternatives.ts";
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
  const made = all.flatMap((finding) => {
    const fitting =
      wordingsFor(pack, use, finding.kind, finding.variant) ?? wordingsFor(pack, use, finding.kind) ?? none;
    const words = finding.evidence.map(({ quote }) => quote).join("\n");
    const first = digest(words);
    let broken: Rule | undefined;
    for (const pattern of spelledInTurn(inTurn(fitting, first, seed, second), words, seed)) {
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

/** How many spellings of a wording are tried where the linter drops every wording. */
const turns = 3;

/**
 * The wordings, each with one alternative of each part, which follow from the quoted words too but not as the wording
 * itself does; then those that have others again, spelled otherwise.
 */
function* spelledInTurn(all: Iterable<Pattern>, words: string, seed: number): Generator<Pattern> {
  const several: { readonly wording: Pattern; readonly count: number; readonly first: number }[] = [];
  for (const wording of all) {
    const count = countOf(wording.ask);
    const first = digest(`${wording.id}\n${words}`) + seed;
    if (count > 1) several.push({ wording, count, first });
    yield count > 1 ? { ...wording, ask: spelled(wording.ask, first) } : wording;
  }
  for (let turn = 1; turn < turns; turn++)
    for (const { wording, count, first } of several)
      yield { ...wording, ask: spelled(wording.ask, first + turn * (1 + Math.floor(count / turns))) };
}

/** The ways to ask about one kind and variant of finding: in one step, in two. */
interface Wordings {
  readonly one: readonly Pattern[];
  readonly two: readonly Pattern[];
}

const none: Wordings = { one: [], two: [] };
const known = new WeakMap<readonly Pattern[], ReadonlyMap<string, Wordings>>();

function wordingsFor(
  { patterns }: Language,
  use: Pattern["use"],
  kind: string,
  variant?: string,
): Wordings | undefined {
  const before = known.get(patterns);
  if (before) return before.get(placeOf(use, kind, variant));
  const groups = grouped(patterns, (each) => placeOf(each.use, each.finding, each.variant));
  const made = new Map(
    [...groups].map(([place, all]): [string, Wordings] => [
      place,
      { one: all.filter((pattern) => !hasSecondStep(pattern)), two: all.filter(hasSecondStep) },
    ]),
  );
  known.set(patterns, made);
  return made.get(placeOf(use, kind, variant));
}

function placeOf(use: string, kind: string, variant?: string): string {
  return variant === undefined ? `${use} ${kind}` : `${use} ${kind} ${variant}`;
}

/**
 * The wordings in the order in which they are tried: from a place that the number and the version give, those with a
 * second step first or last. The next one lies far off, since neighbours share a step, and not equally far for every
 * number, so that no wording gets all that another was dropped for.
 */
function* inTurn({ one, two }: Wordings, number: number, seed: number, second: number): Generator<Pattern> {
  for (const some of number % 100 < second * 100 ? [two, one] : [one, two]) {
    const stride = strideThrough(some.length, 0.25 + (number % 97) / 194);
    for (let step = seed; step < seed + some.length; step++) {
      const pattern = some[(Math.floor(number / 100) + step * stride) % some.length];
      if (pattern) yield pattern;
    }
  }
}

/** The largest step up to the given share of a length that comes past every place. */
function strideThrough(length: number, share: number): number {
  for (let stride = Math.floor(length * share); stride > 1; stride--)
    if (divisor(stride, length) === 1) return stride;
  return 1;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
