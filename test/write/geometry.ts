import { getDocumentProxy } from "unpdf";
import { type Rule, rules } from "./readback.ts";
import { elements, type Spot, torn } from "./torn.ts";

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
  /** Of its marked content: page object and number in it. */
  readonly id: string;
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
  /** Room above each line to write on, in points: down from what is printed above it. */
  readonly rooms: readonly Room[];
}

export interface Room {
  readonly page: number;
  readonly height: number;
  readonly width: number;
  /** What stands on the line, or above it. */
  readonly words: string;
}

/**
 * Looks at the pages of a PDF as they are drawn: no word of how they were made.
 * @param folded the sheets of a booklet: each is two pages
 */
export async function lookAt(bytes: Uint8Array, folded = false): Promise<Report> {
  const faults: string[] = [];
  const spaces: number[] = [];
  const rooms: Room[] = [];
  const spots = new Map<string, Spot[]>();
  const pages = folded ? unfolded(await drawnPages(bytes)) : await drawnPages(bytes);
  for (const [index, { width, height, pieces: all, drawn }] of pages.entries()) {
    const number = index + 1;
    const pieces = all.filter(({ tag }) => tag !== "Artifact");
    const told = (fault: string) => faults.push(`page ${number}: ${fault}`);
    for (const { id, text, y, size } of pieces)
      spots.set(id, [...(spots.get(id) ?? []), { page: number, y, size, text }]);

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

    for (const heading of pieces.filter(({ tag }) => /^H\d$/.test(tag))) {
      const under = pieces.some(({ tag, y }) => !/^H\d$/.test(tag) && y > heading.y + 1);
      if (!under && !drawn.some(({ y1 }) => y1 > heading.y))
        told(`a heading alone at the foot: “${heading.text}”`);
    }

    const top = Math.min(...all.map(({ y }) => y));
    const first = Math.min(...drawn.filter(({ dotted, x1, x2 }) => dotted && x1 !== x2).map(({ y1 }) => y1));
    if (first < top - 6) told("writing lines without their question");
    const head = pieces.filter(({ y, text }) => y < top + 6 && text.trim() !== "");
    const blank = drawn.some(({ dotted, x1, x2, y1 }) => !dotted && x1 !== x2 && Math.abs(y1 - top) < 6);
    const framed = drawn.some(({ y1 }) => y1 < top - 6);
    if (number > 1 && blank && !framed && head.every(({ text }) => /:\s*$/u.test(text)))
      told(`a line to fill in without what it is for: “${head[0]?.text}”`);
    const second = Math.min(...pieces.filter(({ y }) => y > top + 6).map(({ y }) => y));
    if (number > 1 && /:\s*$/u.test(head.at(-1)?.text ?? "") && first < second && !framed && !blank)
      told(`lines to fill in without what they are for: “${head[0]?.text}”`);
    rooms.push(...roomsOn(pieces, drawn).map((room) => ({ page: number, ...room })));
    spaces.push(...spacesIn(columnOf(pieces)));
  }
  faults.push(...torn(elements(bytes), spots));
  return { faults, spaces, pages: pages.length, rooms };
}

/** Distance of a rule to write on from the baseline of the words beside it. */
const drop = 1.5;

function roomsOn(pieces: readonly Piece[], drawn: readonly Rule[]): Omit<Room, "page">[] {
  const level = drawn.filter(({ x1, x2, y1, y2 }) => x1 !== x2 && Math.abs(y1 - y2) < 0.1);
  const beside = ({ y1 }: Rule) => pieces.find(({ y }) => Math.abs(y1 - y - drop) < 0.2);
  const written = level.filter((rule) => rule.dotted || beside(rule) !== undefined);
  return written.flatMap((rule) => {
    const over = (left: number, right: number) => left < rule.x2 - 1 && right > rule.x1 + 1;
    const above = [
      ...level.filter(({ x1, x2 }) => over(x1, x2)).map(({ y1 }) => ({ y: y1, text: "" })),
      ...pieces.filter(({ left, right }) => over(left, right)),
    ].filter(({ y }) => y < rule.y1 - 2.5);
    const nearest = above.reduce((low, one) => (one.y > low.y ? one : low), { y: 0, text: "" });
    return [
      {
        height: rule.y1 - nearest.y,
        width: Math.abs(rule.x2 - rule.x1),
        words: beside(rule)?.text ?? nearest.text,
      },
    ];
  });
}

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly drawn: readonly Rule[];
}

async function drawnPages(bytes: Uint8Array): Promise<Drawn[]> {
  const proxy = await getDocumentProxy(bytes.slice());
  const strokes = rules(bytes);
  const pages: Drawn[] = [];
  for (let number = 1; number <= proxy.numPages; number += 1) {
    const page = await proxy.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width, height, pieces: await piecesOf(page, height), drawn: strokes[number - 1] ?? [] });
  }
  return pages;
}

/** The pages of a booklet in reading order: sheet sides hold the first and last, the second and last but one … */
function unfolded(sides: readonly Drawn[]): Drawn[] {
  const count = sides.length * 2;
  const pages = Array.from({ length: count }, (_, index): Drawn => {
    const side = sides[Math.min(index, count - 1 - index)];
    const width = (side?.width ?? 0) / 2;
    const from = index % 2 === 0 ? width : 0;
    const here = (x: number) => x >= from && x < from + width;
    return {
      width,
      height: side?.height ?? 0,
      pieces: (side?.pieces ?? [])
        .filter(({ left }) => here(left))
        .map((piece) => ({ ...piece, left: piece.left - from, right: piece.right - from })),
      drawn: (side?.drawn ?? [])
        .filter(({ x1 }) => here(x1))
        .map((rule) => ({ ...rule, x1: rule.x1 - from, x2: rule.x2 - from })),
    };
  });
  const last = pages.findLastIndex(({ pieces }) => pieces.length > 0);
  return pages.slice(0, last + 1);
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
  const open: { tag: string; id: string }[] = [];
  return items.flatMap((item): Piece[] => {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else
        open.push({
          tag: "tag" in item ? String(item.tag) : "",
          id: "id" in item ? String(item.id).replace(/^\D*/, "") : "",
        });
      return [];
    }
    const [size = 0, , , , left = 0, bottom = 0] = item.transform as number[];
    if (item.str.trim() === "") return [];
    const tag = open[0]?.tag ?? "";
    const id = open.findLast((one) => one.id !== "")?.id ?? "";
    return [{ text: item.str, left, right: left + item.width, y: height - bottom, size, tag, id }];
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
