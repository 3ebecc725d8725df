import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { bytesOf, pageWith, sentence } from "./hostile.ts";
import { pdfs } from "./pdf.ts";
import { docx, odt, zips } from "./zip.ts";

// Files that are exactly as large, as deep or as many as they are asked to be.

export const made = (name: string): Uint8Array =>
  [...zips, ...pdfs].find(({ file }) => file === name)?.make() ?? new Uint8Array();

/** Spaces after its end. */
export function padded(bytes: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size).fill(32);
  out.set(bytes);
  return out;
}

export const pageOf = (size: number): Uint8Array => padded(pageWith("<!--"), size);

/** The sound PDF, and after it one packed stream that nothing names. */
export function withStream(size: number): Uint8Array {
  const body = deflateSync(new Uint8Array(size));
  const head = bytesOf(`\n9 0 obj\n<< /Filter /FlateDecode /Length ${body.length} >>\nstream\n`);
  return new Uint8Array(Buffer.concat([made("sound.pdf"), head, body, bytesOf("\nendstream\nendobj\n")]));
}

/** A title of two words, then sentences of ten. */
export function wordsOf(count: number): Uint8Array {
  const ten = "The old ferry crossed the wide bay twice every day.";
  const rest = " The".repeat(count % 10);
  return bytesOf(`The ferry\n\n${`${ten} `.repeat(Math.floor(count / 10)).trim()}${rest}\n`);
}

/** A title, then so many paragraphs. */
export const paragraphsOf = (count: number): Uint8Array =>
  bytesOf(
    `The ferry\n\n${Array.from({ length: count }, (_, at) => `${at + 1}. ${sentence}`).join("\n\n")}\n`,
  );

const body = `<text:p>${sentence}</text:p>`.repeat(8);
const contentOf = (inside: string): string =>
  `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${inside}</office:text></office:body></office:document-content>`;

/** Eight paragraphs in three elements: eleven in all, on four levels. */
export const odtWith = (more: string): Uint8Array => odt({ "content.xml": contentOf(body + more) });

export function odtOfParts(parts: number): Uint8Array {
  const others = Array.from({ length: parts - 2 }, (_, at) => [`x/${at}`, ""] as const);
  return odt(Object.fromEntries(others));
}

/** Its two parts have so many bytes together. */
export function odtUnpacked(size: number): Uint8Array {
  return odtOfContent(size - "application/vnd.oasis.opendocument.text".length);
}

/** Its text has so many bytes, hard to pack when `random`. */
export function odtOfContent(size: number): Uint8Array {
  const bare = contentOf(`${body}<!---->`).length;
  return odt({ "content.xml": contentOf(`${body}<!--${"x".repeat(size - bare)}-->`) });
}

/** How many times the text of `odtOfContent(size)` grows in unpacking, rounded up. */
export function growthOf(zip: Uint8Array, size: number): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  // The directory: a signature, and behind it the packed size, the size, and the length of the name.
  for (let at = 0; at < zip.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size)
      return Math.ceil(size / view.getUint32(at + 20, true));
  throw new Error("no such part");
}

export const odtOfDepth = (depth: number): Uint8Array =>
  odtWith(`${"<text:section>".repeat(depth - 3)}${"</text:section>".repeat(depth - 3)}`);

export function docxOf(paragraphs: number): Uint8Array {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const text = `<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>`.repeat(paragraphs);
  return docx({ "word/document.xml": `<w:document ${word}><w:body>${text}</w:body></w:document>` });
}

/** Front matter of so many bytes between its lines. */
export function matterOf(size: number): Uint8Array {
  const head = "title: The ferry\nnote: ";
  return bytesOf(`---\n${head}${"x".repeat(size - head.length - 1)}\n---\n${`${sentence}\n\n`.repeat(8)}`);
}

export function aliasesOf(count: number): Uint8Array {
  const list = Array.from({ length: count }, () => "*a").join(", ");
  return bytesOf(`---\na: &a [x]\ntags: [${list}]\n---\n${`${sentence}\n\n`.repeat(8)}`);
}

export async function png(width: number, height: number, size = 0): Promise<Uint8Array> {
  const create = { width, height, channels: 3, background: "#204080" } as const;
  const bytes = new Uint8Array(await sharp({ create }).png().toBuffer());
  return size === 0 ? bytes : padded(bytes, size);
}
