import type { Divide } from "./divide.ts";
import { type Cut, type Face, type Pdf, TextBreaker, type TextInlines, type Word } from "./engine.ts";
import { hasSuperiors, memory, type Shape, superior } from "./fonts.ts";
import type { Inline } from "./node.ts";

/** Fonts by family, and what no font could print. */
export interface Coverage {
  readonly families: readonly string[];
  /** Characters met that no font has, in order of meeting, with the number of the first paragraph that has each. */
  readonly missing: Map<string, string | undefined>;
  /** Rules of hyphenation by language. */
  readonly dividers: ReadonlyMap<string, Divide>;
}

/** Printed in place of a character that no font has: the first of these that the font has. */
const replacements = ["\ufffd", "□", "?"];
/** Shapers' instructions, not letters. A font may draw them as it does a space, and fontkit would then hide every space. */
const silent = /\p{Default_Ignorable_Code_Point}/gu;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Text → measured words, in the place of pdfmake's own, which knows no fallback font and drops nothing. */
export function measuringWith(pdf: Pdf, coverage: Coverage): TextInlines {
  const has = (face: Face, cluster: string): boolean => {
    const cache = memory(face).covers;
    const cached = cache.get(cluster);
    if (cached !== undefined) return cached;
    const answer = [...cluster].every((character) =>
      face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    );
    cache.set(cluster, answer);
    return answer;
  };

  /** The word in pieces of one font each; pieces hold together. */
  const covered = (word: Inline): Inline[] => {
    const own = pdf.provideFont(word.font, word.bold, word.italics);
    const plain = word.text.replace(silent, "");
    if (has(own, plain)) {
      word.text = plain;
      return [word];
    }
    const pieces: Inline[] = [];
    for (const { segment } of graphemes.segment(plain)) {
      const piece = { ...word, ...printableCluster(word, own, segment) };
      const last = pieces.at(-1);
      if (last !== undefined && last.font === piece.font) last.text += piece.text;
      else pieces.push(piece);
    }
    return pieces;
  };

  const printableCluster = (word: Inline, own: Face, cluster: string): Pick<Inline, "font" | "text"> => {
    if (has(own, cluster)) return { font: word.font, text: cluster };
    const other = coverage.families.find((name) =>
      has(pdf.provideFont(name, word.bold, word.italics), cluster),
    );
    if (other !== undefined) return { font: other, text: cluster };
    const known = /\s/.test(cluster) ? " " : replacements.find((character) => has(own, character));
    if (!/\s/.test(cluster) && !coverage.missing.has(cluster)) coverage.missing.set(cluster, word.paragraph);
    return { font: word.font, text: known ?? "" };
  };

  return {
    buildInlines(text) {
      const broken = new TextBreaker().getBreaks(text, null);
      const items: Word[] = [];
      broken.forEach((word, position) => {
        const pieces = word.blank === undefined ? covered(word) : [{ ...word, text: "" }];
        const whole = pieces.length === 1 && !word.noNewLine && !broken[position - 1]?.noNewLine;
        const rules = whole && word.running ? coverage.dividers.get(word.running) : undefined;
        pieces.forEach((piece, index) => {
          const measured = measure(piece, pdf);
          if (rules !== undefined) divide(measured, rules);
          if (index < pieces.length - 1) {
            measured.noNewLine = true;
            delete measured.lineEnd;
          }
          items.push(measured);
        });
      });
      return { items, ...extent(items) };
    },
  };
}

/** Makes a piece, which is nobody else's, a measured word. */
function measure(piece: Inline, pdf: Pdf): Word {
  const font = pdf.provideFont(piece.font, piece.bold, piece.italics);
  const text = piece.text.trimEnd();
  if (piece.superior !== undefined && piece.blank === undefined && text !== "" && hasSuperiors(font, text)) {
    piece.fontSize = piece.superior;
    delete piece.raise;
    const { width, trailing } = shapeIn(font, " ".repeat(piece.text.length - text.length));
    return Object.assign(piece, {
      font,
      x: 0,
      width: font.widthOfString(text, piece.fontSize, superior) + width * piece.fontSize,
      height: heightOf(font, piece),
      leadingCut: 0,
      trailingCut: trailing * piece.fontSize,
    });
  }
  delete piece.superior;
  const shape = shapeIn(font, piece.text);
  return Object.assign(piece, {
    font,
    x: 0,
    width: piece.blank ?? shape.width * piece.fontSize,
    height: heightOf(font, piece),
    leadingCut: shape.leading * piece.fontSize,
    trailingCut: shape.trailing * piece.fontSize,
  });
}

function heightOf(font: Face, { fontSize, lineHeight }: Inline): number {
  return ((font.ascender - font.descender) / 1000) * fontSize * lineHeight;
}

/** The places are looked for when a paragraph needs them. */
function divide(word: Word, rules: Divide): void {
  const { text, font, fontSize } = word;
  const wide = (part: string) => shapeIn(font, part).width * fontSize;
  word.cuts = () =>
    rules(text).map((letters): Cut => {
      return { letters, head: wide(`${text.slice(0, letters)}-`), rest: wide(text.slice(letters)) };
    });
}

function shapeIn(font: Face, text: string): Shape {
  const { shapes } = memory(font);
  const known = shapes.get(text);
  if (known !== undefined) return known;
  const shape = shapeOf(text, font);
  shapes.set(text, shape);
  return shape;
}

function shapeOf(text: string, font: Face): Shape {
  if (text === "") return { width: 0, leading: 0, trailing: 0 };
  const space = font.widthOfString(" ", 1);
  const leading = text.length - text.replace(/^ +/, "").length;
  const trailing = text.length - text.replace(/ +$/, "").length;
  return { width: font.widthOfString(text, 1), leading: leading * space, trailing: trailing * space };
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
