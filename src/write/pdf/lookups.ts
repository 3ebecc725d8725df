import { type Lookup, type OpenType, openType } from "./opentype.ts";
import { type PairTable, widerInPair } from "./pairs.ts";
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
  readonly pairs: readonly (readonly PairTable[])[];
}

const [gsubContext, gsubChain, gsubExtension] = [5, 6, 7];
const [gposContext, gposChain, gposExtension] = [7, 8, 9];
const [pairs, ligatures, mark] = [2, 4, 3];

/**
 * Undefined for a font with other ways to shape than these tables, or with rules that skip letters.
 * @param scripts the first of them that the font has is meant
 * @throws RangeError where the tables lead out of the font; so do the functions that it gives
 */
export function lookupsOf(parsed: ParsedFont, scripts: readonly string[]): Lookups | undefined {
  const { GSUB, GPOS, GDEF, kern, morx, fvar } = parsed.directory.tables;
  if (GPOS === undefined || kern !== undefined || morx !== undefined || fvar !== undefined) return undefined;
  const font = openType(parsed);
  const { u16, placeAt, placeIn, classOf } = font;
  const substitutions = GSUB === undefined ? [] : font.lookups(GSUB.offset, gsubExtension, scripts);
  const positions = font.lookups(GPOS.offset, gposExtension, scripts);
  if (substitutions === undefined || positions === undefined) return undefined;
  const classes = GDEF === undefined ? 0 : u16(GDEF.offset + 4);

  const seat = (glyph: number): Seat | undefined => {
    if (GDEF !== undefined && classes > 0 && classOf(glyph, GDEF.offset + classes) === mark) return undefined;
    const nexts: number[] = [];
    const befores: number[] = [];
    const sets: { lookup: Lookup; set: number }[] = [];
    const kerns: PairTable[][] = [];
    /** @returns whether it may do something to the glyph alone */
    const meets = (table: number, chain: boolean): boolean => {
      const { own, next, before } = asked(font, table, chain);
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
        const index = placeIn(placeAt(table, table + 2), glyph);
        if (index === -1) continue;
        if (type !== ligatures) return undefined;
        sets.push({ lookup, set: table + u16(table + 6 + index * 2) });
      }
    for (const { type, tables } of positions) {
      const found: PairTable[] = [];
      for (const table of tables) {
        if (type === gposContext || type === gposChain) {
          if (meets(table, type === gposChain)) return undefined;
          continue;
        }
        const index = placeIn(placeAt(table, table + 2), glyph);
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
        for (const table of lookup) {
          const found = widerInPair(font, table, one.glyph, next.glyph);
          if (found === null) return undefined;
          if (found === undefined) continue;
          wider += found;
          break;
        }
      return wider;
    },
  };
}

/** What a rule in context asks for: `before`, the glyph itself, and the next one. Undefined: whatever has its first coverage. */
function asked({ u16, placeAt }: OpenType, table: number, chain: boolean) {
  if (u16(table) !== 3) return { own: placeAt(table, table + 2) };
  if (!chain) {
    const next = u16(table + 2) > 1 ? placeAt(table, table + 8) : undefined;
    return { own: placeAt(table, table + 6), next };
  }
  const before = u16(table + 2);
  const input = table + 4 + before * 2;
  const ahead = input + 2 + u16(input) * 2;
  const next = u16(input) > 1 ? input + 4 : u16(ahead) > 0 ? ahead + 2 : undefined;
  return {
    own: placeAt(table, input + 2),
    next: next === undefined ? undefined : placeAt(table, next),
    before: before === 1 ? placeAt(table, table + 4) : undefined,
  };
}
