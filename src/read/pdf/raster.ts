import type { Box, Matrix } from "./page.ts";

/** A picture's tones, row by row from its top left; 255 is white. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Pixels of a raster at most: twice what is printed. */
const most = { width: 2680, height: 2000 };
/** pdf.js's kinds of pixels: eight in a byte, three bytes, four bytes with how much they cover. */
const kinds = { bits: 1, colours: 2, covering: 3 };

/** The part of a decoded image that shows in `box`, as the page shows it: turned, mirrored and cut by its matrix. */
export function rasterOf(image: unknown, matrix: Matrix, box: Box): Raster | undefined {
  const source = sourceOf(image);
  const [a, b, c, d, e, f] = matrix;
  const area = a * d - b * c;
  if (source === undefined || area === 0) return undefined;
  const density = Math.max(source.width / Math.hypot(a, b), source.height / Math.hypot(c, d));
  const size = { width: (box.right - box.x) * density, height: (box.top - box.y) * density };
  const step = Math.max(1, Math.ceil(Math.max(size.width / most.width, size.height / most.height)));
  const width = Math.max(1, Math.min(most.width, Math.round(size.width / step)));
  const height = Math.max(1, Math.min(most.height, Math.round(size.height / step)));
  const grey = new Uint8Array(width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      let sum = 0;
      for (let down = 0; down < step; down++)
        for (let right = 0; right < step; right++) {
          const x = box.x + ((column + (right + 0.5) / step) / width) * (box.right - box.x) - e;
          const y = box.top - ((row + (down + 0.5) / step) / height) * (box.top - box.y) - f;
          const [u, v] = [(x * d - y * c) / area, (y * a - x * b) / area];
          sum += toneAt(source, Math.floor(u * source.width), Math.floor((1 - v) * source.height));
        }
      grey[row * width + column] = Math.round(sum / (step * step));
    }
  return { width, height, grey };
}

/** Several rasters, each in its box, as one in the box around them; where there is none it is white. */
export function joinedRaster(parts: readonly (Box & { readonly raster: Raster })[]): Raster | undefined {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first?.raster;
  const left = Math.min(...parts.map(({ x }) => x));
  const right = Math.max(...parts.map((part) => part.right));
  const bottom = Math.min(...parts.map(({ y }) => y));
  const top = Math.max(...parts.map((part) => part.top));
  const finest = Math.max(...parts.map((part) => part.raster.width / (part.right - part.x)));
  const density = Math.min(finest, most.width / (right - left), most.height / (top - bottom));
  const at = (points: number): number => Math.round(points * density);
  const [width, height] = [Math.max(1, at(right - left)), Math.max(1, at(top - bottom))];
  const grey = new Uint8Array(width * height).fill(255);
  for (const { x, right: end, y, top: high, raster } of parts) {
    const [from, to] = [at(x - left), Math.min(width, at(end - left))];
    const [above, below] = [at(top - high), Math.min(height, at(top - y))];
    for (let row = above; row < below; row++) {
      const line = Math.floor(((row - above + 0.5) / (below - above)) * raster.height) * raster.width;
      for (let column = from; column < to; column++)
        grey[row * width + column] =
          raster.grey[line + Math.floor(((column - from + 0.5) / (to - from)) * raster.width)] ?? 255;
    }
  }
  return { width, height, grey };
}

interface Source {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** What pdf.js gives, when it is as large as it says. */
function sourceOf(image: unknown): Source | undefined {
  if (image === null || typeof image !== "object") return undefined;
  const said = new Map<string, unknown>(Object.entries(image));
  const [width, height, kind] = [said.get("width"), said.get("height"), said.get("kind")].map(Number);
  const data = said.get("data");
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return undefined;
  if (width === undefined || height === undefined || kind === undefined || !(width > 0 && height > 0))
    return undefined;
  const row = kind === kinds.bits ? (width + 7) >> 3 : width * (kind === kinds.colours ? 3 : 4);
  const isWhole = Object.values(kinds).includes(kind) && data.length >= row * height;
  return isWhole ? { width, height, kind, data } : undefined;
}

/** By the luma of ITU-R BT.709; outside of the picture white. */
function toneAt({ width, height, kind, data }: Source, column: number, row: number): number {
  if (column < 0 || row < 0 || column >= width || row >= height) return 255;
  if (kind === kinds.bits) {
    const byte = data[row * ((width + 7) >> 3) + (column >> 3)] ?? 0;
    return (byte >> (7 - (column & 7))) & 1 ? 255 : 0;
  }
  const at = (row * width + column) * (kind === kinds.colours ? 3 : 4);
  const tone = 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
  if (kind === kinds.colours) return tone;
  const cover = (data[at + 3] ?? 0) / 255;
  return tone * cover + 255 * (1 - cover);
}
