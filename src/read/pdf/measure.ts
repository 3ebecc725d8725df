import { hasEndMark } from "../line.ts";
import type { Column } from "./columns.ts";
import type { Line } from "./lines.ts";

/** How the text of a file is set. */
export interface Setting {
  /** Size of most letters. */
  readonly size: number;
  /** Usual distance of baselines at that size. */
  readonly leading: number;
  /** Paragraphs begin with an indent. */
  readonly indents: boolean;
  /** Paragraphs stand apart: nearly all that end before the edge have more than the usual distance below. */
  readonly spaced: boolean;
}

/** Ends of paragraphs that show how they are parted. */
const fewestEnds = 3;

export function settingOf(columns: readonly Column[]): Setting {
  const lines = columns.flatMap((column) => column.lines);
  const size = commonest(lines.map((line) => [Math.round(line.size * 10) / 10, line.text.length]));
  const gaps = columns.flatMap((column) =>
    pairs(column.lines)
      .filter(([a, b]) => isSize(a, size) && isSize(b, size))
      .map(([a, b]): [number, number] => [Math.round((a.y - b.y) * 2) / 2, 1]),
  );
  const leading = nearest(gaps.filter(([gap]) => gap > size * 0.8 && gap < size * 3)) || size * 1.3;
  const firsts = columns.flatMap((column) =>
    pairs(column.lines)
      .filter(([line]) => isSize(line, size))
      .map(([line, next]) => isIndented(line, column) && !isIndented(next, column)),
  );
  const indented = firsts.filter(Boolean).length;
  const indents = indented >= 3 && indented > firsts.length * 0.03 && indented < firsts.length * 0.45;
  const ends = columns.flatMap((column) =>
    pairs(column.lines)
      .filter(([a, b]) => isSize(a, size) && isSize(b, size) && hasEndMark(a.text))
      .filter(([a]) => a.right < column.left + (column.right - column.left) * 0.8)
      .map(([a, b]) => a.y - b.y > leading * 1.2),
  );
  const spaced = ends.length >= fewestEnds && ends.filter(Boolean).length >= ends.length * 0.85;
  return { size, leading, indents: indents && !spaced, spaced };
}

export function isSize(line: Line, size: number): boolean {
  return Math.abs(line.size - size) <= size * 0.06;
}

export function isIndented(line: Line, column: Column): boolean {
  const indent = line.x - column.left;
  return indent > line.size * 0.5 && indent < line.size * 4;
}

export function pairs<T>(list: readonly T[]): [T, T][] {
  return list.slice(1).map((item, index) => [list[index] as T, item]);
}

function commonest(weighted: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** The least of the distances that come often: short paragraphs may stand apart more often than lines follow. */
function nearest(weighted: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>();
  for (const [value] of weighted) {
    const beside = [value - 0.5, value, value + 0.5];
    for (const each of beside) sums.set(each, (sums.get(each) ?? 0) + (each === value ? 1 : 0.5));
  }
  const most = Math.max(0, ...sums.values());
  const often = [...sums].filter(([, count]) => count >= most * 0.3).sort((a, b) => a[0] - b[0]);
  const first = often[0]?.[0] ?? 0;
  return (
    often.filter(([value]) => value <= first * 1.1).sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
  );
}
