import { Inflate } from "fflate";
import { limits as usual } from "../../model/limits.ts";
import type { Source } from "../../model/source.ts";
import { pastLimit } from "../archive.ts";

/** Packings inside each other that a program writes; more are a trick. */
const mostLayers = 3;
/** Bytes before a stream in which its dictionary is looked for. */
const reach = 2000;
/** Packed bytes at a time: they may grow a thousandfold. */
const step = 4096;
/** Times the limit that pictures may have together: they are large, and are not unpacked when text is read. */
const pictures = 5;

/**
 * Refuses a PDF whose packed streams (Flate) unpack to more than a file may, before anybody keeps them: each is unpacked
 * once, counted and let go. What is packed is told by its first bytes, since names can be written in ways that hide them.
 * @throws GuideError `SOURCE_TOO_LARGE`
 */
export function checkStreams(source: Source): void {
  const { bytes, limits = usual } = source;
  const most = limits.unpacked * 1_000_000;
  const left = { text: most, picture: most * pictures };
  for (const { start, end, kind } of streamsOf(bytes)) {
    const allowed = Math.min(most, left[kind]);
    const size = unpackedSize(bytes.subarray(start, end), allowed);
    if (size > allowed) throw pastLimit(source, "PDF", "unpacked");
    left[kind] -= size;
  }
}

/** Bytes of the layer that unpacks to most, or some number above `most` as soon as there are more, or too many layers. */
function unpackedSize(packed: Uint8Array, most: number): number {
  const sizes = [0];
  const count = (layer: number, chunk: Uint8Array): void => {
    sizes[layer] = (sizes[layer] ?? 0) + chunk.length;
    if (layer > mostLayers || (sizes[layer] ?? 0) > most) {
      sizes.push(most + 1);
      throw new RangeError("swollen");
    }
  };
  try {
    unpacking(0, count)(packed);
  } catch {
    // Too much, or damaged: what is beyond the damage nobody unpacks.
  }
  return Math.max(...sizes);
}

/** Takes the bytes of a layer piece by piece, counts them, and unpacks them when they are packed again. */
function unpacking(
  layer: number,
  count: (layer: number, chunk: Uint8Array) => void,
): (chunk: Uint8Array) => void {
  let head = new Uint8Array(0);
  let inflate: Inflate | undefined;
  let sound = true;
  const next = (chunk: Uint8Array): void => {
    for (let at = 0; at < chunk.length && sound; at += step) {
      try {
        inflate?.push(chunk.subarray(at, at + step));
      } catch (cause) {
        if (cause instanceof RangeError) throw cause;
        sound = false;
      }
    }
  };
  return (chunk) => {
    if (layer > 0) count(layer, chunk);
    if (inflate !== undefined || !sound) return next(chunk);
    head = joined(head, chunk);
    if (head.length < 2) return;
    sound = isPacked(head);
    if (!sound) return;
    inflate = new Inflate(unpacking(layer + 1, count));
    next(head.subarray(2));
  };
}

/** By zlib’s two bytes of head (RFC 1950). */
function isPacked([first = 0, second = 0]: Uint8Array): boolean {
  return first % 16 === 8 && first < 128 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Whether an image says that it has more pixels. */
export function hasLargerImage({ bytes }: Source, pixels: number): boolean {
  for (const { kind, dictionary } of streamsOf(bytes)) {
    const said = (name: string): number =>
      Number(new RegExp(`/${name}\\s+(\\d{1,9})\\b`).exec(dictionary)?.[1] ?? 0);
    if (kind === "picture" && said("Width") * said("Height") > pixels) return true;
  }
  return false;
}

interface Stream {
  readonly start: number;
  readonly end: number;
  readonly kind: "text" | "picture";
  readonly dictionary: string;
}

const opening = [..."stream"].map((letter) => letter.charCodeAt(0));
const [carriageReturn, lineFeed] = [0x0d, 0x0a];

/** The streams, by their keywords: lengths may lie. */
function* streamsOf(bytes: Uint8Array): Generator<Stream> {
  for (let at = indexOf(bytes, 0); at >= 0; at = indexOf(bytes, at + opening.length)) {
    if (bytes[at - 1] === 0x64) continue;
    const before = latin(bytes.subarray(Math.max(0, at - reach), at));
    const dictionary = before.slice(Math.max(before.lastIndexOf(" obj"), 0));
    let start = at + opening.length;
    while (bytes[start] === 0x20) start++;
    if (bytes[start] === carriageReturn) start++;
    if (bytes[start] === lineFeed) start++;
    const next = indexOf(bytes, start);
    const end = next < 0 ? bytes.length : next;
    const kind = /\/Subtype\s*\/Image\b/.test(dictionary) ? "picture" : "text";
    yield { start, end, kind, dictionary };
  }
}

function indexOf(bytes: Uint8Array, from: number): number {
  const [first = 0] = opening;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (opening.every((byte, offset) => bytes[at + offset] === byte)) return at;
  return -1;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
