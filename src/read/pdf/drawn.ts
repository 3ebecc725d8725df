import type { Box, Matrix } from "./page.ts";

/** What stands on a page beside its text. */
export interface Drawn {
  readonly images: readonly Painted[];
  /** Small filled shapes, as wide as high: the marks before a list's items, where no letter is one. */
  readonly dots: readonly Box[];
}

/** An image where the page shows it: the box is what no clip hides. */
export interface Painted extends Box {
  readonly matrix: Matrix;
  /** Of its pixels in the page's objects, or the pixels themselves. */
  readonly key?: string;
  readonly data?: unknown;
  readonly mark?: number;
}

/** Points: sides of pictures that count, and of dots. */
const leastImage = 24;
const dot = { least: 1.5, most: 8 };
const most = 500;

export interface Drawing {
  readonly take: (name: number, args: unknown) => void;
  readonly drawn: () => Drawn;
}

/**
 * Where pictures and dots are, from a page's operators as they come; `ops`: the operators' numbers by their names. A
 * picture that pdf.js leaves out for its size leaves its place behind, a state that is scaled and shows nothing: with
 * `dropped`, such places are pictures without pixels.
 */
export function drawing(ops: Readonly<Record<string, number>>, dropped = false): Drawing {
  const images: Painted[] = [];
  const dots: Box[] = [];
  const painted = new Set([ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageXObjectRepeat]);
  const filled = new Set([ops.fill, ops.eoFill, ops.fillStroke]);
  const clips = new Set([ops.clip, ops.eoClip]);
  const silent = new Set(quiet.map((name) => ops[name]));
  const stack: State[] = [];
  const marks: unknown[] = [];
  let { matrix, clip }: State = { matrix: [1, 0, 0, 1, 0, 0], clip: everywhere };
  /** Of the state: whether it was scaled, and whether it shows anything. */
  let [scaled, shown] = [false, false];
  let clipping = false;
  const add = (pixels: Pick<Painted, "key" | "data">): void => {
    const box = common(clip, boxOf(matrix, [0, 0, 1, 1]));
    if (box.right - box.x < leastImage || box.top - box.y < leastImage || images.length >= most) return;
    const mark = marks.findLast((each) => typeof each === "number");
    images.push({ ...box, matrix, ...pixels, ...(typeof mark === "number" && { mark }) });
  };
  const take = (name: number, args: unknown): void => {
    if (name === ops.save || name === ops.paintFormXObjectBegin) {
      stack.push({ matrix, clip });
      [scaled, shown] = [false, false];
    }
    if (name === ops.restore || name === ops.paintFormXObjectEnd) {
      if (dropped && scaled && !shown) add({});
      ({ matrix, clip } = stack.pop() ?? { matrix, clip });
      [scaled, shown] = [false, true];
    }
    if (!silent.has(name)) shown = true;
    if (name === ops.transform) scaled = true;
    if (name === ops.beginMarkedContent && marks.length < most) marks.push(undefined);
    if (name === ops.beginMarkedContentProps && marks.length < most) marks.push(listOf(args)[1]);
    if (name === ops.endMarkedContent) marks.pop();
    if (clips.has(name)) clipping = true;
    if (name === ops.transform) matrix = times(matrix, args);
    else if (name === ops.paintFormXObjectBegin) {
      const [by, bounds] = listOf(args);
      matrix = times(matrix, by);
      if (numbersOf(bounds).length === 4) clip = common(clip, boxOf(matrix, numbersOf(bounds)));
    } else if (painted.has(name)) {
      add({
        ...(name === ops.paintImageXObject && { key: String(listOf(args)[0]) }),
        ...(name === ops.paintInlineImageXObject && { data: listOf(args)[0] }),
      });
    } else if (name === ops.constructPath) {
      if (!clipping) shown = true;
      const [how, , bounds] = listOf(args);
      if (clipping && numbersOf(bounds).length === 4) clip = common(clip, boxOf(matrix, numbersOf(bounds)));
      clipping = false;
      if (dots.length >= most) return;
      const box = filled.has(Number(how)) ? boxOf(matrix, numbersOf(bounds)) : undefined;
      if (box !== undefined && isDot(box)) dots.push(box);
    }
  };
  return { take, drawn: () => ({ images, dots }) };
}

/** Operators that show nothing by themselves. */
const quiet = [
  "save",
  "restore",
  "transform",
  "dependency",
  "setGState",
  "clip",
  "eoClip",
  "constructPath",
  "endPath",
  "beginMarkedContent",
  "beginMarkedContentProps",
  "endMarkedContent",
  "paintFormXObjectBegin",
  "paintFormXObjectEnd",
];

interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
}

const everywhere: Box = { x: -1e6, right: 1e6, y: -1e6, top: 1e6 };

function common(a: Box, b: Box): Box {
  return {
    x: Math.max(a.x, b.x),
    right: Math.min(a.right, b.right),
    y: Math.max(a.y, b.y),
    top: Math.min(a.top, b.top),
  };
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
