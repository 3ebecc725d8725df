import { GuideError } from "../model/errors.ts";
import type { MediaType } from "../model/source.ts";
import type { Fetched } from "./fetch.ts";
import { type Sniffed, sniff } from "./sniff.ts";

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
 * What the bytes show; only between kinds of text does the file's ending decide.
 * @throws GuideError `SOURCE_LOCKED`, `FORMAT_UNKNOWN`
 */
export function mediaTypeOf(bytes: Uint8Array, ending: string, file: string): MediaType {
  const seen = sniff(bytes);
  if (!("mediaType" in seen)) throw unread(seen, file);
  if (!/^text\/(?:plain|markdown)$/.test(seen.mediaType)) return seen.mediaType;
  const said = textEndings[ending] ?? seen.mediaType;
  return said === "text/html" && !hasTags(bytes) ? seen.mediaType : said;
}

/** A text that somebody called a page has none. */
function hasTags(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString("latin1").replaceAll("\0", "");
  return /^\s*<[a-z!?]|<\/?[a-z!?][^<>]{0,1000}>/i.test(text);
}

function unread({ kind, locked }: Extract<Sniffed, { kind: string }>, file: string): GuideError {
  const place = { place: { file } };
  if (locked) return new GuideError("SOURCE_LOCKED", { kind, file }, place);
  const old = /^(?:DOC|RTF|Pages|MOBI)$/.test(kind);
  return new GuideError("FORMAT_UNKNOWN", { fault: old ? "kind-document" : "kind", kind, file }, place);
}

/** Types of texts as servers name them. */
const textTypes: Readonly<Record<string, MediaType>> = {
  "text/html": "text/html",
  "application/xhtml+xml": "text/html",
  "text/markdown": "text/markdown",
  "text/x-markdown": "text/markdown",
};

/** Names of no type in particular. */
const unsaid = /^$|^(?:application|binary)\/octet-stream$|^application\/(?:x-)?download$/;

/**
 * What both the server and the bytes say.
 * @throws GuideError `FETCH_FAILED` when a server sends what cannot be an article, or something else than it says.
 */
export function fetchedType({ bytes, type, address }: Fetched): MediaType {
  const seen = sniff(bytes);
  const failed = (fault: string): GuideError =>
    new GuideError("FETCH_FAILED", { fault, type, file: address }, { place: { file: address } });
  if (!("mediaType" in seen)) throw unsaid.test(type) ? unread(seen, address) : failed("fetch-type");
  const { mediaType } = seen;
  const isText = mediaType.startsWith("text/") || mediaType === "message/rfc822";
  if (type === "text/plain" && isText) return mediaType === "text/markdown" ? mediaType : "text/plain";
  const said = textTypes[type];
  if (said !== undefined) {
    if (!isText) throw failed("fetch-disagrees");
    return said;
  }
  if (unsaid.test(type) || type === mediaType) return mediaType;
  throw failed(readable.has(type) || type === "text/plain" ? "fetch-disagrees" : "fetch-type");
}

const readable: ReadonlySet<string> = new Set<MediaType>([
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.oasis.opendocument.text",
  "application/epub+zip",
  "message/rfc822",
  "multipart/related",
]);

/** The ending by which a page is stored. */
export function endingOf(type: MediaType): string {
  return endings[type];
}

const endings: Readonly<Record<MediaType, string>> = {
  "text/markdown": ".md",
  "text/html": ".html",
  "text/plain": ".txt",
  "application/pdf": ".pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/vnd.oasis.opendocument.text": ".odt",
  "application/epub+zip": ".epub",
  "message/rfc822": ".eml",
  "multipart/related": ".mhtml",
};
