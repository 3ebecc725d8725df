import type { ContextTable, Coverage, Face, Glyph, LayoutTable, LookupTable, Run } from "./pdfkit.ts";

/**
 * Shapes the words in which every letter keeps its own glyph and only cares for the next one: nearly all words in Latin
 * letters. What fontkit says of each two letters is asked once; a word is their sum, to the last bit what fontkit would
 * have given. Undefined where a rule of the font might look farther.
 */
export interface Plain {
  /** In thousandths of the size. */
  readonly width: (word: string) => number | undefined;
  readonly run: (word: string) => Run | undefined;
}

/** A letter alone, and one before another. Lengths in thousandths of the size. */
interface Letter {
  readonly glyph: Glyph;
  readonly position: Position;
}
type Position = Run["positions"][number];

const script = "latn";
/** Latin letters, of which a word has at least one, and what stands beside them: U+00AD and U+2044 do more than stand there. */
const latin = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;
const others = /[^ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u202f-\u203a\u20ac]/;
/** A number for each two of these letters. */
const range = 0x4000;
/** What fontkit asks of a font for Latin text. */
const features: ReadonlySet<string> = new Set(
  "rvrn ltra ltrm ccmp locl rlig mark mkmk calt clig liga rclt curs kern".split(" "),
);

export function plainWords(face: Face): Plain {
  const { font, scale } = face;
  const letters = new Map<number, Letter | undefined>();
  const pairs = new Map<number, Position | undefined>();
  let rules: readonly Rule[] | undefined;

  const mayChange = (glyph: number, next?: number): boolean => {
    rules ??= [...rulesOf(font.GSUB, true), ...rulesOf(font.GPOS, false)];
    return rules.some((rule) => rule(glyph, next));
  };
  const shaped = (text: string): Run => {
    const { glyphs, positions } = font.layout(text, undefined, script);
    return {
      glyphs,
      positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }, index) => ({
        xAdvance: xAdvance * scale,
        yAdvance: yAdvance * scale,
        xOffset: xOffset * scale,
        yOffset: yOffset * scale,
        advanceWidth: (glyphs[index]?.advanceWidth ?? 0) * scale,
      })),
      advanceWidth: 0,
    };
  };
  const letter = (code: number): Letter | undefined => {
    const known = letters.get(code);
    if (known !== undefined || letters.has(code)) return known;
    const own = font.glyphForCodePoint(code);
    const { glyphs, positions } = shaped(String.fromCharCode(code));
    const [glyph, position] = [glyphs[0], positions[0]];
    const kept = glyphs.length === 1 && glyph?.id === own.id && own.id !== 0 && !mayChange(own.id);
    const found = kept && position !== undefined && isNatural(position) ? { glyph, position } : undefined;
    letters.set(code, found);
    return found;
  };
  /** The letter `code` before the letter `next`. */
  const pair = (code: number, next: number): Position | undefined => {
    const key = code * range + next;
    const known = pairs.get(key);
    if (known !== undefined || pairs.has(key)) return known;
    const [first, second] = [letter(code), letter(next)];
    let found: Position | undefined;
    if (first !== undefined && second !== undefined && !mayChange(first.glyph.id, second.glyph.id)) {
      const { glyphs, positions } = shaped(String.fromCharCode(code, next));
      const [before, after] = positions;
      const kept =
        glyphs.length === 2 && glyphs[0]?.id === first.glyph.id && glyphs[1]?.id === second.glyph.id;
      if (kept && before !== undefined && isLevel(before) && after !== undefined && isNatural(after))
        found = before;
    }
    pairs.set(key, found);
    return found;
  };

  if (font.morx !== undefined || font.fvar !== undefined) return { width: none, run: none };
  return {
    width: (word) => {
      if (!latin.test(word) || others.test(word)) return undefined;
      const last = word.length - 1;
      let width = 0;
      for (let index = 0; index < last; index += 1) {
        const code = word.charCodeAt(index);
        const position = code === 0x20 ? undefined : pair(code, word.charCodeAt(index + 1));
        if (position === undefined) return undefined;
        width += position.xAdvance;
      }
      const end = letter(word.charCodeAt(last));
      return end === undefined ? undefined : width + end.position.xAdvance;
    },
    run: (word) => {
      if (!latin.test(word) || others.test(word)) return undefined;
      const last = word.length - 1;
      const glyphs: Glyph[] = [];
      const positions: Position[] = [];
      let advanceWidth = 0;
      for (let index = 0; index <= last; index += 1) {
        const code = word.charCodeAt(index);
        const one = letter(code);
        if (one === undefined || (code === 0x20 && index < last)) return undefined;
        const position = index < last ? pair(code, word.charCodeAt(index + 1)) : one.position;
        if (position === undefined) return undefined;
        glyphs.push(one.glyph);
        positions.push(position);
        advanceWidth += position.xAdvance;
      }
      return { glyphs, positions, advanceWidth };
    },
  };
}

function none(): undefined {
  return undefined;
}

function isLevel({ xOffset, yOffset, yAdvance }: Position): boolean {
  return xOffset === 0 && yOffset === 0 && yAdvance === 0;
}

/** As wide as the glyph alone: marks are not. */
function isNatural(position: Position): boolean {
  return isLevel(position) && position.xAdvance === position.advanceWidth;
}

/** Whether a rule of the font might do something to a glyph before another that two letters alone do not show. */
type Rule = (glyph: number, next: number | undefined) => boolean;

function rulesOf(table: LayoutTable | undefined, substitutes: boolean): Rule[] {
  if (table === undefined) return [];
  const { scriptList, featureList, lookupList } = table;
  const own = [script, "DFLT", "dflt"].map((tag) => scriptList.find((one) => one.tag === tag));
  const indices = new Set<number>();
  for (const index of own.find((one) => one !== undefined)?.script.defaultLangSys?.featureIndexes ?? []) {
    const { tag = "", feature } = featureList[index] ?? {};
    if (features.has(tag)) for (const lookup of feature?.lookupListIndexes ?? []) indices.add(lookup);
  }
  return [...indices].flatMap((index) => {
    const lookup = lookupList.get(index);
    const { ignoreBaseGlyphs, ignoreLigatures } = lookup.flags.flags;
    if (ignoreBaseGlyphs || ignoreLigatures) return [() => true];
    return lookup.subTables.map((one) =>
      one.extension === undefined
        ? ruleOf(lookup.lookupType, one, substitutes)
        : ruleOf(one.lookupType ?? 0, one.extension, substitutes),
    );
  });
}

/** Types of lookups after the OpenType specification, tables GSUB and GPOS. */
function ruleOf(type: number, table: LookupTable, substitutes: boolean): Rule {
  if (type === (substitutes ? 5 : 7) || type === (substitutes ? 6 : 8)) return contextRule(table);
  if (substitutes && type === 4)
    return (glyph, next) => {
      const index = placeIn(table.coverage, glyph);
      if (index === -1 || next === undefined) return false;
      return table.ligatureSets?.get(index).some(({ components }) => components[0] === next) === true;
    };
  // One glyph, two, or marks, of which these words have none: what two letters show is all.
  return substitutes && type > 3 ? () => true : () => false;
}

function contextRule(table: LookupTable & ContextTable): Rule {
  if (table.version !== 3) return (glyph) => placeIn(table.coverage, glyph) !== -1;
  const before = table.backtrackCoverage ?? [];
  const [first, ...after] = [
    ...(table.coverages ?? table.inputCoverage ?? []),
    ...(table.lookaheadCoverage ?? []),
  ];
  const [next] = after;
  if (before.length + after.length < 2) return () => false;
  return (glyph, following) =>
    placeIn(first, glyph) !== -1 &&
    (next === undefined || (following !== undefined && placeIn(next, following) !== -1));
}

function placeIn(coverage: Coverage | undefined, glyph: number): number {
  if (coverage?.glyphs !== undefined) return coverage.glyphs.indexOf(glyph);
  const range = coverage?.rangeRecords?.find(({ start, end }) => start <= glyph && glyph <= end);
  return range === undefined ? -1 : range.startCoverageIndex + glyph - range.start;
}
