import bidiModule, { type Bidi } from "bidi-js";
import { beginsAtRight, hasRightToLeft } from "../script.ts";
import type { TextLine, Word } from "./engine.ts";

/** A CommonJS module whose types are written as if it were none. */
const factory = bidiModule as unknown as () => Bidi;
/** The algorithm's tables, unpacked when a text first needs them. */
let known: Bidi | undefined;

function bidi(): Bidi {
  known ??= factory();
  return known;
}

/** A part of a word in one direction. */
interface Piece {
  readonly word: Word;
  readonly text: string;
  readonly level: number;
  /** What a justified line adds behind it. */
  readonly stretch: number;
}

/** Stands for a blank to write on: neither letter nor space. */
const blank = "\ufffc";

/**
 * Puts the words of a paragraph's lines where the Unicode Bidirectional Algorithm (UAX #9) wants them, if the
 * paragraph has letters that are written from right to left. They stay in the order in which they are read: only
 * their places change. What is drawn other than read says so in `actual`.
 */
export function orderLines(lines: readonly TextLine[]): void {
  if (!lines.some(({ inlines }) => inlines.some(({ text }) => hasRightToLeft(text)))) return;
  const words = lines.flatMap(({ inlines }) => inlines);
  const rtl = beginsAtRight(words.map(({ text }) => text).join(""), words[0]?.language ?? "");
  for (const line of lines) orderLine(line, rtl);
}

function orderLine(line: TextLine, rtl: boolean): void {
  const { inlines } = line;
  if (!rtl && !inlines.some(({ text }) => hasRightToLeft(text))) return;
  const texts = inlines.map((word) => (word.blank === undefined ? word.text : blank));
  for (let last = texts.length - 1; last >= 0; last -= 1) {
    texts[last] = (texts[last] ?? "").replace(/ +$/, "");
    if (texts[last] !== "") break;
  }
  const { levels } = bidi().getEmbeddingLevels(texts.join(""), rtl ? "rtl" : "ltr");
  let at = 0;
  const pieces = inlines.flatMap((word, index): Piece[] => {
    const text = texts[index] ?? "";
    const parts = byLevel(text, levels.subarray(at, at + text.length));
    at += text.length;
    const stretch = inlines[index + 1]?.justifyShift ?? 0;
    return parts.map((part, place) => ({
      word,
      ...part,
      stretch: place === parts.length - 1 ? stretch : 0,
    }));
  });
  const drawn = pieces.map(drawnWord);
  let x = 0;
  for (const index of visualOrder(pieces.map(({ level }) => level))) {
    const [piece, word] = [pieces[index], drawn[index]];
    if (piece === undefined || word === undefined) continue;
    // In a text from right to left the space after a word stands at its left.
    const before = piece.level % 2 === 1 ? piece.stretch : 0;
    word.x = x + before;
    x += word.width + piece.stretch;
  }
  const full = pieces.some(({ stretch }) => stretch > 0);
  for (const word of drawn) if (rtl && !full && word.alignment !== "center") word.alignment = "right";
  line.inlines.length = 0;
  line.inlines.push(...drawn);
  line.getWidth = () => x;
}

/** The text in parts of one level. */
function byLevel(text: string, levels: Uint8Array): { text: string; level: number }[] {
  const parts: { text: string; level: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const level = levels[at] ?? 0;
    const last = parts.at(-1);
    if (last !== undefined && last.level === level) last.text += text.charAt(at);
    else parts.push({ text: text.charAt(at), level });
  }
  return parts;
}

/** Indices from left to right: from the highest level down, every run of that level and above is turned round (rule L2). */
function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to += 1;
      if (to - from > 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return order;
}

/** A piece as it is drawn. Fontkit itself turns round what it knows for Arabic or Hebrew letters, and nothing else. */
function drawnWord({ word, text, level }: Piece): Word {
  if (word.blank !== undefined) return { ...word, justifyShift: 0 };
  let shown = text;
  if (level % 2 === 1) {
    const letters = [...text].map((letter) => bidi().getMirroredCharacter(letter) ?? letter);
    shown = (hasRightToLeft(text) ? letters : letters.reverse()).join("");
  }
  const same = shown === text && !hasRightToLeft(text);
  return {
    ...word,
    text: shown,
    width: word.font.widthOfString(shown, word.fontSize),
    leadingCut: 0,
    trailingCut: 0,
    // Words beside each other are not written as one.
    justifyShift: 0,
    ...(!same && word.actual === undefined && { actual: text }),
  };
}
