import type { Span } from "../model/analysis.ts";

/** Characters of `span` that lie inside `ranges` (in order, disjoint). */
export function covered(span: Span, ranges: readonly Span[]): number {
  let sum = 0;
  for (let index = firstEndingAfter(ranges, span.start); index < ranges.length; index++) {
    const range = ranges[index];
    if (range === undefined || range.start >= span.end) break;
    sum += Math.min(range.end, span.end) - Math.max(range.start, span.start);
  }
  return sum;
}

export function within(span: Span, ranges: readonly Span[]): boolean {
  return span.end > span.start && covered(span, ranges) === span.end - span.start;
}

/** The range that holds the position. */
export function holding<T extends Span>(ranges: readonly T[], at: number): T | undefined {
  const range = ranges[firstEndingAfter(ranges, at)];
  return range !== undefined && range.start <= at ? range : undefined;
}

/** Index of the first range whose end lies after the position. */
export function firstEndingAfter(ranges: readonly Span[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In order and joined where they touch. */
export function union(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push({ start: span.start, end: span.end });
  }
  return result;
}
