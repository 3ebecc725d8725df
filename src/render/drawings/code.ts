import { encode } from "uqr";
import type { Drawing } from "./drawing.ts";

/** Modules of white on every side (ISO/IEC 18004), and points of a module: 0.42 mm. */
const [quiet, module] = [4, 1.2];
/** Widest code that a corner of a page has room for: addresses of about 150 characters. */
const widest = 76;

/** The QR code of an address as one path, with its quiet zone; undefined for an address that is too long for one. */
export function qrCode(address: string): Drawing | undefined {
  if (address.length > 400) return undefined;
  const { data, size } = encode(address, { ecc: "M", border: 0 });
  const width = (size + 2 * quiet) * module;
  if (width > widest) return undefined;
  const runs = data.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < size; x += 1) {
      if (row[x] !== true || row[x - 1] === true) continue;
      let end = x;
      while (row[end] === true) end += 1;
      found.push(`M${at(x)},${at(y)}h${length(end - x)}v${module}h${-length(end - x)}Z`);
    }
    return found;
  });
  return { width, height: width, shapes: [{ kind: "path", d: runs.join("") }] };
}

function at(modules: number): number {
  return length(modules + quiet);
}

function length(modules: number): number {
  return Math.round(modules * module * 100) / 100;
}
