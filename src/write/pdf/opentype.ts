import type { ParsedFont } from "./pdfkit.ts";

/**
 * A font's tables, read where they stand (OpenType 1.9, ISO/IEC 14496-22). Numbers without another unit are places in
 * its bytes. All of it throws RangeError where a table leads out of the font.
 */
export interface OpenType {
  readonly u16: (at: number) => number;
  readonly i16: (at: number) => number;
  /** A place that is given in two bytes, from the beginning of a table. */
  readonly placeAt: (table: number, at: number) => number;
  /**
   * The lookups of a table GSUB or GPOS for these scripts, in their order. The first script that the font has is meant.
   * Undefined where one skips letters.
   * @param extension type of a lookup that only says where another one is
   */
  readonly lookups: (
    table: number,
    extension: number,
    scripts: readonly string[],
  ) => readonly Lookup[] | undefined;
  /** Index of a glyph in a coverage, or -1. */
  readonly placeIn: (coverage: number, glyph: number) => number;
  readonly classOf: (glyph: number, classes: number) => number;
}

export interface Lookup {
  readonly type: number;
  readonly tables: readonly number[];
}

/** Features that fontkit applies to Latin text. */
const features: ReadonlySet<string> = new Set(
  "rvrn ltra ltrm ccmp locl rlig mark mkmk calt clig liga rclt curs kern".split(" "),
);
const ignoresMoreThanMarks = 0x02 | 0x04;

export function openType({ stream: { buffer } }: ParsedFont): OpenType {
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  const u16 = (at: number) => view.getUint16(at);
  const tagAt = (at: number) => String.fromCharCode(...buffer.subarray(at, at + 4));
  const found = (list: number, scripts: readonly string[]): number | undefined => {
    for (const tag of scripts)
      for (let at = list + 2; at < list + 2 + u16(list) * 6; at += 6)
        if (tagAt(at) === tag) return list + u16(at + 4);
    return undefined;
  };
  const indices = (table: number, scripts: readonly string[]): number[] => {
    const script = found(table + u16(table + 4), scripts);
    const system = script === undefined || u16(script) === 0 ? undefined : script + u16(script);
    if (system === undefined) return [];
    const list = table + u16(table + 6);
    const all = Array.from({ length: u16(system + 4) }, (_, index) => {
      const record = list + 2 + u16(system + 6 + index * 2) * 6;
      if (!features.has(tagAt(record))) return [];
      const feature = list + u16(record + 4);
      return Array.from({ length: u16(feature + 2) }, (_, index) => u16(feature + 4 + index * 2));
    });
    return [...new Set(all.flat())].sort((one, other) => one - other);
  };
  const lookups: OpenType["lookups"] = (table, extension, scripts) => {
    const list = table + u16(table + 8);
    const places = indices(table, scripts).map((index) => list + u16(list + 2 + index * 2));
    if (places.some((at) => (u16(at + 2) & ignoresMoreThanMarks) !== 0)) return undefined;
    return places.map((at) => {
      const own = Array.from({ length: u16(at + 4) }, (_, index) => at + u16(at + 6 + index * 2));
      if (u16(at) !== extension) return { type: u16(at), tables: own };
      const [first] = own;
      return {
        type: first === undefined ? 0 : u16(first + 2),
        tables: own.map((table) => table + view.getUint32(table + 4)),
      };
    });
  };

  const placeIn = (coverage: number, glyph: number): number => {
    const count = u16(coverage + 2);
    const ranges = u16(coverage) === 2;
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = coverage + 4 + middle * (ranges ? 6 : 2);
      if (glyph < u16(at)) high = middle - 1;
      else if (glyph > u16(ranges ? at + 2 : at)) low = middle + 1;
      else return ranges ? u16(at + 4) + glyph - u16(at) : middle;
    }
    return -1;
  };
  const classOf = (glyph: number, classes: number): number => {
    if (u16(classes) === 1) {
      const index = glyph - u16(classes + 2);
      return index >= 0 && index < u16(classes + 4) ? u16(classes + 6 + index * 2) : 0;
    }
    for (let at = classes + 4; at < classes + 4 + u16(classes + 2) * 6; at += 6)
      if (u16(at) <= glyph && glyph <= u16(at + 2)) return u16(at + 4);
    return 0;
  };
  const placeAt = (table: number, at: number) => table + u16(at);
  return { u16, i16: (at) => view.getInt16(at), placeAt, lookups, placeIn, classOf };
}
