import type { GoldPage } from "./pages.ts";

/** Counts of one page: shingles of four words, or segments found and rightly absent. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** As in the article-extraction benchmark of Zyte (aeb, fundus) and in trafilatura's evaluation (traf). */
export function scoreText(gold: GoldPage, text: string): Score {
  if (gold.with === undefined) return overlap(shingles(gold.text ?? ""), shingles(text));
  const read = spaced(text);
  const holds = (segment: string): boolean => read.includes(spaced(segment));
  const right = gold.with.filter(holds).length;
  const wrong = (gold.without ?? []).filter(holds).length;
  return { right, wrong, missed: gold.with.length - right };
}

/** F1 of a page alone, 0–1. */
export function f1Of({ right, wrong, missed }: Score): number {
  return right === 0 && wrong + missed > 0 ? 0 : (2 * right) / Math.max(1, 2 * right + wrong + missed);
}

/** Of a set: macro means of precision and recall, for segments over all pages together; harmonic mean. */
export function f1OfSet(
  scores: readonly Score[],
  segments: boolean,
): readonly [f1: number, p: number, r: number] {
  const sum = (part: keyof Score): number => scores.reduce((total, score) => total + score[part], 0);
  const precision = segments
    ? sum("right") / (sum("right") + sum("wrong"))
    : mean(
        scores
          .filter(({ right, wrong }) => right + wrong > 0)
          .map((score) => part(score.right, score.wrong, score.missed)),
      );
  const recall = segments
    ? sum("right") / (sum("right") + sum("missed"))
    : mean(scores.map((score) => part(score.right, score.missed, score.wrong)));
  return [(2 * precision * recall) / (precision + recall), precision, recall];
}

function part(right: number, against: number, other: number): number {
  if (against === 0 && other === 0) return 1;
  if (right === 0 && against === 0) return 1;
  return right / (right + against);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join("\u0001");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function overlap(gold: ReadonlyMap<string, number>, read: ReadonlyMap<string, number>): Score {
  let [right, wrong, missed] = [0, 0, 0];
  for (const [shingle, count] of gold) {
    const seen = read.get(shingle) ?? 0;
    right += Math.min(count, seen);
    missed += Math.max(0, count - seen);
  }
  for (const [shingle, count] of read) wrong += Math.max(0, count - (gold.get(shingle) ?? 0));
  return { right, wrong, missed };
}
