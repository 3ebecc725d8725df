import { hasRightToLeft } from "../script.ts";
import type { Encoded, Face, Glyph, ParsedFont, Pdf, Run } from "./pdfkit.ts";
import { type Plain, plainWords } from "./plain.ts";
import { type Kept, keepParts, nothingKept } from "./subset.ts";

type FaceClass = new (pdf: Pdf, font: ParsedFont, id: string) => Face;

/** Glyphs of a word, and what the file has between each and the next one, if anything. */
export interface Drawn {
  readonly glyphs: readonly Glyph[];
  readonly gaps: readonly string[];
}

/** A word without what is never drawn, its width and that of its spaces at size 1. */
export interface Shape {
  readonly text: string;
  readonly width: number;
  readonly leading: number;
  readonly trailing: number;
}

/** What this process has learnt of a font. None of it depends on a document. */
export interface Memory {
  readonly shapes: Map<string, Shape>;
  /** Shapes of words as they stand in a text; undefined where the font lacks a character. */
  readonly words: Map<string, Shape | undefined>;
  /** Characters that it has, and has not. */
  readonly covers: Map<number, boolean>;
  /** Whether it draws all letters of a text as superscripts. */
  readonly superiors: Map<string, boolean>;
  /** Undefined: drawn with letters off the baseline. */
  readonly drawn: Map<string, Drawn | undefined>;
  readonly layouts: Record<string, Run>;
  readonly plain: Plain;
  readonly kept: Kept;
}

/** Fonts that this process has read, by their bytes: reading their tables again costs a third of a document. */
const read = new WeakMap<
  Uint8Array,
  { readonly name: string; readonly font: ParsedFont; readonly make: FaceClass }
>();
const memories = new WeakMap<ParsedFont, Memory>();

/** Words that are remembered of a font: some ten thousand pages' vocabulary. */
const most = 50_000;

/** A face of a font that an earlier document has read, or undefined. One that the file does not list by a name of its own would leave it open for ever. */
export function faceAgain(bytes: Uint8Array, pdf: Pdf): Face | undefined {
  const known = read.get(bytes);
  if (known === undefined) return undefined;
  const same = pdf._fontFamilies[known.name];
  if (same?.font === known.font) return same;
  pdf._fontCount += 1;
  const face = new known.make(pdf, known.font, `F${pdf._fontCount}`);
  pdf._fontFamilies[same === undefined ? face.name : face.id] = face;
  const { shapes, words } = memory(face);
  if (Math.max(shapes.size, words.size) > most) memories.delete(known.font);
  return faithful(face);
}

export function remember(bytes: Uint8Array, face: Face): void {
  read.set(bytes, { name: face.name, font: face.font, make: face.constructor as FaceClass });
  faithful(face);
}

/** OpenType’s feature for superscripts that were drawn as such. */
export const superior: readonly string[] = ["sups"];

/** Whether a face has superscripts of its own for every character of a text. */
export function hasSuperiors(face: Face, text: string): boolean {
  const { superiors } = memory(face);
  const known = superiors.get(text);
  if (known !== undefined) return known;
  const [plain, raised] = [face.layout(text).glyphs, face.layout(text, superior).glyphs];
  const all =
    plain.length === [...text].length &&
    plain.length === raised.length &&
    plain.every(({ id }, index) => id !== raised[index]?.id);
  superiors.set(text, all);
  return all;
}

export function memory(face: Face): Memory {
  const { font } = face;
  const known = memories.get(font);
  if (known !== undefined) return known;
  const fresh: Memory = {
    shapes: new Map(),
    words: new Map(),
    covers: new Map(),
    superiors: new Map(),
    drawn: new Map(),
    layouts: Object.create(null),
    plain: plainWords(face),
    kept: nothingKept(),
  };
  memories.set(font, fresh);
  return fresh;
}

/** What is copied for characters that a font draws alike. */
const alike: Readonly<Record<number, number>> = { 160: 0x20, 8208: 0x2d, 8209: 0x2d };

/**
 * Makes a face say, for what it has drawn, the characters of this document. A font's glyph remembers the first
 * character that asked for it, in any document: a no-break space met long ago would be copied in place of a space.
 */
function faithful(face: Face): Face {
  const encode = face.encode.bind(face);
  const encoded = new Map<string, Encoded>();
  const { layouts, plain, kept } = memory(face);
  face.layoutCache = layouts;
  const layout = face.layoutCached.bind(face);
  face.layoutCached = (text) => {
    const known = layouts[text] ?? plain.run(text) ?? layout(text);
    layouts[text] = known;
    return known;
  };
  keepParts(face.subset, kept);
  const word = (text: string): Encoded => {
    const known = encoded.get(text);
    if (known !== undefined) return known;
    name(face, text, face.layout(text).glyphs);
    const result = encode(text);
    encoded.set(text, result);
    return result;
  };
  face.encode = (text, features) => {
    if (features !== undefined) {
      const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
      face.layout(text, features).glyphs.forEach(({ id }, index) => {
        const point = points[index];
        if (point !== undefined) face.unicode[face.subset.includeGlyph(id)] ??= [point];
      });
      return encode(text, features);
    }
    const words = (text.match(/[^ \t]*[ \t]|[^ \t]+/g) ?? []).map(word);
    return [words.flatMap(([codes]) => codes), words.flatMap(([, positions]) => positions)];
  };
  return face;
}

/** Takes the glyphs that a word is drawn with into the file, as `encode` does. Gives their codes. */
export function meet(face: Face, word: string, glyphs: readonly Glyph[]): readonly string[] {
  name(face, word, glyphs);
  return glyphs.map(({ id, advanceWidth, codePoints }) => {
    const code = face.subset.includeGlyph(id);
    face.widths[code] ??= advanceWidth * face.scale;
    face.unicode[code] ??= codePoints;
    return code.toString(16).padStart(4, "0");
  });
}

/** Says what characters of a text its glyphs stand for, where the file has not met them yet. */
function name({ unicode, subset, font }: Face, text: string, glyphs: readonly Glyph[]): void {
  const ids = glyphs.map(({ id }) => id);
  // Drawn from right to left: the last character first.
  if (hasRightToLeft(text)) ids.reverse();
  if (ids.every((id) => unicode[subset.includeGlyph(id)] !== undefined)) return;
  charactersOf(ids, text, font).forEach((characters, index) => {
    if (characters !== undefined) unicode[subset.includeGlyph(ids[index] ?? 0)] ??= characters;
  });
}

/** The characters of a text by the glyphs it is drawn with. A ligature ends where the next glyph's own character begins. */
function charactersOf(
  ids: readonly number[],
  text: string,
  font: ParsedFont,
): (readonly number[] | undefined)[] {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  // A character in several glyphs: each says what it is drawn for alone.
  if (ids.length > points.length) return ids.map((id) => pointsOf(font.stringsForGlyph(id)[0]));
  const own = points.map((point) => font.glyphForCodePoint(point).id);
  let at = 0;
  return ids.map((id, index) => {
    const next = ids[index + 1];
    const found = next === undefined ? points.length : own.indexOf(next, at + 1);
    const count = id === own[at] || found === -1 ? 1 : found - at;
    const characters = points.slice(at, at + count).map((point) => alike[point] ?? point);
    at += count;
    return characters.length > 0 ? characters : undefined;
  });
}

function pointsOf(text: string | undefined): readonly number[] | undefined {
  return text === undefined ? undefined : Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
