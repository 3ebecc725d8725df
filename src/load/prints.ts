/** Bytes of a print at most: what `develop` can make of the largest picture. */
const mostBytes = 2_000_000;
const longest = 1400;

/** Whether the bytes are such as `develop` makes, so that they can be printed as they are: greyscale, 8 bits, small enough. */
export function isPrint(bytes: Uint8Array): boolean {
  if (bytes.length > mostBytes || bytes.length < 64) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return view.getUint32(0) === 0x89504e47 ? isGreyPng(view) : isGreyJpeg(view);
  } catch {
    return false;
  }
}

function isGreyPng(view: DataView): boolean {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const form = [24, 25, 28].map((at) => view.getUint8(at));
  if (width > longest || height > longest || form.join() !== "8,0,0") return false;
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4);
    if (type === end) return true;
    if (!plainChunks.has(type)) return false;
  }
  return false;
}

const end = 0x49454e44;
/** IHDR, IDAT and the resolution. */
const plainChunks = new Set([0x49484452, 0x49444154, 0x70485973]);

/** One component, no comment and no data of the camera's. @throws RangeError when a segment runs over the end */
function isGreyJpeg(view: DataView): boolean {
  if (view.getUint16(0) !== 0xffd8) return false;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda || marker === 0xfe || (marker > 0xe0 && marker <= 0xef)) return false;
    if (marker !== 0xc0) continue;
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    return view.getUint8(at + 9) === 1 && Math.max(width, height) <= longest;
  }
  return false;
}
