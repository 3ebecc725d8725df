import type { ParsedFont } from "./pdfkit.ts";

/**
 * What a font's rules do to two neighbouring glyphs of Latin text, read from its tables GSUB and GPOS (OpenType 1.9,
 * ISO/IEC 14496-22) in the order in which fontkit applies them.
 */
export interface Lookups {
  /** Undefined where something may happen to the glyph whatever stands beside it. */
  readonly seat: (glyph: number) => Seat | undefined;
  /** Whether more than a ligature may happen to two glyphs side by side. */
  readonly meet: (one: Seat, next: Seat) => boolean;
  /** Whether a ligature may begin with two glyphs, of another lookup than `except`. */
  readonly joins: (one: Seat, next: Seat, except?: Lookup) => boolean;
  /** The ligature that a text begins with, and of how many glyphs it is; undefined where there is none, or more than one way. */
  readonly ligature: (
    text: readonly Seat[],
  ) => { readonly glyph: number; readonly count: number } | undefined;
  /** Units of the font that a glyph is wider before another one; undefined where more may happen. */
  readonly kern: (one: Seat, next: Seat) => number | undefined;
}

/** What rules there are for a glyph. Numbers without another unit are places in the font's bytes. */
export interface Seat {
  readonly glyph: number;
  /** Coverages of a next glyph, and of one before, that a rule asks for. */
  readonly nexts: readonly number[];
  readonly befores: readonly number[];
  /** Sets of ligatures that begin with the glyph, with the lookup of each. */
  readonly ligatures: readonly { readonly lookup: Lookup; readonly set: number }[];
  /** By lookup: the tables of pairs that have the glyph as their first, and its index in each. */
  readonly pairs: readonly (readonly { readonly table: number; readonly index: number }[])[];
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
const [gsubContext, gsubChain, gsubExtension] = [5, 6, 7];
const [gposContext, gposChain, gposExtension] = [7, 8, 9];
const [pairs, ligatures, mark] = [2, 4, 3];

/**
 * Undefined for a font with other ways to shape than these tables.
 * @param scripts the first of them that the font has is meant
 * @throws RangeError where the tables lead out of the font, or skip letters
 */
export function lookupsOf(
  { directory, stream }: ParsedFont,
  scripts: readonly string[],
): Lookups | undefined {
  const { buffer } = stream;
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  const u16 = (at: number) => view.getUint16(at);
  const { GSUB, GPOS, GDEF, kern, morx, fvar } = directory.tables;
  if (GPOS === undefined || kern !== undefined || morx !== undefined || fvar !== undefined) return undefined;

  const tagAt = (at: number) => String.fromCharCode(...buffer.subarray(at, at + 4));
  const found = (list: number): number | undefined => {
    for (const tag of scripts)
      for (let at = list + 2; at < list + 2 + u16(list) * 6; at += 6)
        if (tagAt(at) === tag) return list + u16(at + 4);
    return undefined;
  };
  const indices = (table: number): number[] => {
    const script = found(table + u16(table + 4));
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
  const lookups = (table: number, extension: number): Lookup[] =>
    indices(table).map((index) => {
      const list = table + u16(table + 8);
      const at = list + u16(list + 2 + index * 2);
      if ((u16(at + 2) & ignoresMoreThanMarks) !== 0) throw new RangeError("a lookup that skips letters");
      const own = Array.from({ length: u16(at + 4) }, (_, index) => at + u16(at + 6 + index * 2));
      if (u16(at) !== extension) return { type: u16(at), tables: own };
      const [first] = own;
      return {
        type: first === undefined ? 0 : u16(first + 2),
        tables: own.map((table) => table + view.getUint32(table + 4)),
      };
    });

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
  const coverageAt = (table: number, at: number) => table + u16(at);

  /** What a rule in context asks for: `before`, the glyph itself, and the next one. Undefined: whatever has its first coverage. */
  const asked = (table: number, chain: boolean) => {
    if (u16(table) !== 3) return { own: coverageAt(table, table + 2) };
    if (!chain) {
      const next = u16(table + 2) > 1 ? coverageAt(table, table + 8) : undefined;
      return { own: coverageAt(table, table + 6), next };
    }
    const before = u16(table + 2);
    const input = table + 4 + before * 2;
    const ahead = input + 2 + u16(input) * 2;
    const next = u16(input) > 1 ? input + 4 : u16(ahead) > 0 ? ahead + 2 : undefined;
    return {
      own: coverageAt(table, input + 2),
      next: next === undefined ? undefined : coverageAt(table, next),
      before: before === 1 ? coverageAt(table, table + 4) : undefined,
    };
  };

  const substitutions = GSUB === undefined ? [] : lookups(GSUB.offset, gsubExtension);
  const positions = lookups(GPOS.offset, gposExtension);
  const classes = GDEF === undefined ? 0 : u16(GDEF.offset + 4);

  const seat = (glyph: number): Seat | undefined => {
    if (GDEF !== undefined && classes > 0 && classOf(glyph, GDEF.offset + classes) === mark) return undefined;
    const nexts: number[] = [];
    const befores: number[] = [];
    const sets: { lookup: Lookup; set: number }[] = [];
    const kerns: { table: number; index: number }[][] = [];
    /** @returns whether it may do something to the glyph alone */
    const meets = (table: number, chain: boolean): boolean => {
      const { own, next, before } = asked(table, chain);
      if (placeIn(own, glyph) === -1) return false;
      if (next !== undefined) nexts.push(next);
      else if (before !== undefined) befores.push(before);
      return next === undefined && before === undefined;
    };
    for (const lookup of substitutions)
      for (const table of lookup.tables) {
        const { type } = lookup;
        if (type === gsubContext || type === gsubChain) {
          if (meets(table, type === gsubChain)) return undefined;
          continue;
        }
        const index = placeIn(coverageAt(table, table + 2), glyph);
        if (index === -1) continue;
        if (type !== ligatures) return undefined;
        sets.push({ lookup, set: table + u16(table + 6 + index * 2) });
      }
    for (const { type, tables } of positions) {
      const found: { table: number; index: number }[] = [];
      for (const table of tables) {
        if (type === gposContext || type === gposChain) {
          if (meets(table, type === gposChain)) return undefined;
          continue;
        }
        const index = placeIn(coverageAt(table, table + 2), glyph);
        if (index === -1) continue;
        if (type !== pairs) return undefined;
        found.push({ table, index });
      }
      if (found.length > 0) kerns.push(found);
    }
    return { glyph, nexts, befores, ligatures: sets, pairs: kerns };
  };

  const meet = (one: Seat, next: Seat): boolean =>
    one.nexts.some((coverage) => placeIn(coverage, next.glyph) !== -1) ||
    next.befores.some((coverage) => placeIn(coverage, one.glyph) !== -1);

  const joins: Lookups["joins"] = (one, next, except) =>
    one.ligatures.some(({ lookup, set }) => lookup !== except && goesOn(set, next.glyph));
  /** Whether a set has a ligature that goes on with a glyph, or is of one glyph. */
  const goesOn = (set: number, next: number): boolean => {
    for (let index = 0; index < u16(set); index += 1) {
      const ligature = set + u16(set + 2 + index * 2);
      if (u16(ligature + 2) < 2 || u16(ligature + 4) === next) return true;
    }
    return false;
  };
  /** What the first glyph of a pair is wider; undefined for a pair that is not in the table, null where more happens. */
  const value = (table: number, index: number, glyph: number, next: number): number | undefined | null => {
    const [first, second] = [u16(table + 4), u16(table + 6)];
    const size = 2 * (bits(first) + bits(second));
    let at: number | undefined;
    if (u16(table) === 2) {
      const [row, column] = [
        classOf(glyph, coverageAt(table, table + 8)),
        classOf(next, coverageAt(table, table + 10)),
      ];
      at = table + 16 + (row * u16(table + 14) + column) * size;
    } else at = placeInSet(table + u16(table + 10 + index * 2), next, size);
    if (at === undefined) return undefined;
    let wider = 0;
    for (const [bit, format] of valueBits(first, second)) {
      const found = view.getInt16(at);
      at += 2;
      if (bit === advance && format === 0) wider = found;
      else if (bit < devices && found !== 0) return null;
    }
    return wider;
  };
  const placeInSet = (set: number, next: number, size: number): number | undefined => {
    let [low, high] = [0, u16(set) - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = set + 2 + middle * (size + 2);
      if (next < u16(at)) high = middle - 1;
      else if (next > u16(at)) low = middle + 1;
      else return at + 2;
    }
    return undefined;
  };

  return {
    seat,
    meet,
    joins,
    ligature: (text) => {
      const [one] = text;
      const set = one?.ligatures[0]?.set;
      if (one === undefined || set === undefined || one.ligatures.length > 1) return undefined;
      for (let index = 0; index < u16(set); index += 1) {
        const ligature = set + u16(set + 2 + index * 2);
        const count = u16(ligature + 2);
        const fits = (part: number) => u16(ligature + 2 + part * 2) === text[part]?.glyph;
        let same = 1;
        while (same < count && fits(same)) same += 1;
        if (same === count) return { glyph: u16(ligature), count };
      }
      return undefined;
    },
    kern: (one, next) => {
      if (meet(one, next) || joins(one, next)) return undefined;
      let wider = 0;
      for (const lookup of one.pairs)
        for (const { table, index } of lookup) {
          const found = value(table, index, one.glyph, next.glyph);
          if (found === null) return undefined;
          if (found === undefined) continue;
          wider += found;
          break;
        }
      return wider;
    },
  };
}

/** Formats of values: a bit for each field that is there. */
const [advance, devices] = [0x04, 0x10];

function bits(format: number): number {
  return valueBits(format, 0).length;
}

/** The fields of the two values of a pair, in order. */
function valueBits(first: number, second: number): (readonly [bit: number, value: number])[] {
  return [first, second].flatMap((format, value) =>
    Array.from({ length: 8 }, (_, index) => 1 << index).flatMap((bit) =>
      (format & bit) === 0 ? [] : [[bit, value] as const],
    ),
  );
}
