import { GuideError } from "../../model/errors.ts";
import { limits as usual } from "../../model/limits.ts";
import type { Source } from "../../model/source.ts";
import { unpack } from "../archive.ts";

/** The bytes of a part of a package; undefined when it is not there, or larger than a picture may be. */
export function packedPart(source: Source, kind: string, path: string): Uint8Array | undefined {
  try {
    return unpack(source, kind, (name) => name === path).get(path);
  } catch (error) {
    if (error instanceof GuideError) return undefined;
    throw error;
  }
}

const most = { pictures: 60, packed: 4_000_000 };

/** A test for the parts of a package that are pictures of a size fit for print, the first sixty. */
export function packedPictures({
  limits = usual,
}: Pick<Source, "limits">): (name: string, packed: number, bytes: number) => boolean {
  let count = 0;
  return (name, packed, bytes) => {
    if (!/\.(?:png|jpe?g|gif|webp|avif)$/i.test(name) || count >= most.pictures) return false;
    if (packed > most.packed || bytes > limits.picture * 1e6 || bytes > 1_000_000 + packed * limits.growth)
      return false;
    count++;
    return true;
  };
}
