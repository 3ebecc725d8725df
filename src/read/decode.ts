import iconv from "iconv-lite";
import type { Repair } from "../model/article.ts";
import { GuideError } from "../model/errors.ts";
import type { Source } from "../model/source.ts";

export interface Decoded {
  readonly text: string;
  readonly repairs: readonly Repair[];
  /** Places where bytes that are no character were left out. */
  readonly lost: number;
}

const head = 4096;
/** Share of control bytes above which bytes are no text. */
const controlShare = 0.1;
/** Characters of several bytes for each bad place, from which bytes are UTF-8 with damage and not another charset. */
const soundShare = 2;
/** Share of zeros among every second byte that makes a text UTF-16. */
const wideShare = 0.7;
/** Share of NUL bytes that a page may have. */
const strayShare = 0.001;

/**
 * Bytes → text: byte-order mark, else UTF-16 by its zeros, else valid UTF-8, else the charset that the server or the page names, else UTF-8 with damage,
 * else windows-1252.
 * iconv-lite, because Node 20's own decoder is wrong for windows-1252.
 * @throws GuideError SOURCE_BROKEN when the bytes are no text.
 */
export function decode(source: Source): Decoded {
  const { bytes } = source;
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  const wide = wideOf(bytes);
  if (wide !== undefined)
    return { ...whole(decodeAs(bytes, wide)), repairs: [{ kind: "decoded", text: wide }] };
  if (isBinary(bytes, source.mediaType === "text/html"))
    throw new GuideError("SOURCE_BROKEN", { file: source.origin });
  try {
    return whole(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const named = knownCharset(source.fetched?.charset) ?? namedCharset(bytes);
    const damaged = named === undefined ? utf8Damaged(bytes) : undefined;
    if (damaged !== undefined && damaged.sound >= damaged.lost * soundShare) return damaged;
    const charset = named ?? "windows-1252";
    return { ...whole(decodeAs(bytes, charset)), repairs: [{ kind: "decoded", text: charset }] };
  }
}

function whole(text: string): Decoded {
  return { text, repairs: [], lost: 0 };
}

/** `sound` counts the characters of several bytes. */
function utf8Damaged(bytes: Uint8Array): Decoded & { readonly sound: number } {
  const decoded = new TextDecoder("utf-8").decode(bytes);
  let lost = 0;
  const text = decoded.replace(/\ufffd+/g, () => {
    lost++;
    return "";
  });
  let sound = 0;
  for (const character of text) if (character > "\u007f") sound++;
  return { text, repairs: [], lost, sound };
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8Damaged(bytes.subarray(3));
  if (a === 0xff && b === 0xfe) return whole(decodeAs(bytes.subarray(2), "utf-16le"));
  if (a === 0xfe && b === 0xff) return whole(decodeAs(bytes.subarray(2), "utf-16be"));
  return undefined;
}

/** UTF-16 without its mark: every second byte of Latin letters and of markup is zero, and hardly any other. */
function wideOf(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const most = Math.min(bytes.length, head) & ~1;
  for (let at = 0; at < most; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, most / 2));
  if (bytes.length % 2 === 1 || Math.max(even, odd) < wideShare || Math.min(even, odd) > strayShare)
    return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Saved pages carry a stray NUL now and then; in other texts one is enough. */
function isBinary(bytes: Uint8Array, page: boolean): boolean {
  let nuls = 0;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) nuls++;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls++;
  }
  return nuls > (page ? bytes.length * strayShare : 0) || controls > bytes.length * controlShare;
}

function namedCharset(bytes: Uint8Array): string | undefined {
  const start = decodeAs(bytes.subarray(0, head), "latin1");
  return knownCharset(/<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(start)?.[1]?.toLowerCase());
}

function knownCharset(name: string | undefined): string | undefined {
  if (name === undefined || /^utf-?(8|16)/.test(name)) return undefined;
  return iconv.encodingExists(name) ? name : undefined;
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  return iconv.decode(bytes, charset === "iso-8859-1" || charset === "latin1" ? "windows-1252" : charset);
}
