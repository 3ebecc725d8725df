import type { Metrics, Subset, TrueTypeSubset } from "./pdfkit.ts";

/** What the files of a TrueType font have in common, whatever glyphs they have. */
export interface Kept {
  /** Of glyphs that are not made of others. */
  readonly outlines: Map<number, Outline>;
  /** Of a file that fontkit has written; what it says of its glyphs is written anew. */
  file: Tables | undefined;
}

interface Outline {
  readonly bytes: Uint8Array;
  readonly metrics: Metrics;
}
/** A font file in parts: its head, and its tables in their order. */
interface Tables {
  readonly head: Uint8Array;
  readonly tables: readonly Table[];
}
interface Table {
  readonly tag: string;
  /** In the list of tables. */
  readonly entry: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Lengths of a font file's head, and of an entry in its list of tables. */
const [headLength, entryLength] = [12, 16];
/** Where the number of glyphs stands in a table. */
const counts: Readonly<Record<string, number>> = { hhea: 34, maxp: 4 };

export function nothingKept(): Kept {
  return { outlines: new Map(), file: undefined };
}

/**
 * Makes a subset read a glyph’s outline once, not for every file that has it, and write what files of the font share
 * as it stands: fontkit’s general encoder asks each field of each table for its size, then for its bytes.
 */
export function keepParts(subset: Subset, kept: Kept): void {
  if (!isTrueType(subset)) return;
  const add = subset._addGlyph.bind(subset);
  subset._addGlyph = (glyph) => {
    const known = kept.outlines.get(glyph);
    if (known === undefined) {
      const index = add(glyph);
      const [bytes, metrics] = [subset.glyf[index], subset.hmtx.metrics[index]];
      // A negative number of contours: made of other glyphs, which have other numbers in every file.
      const simple = bytes !== undefined && ((bytes[0] ?? 0) & 0x80) === 0;
      if (simple && metrics !== undefined) kept.outlines.set(glyph, { bytes, metrics });
      return index;
    }
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push(known.metrics);
    subset.offset += known.bytes.length;
    return subset.glyf.push(known.bytes) - 1;
  };
  const encode = subset.encode.bind(subset);
  subset.encode = () => {
    if (kept.file !== undefined) return written(subset, kept.file);
    const file = encode();
    kept.file = { head: file.slice(0, headLength), tables: tablesOf(file) };
    return file;
  };
}

function isTrueType(subset: Subset): subset is TrueTypeSubset {
  return "_addGlyph" in subset;
}

function tablesOf(file: Uint8Array): readonly Table[] {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = headLength + index * entryLength;
    const entry = file.slice(at, at + entryLength);
    const offset = view.getUint32(at + 8);
    const bytes = file.slice(offset, offset + view.getUint32(at + 12));
    return { tag: String.fromCharCode(...entry.subarray(0, 4)), entry, bytes };
  });
}

/** The font file of a subset: the tables one after the other, as fontkit lays them. */
function written(subset: TrueTypeSubset, { head, tables }: Tables): Uint8Array {
  const { version } = subset.font.loca;
  subset.glyf = [];
  subset.offset = 0;
  subset.loca = { offsets: [], version };
  subset.hmtx = { metrics: [], bearings: [] };
  // A glyph made of others adds them to the list.
  for (let index = 0; index < subset.glyphs.length; index += 1) subset._addGlyph(subset.glyphs[index] ?? 0);
  const count = subset.glyf.length;
  const own: Readonly<Record<string, Uint8Array>> = {
    loca: locations([...subset.loca.offsets, subset.offset], version),
    glyf: joined(subset.glyf, subset.offset),
    hmtx: widths(subset.hmtx.metrics),
  };
  const start = headLength + tables.length * entryLength;
  const parts = tables.map(({ tag, bytes }) => own[tag] ?? counted(tag, bytes, count));
  const file = joined(
    [head, ...tables.map(({ entry }) => entry), ...parts],
    parts.reduce((sum, { length }) => sum + length, start),
  );
  const view = new DataView(file.buffer);
  let offset = start;
  parts.forEach(({ length }, index) => {
    const entry = headLength + index * entryLength;
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, length);
    offset += length;
  });
  return file;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A table that says how many glyphs there are, saying it of this file. */
function counted(tag: string, bytes: Uint8Array, count: number): Uint8Array {
  const at = counts[tag];
  if (at === undefined) return bytes;
  const own = bytes.slice();
  new DataView(own.buffer).setUint16(at, count);
  return own;
}

/** Offsets of the outlines: in version 0 half of them, in two bytes. */
function locations(offsets: readonly number[], version: number): Uint8Array {
  const size = version === 0 ? 2 : 4;
  const view = new DataView(new ArrayBuffer(offsets.length * size));
  offsets.forEach((offset, index) => {
    if (version === 0) view.setUint16(index * size, offset >>> 1);
    else view.setUint32(index * size, offset);
  });
  return new Uint8Array(view.buffer);
}

function widths(metrics: readonly Metrics[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(metrics.length * 4));
  metrics.forEach(({ advance, bearing }, index) => {
    view.setUint16(index * 4, advance);
    view.setInt16(index * 4 + 2, bearing);
  });
  return new Uint8Array(view.buffer);
}
