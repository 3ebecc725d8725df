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
}

export function settingOf(columns: readonly Column[]): Setting {
  const lines = columns.flatMap((column) => column.lines);
  const size = commonest(lines.map((line) => [Math.round(line.size * 10) / 10, line.text.length]));
  const gaps = columns.flatMap((column) =>
    pairs(column.lines)
      .filter(([a, b]) => isSize(a, size) && isSize(b, size))
      .map(([a, b]): [number, number] => [Math.round((a.y - b.y) * 2) / 2, 1]),
  );
  const leading = commonest(gaps.filter(([gap]) => gap > size * 0.8 && gap < size * 3)) || size * 1.3;
  const firsts = columns.flatMap((column) =>
    pairs(column.lines)
      .filter(([line]) => isSize(line, size))
      .map(([line, next]) => isIndented(line, column) && !isIndented(next, column)),
  );
  const indented = firsts.filter(Boolean).length;
  const indents = indented >= 3 && indented > firsts.length * 0.03 && indented < firsts.length * 0.45;
  return { size, leading, indents };
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
