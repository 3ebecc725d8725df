import type { OpenType } from "./opentype.ts";

/**
 * What the first glyph of a pair is wider by a table of pairs (GPOS, type 2); undefined for a pair that is not in the
 * table, null where more happens.
 * @param index of the first glyph in the table’s coverage
 */
export function widerInPair(
  { u16, i16, placeAt, classOf }: OpenType,
  { table, index }: PairTable,
  glyph: number,
  next: number,
): number | undefined | null {
  const first = u16(table + 4);
  const second = u16(table + 6);
  const size = 2 * fields(first, second).length;
  let at: number | undefined;
  if (u16(table) === 2) {
    const row = classOf(glyph, placeAt(table, table + 8));
    const column = classOf(next, placeAt(table, table + 10));
    at = table + 16 + (row * u16(table + 14) + column) * size;
  } else at = placeInSet(u16, placeAt(table, table + 10 + index * 2), next, size);
  if (at === undefined) return undefined;
  let wider = 0;
  for (const [bit, value] of fields(first, second)) {
    const found = i16(at);
    at += 2;
    if (bit === advance && value === 0) wider = found;
    else if (bit < devices && found !== 0) return null;
  }
  return wider;
}

/** A table of pairs with the index of their first glyph in it. */
export interface PairTable {
  readonly table: number;
  readonly index: number;
}

/** Formats of values: a bit for each field that is there. */
const [advance, devices] = [0x04, 0x10];

/** The fields of the two values of a pair, in order. */
function fields(first: number, second: number): (readonly [bit: number, value: number])[] {
  return [first, second].flatMap((format, value) =>
    Array.from({ length: 8 }, (_, index) => 1 << index).flatMap((bit) =>
      (format & bit) === 0 ? [] : [[bit, value] as const],
    ),
  );
}

/** Where the value of a second glyph stands in a set of pairs. */
function placeInSet(u16: OpenType["u16"], set: number, next: number, size: number): number | undefined {
  let low = 0;
  let high = u16(set) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = set + 2 + middle * (size + 2);
    if (next < u16(at)) high = middle - 1;
    else if (next > u16(at)) low = middle + 1;
    else return at + 2;
  }
  return undefined;
}
