import type { Column } from "./columns.ts";
import { ground } from "./images.ts";
import type { Line } from "./lines.ts";
import type { Box, Image, PdfFile } from "./page.ts";
import type { Block } from "./paragraphs.ts";

/** Points between the parts of one picture, and by which the same picture on two pages may differ. */
const near = 2;
/** Of the letters' size: how far below a picture its caption begins. */
const reach = 3;

/** Each column's blocks with the pictures of its page where they stand; smaller print right below one is its caption. */
export function withPictures(
  columns: readonly (readonly Block[])[],
  file: PdfFile,
  usual: number,
): readonly (readonly Block[])[] {
  const out = columns.map((blocks) => [...blocks]);
  const places = columns.map((blocks) => blocks[0]?.column);
  for (const [page, boxes] of picturesOf(file).entries())
    for (const box of boxes) {
      const at = columnFor(box, places, page);
      const blocks = out[at];
      const column = places[at];
      if (blocks === undefined || column === undefined) continue;
      const middle = (box.y + box.top) / 2;
      const own = blocks.findIndex(({ lines: [line] }) => line !== undefined && line.y < middle);
      const index = own < 0 ? blocks.length : own;
      const caption = captionIn(blocks[index], box, usual);
      const picture: Block = { lines: caption?.lines ?? [], column, kind: "picture", box };
      blocks.splice(index, caption === undefined ? 0 : 1, picture);
    }
  return out;
}

/** The pictures of each page that belong to its text: no grounds, and none that stand at one place on several pages. */
export function picturesOf({ pages }: PdfFile): readonly (readonly Image[])[] {
  const whole = pages.map(({ images, width, height }) =>
    united(images).filter((box) => areaOf(box) < width * height * ground),
  );
  const times = new Map<string, number>();
  for (const box of whole.flat()) times.set(placeOf(box), (times.get(placeOf(box)) ?? 0) + 1);
  return whole.map((boxes) =>
    boxes.filter((box) => times.get(placeOf(box)) === 1).sort((a, b) => b.top - a.top || a.x - b.x),
  );
}

/** Pictures that were cut in strips are whole. */
export function united(images: readonly Image[]): Image[] {
  const out: Image[] = [];
  for (const image of [...images].sort((a, b) => b.top - a.top || a.x - b.x)) {
    const at = out.findIndex((box) => isPart(box, image));
    const box = out[at];
    if (box === undefined) out.push(image);
    else
      out[at] = {
        x: Math.min(box.x, image.x),
        right: Math.max(box.right, image.right),
        y: Math.min(box.y, image.y),
        top: Math.max(box.top, image.top),
        names: [...box.names, ...image.names],
      };
  }
  return out;
}

function isPart(a: Box, b: Box): boolean {
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= near;
  const below = isNear(a.x, b.x) && isNear(a.right, b.right) && b.top >= a.y - near && b.y <= a.top + near;
  const beside = isNear(a.y, b.y) && isNear(a.top, b.top) && b.right >= a.x - near && b.x <= a.right + near;
  return below || beside;
}

function areaOf({ x, right, y, top }: Box): number {
  return (right - x) * (top - y);
}

function placeOf({ x, right, y, top }: Box): string {
  return [x, right, y, top].map((value) => Math.round(value / near)).join();
}

/** The column of the page beside, above or below the picture; of the page before when the page has no text. */
function columnFor(box: Box, columns: readonly (Column | undefined)[], page: number): number {
  const middle = (box.y + box.top) / 2;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, column] of columns.entries()) {
    const [first, last] = [column?.lines[0], column?.lines.at(-1)];
    if (column === undefined || first === undefined || last === undefined || first.page > page) continue;
    if (first.page < page) {
      best = at;
      continue;
    }
    const across = Math.max(column.left - box.right, box.x - column.right, 0);
    const apart = Math.max(middle - first.y, last.y - middle, 0) + across * 10;
    if (apart >= least) continue;
    least = apart;
    best = at;
  }
  return best;
}

function captionIn(block: Block | undefined, box: Box, usual: number): Block | undefined {
  const line = block?.lines[0];
  if (block?.kind !== "text" || line === undefined || line.size > usual * 0.95) return undefined;
  return isUnder(line, box) ? block : undefined;
}

/** Whether a line begins right below a picture, or over its lower edge. */
export function isUnder({ x, right, y, size }: Line, box: Box): boolean {
  return x < box.right && right > box.x && box.y - y < size * reach && y < box.top;
}
