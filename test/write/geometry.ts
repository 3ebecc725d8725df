import { getDocumentProxy } from "unpdf";
import { rules } from "./readback.ts";

/** Copiers print nothing nearer to the edge: 12 mm. */
const edge = (12 * 72) / 25.4;
/** A space of the text faces, in ems, and how much wider it may be. */
const [natural, widest] = [0.2, 1.6];

interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Of its marked content: `P`, `H2`, `Artifact` … */
  readonly tag: string;
}

interface Line {
  readonly y: number;
  readonly left: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

export interface Report {
  /** What a typesetter would mend, with its page. */
  readonly faults: readonly string[];
  /** Spaces of running text as multiples of the natural one. */
  readonly spaces: readonly number[];
  readonly pages: number;
}

/** Looks at the pages of a PDF as they are drawn: no word of how they were made. */
export async function lookAt(bytes: Uint8Array): Promise<Report> {
  const proxy = await getDocumentProxy(bytes.slice());
  const strokes = rules(bytes);
  const faults: string[] = [];
  const spaces: number[] = [];
  let before: readonly Line[] = [];
  for (let number = 1; number <= proxy.numPages; number += 1) {
    const page = await proxy.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const all = await piecesOf(page, height);
    const pieces = all.filter(({ tag }) => tag !== "Artifact");
    const drawn = strokes[number - 1] ?? [];
    const told = (fault: string) => faults.push(`page ${number}: ${fault}`);

    for (const { left, right, y, text } of all)
      if (left < edge - 0.5 || right > width - edge + 0.5 || y > height - edge + 0.5 || y < edge)
        told(`nearer to the edge than 12 mm: “${text.slice(0, 30)}”`);
    for (const { x1, x2, y1, y2 } of drawn)
      if (
        Math.min(x1, x2) < edge - 0.5 ||
        Math.max(x1, x2) > width - edge + 0.5 ||
        Math.min(y1, y2) < edge - 0.5 ||
        Math.max(y1, y2) > height - edge
      )
        told("a rule nearer to the edge than 12 mm");

    const headings = pieces.filter(({ tag }) => /^H\d$/.test(tag));
    for (const heading of headings) {
      const under = pieces.some(({ tag, y }) => !/^H\d$/.test(tag) && y > heading.y + 1);
      if (!under && !drawn.some(({ y1 }) => y1 > heading.y))
        told(`a heading alone at the foot: “${heading.text}”`);
    }

    const top = Math.min(...all.map(({ y }) => y));
    const first = Math.min(...drawn.filter(({ dotted, x1, x2 }) => dotted && x1 !== x2).map(({ y1 }) => y1));
    if (first < top - 6) told("writing lines without their question");

    const lines = columnOf(pieces);
    const carried = /[.!?:…»”"\])]$/u.test(ending(before.at(-1))) ? 0 : continued(lines);
    if (number > 1 && carried > 0) {
      const left = lastParagraph(before);
      if (carried === 1) told(`a last line alone at the head: “${textOf(lines[0])}”`);
      if (left === 1) told(`a first line alone at the foot of the page before: “${textOf(before.at(-1))}”`);
    }
    before = lines;
    spaces.push(...spacesIn(lines));
  }
  return { faults, spaces, pages: proxy.numPages };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 1;
}

export function tooWide(report: Report): boolean {
  return percentile(report.spaces, 0.95) > widest;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

async function piecesOf(page: Page, height: number): Promise<Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: string[] = [];
  return items.flatMap((item): Piece[] => {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push("tag" in item ? String(item.tag) : "");
      return [];
    }
    const [size = 0, , , , left = 0, bottom = 0] = item.transform as number[];
    if (item.str.trim() === "") return [];
    return [{ text: item.str, left, right: left + item.width, y: height - bottom, size, tag: open[0] ?? "" }];
  });
}

/** The lines of the article's column: its paragraphs are the ones with numbers beside them, in letters of one size. */
function columnOf(pieces: readonly Piece[]): Line[] {
  const text = pieces.filter(
    ({ tag }) => tag === "P" || tag === "LBody" || tag === "Span" || tag === "Quote",
  );
  const rows: Piece[][] = [];
  for (const piece of text.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && piece.y - row[0].y < piece.size * 0.45) row.push(piece);
    else rows.push([piece]);
  }
  const lines = rows.map((row): Line => {
    const sorted = row.toSorted((a, b) => a.left - b.left);
    const size = Math.max(...sorted.map((piece) => piece.size));
    const base = Math.max(...sorted.filter((piece) => piece.size === size).map(({ y }) => y));
    return { y: base, left: sorted[0]?.left ?? 0, size, pieces: sorted };
  });
  return lines.sort((a, b) => a.y - b.y);
}

const marker = /^(?:\d{1,4}|[•■→☐○]|\d+\.)$/u;

function starts(line: Line | undefined): boolean {
  return line === undefined || marker.test(line.pieces[0]?.text.trim() ?? "");
}

/** Lines at the head of a page that go on with a paragraph begun before; 0 when it begins with another. */
function continued(lines: readonly Line[]): number {
  const [first] = lines;
  if (first === undefined || starts(first) || !/^[\p{Ll}(«“"]/u.test(textOf(first))) return 0;
  return run(lines, 0);
}

/** Lines of the paragraph at the foot. */
function lastParagraph(lines: readonly Line[]): number {
  let from = lines.length - 1;
  while (from > 0 && !starts(lines[from]) && follows(lines[from - 1], lines[from])) from -= 1;
  return lines.length - from;
}

function run(lines: readonly Line[], from: number): number {
  let to = from + 1;
  while (to < lines.length && !starts(lines[to]) && follows(lines[to - 1], lines[to])) to += 1;
  return to - from;
}

/** The next line of one paragraph: the same letters, no more than a line below. */
function follows(line: Line | undefined, next: Line | undefined): boolean {
  if (line === undefined || next === undefined) return false;
  return Math.abs(line.size - next.size) < 0.6 && next.y - line.y < next.size * 1.62;
}

function ending(line: Line | undefined): string {
  return line?.pieces.at(-1)?.text.trimEnd() ?? ".";
}

function textOf(line: Line | undefined): string {
  return (line?.pieces ?? [])
    .map(({ text }) => text)
    .join(" ")
    .slice(0, 50);
}

/** Spaces between neighbouring pieces of one size, in multiples of the natural one. */
function spacesIn(lines: readonly Line[]): number[] {
  const running = lines.filter(({ pieces }) => pieces.reduce((sum, { text }) => sum + text.length, 0) > 45);
  return running.flatMap(({ pieces }) =>
    pieces.flatMap((piece, index) => {
      const next = pieces[index + 1];
      if (next === undefined || next.size !== piece.size || marker.test(piece.text.trim())) return [];
      const gap = next.left - piece.right;
      return gap > piece.size * 0.08 && gap < piece.size * 1.2 ? [gap / (piece.size * natural)] : [];
    }),
  );
}
