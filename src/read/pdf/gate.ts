import { Inflate } from "fflate";
import { GuideError } from "../../model/errors.ts";
import { limits as usual } from "../../model/limits.ts";
import type { Source } from "../../model/source.ts";

/** Packings inside each other that a program writes; more are a trick. */
const mostFilters = 3;
/** Bytes before a stream in which its dictionary is looked for. */
const reach = 2000;
/** Packed bytes at a time: they may grow a thousandfold. */
const step = 4096;
/** Times the limit that pictures may have together: they are large, and are not unpacked when text is read. */
const pictures = 5;

/**
 * Refuses a PDF whose packed streams (Flate) unpack to more than a file may, before anybody keeps them: each is unpacked
 * once, counted and let go.
 * @throws GuideError `SOURCE_TOO_LARGE`
 */
export function checkStreams({ bytes, origin: file, limits = usual }: Source): void {
  const swollen = () => new GuideError("SOURCE_TOO_LARGE", { fault: "swollen", kind: "PDF", file });
  const most = limits.unpacked * 1_000_000;
  const left = { text: most, picture: most * pictures };
  for (const { start, end, filters, kind } of streamsOf(bytes)) {
    if (filters > mostFilters) throw swollen();
    const allowed = Math.min(most, left[kind]);
    const size = unpackedSize(bytes.subarray(start, end), filters, allowed);
    if (size > allowed) throw swollen();
    left[kind] -= size;
  }
}

/** Bytes after unpacking so many times, or some number above `most` as soon as there are more. */
function unpackedSize(packed: Uint8Array, filters: number, most: number): number {
  let size = 0;
  let count = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > most) throw new RangeError("swollen");
  };
  for (let filter = 0; filter < filters; filter++) count = inflating(count);
  try {
    for (let at = 0; at < packed.length; at += step) count(packed.subarray(at, at + step));
  } catch {
    // Too much, or damaged: what is beyond the damage nobody unpacks.
  }
  return size;
}

function inflating(next: (chunk: Uint8Array) => void): (chunk: Uint8Array) => void {
  const inflate = new Inflate(next);
  let head = 2;
  return (chunk) => {
    const skipped = Math.min(head, chunk.length);
    head -= skipped;
    inflate.push(chunk.subarray(skipped));
  };
}

interface Stream {
  readonly start: number;
  readonly end: number;
  /** How many times it is packed by Flate, from the outside. */
  readonly filters: number;
  readonly kind: "text" | "picture";
}

const opening = [..."stream"].map((letter) => letter.charCodeAt(0));

/** The streams that are packed by Flate first, by their keywords: lengths may lie. */
function* streamsOf(bytes: Uint8Array): Generator<Stream> {
  for (let at = indexOf(bytes, 0); at >= 0; at = indexOf(bytes, at + opening.length)) {
    if (bytes[at - 1] === 0x64) continue;
    const before = latin(bytes.subarray(Math.max(0, at - reach), at));
    const dictionary = before.slice(Math.max(before.lastIndexOf(" obj"), 0));
    const listed = /\/Filter\s*\[?((?:\s*\/\w+)+)/.exec(dictionary)?.[1] ?? "";
    const names = listed
      .split("/")
      .slice(1, 100)
      .map((name) => name.trim());
    const other = names.findIndex((name) => !/^(?:FlateDecode|Fl)$/.test(name));
    const filters = other < 0 ? names.length : other;
    if (filters === 0) continue;
    const start = at + opening.length + (bytes[at + opening.length] === 0x0d ? 2 : 1);
    const next = indexOf(bytes, start);
    const end = next < 0 ? bytes.length : next;
    yield { start, end, filters, kind: /\/Subtype\s*\/Image\b/.test(dictionary) ? "picture" : "text" };
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
