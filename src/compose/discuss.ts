import { choose, overlap } from "./choose.ts";
import { type Group, kinds } from "./kinds.ts";
import type { Taste } from "./level.ts";
import type { Candidate } from "./phrase.ts";
import type { View } from "./view.ts";

/** What a discussion is about, and its share of four: the reasoning, voices and values, what the text does. */
const parts: readonly { readonly groups: readonly Group[]; readonly share: number }[] = [
  { groups: ["reasoning", "certainty", "numbers"], share: 2 },
  { groups: ["voices", "words"], share: 1 },
  { groups: ["text"], share: 1 },
];

/**
 * Questions to discuss: half of them on the reasoning, a quarter each on voices or words and on the text itself; what
 * one part cannot give another does. `beside` is asked already.
 */
export function discuss(
  view: View,
  candidates: readonly Candidate[],
  count: number,
  taste: Taste,
  beside: readonly Candidate[],
): Candidate[] {
  const chosen: Candidate[] = [];
  const take = (from: readonly Candidate[], most: number): void => {
    const known = [...beside, ...chosen];
    const told = new Set(chosen.map(({ finding }) => finding.kind));
    const fresh = from.filter(
      (one) => !told.has(one.finding.kind) && !known.some((other) => overlap(other, one)),
    );
    chosen.push(...choose(view, fresh, Math.min(most, count - chosen.length), taste, known));
  };
  for (const { groups, share } of parts)
    take(
      candidates.filter(({ finding }) => {
        const group = kinds[finding.kind]?.group;
        return group !== undefined && groups.includes(group);
      }),
      Math.max(1, Math.round((count * share) / 4)),
    );
  take(candidates, count);
  return chosen;
}
