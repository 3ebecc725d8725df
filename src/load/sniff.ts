import type { MediaType } from "../model/source.ts";

/** A kind of file that is not read, and whether a password keeps it shut; or the type that is. */
export type Sniffed = { readonly kind: string; readonly locked?: true } | { readonly mediaType: MediaType };

/** First bytes, in Latin-1, of kinds of files that people take for articles. */
const signatures: readonly (readonly [string, string])[] = [
  ["RTF", "{\\rtf"],
  ["PNG", "\x89PNG"],
  ["JPEG", "\xff\xd8\xff"],
  ["GIF", "GIF8"],
  ["WebP", "RIFF"],
  ["gzip", "\x1f\x8b"],
  ["MOBI", "BOOKMOBI"],
];

/** Names that a ZIP package of a kind holds. */
const packages: readonly (readonly [string, string | { readonly mediaType: MediaType }])[] = [
  ["mimetypeapplication/epub+zip", { mediaType: "application/epub+zip" }],
  [
    "mimetypeapplication/vnd.oasis.opendocument.text",
    { mediaType: "application/vnd.oasis.opendocument.text" },
  ],
  ["mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ODS"],
  ["mimetypeapplication/vnd.oasis.opendocument.presentation", "ODP"],
  ["META-INF/container.xml", { mediaType: "application/epub+zip" }],
  ["xl/workbook.xml", "XLSX"],
  ["ppt/presentation.xml", "PPTX"],
  ["word/document", { mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" }],
  ["Index/Document.iwa", "Pages"],
];

/** What the bytes show, whatever the file is called. */
export function sniff(bytes: Uint8Array): Sniffed {
  const start = Buffer.from(bytes.subarray(0, 8192)).toString("latin1");
  if (/(?:^|[\r\n])%PDF-\d/.test(start.slice(0, 1024))) return { mediaType: "application/pdf" };
  if (start.startsWith("PK\x03\x04")) return packaged(Buffer.from(bytes));
  if (start.startsWith("\xd0\xcf\x11\xe0")) return compound(Buffer.from(bytes));
  const known = signatures.find(([name, first]) => start.indexOf(first) === (name === "MOBI" ? 60 : 0));
  if (known) return { kind: known[0] };
  const sample = Buffer.from(bytes.subarray(0, 65_536));
  const isWide = sample.subarray(0, 200).filter((byte) => byte === 0).length > 50;
  const text = isWide
    ? sample.toString("latin1").replace(/^\xff\xfe|^\xfe\xff|\0/g, "")
    : sample.toString("utf8").replace(/^\ufeff/, "");
  return { mediaType: messageType(text) ?? textType(text) };
}

function packaged(bytes: Buffer): Sniffed {
  for (const [name, type] of packages)
    if (bytes.includes(name, 0, "latin1")) return typeof type === "string" ? { kind: type } : type;
  return { kind: "ZIP" };
}

/** Old Office files; and new ones that a password keeps shut, which are wrapped in an old one. */
function compound(bytes: Buffer): Sniffed {
  if (bytes.includes("EncryptedPackage", 0, "utf16le")) return { kind: "DOCX", locked: true };
  if (bytes.includes("Workbook", 0, "utf16le")) return { kind: "XLS" };
  return { kind: bytes.includes("PowerPoint Document", 0, "utf16le") ? "PPT" : "DOC" };
}

/** Two head lines of a message at least, then nothing but head lines up to the empty one. */
function messageType(text: string): MediaType | undefined {
  const head = /^(?:From [^\n]*\n)?((?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}?)\r?\n/.exec(text)?.[1];
  if (head === undefined) return undefined;
  const has = (name: string): boolean => new RegExp(`^${name}:`, "im").test(head);
  const sent = has("from") && ["message-id", "mime-version", "received"].some(has);
  if (!sent && !["from", "subject", "date"].every(has) && !has("mime-version")) return undefined;
  const related = /^content-type:\s*multipart\/related/im.test(head);
  return related && /^(?:snapshot-)?content-location:|type="?text\/html|saved by/im.test(head)
    ? "multipart/related"
    : "message/rfc822";
}

function textType(text: string): MediaType {
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text))
    return "text/html";
  if (/^---\r?\n|^#{1,6} \S|\]\(\S+\)|\*\*\S|^(?:=|-){3,}\s*$/m.test(text)) return "text/markdown";
  return isFragment(text) ? "text/html" : "text/plain";
}

/** A piece of a web page, as programs put it on the clipboard: it begins with an element of text, and ends some. */
function isFragment(text: string): boolean {
  if (!/^\s*<(?:meta|title|article|main|section|header|div|h[1-6]|p)\b[^<>]{0,1000}>/i.test(text))
    return false;
  return (text.match(/<\/(?:p|h[1-6]|div|li|article)\s*>/gi)?.length ?? 0) >= 2;
}
