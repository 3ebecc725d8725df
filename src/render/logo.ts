import type { Report } from "../model/message.ts";

/** The logo as a `data:` address; what is no PNG or JPEG is left out and reported. */
export function logoAddress(bytes: Uint8Array, report: Report): string | null {
  const address = dataAddress(bytes);
  if (address !== undefined) return address;
  report({ code: "IMAGE_SKIPPED", values: { image: "logo", reason: "picture-kind" } });
  return null;
}

/** A PNG or JPEG as a `data:` address; undefined for anything else. */
export function dataAddress(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const kind = starts(bytes, [0x89, 0x50, 0x4e, 0x47]) ? "png" : starts(bytes, [0xff, 0xd8]) ? "jpeg" : null;
  if (kind === null) return undefined;
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  return `data:image/${kind};base64,${btoa(pieces.join(""))}`;
}

function starts(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
