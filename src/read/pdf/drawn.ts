import type { Box } from "./page.ts";

/** What stands on a page beside its text. */
export interface Drawn {
  readonly images: readonly Box[];
  /** Small filled shapes, as wide as high: the marks before a list's items, where no letter is one. */
  readonly dots: readonly Box[];
}

type Matrix = readonly [number, number, number, number, number, number];

/** Points: sides of pictures that count, and of dots. */
const leastImage = 24;
const dot = { least: 1.5, most: 8 };
const most = 500;

export interface Drawing {
  readonly take: (name: number, args: unknown) => void;
  readonly drawn: () => Drawn;
}

/** Where pictures and dots are, from a page's operators as they come; `ops`: the operators' numbers by their names. */
export function drawing(ops: Readonly<Record<string, number>>): Drawing {
  const images: Box[] = [];
  const dots: Box[] = [];
  const painted = new Set([ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageXObjectRepeat]);
  const filled = new Set([ops.fill, ops.eoFill, ops.fillStroke]);
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const take = (name: number, args: unknown): void => {
    if (name === ops.save || name === ops.paintFormXObjectBegin) stack.push(matrix);
    if (name === ops.restore || name === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    if (name === ops.transform) matrix = times(matrix, args);
    else if (name === ops.paintFormXObjectBegin) matrix = times(matrix, listOf(args)[0]);
    else if (painted.has(name)) {
      const box = boxOf(matrix, [0, 0, 1, 1]);
      if (box.right - box.x >= leastImage && box.top - box.y >= leastImage && images.length < most)
        images.push(box);
    } else if (name === ops.constructPath && dots.length < most) {
      const [how, , bounds] = listOf(args);
      const box = filled.has(Number(how)) ? boxOf(matrix, numbersOf(bounds)) : undefined;
      if (box !== undefined && isDot(box)) dots.push(box);
    }
  };
  return { take, drawn: () => ({ images, dots }) };
}

function isDot({ x, right, y, top }: Box): boolean {
  const [width, height] = [right - x, top - y];
  if (width < dot.least || width > dot.most || height < dot.least || height > dot.most) return false;
  return Math.abs(width - height) <= 0.25 * Math.max(width, height);
}

function boxOf(matrix: Matrix, [x = 0, y = 0, right = 0, top = 0]: readonly number[]): Box {
  const [a, b, c, d, e, f] = matrix;
  const corners = [
    [x, y],
    [right, y],
    [x, top],
    [right, top],
  ].map(([u = 0, v = 0]) => [a * u + c * v + e, b * u + d * v + f] as const);
  const [across, up] = [corners.map(([u]) => u), corners.map(([, v]) => v)];
  return { x: Math.min(...across), right: Math.max(...across), y: Math.min(...up), top: Math.max(...up) };
}

function times(matrix: Matrix, by: unknown): Matrix {
  const [a, b, c, d, e, f] = matrix;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = numbersOf(by);
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function numbersOf(list: unknown): number[] {
  const values = Array.isArray(list) || ArrayBuffer.isView(list) ? Object.values(list) : [];
  return values.map(Number);
}

function listOf(args: unknown): readonly unknown[] {
  return Array.isArray(args) ? args : [];
}
