import { lookupsOf, type Seat } from "./lookups.ts";
import type { Face, Glyph, Run } from "./pdfkit.ts";

/**
 * Shapes the words in which letters only care for the next one, or are one with it: nearly all words in Latin letters.
 * A word is the sum of its pairs, to the last bit what fontkit gives. Undefined where a rule of the font might do more.
 */
export interface Plain {
  /** In thousandths of the size. */
  readonly width: (word: string) => number | undefined;
  readonly run: (word: string) => Run | undefined;
}

type Position = Run["positions"][number];
/** A letter, or a ligature, with its place where it stands alone, and before others. */
interface Letter {
  readonly glyph: Glyph;
  readonly seat: Seat;
  readonly alone: Position;
  readonly before: Map<Letter, Position | undefined>;
}

/** Latin letters, and what may stand beside them: U+00AD and U+2044 do more than stand there. */
const latin = /[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;
const others = /[^ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u202f-\u203a\u20ac]/;
/** The scripts that fontkit looks for in a font, in words with a Latin letter and in others. */
const scripts = { latin: ["latn", "DFLT", "dflt"], common: ["DFLT", "dflt", "latn"] };

export function plainWords(face: Face): Plain {
  let known: { readonly inLatin: Setter | undefined; readonly inCommon: Setter | undefined } | undefined;
  const set = (word: string): readonly Letter[] | undefined => {
    if (word === "" || others.test(word)) return undefined;
    known ??= { inLatin: setter(face, scripts.latin), inCommon: setter(face, scripts.common) };
    return (latin.test(word) ? known.inLatin : known.inCommon)?.(word);
  };
  return {
    width: (word) => {
      const letters = set(word);
      if (letters === undefined) return undefined;
      let width = 0;
      for (let index = 0; index < letters.length; index += 1) width += placed(letters, index).xAdvance;
      return width;
    },
    run: (word) => {
      const letters = set(word);
      if (letters === undefined) return undefined;
      const positions = letters.map((_, index) => placed(letters, index));
      return {
        glyphs: letters.map(({ glyph }) => glyph),
        positions,
        advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
      };
    },
  };
}

function placed(letters: readonly Letter[], index: number): Position {
  const [one, next] = [letters[index], letters[index + 1]];
  const place = next === undefined ? one?.alone : one?.before.get(next);
  return place ?? { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: 0 };
}

/** The letters of a word, all pairs of which are known. */
type Setter = (word: string) => readonly Letter[] | undefined;

function setter({ font, scale }: Face, scripts: readonly string[]): Setter | undefined {
  const rules = soundly(() => lookupsOf(font, scripts));
  if (rules === undefined) return undefined;
  const letters = new Map<number, Letter | undefined>();
  const ligatures = new Map<number, Letter | undefined>();

  const position = (units: number, wider: number): Position => ({
    xAdvance: (units + wider) * scale,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
    advanceWidth: units * scale,
  });
  const letterOf = (glyph: Glyph): Letter | undefined => {
    const seat = glyph.id === 0 ? undefined : soundly(() => rules.seat(glyph.id));
    return seat && { glyph, seat, alone: position(glyph.advanceWidth, 0), before: new Map() };
  };
  const letter = (code: number): Letter | undefined => {
    const known = letters.get(code);
    if (known !== undefined || letters.has(code)) return known;
    const found = letterOf(font.glyphForCodePoint(code));
    letters.set(code, found);
    return found;
  };
  const isPair = (one: Letter, next: Letter): boolean => {
    const known = one.before.get(next);
    if (known !== undefined || one.before.has(next)) return known !== undefined;
    const wider = soundly(() => rules.kern(one.seat, next.seat));
    const found = wider === undefined ? undefined : position(one.glyph.advanceWidth, wider);
    one.before.set(next, found);
    return found !== undefined;
  };
  const ligatureOf = (id: number, letters: readonly Letter[], word: string): Letter | undefined => {
    const known = ligatures.get(id);
    if (known !== undefined || ligatures.has(id)) return known;
    const points = Array.from(letters, (_, index) => word.charCodeAt(index));
    const found = letterOf(font.getGlyph(id, points));
    ligatures.set(id, found);
    return found;
  };
  /** The ligature at a place of a word, where nothing else may happen to its letters and their neighbours. */
  const joined = (all: readonly Letter[], from: number, word: string) => {
    const { glyph, count } = rules.ligature(all.slice(from).map(({ seat }) => seat)) ?? {
      glyph: 0,
      count: 0,
    };
    if (count < 2) return undefined;
    const around = all.slice(Math.max(0, from - 1), from + count + 1);
    const [own] = all[from]?.seat.ligatures ?? [];
    const more = around.some(({ seat }, index) => {
      const next = around[index + 1]?.seat;
      return next !== undefined && (rules.meet(seat, next) || rules.joins(seat, next, own?.lookup));
    });
    const letters = all.slice(from, from + count);
    const letter = more ? undefined : ligatureOf(glyph, letters, word.slice(from));
    return letter && { letter, count };
  };

  return (word) => {
    const all: Letter[] = [];
    let mayJoin = false;
    for (let index = 0; index < word.length; index += 1) {
      const code = word.charCodeAt(index);
      const one = code === 0x20 && index < word.length - 1 ? undefined : letter(code);
      if (one === undefined) return undefined;
      mayJoin ||= one.seat.ligatures.length > 0;
      all.push(one);
    }
    const set: Letter[] = [];
    for (let index = 0; index < all.length; ) {
      const found = mayJoin ? soundly(() => joined(all, index, word)) : undefined;
      const one = found?.letter ?? all[index];
      const last = set.at(-1);
      if (one === undefined || (last !== undefined && !isPair(last, one))) return undefined;
      set.push(one);
      index += found?.count ?? 1;
    }
    return set;
  };
}

/** Undefined where a font's tables lead out of the font. */
function soundly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
