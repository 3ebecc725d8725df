import type { Stop } from "../model/guide.ts";
import { overlap } from "./choose.ts";
import { paragraphsOf } from "./finding.ts";
import type { Candidate } from "./phrase.ts";
import type { View } from "./view.ts";

/** Stops spread over the text, each after the last paragraph that it asks about, away from the start and the end. */
export function stops(
  view: View,
  found: readonly Candidate[],
  taken: readonly Candidate[],
  count: number,
): Stop[] {
  const total = view.analysis.paragraphs.length;
  const chosen: { after: number; candidate: Candidate }[] = [];
  const lengths = view.analysis.paragraphs.map(({ text }) => text.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  for (let stop = 1; stop <= count; stop++) {
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
          after > 0 && after < total && !taken.some((other) => overlap(other, candidate)),
      )
      .filter(
        ({ after, candidate }) =>
          !chosen.some(
            (other) => other.after === after || other.candidate.pattern.id === candidate.pattern.id,
          ),
      )
      .sort(
        (a, b) =>
          Math.abs(a.after - target - 1) - Math.abs(b.after - target - 1) ||
          b.candidate.finding.strength - a.candidate.finding.strength,
      );
    const best = near[0];
    if (best && Math.abs(best.after - target - 1) <= Math.max(2, total / (count + 1) / 2)) chosen.push(best);
  }
  return chosen
    .sort((a, b) => a.after - b.after)
    .map(({ after, candidate }) => ({
      after,
      ask: candidate.question.ask,
      lines: candidate.pattern.lines || 2,
    }));
}
