import type { MediaType } from "../model/source.ts";

/** First bytes, in Latin-1, of kinds of files that people take for articles. */
const signatures: readonly (readonly [string, string])[] = [
  ["PDF", "%PDF-"],
  ["DOCX, ODT, EPUB, ZIP", "PK\x03\x04"],
  ["DOC", "\xd0\xcf\x11\xe0"],
  ["RTF", "{\\rtf"],
  ["PNG", "\x89PNG"],
  ["JPEG", "\xff\xd8\xff"],
  ["GIF", "GIF8"],
  ["WebP", "RIFF"],
  ["gzip", "\x1f\x8b"],
];

/** What the bytes show: a kind of file that is not text, or the likeliest kind of text. */
export function sniff(bytes: Uint8Array): { readonly kind: string } | { readonly mediaType: MediaType } {
  const start = Buffer.from(bytes.subarray(0, 8192)).toString("latin1");
  const known = signatures.find(([, first]) => start.startsWith(first));
  if (known) return { kind: known[0] };
  const text = Buffer.from(bytes.subarray(0, 65_536))
    .toString("utf8")
    .replace(/^\ufeff/, "");
  if (/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text))
    return { mediaType: "text/html" };
  const markdown = /^---\r?\n|^#{1,6} \S|\]\(\S+\)|\*\*\S|^(?:=|-){3,}\s*$/m.test(text);
  return { mediaType: markdown ? "text/markdown" : "text/plain" };
}
