import type { PdfPage, Run } from "./page.ts";

/** Runs on one baseline of one column, from left to right. */
export interface Line {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** The size of most of its letters. */
  readonly size: number;
  /** All of its letters are bold. */
  readonly bold: boolean;
  readonly italic: boolean;
  /** Its page, from 0. */
  readonly page: number;
  /** The pieces of its row, where gaps as wide as between columns part them. */
  readonly cells?: readonly Line[];
}

/** A gap wider than this share of the size parts words, and one wider than that parts columns. */
const wordGap = 0.17;
const columnGap = 0.9;

/** The page's text in rows, each cut where a gap is as wide as between columns. */
export function piecesOf(page: PdfPage, number: number): Line[] {
  const shown = page.runs.filter(({ text, x, y }) => {
    return text.trim() !== "" && x > -1 && x < page.width && y > -1 && y < page.height;
  });
  const rows: Run[][] = [];
  for (const run of [...shown].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.slice(-6).findLast((each) => isLevel(each, run));
    if (row === undefined) rows.push([run]);
    else row.push(run);
  }
  return rows.flatMap((row) => cut([...row].sort((a, b) => a.x - b.x)).map((runs) => lineOf(runs, number)));
}

/** On the row's baseline, or raised or lowered a little and beside it. */
function isLevel(row: readonly Run[], run: Run): boolean {
  const main = row.reduce((large, each) => (each.size > large.size ? each : large), row[0] ?? run);
  const apart = Math.abs(main.y - run.y);
  if (apart <= 0.25 * Math.min(main.size, run.size)) return true;
  const small = Math.min(main.size, run.size) < 0.85 * Math.max(main.size, run.size);
  return small && apart <= 0.5 * Math.max(main.size, run.size) && row.some((each) => isBeside(each, run));
}

function isBeside(a: Run, b: Run): boolean {
  const size = Math.max(a.size, b.size);
  return Math.abs(a.right - b.x) < size * 0.3 || Math.abs(b.right - a.x) < size * 0.3;
}

/** The line's pieces, parted where nothing stands for this share of the letters' size. */
export function partedAt(line: Line, gap: number): readonly Line[] {
  return cut(line.runs, gap).map((runs) => lineOf(runs, line.page));
}

function cut(row: readonly Run[], gap = columnGap): Run[][] {
  const parts: Run[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of row) {
    const part = parts.at(-1);
    if (part === undefined || run.x - end > gap * run.size) parts.push([run]);
    else part.push(run);
    end = Math.max(end, run.right);
  }
  return parts;
}

export function lineOf(runs: readonly Run[], page: number): Line {
  const letters = (of: readonly Run[]): number => of.reduce((sum, { text }) => sum + text.trim().length, 0);
  const bySize = new Map<number, number>();
  for (const { size, text } of runs) bySize.set(size, (bySize.get(size) ?? 0) + text.length);
  const size = [...bySize].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const all = letters(runs);
  return {
    runs,
    text: textOfRuns(runs),
    x: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ right }) => right)),
    y: runs.find((run) => run.size === size)?.y ?? 0,
    size,
    bold: letters(runs.filter(({ bold }) => bold)) >= all * 0.95,
    italic: letters(runs.filter(({ italic }) => italic)) >= all * 0.95,
    page,
  };
}

/** Whether a space stands between two neighbouring runs. */
export function isApart(before: Run, run: Run): boolean {
  if (/\s$/u.test(before.text) || /^\s/u.test(run.text)) return true;
  if (/^[,.)\]]/u.test(run.text)) return false;
  return run.x - before.right > wordGap * Math.max(before.size, run.size);
}

function textOfRuns(runs: readonly Run[]): string {
  let text = "";
  let before: Run | undefined;
  for (const run of runs) {
    const gap = before !== undefined && isApart(before, run) ? " " : "";
    text += gap + run.text;
    before = run;
  }
  return text.replace(/[ \t]+/g, " ").trim();
}

/** Two lines of one row and column as one. */
export function joined(a: Line, b: Line): Line {
  return { ...lineOf([...a.runs, ...b.runs], a.page), cells: [...(a.cells ?? [a]), b] };
}

/** Whether the first word of `next` would have had room at the end of `line`. */
export function fits(line: Line, next: Line, right: number): boolean {
  const word = /^(?:[«“„‹(–—-]\s?)?\S*/u.exec(next.text)?.[0] ?? "";
  const perLetter = (next.right - next.x) / Math.max(next.text.length, 1);
  return line.right + perLetter * (word.length + 1) < right - line.size * 0.6;
}
