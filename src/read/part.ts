import type { Element } from "hast";
import type { Source } from "../model/source.ts";
import { type Archive, broken, pastLimit } from "./archive.ts";
import { decode } from "./decode.ts";
import { parseXml } from "./xml.ts";

/** The text of a part; undefined when the package has none of this name. */
export function partText(archive: Archive, name: string, source: Source): string | undefined {
  const bytes = archive.get(name);
  return bytes === undefined ? undefined : decode({ ...source, bytes, mediaType: "text/html" }).text;
}

/**
 * A part as XML; undefined when the package has none of this name.
 * @throws GuideError `SOURCE_BROKEN` when it is not well-formed; `SOURCE_TOO_LARGE` for more elements or levels.
 */
export function partXml(archive: Archive, name: string, source: Source, kind: string): Element | undefined {
  const text = partText(archive, name, source);
  if (text === undefined) return undefined;
  try {
    return parseXml(text, source.limits);
  } catch (cause) {
    const limit = cause instanceof RangeError && (cause.message === "depth" ? "depth" : "elements");
    throw limit ? pastLimit(source, kind, limit) : broken(source.origin, kind, cause);
  }
}
