import { orderLines } from "./bidi.ts";
import { Line, type TextLine, type Word } from "./engine.ts";
import { balanced } from "./even.ts";
import { totalFit } from "./fit.ts";

/**
 * Words → lines. Words that hold together stay together; one that is wider than the line is broken between
 * letters. No word is lost, and none is changed. The lines of running text are chosen together, others are each as
 * full as they can be. The same words give the same lines again: who places one takes a copy.
 */
export function breakLines(words: readonly Word[], width: number): readonly TextLine[] {
  const widths = broken.get(words);
  const known = widths?.get(width);
  if (known !== undefined) return known;
  const lines = newLines(widths === undefined ? words : words.map(unplaced), width);
  for (const line of lines) {
    const height = heightOf(line);
    line.getHeight = () => height;
  }
  if (widths === undefined) broken.set(words, new Map([[width, lines]]));
  else widths.set(width, lines);
  return lines;
}

/** The first lines are made of the words themselves, lines of another width of copies. */
function unplaced(word: Word): Word {
  return { ...word, justifyShift: undefined };
}

function heightOf({ inlines }: TextLine): number {
  let most = 0;
  for (const { height } of inlines) most = Math.max(most, height);
  return most;
}

/** Lines by their words and width: they are asked for before a block is placed, and again when it is. */
const broken = new WeakMap<readonly Word[], Map<number, readonly TextLine[]>>();

function newLines(words: readonly Word[], width: number): TextLine[] {
  const running = words.length > 1 && words.some((word) => word.running !== undefined);
  const set = (running ? fitted(words, width) : undefined) ?? even(words, width);
  const lines = set.map((line) => withLongBlanks(line, width));
  lines.forEach((one, index) => {
    justify(one, width, index === lines.length - 1 || one.newLineForced === true);
  });
  orderLines(lines);
  return lines;
}

/** Lines by total fit; undefined where a word is wider than the line. */
function fitted(words: readonly Word[], width: number): TextLine[] | undefined {
  const lines: TextLine[] = [];
  const justified = words[0]?.alignment === "justify";
  for (const part of verses(words)) {
    const ends = totalFit(part, width, justified);
    if (ends === undefined) return undefined;
    let from = 0;
    let left: Word | undefined;
    for (const { words: to, cut } of ends) {
      const line = new Line(width);
      if (left !== undefined) line.addInline(left);
      for (let index = from; index < to; index += 1) {
        const word = part[index];
        if (word !== undefined) line.addInline(word);
      }
      const divided = part[to];
      left = undefined;
      from = to;
      if (cut !== undefined && divided !== undefined) {
        const { text } = divided;
        const head = `${text.slice(0, cut.letters)}-`;
        line.addInline({ ...divided, text: head, width: cut.head, trailingCut: 0, actual: text });
        left = { ...divided, text: text.slice(cut.letters), width: cut.rest, actual: "" };
        from = to + 1;
      }
      lines.push(line);
    }
  }
  return lines;
}

/** The words up to each line break that the text itself has. */
function verses(words: readonly Word[]): Word[][] {
  const result: Word[][] = [[]];
  for (const word of words) {
    result.at(-1)?.push(word);
    if (word.lineEnd) result.push([]);
  }
  return result.filter((part) => part.length > 0);
}

/** Lines as full as they can be; those of a heading as even as so many lines can be. */
function even(words: readonly Word[], width: number): TextLine[] {
  const all = groups(words);
  const lines = filled(all, width);
  if (words[0]?.even !== true || lines.length < 2 || lines.length > 6) return lines;
  const ends = balanced(all, width, lines.length);
  if (ends === undefined) return lines;
  return ends.map((end, index) => {
    const line = new Line(width);
    for (const word of all.slice(ends[index - 1] ?? 0, end).flat()) line.addInline(word);
    return line;
  });
}

function filled(all: readonly Word[][], width: number): TextLine[] {
  const lines: TextLine[] = [];
  let line = new Line(width);
  let full = 0;
  const end = () => {
    lines.push(line);
    line = new Line(width);
    full = 0;
  };
  const add = (word: Word) => {
    line.addInline(word);
    full += word.width - (line.inlines.length === 1 ? word.leadingCut : 0);
  };
  for (const group of all) {
    const whole = group.reduce((sum, word) => sum + word.width, 0) - (group.at(-1)?.trailingCut ?? 0);
    if (line.inlines.length > 0 && full + whole > width + 0.01) end();
    if (line.inlines.length === 0 && whole > width + 0.01) {
      for (const part of group.flatMap((word) => split(word, width))) {
        if (line.inlines.length > 0 && full + part.width - part.trailingCut > width + 0.01) end();
        add(part);
      }
    } else for (const word of group) add(word);
    if (group.at(-1)?.lineEnd) end();
  }
  if (line.inlines.length > 0) lines.push(line);
  return lines;
}

/** Gives what a line leaves free to its rules to write on. */
function withLongBlanks(line: TextLine, width: number): TextLine {
  const rules = line.inlines.filter(({ fill }) => fill).length;
  const free = width - line.getWidth();
  if (rules === 0 || free <= 0) return line;
  const longer = new Line(width);
  for (const word of line.inlines)
    longer.addInline(word.fill ? { ...word, width: word.width + free / rules } : word);
  return longer;
}

/** Spreads a justified line between its spaces. */
function justify(line: TextLine, width: number, ends: boolean): void {
  if (line.inlines[0]?.alignment !== "justify") return;
  // Else pdfmake would spread it again.
  line.lastLineInParagraph = true;
  const opens = (index: number) => line.inlines[index - 1]?.text.endsWith(" ") === true;
  const gaps = line.inlines.filter((_, index) => opens(index)).length;
  const space = ends || gaps === 0 ? 0 : (width - line.getWidth()) / gaps;
  let shift = 0;
  line.inlines.forEach((word, index) => {
    if (space !== 0 && opens(index)) {
      shift += space;
      word.justifyShift = space;
    }
    word.x += shift;
  });
}

/** Words between which no line may end, together. */
function groups(words: readonly Word[]): Word[][] {
  const result: Word[][] = [];
  let group: Word[] = [];
  for (const word of words) {
    group.push(word);
    if (word.noNewLine) continue;
    result.push(group);
    group = [];
  }
  if (group.length > 0) result.push(group);
  return result;
}

/** Pieces of a word no wider than a line; at least one letter each. */
function split(word: Word, width: number): Word[] {
  if (word.blank !== undefined) return [{ ...word, width: Math.min(word.width, width) }];
  if (word.width - word.trailingCut <= width) return [word];
  const { lineEnd, ...rest } = word;
  const pieces: Word[] = [];
  let text = "";
  let wide = 0;
  for (const letter of word.text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const advance = word.font.widthOfString(letter, word.fontSize);
    if (text !== "" && wide + advance > width) {
      pieces.push({ ...rest, text, width: wide, leadingCut: 0, trailingCut: 0 });
      text = "";
      wide = 0;
    }
    text += letter;
    wide += advance;
  }
  pieces.push({ ...rest, text, width: wide, leadingCut: 0, trailingCut: 0, ...(lineEnd && { lineEnd }) });
  return pieces;
}

/** How many of `lines` go on a page with room for `fit`: never one line alone before or after the break, unless `must`. */
export function linesBeforeBreak(lines: number, fit: number, must: boolean): number {
  if (fit >= lines) return lines;
  if (fit >= 2 && lines - fit >= 2) return fit;
  if (fit >= 3 && lines - fit === 1) return fit - 1;
  return must ? Math.max(1, fit) : 0;
}

const sentence = /[.!?…:]["”»’)\]\s]*$/u;
/** So many lines are left white at most for the sake of a sentence. */
const spared = 5;

/** How many of `fit` lines stand before a sign of continuation, which is not to stand inside a sentence if one ends near; all when `must`. */
export function beforeSign(lines: readonly TextLine[], fit: number, must: boolean): number {
  if (fit >= lines.length) return fit;
  const ends = (count: number) =>
    sentence.test(lines[count - 1]?.inlines.map(({ text }) => text).join("") ?? "");
  for (let count = fit; count >= Math.max(2, fit - spared); count -= 1)
    if (ends(count) && lines.length - count > 1) return count;
  return fit > spared || must ? fit : 0;
}

/** Lines of a block that its heading, or the foot of a page, must have at the least. */
export function leadingLines(lines: number): number {
  return lines <= 3 ? lines : 2;
}

/** Distance from the top of a line to its baseline: half the leading above, half below, as in CSS. */
export function baseline(line: TextLine): number {
  let ascent = 0;
  let descent = 0;
  for (const { font, fontSize, raise } of line.inlines) {
    if (raise !== undefined) continue;
    ascent = Math.max(ascent, (font.ascender / 1000) * fontSize);
    descent = Math.max(descent, (-font.descender / 1000) * fontSize);
  }
  return (line.getHeight() - ascent - descent) / 2 + ascent;
}
