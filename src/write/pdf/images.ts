import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

/** Pixels that a picture may have: 40 million, as a large photograph. */
const mostPixels = 40e6;
/** Channels of a pixel by PNG colour type. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Addresses of the document's images that PDFKit can take: PNG and JPEG inside the address itself, whole. PDFKit
 * unpacks a PNG when nobody can catch its errors any more, so it is unpacked here first.
 */
export async function soundImages(
  tree: Root,
  skipped: (address: string) => void,
): Promise<ReadonlySet<string>> {
  const addresses = new Set<string>();
  visit(tree, "element", (element: Element) => {
    if (element.tagName === "img") addresses.add(String(element.properties.src ?? ""));
  });
  const sound = new Set<string>();
  for (const address of addresses) {
    if (await isSound(address)) sound.add(address);
    else skipped(address.length > 60 ? `${address.slice(0, 59)}…` : address);
  }
  return sound;
}

async function isSound(address: string): Promise<boolean> {
  const found = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+=*)$/.exec(address);
  if (found === null) return false;
  try {
    const bytes = Uint8Array.from(atob(found[2] ?? ""), (character) => character.charCodeAt(0));
    return found[1] === "png" ? await isPng(bytes) : isJpeg(bytes);
  } catch {
    return false;
  }
}

/** @throws RangeError when the file ends inside a chunk */
async function isPng(bytes: Uint8Array): Promise<boolean> {
  const view = new DataView(bytes.buffer);
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return false;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colour, interlaced] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  const bits = depth * (channels[colour] ?? 0);
  if (bits === 0 || interlaced !== 0 || width * height === 0 || width * height > mostPixels) return false;
  const data: Uint8Array[] = [];
  for (let at = 8; ; ) {
    const [length, type] = [view.getUint32(at), view.getUint32(at + 4)];
    if (type === 0x49444154) data.push(bytes.subarray(at + 8, at + 8 + length));
    if (type === 0x49454e44) break;
    at += 12 + length;
  }
  const row = 1 + Math.ceil((width * bits) / 8);
  const pixels = await inflate(data, row * height);
  if (pixels.length < row * height) return false;
  for (let line = 0; line < height; line += 1) if ((pixels[line * row] ?? 5) > 4) return false;
  return true;
}

function isJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer);
  if (view.getUint16(0) !== 0xffd8) return false;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return view.getUint16(at + 5) * view.getUint16(at + 7) > 0;
  }
  return false;
}

/** zlib, up to `most` bytes. */
async function inflate(parts: readonly Uint8Array[], most: number): Promise<Uint8Array> {
  const stream = new Blob([...parts]).stream().pipeThrough(new DecompressionStream("deflate"));
  const bytes = new Uint8Array(most);
  let at = 0;
  for await (const chunk of stream) {
    const part = (chunk as Uint8Array).subarray(0, most - at);
    bytes.set(part, at);
    at += part.length;
    if (at >= most) break;
  }
  return bytes.subarray(0, at);
}
