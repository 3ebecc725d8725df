import type { Line } from "./lines.ts";
import type { PdfFile } from "./page.ts";
import { isUnder, picturesOf } from "./pictures.ts";

/** Share of the height, above and below, where running heads and page numbers stand. */
const margin = 0.11;
/** Lines nearest the edge that may be one. */
const reach = 3;

/** Points: a picture of such a height at the page’s edge is no sign of the paper, and what stands below it its caption. */
const leastPicture = 60;

export interface Sorted {
  readonly body: readonly Line[];
  readonly running: readonly Line[];
}

/**
 * Parts running heads, feet and page numbers from the pages' text: lines near the edge that come again on at least two
 * pages and four in ten, numbers apart; numbers alone; and what a browser prints around a page.
 */
export function partRunning(lines: readonly Line[], file: PdfFile): Sorted {
  const { pages } = file;
  const { title } = file.properties;
  const size = usualSize(lines);
  const near = lines.filter((line) => isNearEdge(line, lines, pages[line.page]?.height ?? 0));
  const shapes = new Map<string, Set<number>>();
  for (const line of near) {
    const shape = shapeOf(line);
    const on = shapes.get(shape) ?? new Set();
    shapes.set(shape, on.add(line.page));
  }
  const pictures = picturesOf(file).map((boxes) => boxes.filter(({ y, top }) => top - y >= leastPicture));
  const least = Math.max(2, pages.length * 0.4);
  const running = new Set(
    near.filter((line) => {
      if (pictures[line.page]?.some((box) => isUnder(line, box)) && !isNumber(line.text)) return false;
      const again = (shapes.get(shapeOf(line))?.size ?? 0) >= least;
      return (
        again || isNumber(line.text) || isPrinted(line, lines, title) || isSmallPrint(line, lines, size, file)
      );
    }),
  );
  return {
    body: lines.filter((line) => !running.has(line)),
    running: lines.filter((line) => running.has(line)),
  };
}

function isNearEdge(line: Line, lines: readonly Line[], height: number): boolean {
  const top = line.y > height * (1 - margin);
  if (!top && line.y > height * margin) return false;
  const beyond = new Set(
    lines
      .filter((each) => each.page === line.page && (top ? each.y > line.y + 1 : each.y < line.y - 1))
      .map(({ y }) => Math.round(y)),
  );
  return beyond.size < reach;
}

function shapeOf({ text, page }: Line): string {
  return `${text
    .toLowerCase()
    .replace(/\d+/gu, "#")
    .replace(/\b[ivxl]+$/u, "#")}${page < 0 ? page : ""}`;
}

/** `7`, `– 7 –`, `Page 7 / 12`, `7 of 12`, `vii`. */
function isNumber(text: string): boolean {
  return /^(?:\p{L}{1,6}\.?\s)?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|\p{Ll}{1,4})\s*\d{1,4})?[-–—|\s]*$/u.test(
    text.trim(),
  );
}

/** The date, title, address and count that browsers put around a printed page, smaller than the page's text. */
function isPrinted(line: Line, lines: readonly Line[], title: string): boolean {
  const row = lines.filter((each) => each.page === line.page && Math.abs(each.y - line.y) < 2);
  const text = row.map((each) => each.text).join(" ");
  if (/^(?:https?|file):\S+/.test(line.text)) return true;
  const dated = row.some((each) => /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}/.test(each.text));
  return dated && row.length <= 3 && (line.text === title || text.length < 200);
}

/** Share of the height at the very edge where small print, far from the text, is no part of it even on one page. */
const edge = { top: 0.1, foot: 0.075 };

function isSmallPrint(line: Line, lines: readonly Line[], usual: number, { pages }: PdfFile): boolean {
  const height = pages[line.page]?.height ?? 0;
  if (line.size > usual * 0.92 || (line.y > height * edge.foot && line.y < height * (1 - edge.top)))
    return false;
  return lines.every((each) => {
    const apart = Math.abs(each.y - line.y);
    return each.page !== line.page || apart < 2 || apart > usual * 2;
  });
}

/** The size of most letters. */
function usualSize(lines: readonly Line[]): number {
  const sums = new Map<number, number>();
  for (const { size, text } of lines) sums.set(size, (sums.get(size) ?? 0) + text.length);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
