import { win32 } from "node:path";
import { fileURLToPath } from "node:url";
import { GuideError } from "../model/errors.ts";
import type { MediaType, Source } from "../model/source.ts";
import { collect, loadBytes } from "./bytes.ts";
import { sniff } from "./sniff.ts";

const textEndings: Readonly<Record<string, MediaType>> = {
  ".md": "text/markdown",
  ".markdown": "text/markdown",
  ".mdown": "text/markdown",
  ".mkd": "text/markdown",
  ".htm": "text/html",
  ".html": "text/html",
  ".xhtml": "text/html",
  ".txt": "text/plain",
  ".text": "text/plain",
};

/** Endings of the files that can be read. */
export const sourceEndings: readonly string[] = [
  ...Object.keys(textEndings),
  ".pdf",
  ".docx",
  ".odt",
  ".epub",
  ".eml",
  ".mht",
  ".mhtml",
];

/**
 * An article from a path, or from standard input for `-`; of a book, this chapter of it.
 * @throws GuideError `SOURCE_NOT_FOUND`, `SOURCE_IS_FOLDER`, `SOURCE_TOO_LARGE`, `SOURCE_BLOCKED`; `FORMAT_UNKNOWN`
 * for an address, and for a file of a kind that cannot be read; `SOURCE_LOCKED`.
 */
export async function loadSource(
  origin: string,
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
  chapter?: string,
): Promise<Source> {
  const part = chapter === undefined ? {} : { chapter };
  if (/^https?:/i.test(origin))
    throw new GuideError("FORMAT_UNKNOWN", { fault: "address", file: origin }, { place: { file: origin } });
  if (origin === "-") {
    const bytes = await collect(stdin, origin);
    return { bytes, mediaType: mediaTypeOf(bytes, "", origin), origin, name: "article", ...part };
  }
  const path = /^file:/i.test(origin) ? pathOf(origin) : origin;
  if (/\.ya?ml$/i.test(path)) {
    await loadBytes(path);
    throw new GuideError(
      "FORMAT_UNKNOWN",
      { fault: "guide-as-article", file: path },
      { place: { file: path } },
    );
  }
  const bytes = await loadBytes(path);
  const { name, ext } = win32.parse(path);
  return {
    bytes,
    mediaType: mediaTypeOf(bytes, ext.toLowerCase(), path),
    origin: path,
    name: name || "article",
    ...part,
  };
}

function pathOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch (cause) {
    throw new GuideError("SOURCE_NOT_FOUND", { file: address }, { place: { file: address }, cause });
  }
}

/** What the bytes show; only between kinds of text does the file's ending decide. */
function mediaTypeOf(bytes: Uint8Array, ending: string, file: string): MediaType {
  const seen = sniff(bytes);
  if ("mediaType" in seen)
    return /^text\/(?:plain|markdown)$/.test(seen.mediaType)
      ? (textEndings[ending] ?? seen.mediaType)
      : seen.mediaType;
  const { kind, locked } = seen;
  const place = { place: { file } };
  if (locked) throw new GuideError("SOURCE_LOCKED", { kind, file }, place);
  const old = /^(?:DOC|RTF|Pages|MOBI)$/.test(kind);
  throw new GuideError("FORMAT_UNKNOWN", { fault: old ? "kind-document" : "kind", kind, file }, place);
}
