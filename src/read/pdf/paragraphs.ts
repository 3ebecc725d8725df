import { hasEndMark } from "../line.ts";
import type { Column } from "./columns.ts";
import { fits, type Line } from "./lines.ts";
import { isIndented, isSize, type Setting } from "./measure.ts";
import type { Image } from "./page.ts";
import { type Rows, tablesIn } from "./tables.ts";

/** Lines that belong together. */
export interface Block {
  readonly lines: readonly Line[];
  readonly column: Column;
  readonly kind: "text" | "item" | "note" | "table" | "picture";
  /** Of a table. */
  readonly rows?: Rows;
  /** Of a picture, whose lines are its caption. */
  readonly box?: Image;
}

export const bullet = /^(?:[•●◦▪■□‣⁃∙·*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)/u;
const glyph = /^[•●◦▪■□‣⁃∙]/u;
/** Share of the column's lines in smaller letters at its foot that can be notes. */
const noteMark = /^(?:\d{1,3}|[*†‡§])[\s.)]*\p{L}/u;

/** One column's lines in blocks; those at its foot in smaller letters that begin with a mark are notes. */
export function blocksOf(column: Column, setting: Setting): Block[] {
  const foot = noteStart(column, setting);
  const tables = tablesIn(column);
  let inTable = 0;
  const blocks: Block[] = [];
  let lines: Line[] = [];
  let kind: Block["kind"] = "text";
  const flush = (): void => {
    if (lines.length > 0) blocks.push({ lines, column, kind });
    lines = [];
  };
  for (const [index, line] of column.lines.entries()) {
    const table = tables.get(index);
    if (table !== undefined) {
      flush();
      kind = "text";
      blocks.push({ lines: column.lines.slice(index, table.end), column, kind: "table", rows: table.rows });
      inTable = table.end;
    }
    if (index < inTable) continue;
    const before = lines.at(-1);
    const isNote = index >= foot;
    const begins = isNote
      ? noteMark.test(line.text)
      : before !== undefined && breaks(before, line, column, setting, kind === "item", lines.length);
    if (before === undefined || begins || (isNote && index === foot)) {
      flush();
      kind = isNote ? "note" : isItem(line, before, column) ? "item" : "text";
    }
    lines.push(line);
  }
  flush();
  return blocks;
}

function isItem(line: Line, before: Line | undefined, column: Column): boolean {
  if (glyph.test(line.text)) return true;
  return (
    bullet.test(line.text) &&
    (before === undefined || isIndented(line, column) || bullet.test(before.text) || /:$/.test(before.text))
  );
}

/** Whether a paragraph ends after `a`. */
function breaks(a: Line, b: Line, column: Column, setting: Setting, inItem: boolean, count: number): boolean {
  const gap = a.y - b.y;
  const usual = isSize(a, setting.size) ? setting.leading : setting.leading * (a.size / setting.size);
  if (gap > usual * 1.3 || gap < -1) return true;
  if (Math.abs(a.size - b.size) > Math.max(a.size, b.size) * 0.06) return true;
  if (a.bold !== b.bold && (count === 1 || b.bold)) return true;
  if (isItem(b, a, column)) return true;
  const em = b.size;
  if (inItem) return b.x < a.x - em * 0.3 && hasEndMark(a.text);
  if (b.x - a.x > em * 0.5 && isIndented(b, column) && a.x - column.left < em * 0.5) return true;
  if (setting.indents && isIndented(b, column) && isIndented(a, column) && hasEndMark(a.text)) return true;
  if (setting.spaced || /,$/.test(a.text)) return false;
  return endsEarly(a, b, column, setting) && (hasEndMark(a.text) || !/^\p{Ll}/u.test(b.text));
}

/** A line that a person ended within a paragraph, as in an address: well before the edge, where paragraphs stand apart. */
export function isEnded(a: Line, b: Line, { left, right }: Column, { spaced }: Setting): boolean {
  if (!spaced || a.page !== b.page || b.y > a.y || a.x < left - 1) return false;
  return a.right < left + (right - left) * 0.75 && fits(a, b, right);
}

/** The line stops before the column's edge, where there was room for the next word or the text is drawn out. */
function endsEarly(line: Line, next: Line, { right, justified }: Column, { size }: Setting): boolean {
  const drawn = justified && isSize(line, size) && line.right < right - line.size * 0.4;
  return drawn || fits(line, next, right);
}

/** Where the notes at the column's foot begin; past its end without any. */
function noteStart({ lines }: Column, { size }: Setting): number {
  let start = lines.length;
  for (let at = lines.length - 1; at > 0; at--) {
    const line = lines[at];
    if (line === undefined || line.size > size * 0.93) break;
    if (noteMark.test(line.text)) start = at;
  }
  return start;
}

/** Whether a block goes on in the next column or on the next page. */
export function goesOn(a: Block, b: Block, setting: Setting): boolean {
  const [last, first] = [a.lines.at(-1), b.lines[0]];
  if (last === undefined || first === undefined || b.kind !== "text" || a.kind === "note") return false;
  if (last.bold !== first.bold || Math.abs(last.size - first.size) > last.size * 0.06) return false;
  if (/\p{L}[-\u2010\u00ad]$/u.test(last.text) && /^\p{Ll}/u.test(first.text)) return true;
  const full = !endsEarly(last, first, a.column, setting);
  if (!hasEndMark(last.text)) return full || /^\p{Ll}/u.test(first.text);
  if (!setting.indents && opensBlock(b.lines.map(({ text }) => text).join(" "))) return false;
  return full && (!setting.indents || !isIndented(first, b.column));
}

/**
 * After a whole sentence at a page's end, an opening quotation mark or dash, and a text that is one long parenthesis, begins
 * a paragraph more often than not.
 */
export function opensBlock(text: string): boolean {
  return /^(?:["“«„‹]|[–—-]\s|\([^()]{40,}\)\.?$)/u.test(text);
}
