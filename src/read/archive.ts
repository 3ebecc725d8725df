import { unzipSync } from "fflate";
import { GuideError } from "../model/errors.ts";
import { type Limits, limits as usual } from "../model/limits.ts";
import type { Source } from "../model/source.ts";

/** Unpacked parts by their path in the package. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** Packed bytes of a part that is read: what a false size in the directory can make the unpacker run through. */
const mostPacked = 4_000_000;

/**
 * The wanted parts of a ZIP package, once its directory has been found sound; no other part is unpacked.
 * @throws GuideError `SOURCE_LOCKED`, `SOURCE_BROKEN`; `SOURCE_TOO_LARGE` for too many parts or bytes.
 */
export function unpack(
  source: Source,
  kind: string,
  wanted: (name: string, packed: number, bytes: number) => boolean,
): Archive {
  const { bytes, origin: file, limits = usual } = source;
  if (((bytes[6] ?? 0) & 1) === 1) throw locked(file, kind);
  const seen = new Set<string>();
  let total = 0;
  let packed = 0;
  const filter = (entry: { name: string; size: number; originalSize: number }): boolean => {
    const { name, size, originalSize } = entry;
    if (seen.size >= limits.parts) throw pastLimit(source, kind, "parts");
    if (seen.has(name) || isUnsafe(name)) throw broken(file, kind);
    seen.add(name);
    total += originalSize;
    if (total > limits.unpacked * 1_000_000) throw pastLimit(source, kind, "unpacked");
    packed += size;
    // Parts that share their bytes: a small file that unpacks to many large ones.
    if (packed > bytes.length) throw broken(file, kind);
    if (!wanted(name, size, originalSize)) return false;
    if (originalSize > limits.part * 1_000_000) throw pastLimit(source, kind, "part");
    if (size > mostPacked) throw new GuideError("SOURCE_TOO_LARGE", { fault: "swollen", kind, file });
    if (originalSize > 1_000_000 && originalSize > size * limits.growth)
      throw pastLimit(source, kind, "growth");
    if (size > originalSize + 1024 + originalSize / 100) throw broken(file, kind);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (cause) {
    if (cause instanceof GuideError) throw cause;
    throw broken(file, kind, cause);
  }
}

export function broken(file: string, kind: string, cause?: unknown): GuideError {
  return new GuideError("SOURCE_BROKEN", { fault: "broken-kind", kind, file }, { cause });
}

/** A limit that the user can raise. */
export function pastLimit(
  { origin: file, limits = usual }: Pick<Source, "origin" | "limits">,
  kind: string,
  limit: keyof Limits,
): GuideError {
  const most = limits[limit];
  return new GuideError("SOURCE_TOO_LARGE", { fault: "past-limit", kind, file, limit, most, more: most * 2 });
}

export function locked(file: string, kind: string): GuideError {
  return new GuideError("SOURCE_LOCKED", { kind, file });
}

/** Outside the package, or not a path: no program that makes documents writes such names. */
function isUnsafe(name: string): boolean {
  return /^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes("..");
}
