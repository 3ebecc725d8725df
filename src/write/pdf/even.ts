import type { Word } from "./engine.ts";
import { isTorn } from "./fit.ts";

/** What a line that ends badly costs, in the square of a line's empty share. */
const bad = 0.1;
/** An article or a preposition. */
const short = /^\p{Ll}{1,3}$/u;

/**
 * The ends of a heading's lines, as even as `count` lines can be: no line ends with a short word, no number is parted
 * from what it counts, where that costs little. Undefined where they do not fit.
 * @param groups words between which no line may end
 * @returns for each line, the index of the group after it
 */
export function balanced(
  groups: readonly (readonly Word[])[],
  width: number,
  count: number,
): readonly number[] | undefined {
  // By lines so far, then by groups so far: the least cost, and the groups before the last line.
  const costs: number[][] = [[0]];
  const origins: number[][] = [[]];
  for (let line = 1; line <= count; line += 1) {
    const [before, cost, origin] = [costs[line - 1] ?? [], [] as number[], [] as number[]];
    for (let from = line - 1; from < groups.length; from += 1) {
      const soFar = before[from] ?? Number.POSITIVE_INFINITY;
      if (soFar === Number.POSITIVE_INFINITY) continue;
      let full = 0;
      for (let to = from + 1; to <= groups.length; to += 1) {
        const group = groups[to - 1] ?? [];
        full += group.reduce((sum, word) => sum + word.width, 0);
        if (full - (group.at(-1)?.trailingCut ?? 0) > width + 0.01) break;
        const empty = 1 - full / width;
        const all = soFar + empty ** 2 + (endsBadly(group, groups[to]) ? bad : 0);
        if (all < (cost[to] ?? Number.POSITIVE_INFINITY)) [cost[to], origin[to]] = [all, from];
        if (group.at(-1)?.lineEnd) break;
      }
    }
    costs.push(cost);
    origins.push(origin);
  }
  if (costs[count]?.[groups.length] === undefined) return undefined;
  const ends: number[] = [];
  for (let [line, at] = [count, groups.length]; line > 0; line -= 1) {
    ends.unshift(at);
    at = origins[line]?.[at] ?? 0;
  }
  return ends;
}

function endsBadly(group: readonly Word[], next: readonly Word[] | undefined): boolean {
  if (next === undefined) return false;
  const text = group.map((word) => word.text).join("");
  return short.test(text.trim()) || isTorn(group.at(-1), next[0]);
}
