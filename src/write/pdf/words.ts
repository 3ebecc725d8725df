import { type Divide, shortestDivided } from "./divide.ts";
import { type Cut, TextBreaker, type TextInlines, type Word } from "./engine.ts";
import { hasSuperiors, type Memory, memory, type Shape, superior } from "./fonts.ts";
import type { Inline } from "./node.ts";
import type { Face, Pdf } from "./pdfkit.ts";
import type { Plain } from "./plain.ts";

/** Fonts by family, and what no font could print. */
export interface Coverage {
  readonly families: readonly string[];
  /** Characters met that no font has, in order of meeting, with the number of the first paragraph that has each. */
  readonly missing: Map<string, string | undefined>;
  /** Rules of hyphenation by language. */
  readonly dividers: ReadonlyMap<string, Divide>;
}

/** In place of a narrower space that a font does not have. */
const unbroken = "\u00a0";
/** Printed in place of a character that no font has: the first of these that the font has. */
const replacements = ["\ufffd", "□", "?"];
/** Shapers' instructions, not letters. A font may draw them as it does a space, and fontkit would then hide every space. */
const silent = /\p{Default_Ignorable_Code_Point}/gu;
const empty: Shape = { text: "", width: 0, leading: 0, trailing: 0 };
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Text → measured words, in the place of pdfmake's own, which knows no fallback font and drops nothing. */
export function measuringWith(pdf: Pdf, coverage: Coverage): TextInlines {
  const faceOf = ({ font, bold, italics }: Inline): Face => pdf.provideFont(font, bold, italics);

  /** The word in pieces of one font each; pieces hold together. */
  const pieces = (text: string, style: Inline, own: Face): Inline[] => {
    const found: Inline[] = [];
    for (const { segment } of graphemes.segment(text)) {
      const piece = { ...style, ...printableCluster(style, own, segment) };
      const last = found.at(-1);
      if (last !== undefined && last.font === piece.font) last.text += piece.text;
      else found.push(piece);
    }
    return found;
  };

  const printableCluster = (style: Inline, own: Face, cluster: string): Pick<Inline, "font" | "text"> => {
    if (covers(own, cluster, memory(own))) return { font: style.font, text: cluster };
    // A font of another height would move the line.
    if (/^\s$/u.test(cluster) && covers(own, unbroken, memory(own)))
      return { font: style.font, text: unbroken };
    const other = coverage.families.find((name) => {
      const face = faceOf({ ...style, font: name });
      return covers(face, cluster, memory(face));
    });
    if (other !== undefined) return { font: other, text: cluster };
    const known = /\s/.test(cluster) ? " " : replacements.find((one) => covers(own, one, memory(own)));
    if (!/\s/.test(cluster) && !coverage.missing.has(cluster)) coverage.missing.set(cluster, style.paragraph);
    return { font: style.font, text: known ?? "" };
  };

  /** A word, or its pieces, in one style. */
  const measured = (text: string, style: Inline, own: Face, known: Memory): Word[] => {
    const shape = style.blank === undefined ? shapeAsMet(text, own, known) : empty;
    if (shape !== undefined) return [wordOf(shape, style, own, known)];
    return pieces(text.replace(silent, ""), style, own).map((piece) => {
      const face = faceOf(piece);
      const known = memory(face);
      return wordOf(shapeIn(face, piece.text, known), piece, face, known);
    });
  };

  return {
    buildInlines(text) {
      const faces = text.map(faceOf);
      const memories = faces.map(memory);
      const items: Word[] = [];
      let held = false;
      for (const { text: word, at, lineEnd, noNewLine = false } of broken(text)) {
        const style = text[at];
        const own = faces[at];
        const known = memories[at];
        if (style === undefined || own === undefined || known === undefined) continue;
        const parts = measured(word, style, own, known);
        const last = parts.length - 1;
        for (let index = 0; index <= last; index += 1) {
          const part = parts[index];
          if (part === undefined) continue;
          const rules =
            last > 0 || held || noNewLine || !style.running
              ? undefined
              : coverage.dividers.get(style.running);
          if (rules !== undefined) divide(part, rules, known);
          if (index < last || noNewLine) part.noNewLine = true;
          if (index === last && lineEnd) part.lineEnd = true;
          items.push(part);
        }
        held = noNewLine;
      }
      return { items, ...extent(items) };
    },
  };
}

/** A quotation mark with the one short word that it opens on. */
const opening = /^[«‹„“‘]\s?\p{L}{1,3}\s$/u;

/** What stands behind a hyphen and is too short to begin a line: « peut-on », « permet-t-il ». */
const brief = /^\p{L}{1,3}(?!\p{L})/u;

/** Where lines may end: never after a hyphen that begins a word or before a few last letters, nor after `opening`. What a word has of its style is known by its place. */
function broken(text: readonly Inline[]) {
  const breaks = new TextBreaker().getBreaks(
    text.map((one, at) => ({ text: one.text, at })),
    null,
  );
  return breaks.map((one, index) => {
    const parts = /\p{L}-$/u.test(one.text) && brief.test(breaks[index + 1]?.text ?? "");
    const holds = parts || one.text === "-" || opening.test(one.text);
    return !one.lineEnd && holds ? { ...one, noNewLine: true } : one;
  });
}

/** Undefined where the font does not have all of a word. */
function shapeAsMet(text: string, font: Face, known: Memory): Shape | undefined {
  const met = known.words.get(text);
  if (met !== undefined || known.words.has(text)) return met;
  const plain = text.replace(silent, "");
  const shape = covers(font, plain, known) ? shapeIn(font, plain, known) : undefined;
  known.words.set(text, shape);
  return shape;
}

function covers({ font }: Face, text: string, { covers }: Memory): boolean {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    let known = covers.get(point);
    if (known === undefined) {
      known = font.hasGlyphForCodePoint(point);
      covers.set(point, known);
    }
    if (!known) return false;
  }
  return true;
}

function wordOf(shape: Shape, style: Inline, font: Face, known: Memory): Word {
  if (style.superior !== undefined) return raisedWord(shape, style, font, known);
  const { fontSize, blank } = style;
  return {
    text: shape.text,
    font,
    fontSize,
    alignment: style.alignment,
    color: style.color,
    link: style.link,
    raise: style.raise,
    superior: undefined,
    blank,
    fill: style.fill,
    tag: style.tag,
    note: style.note,
    language: style.language,
    running: style.running,
    even: style.even,
    x: 0,
    width: blank ?? shape.width * fontSize,
    height: heightOf(font, style),
    leadingCut: shape.leading * fontSize,
    trailingCut: shape.trailing * fontSize,
    lineEnd: undefined,
    noNewLine: undefined,
    justifyShift: undefined,
    cuts: undefined,
    actual: undefined,
  };
}

/** A word in the font's own superscripts, and the spaces behind it; as any other where the font lacks one. */
function raisedWord(shape: Shape, whole: Inline, font: Face, known: Memory): Word {
  const { superior: fontSize = whole.fontSize, ...style } = whole;
  const { text } = shape;
  const word = text.trimEnd();
  if (word === "" || style.blank !== undefined || !hasSuperiors(font, word))
    return wordOf(shape, style, font, known);
  const { width, trailing } = shapeIn(font, " ".repeat(text.length - word.length), known);
  const plain = wordOf(shape, { ...style, fontSize }, font, known);
  return {
    ...plain,
    raise: undefined,
    superior: fontSize,
    width: font.widthOfString(word, fontSize, superior) + width * fontSize,
    leadingCut: 0,
    trailingCut: trailing * fontSize,
  };
}

function heightOf(font: Face, { fontSize, lineHeight }: Inline): number {
  return ((font.ascender - font.descender) / 1000) * fontSize * lineHeight;
}

/** The places are looked for when a paragraph needs them. */
function divide(word: Word, rules: Divide, known: Memory): void {
  if (word.text.length >= shortestDivided) word.cuts = () => cutsOf(word, rules, known);
}

function cutsOf({ text, font, fontSize }: Word, rules: Divide, known: Memory): Cut[] {
  const wide = (part: string) => shapeIn(font, part, known).width * fontSize;
  return rules(text).map((letters) => {
    return { letters, head: wide(`${text.slice(0, letters)}-`), rest: wide(text.slice(letters)) };
  });
}

function shapeIn(font: Face, text: string, { shapes, plain }: Memory): Shape {
  const known = shapes.get(text);
  if (known !== undefined) return known;
  const shape = shapeOf(text, font, plain);
  shapes.set(text, shape);
  return shape;
}

function shapeOf(text: string, font: Face, plain: Plain): Shape {
  if (text === "") return empty;
  const [leading, trailing] = [spacesBefore(text), spacesAfter(text)];
  const space = leading + trailing > 0 ? font.widthOfString(" ", 1) : 0;
  const thousandths = plain.width(text);
  const width = thousandths === undefined ? font.widthOfString(text, 1) : thousandths * (1 / 1000);
  return { text, width, leading: leading * space, trailing: trailing * space };
}

function spacesBefore(text: string): number {
  let count = 0;
  while (text.charCodeAt(count) === 0x20) count += 1;
  return count;
}

function spacesAfter(text: string): number {
  let count = 0;
  while (text.charCodeAt(text.length - 1 - count) === 0x20) count += 1;
  return count;
}

/** Width of the widest word, and of the longest line when none is broken. */
function extent(words: readonly Word[]): { minWidth: number; maxWidth: number } {
  let minWidth = 0;
  let maxWidth = 0;
  let line = 0;
  let together = 0;
  for (const word of words) {
    together += word.width - word.trailingCut;
    minWidth = Math.max(minWidth, together);
    if (!word.noNewLine) together = 0;
    maxWidth = Math.max(maxWidth, line + word.width - word.trailingCut);
    line = word.lineEnd ? 0 : line + word.width;
  }
  return { minWidth, maxWidth };
}
