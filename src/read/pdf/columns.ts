import { joined, type Line } from "./lines.ts";

/** Lines of one column of a page, or of a band across it, from top to bottom. */
export interface Column {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  /** Lines are drawn out to the right edge. */
  readonly justified: boolean;
}

/** A piece wider than this share of the text stands across columns. */
const wide = 0.62;
/** Rows with text on both sides from which a strip without text is a gutter: beside, and beside a long column. */
const fewestRows = { beside: 5, short: 2, long: 12 };
/** Of a column's width, what its lines fill; cells of tables fill less. */
const filled = 0.7;

/** The columns of one page in reading order: bands from top to bottom, and in each the columns from left to right. */
export function columnsOf(pieces: readonly Line[]): Column[] {
  if (pieces.length === 0) return [];
  const gutters = guttersOf(pieces);
  const crosses = (piece: Line): boolean => gutters.some((at) => piece.x < at - 1 && piece.right > at + 1);
  const rows = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const usual = rows.map(({ size }) => size).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;
  const columns: Column[] = [];
  let band: Line[] = [];
  let across: Line[] = [];
  const flush = (): void => {
    for (let at = 0; at <= gutters.length; at++) {
      const [from, to] = [
        gutters[at - 1] ?? Number.NEGATIVE_INFINITY,
        gutters[at] ?? Number.POSITIVE_INFINITY,
      ];
      columns.push(
        ...columnOf(band.filter(({ x, right }) => (x + right) / 2 > from && (x + right) / 2 <= to)),
      );
    }
    columns.push(...columnOf(across));
    band = [];
    across = [];
  };
  const goesAcross = (piece: Line): boolean => {
    const above = across.at(-1);
    const follows = above !== undefined && above.y - piece.y < piece.size * 2 && above.size > usual * 1.2;
    return crosses(piece) || (follows && Math.abs(above.size - piece.size) < piece.size * 0.03);
  };
  for (const piece of rows) {
    if (gutters.length > 0 && !goesAcross(piece)) {
      if (across.length > 0) flush();
      band.push(piece);
    } else {
      if (band.length > 0) flush();
      across.push(piece);
    }
  }
  flush();
  return columns;
}

/** One column's pieces; those of a row are one line. */
function columnOf(pieces: readonly Line[]): Column[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    const before = lines.at(-1);
    if (before !== undefined && Math.abs(before.y - piece.y) <= 0.3 * Math.min(before.size, piece.size))
      lines.splice(-1, 1, joined(before, piece));
    else lines.push(piece);
  }
  if (lines.length === 0) return [];
  const ranked = (values: number[], share: number): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
  const left = ranked(
    lines.map(({ x }) => x),
    0.05,
  );
  const right = ranked(
    lines.map((line) => line.right),
    0.95,
  );
  const full = lines.filter((line) => Math.abs(line.right - right) < line.size * 0.15).length;
  return [{ lines, left, right, justified: lines.length >= 5 && full >= lines.length * 0.5 }];
}

/** The middles of strips that no piece of ordinary width crosses, with full columns of text on both sides. */
function guttersOf(pieces: readonly Line[]): number[] {
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const sizes = pieces.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const narrow = pieces.filter(
    ({ x, right: end, size }) => end - x < (right - left) * wide && size < usual * 1.2,
  );
  const width = Math.max(1, Math.ceil(right - left) + 1);
  const cover = new Array<number>(Math.min(width, 20_000)).fill(0);
  for (const piece of narrow)
    for (let at = Math.floor(piece.x - left); at <= Math.ceil(piece.right - left) && at < cover.length; at++)
      if (at >= 0) cover[at] = (cover[at] ?? 0) + 1;
  const allowed = Math.max(1, narrow.length * 0.02);
  const found: number[] = [];
  let start = -1;
  for (let at = 0; at <= cover.length; at++) {
    const empty = at < cover.length && (cover[at] ?? 0) <= allowed;
    if (empty && start < 0) start = at;
    if (empty || start < 0) continue;
    const middle = left + (start + at) / 2;
    if (at - start >= 5 && isGutter(pieces, middle)) found.push(middle);
    start = -1;
  }
  return found.filter((at, index) =>
    areFull(narrow, found[index - 1] ?? left, at, found[index + 1] ?? right),
  );
}

function isGutter(pieces: readonly Line[], at: number): boolean {
  const before = pieces.filter((piece) => piece.right <= at + 1);
  const after = pieces.filter((piece) => piece.x >= at - 1);
  const rows = (side: readonly Line[]): number => new Set(side.map(({ y }) => Math.round(y))).size;
  const [few, many] = [Math.min(rows(before), rows(after)), Math.max(rows(before), rows(after))];
  const least = many >= fewestRows.long ? fewestRows.short : fewestRows.beside;
  if (few < least) return false;
  const top = Math.min(Math.max(...before.map(({ y }) => y)), Math.max(...after.map(({ y }) => y)));
  const bottom = Math.max(Math.min(...before.map(({ y }) => y)), Math.min(...after.map(({ y }) => y)));
  const beside = (side: readonly Line[]): number =>
    rows(side.filter(({ y, size }) => y <= top + size && y >= bottom - size));
  return beside(before) >= least && beside(after) >= least;
}

function areFull(narrow: readonly Line[], from: number, at: number, to: number): boolean {
  const share = (side: readonly Line[]): number => {
    const rows = new Map<number, { x: number; right: number }>();
    for (const { x, right, y } of side) {
      const row = rows.get(Math.round(y)) ?? { x, right };
      rows.set(Math.round(y), { x: Math.min(row.x, x), right: Math.max(row.right, right) });
    }
    const start = Math.min(...side.map(({ x }) => x));
    const end = Math.max(...side.map(({ right }) => right));
    const full = [...rows.values()].filter(({ x, right }) => right - x >= (end - start) * filled).length;
    return full / Math.max(rows.size, 1);
  };
  const before = narrow.filter(({ x, right }) => x >= from - 2 && right <= at + 1);
  const after = narrow.filter(({ x, right }) => x >= at - 1 && right <= to + 2);
  return share(before) >= 0.5 && share(after) >= 0.5;
}
