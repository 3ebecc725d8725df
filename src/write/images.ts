import type { Element, Root } from "hast";

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** Pixels that a picture may have: 40 million, as a large photograph. */
const mostPixels = 40e6;
/** Channels of a pixel by PNG colour type. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * The document's images that PDFKit can take, by address: PNG and JPEG inside the address itself, whole. PDFKit
 * unpacks a PNG when nobody can catch its errors any more, so it is unpacked here first.
 */
export async function soundImages(
  tree: Root,
  skipped: (address: string) => void,
): Promise<ReadonlyMap<string, Pixels>> {
  const addresses = new Set<string>();
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== "element") continue;
      if (child.tagName === "img") addresses.add(String(child.properties.src ?? ""));
      visit(child);
    }
  };
  visit(tree);
  const sound = new Map<string, Pixels>();
  for (const address of addresses) {
    const pixels = await soundSize(address);
    if (pixels !== undefined) sound.set(address, pixels);
    else if (!isDrawing(address)) skipped(address.length > 60 ? `${address.slice(0, 59)}…` : address);
  }
  return sound;
}

/** Lines and letters of our own, which only some formats can draw. */
export function isDrawing(address: string): boolean {
  return address.startsWith("data:image/svg+xml;base64,");
}

/** Size in pixels; undefined when the image is not sound. */
async function soundSize(address: string): Promise<Pixels | undefined> {
  const found = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+=*)$/.exec(address);
  if (found === null) return undefined;
  try {
    const bytes = Uint8Array.from(atob(found[2] ?? ""), (character) => character.charCodeAt(0));
    return found[1] === "png" ? await pngSize(bytes) : jpegSize(bytes);
  } catch {
    return undefined;
  }
}

/** @throws RangeError when the file ends inside a chunk */
async function pngSize(bytes: Uint8Array): Promise<Pixels | undefined> {
  const view = new DataView(bytes.buffer);
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colour, interlaced] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  const bits = depth * (channels[colour] ?? 0);
  if (bits === 0 || interlaced !== 0 || width * height === 0 || width * height > mostPixels) return undefined;
  const data: Uint8Array[] = [];
  for (let at = 8; ; ) {
    const [length, type] = [view.getUint32(at), view.getUint32(at + 4)];
    if (type === 0x49444154) data.push(bytes.subarray(at + 8, at + 8 + length));
    if (type === 0x49454e44) break;
    at += 12 + length;
  }
  const row = 1 + Math.ceil((width * bits) / 8);
  const pixels = await inflate(data, row * height);
  if (pixels.length < row * height) return undefined;
  for (let line = 0; line < height; line += 1) if ((pixels[line * row] ?? 5) > 4) return undefined;
  return { width, height };
}

function jpegSize(bytes: Uint8Array): Pixels | undefined {
  const view = new DataView(bytes.buffer);
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!frame) continue;
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    return width * height > 0 ? { width, height } : undefined;
  }
  return undefined;
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
