import { type LexiconRules, State } from "../../model/tagging.ts";
import type { Reading } from "./lexicon.ts";

/** The cheapest way through the readings of a sentence (Viterbi 1967): one for each token. */
export type Path = (sentence: readonly (readonly Reading[])[]) => readonly Reading[];

const numbers = new Map(State.options.map((state, index) => [state, index]));
const size = State.options.length;

export function pathOf({ after, otherwise }: LexiconRules): Path {
  const costs = new Float64Array(size * size).fill(otherwise);
  for (const [from, row] of Object.entries(after))
    for (const [to, cost] of Object.entries(row ?? {}))
      costs[numberOf(from as State) * size + numberOf(to as State)] = cost ?? otherwise;
  return (sentence) => {
    const backs: number[][] = [];
    let states = [numberOf("START")];
    let sums = [0];
    for (const readings of sentence) {
      const back: number[] = [];
      const next: number[] = [];
      const here: number[] = [];
      for (const { state, cost } of readings) {
        const to = numberOf(state);
        let best = Number.POSITIVE_INFINITY;
        let from = 0;
        for (let at = 0; at < states.length; at++) {
          const sum = (sums[at] ?? 0) + (costs[(states[at] ?? 0) * size + to] ?? otherwise);
          if (sum >= best) continue;
          best = sum;
          from = at;
        }
        here.push(to);
        back.push(from);
        next.push(best + cost);
      }
      backs.push(back);
      states = here;
      sums = next;
    }
    return followed(sentence, backs, sums);
  };
}

function followed(
  sentence: readonly (readonly Reading[])[],
  backs: readonly (readonly number[])[],
  sums: readonly number[],
): Reading[] {
  const path: Reading[] = [];
  let at = sums.indexOf(Math.min(...sums));
  for (let index = sentence.length - 1; index >= 0; index--) {
    const reading = sentence[index]?.[at];
    if (reading !== undefined) path.push(reading);
    at = backs[index]?.[at] ?? 0;
  }
  return path.reverse();
}

function numberOf(state: State): number {
  return numbers.get(state) ?? 0;
}
