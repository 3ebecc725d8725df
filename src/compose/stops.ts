import type { Stop } from "../model/guide.ts";
import { overlap } from "./choose.ts";
import { paragraphsOf } from "./finding.ts";
import type { Candidate } from "./phrase.ts";
import { left, third, touched } from "./thirds.ts";
import type { View } from "./view.ts";

/**
 * Stops spread over the text, each after the last paragraph that it asks about, away from the start and the end; where
 * there is one, in a third that nothing else asks about, that first which no task could take up.
 */
export function stops(
  view: View,
  found: readonly Candidate[],
  taken: readonly Candidate[],
  count: number,
  tasks: readonly Candidate[] = [],
): Stop[] {
  const total = view.analysis.paragraphs.length;
  const chosen: { after: number; candidate: Candidate }[] = [];
  const lengths = view.analysis.paragraphs.map(({ text }) => text.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const reach = Math.max(2, total / (count + 1) / 2);
  const reached = touched(
    view,
    tasks.flatMap(({ question }) => question.evidence),
  );
  for (let stop = 1; stop <= count; stop++) {
    const untold = left(view, [...taken, ...chosen.map(({ candidate }) => candidate)]);
    const wanted = (all * stop) / (count + 1);
    let run = 0;
    const target = lengths.findIndex((length) => {
      run += length;
      return run >= wanted;
    });
    const near = found
      .map((candidate) => ({ candidate, after: paragraphsOf(candidate.finding).at(-1) ?? 0 }))
      .filter(
        ({ candidate, after }) =>
          after > 1 &&
          (after < total || isLastResort(candidate)) &&
          !taken.some((other) => overlap(other, candidate)),
      )
      .filter(
        ({ after, candidate }) =>
          !chosen.some(
            (other) =>
              Math.abs(other.after - after) < 2 ||
              other.candidate.pattern.id === candidate.pattern.id ||
              other.candidate.finding.variant === candidate.finding.variant,
          ),
      )
      .map((one) => ({
        ...one,
        worth: worth(one, target, reach),
        alone: untold.includes(third(view, one.after)),
        reached: reached.has(third(view, one.after)),
      }))
      .filter(
        ({ after, alone, candidate }) =>
          alone || (!isLastResort(candidate) && Math.abs(after - target - 1) <= reach),
      )
      .sort(
        (a, b) =>
          Number(b.alone) - Number(a.alone) ||
          (a.alone ? Number(a.reached) - Number(b.reached) : 0) ||
          b.worth - a.worth ||
          a.after - b.after,
      );
    const best = near[0];
    if (best) chosen.push({ after: best.after, candidate: best.candidate });
  }
  return chosen
    .sort((a, b) => a.after - b.after)
    .map(({ after, candidate }) => ({
      after,
      ask: candidate.question.ask,
      lines: candidate.pattern.lines || 2,
      expect: candidate.question.expect,
    }));
}

const lastResorts: ReadonlySet<string> = new Set(["said-again", "quoted", "quote-start"]);

/** For a third that nothing else asks about: about what has just been read, so that nothing need follow. */
const isLastResort = ({ finding: { variant } }: Candidate): boolean => lastResorts.has(variant);

/** A telling place is worth half the reach that it lies away from where a stop is wanted. */
function worth(
  { after, candidate }: { readonly after: number; readonly candidate: Candidate },
  target: number,
  reach: number,
): number {
  return candidate.finding.strength - Math.abs(after - target - 1) / (2 * reach);
}
