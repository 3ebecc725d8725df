import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

/** What makes a PDF do something by itself, or carry something. */
const names = [
  ...["JavaScript", "JS", "Launch", "OpenAction", "AA", "EmbeddedFile", "EmbeddedFiles", "SubmitForm"],
  ...["ImportData", "GoToR", "GoToE", "RichMedia", "Movie", "Sound", "Rendition", "XFA", "AcroForm"],
];
const schemes = /^(?:https?|mailto):/i;

/**
 * Names of actions in a PDF’s objects and in the packed ones, and addresses of other kinds than the web’s and mail’s.
 * What a page draws is not looked at: letters on paper do nothing.
 */
export function activeIn(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString("latin1");
  const objects: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/>>\s*stream\r?\n/g)) {
    const start = match.index + match[0].length;
    if (match.index < from) continue;
    const end = text.indexOf("endstream", start);
    if (end < 0) break;
    const before = text.slice(from, start);
    objects.push(before);
    const dictionary = before.slice(before.lastIndexOf(" obj"));
    if (/\/Type\s*\/ObjStm/.test(dictionary)) objects.push(unpacked(pdf.subarray(start, end)));
    from = end;
  }
  objects.push(text.slice(from));
  const all = objects
    .join("\n")
    .replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  // The words of a title are no names.
  const bare = all.replace(/\((?:[^()\\]|\\[\s\S])*\)/g, "()");
  const found = names.filter((name) => new RegExp(`/${name}(?![A-Za-z])`).test(bare));
  for (const match of all.matchAll(/\/URI\s*(?:\(((?:[^()\\]|\\[\s\S])*)\)|<([0-9a-f\s]*)>)/gi)) {
    const address =
      match[1]?.replace(/\\(.)/g, "$1") ?? Buffer.from(match[2] ?? "", "hex").toString("latin1");
    const plain = address.replace(/^\xfe\xff/, "").replaceAll("\0", "");
    if (!schemes.test(plain)) found.push(plain.slice(0, 80));
  }
  return found;
}

function unpacked(stream: Uint8Array): string {
  try {
    return inflateSync(stream, { finishFlush: 2 }).toString("latin1");
  } catch {
    return "/JavaScript of an object stream that could not be unpacked";
  }
}

/** All PDFs below a folder. */
export function activeInFolder(folder: string): {
  readonly pdfs: number;
  readonly active: readonly string[];
} {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith(".pdf"),
  );
  const active = files.flatMap(({ parentPath, name }) =>
    activeIn(readFileSync(join(parentPath, name))).map((what) => `${name}: ${what}`),
  );
  return { pdfs: files.length, active };
}
