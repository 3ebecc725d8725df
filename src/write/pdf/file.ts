import type { Document } from "../../model/document.ts";
import { printable } from "../text.ts";
import { PdfDocument } from "./engine.ts";
import { faceAgain, remember } from "./fonts.ts";
import type { Face } from "./pdfkit.ts";

/** PDFKit wants a moment for the file's number; the file itself names none, since Lectern knows no clock. */
const made = new Date(Date.UTC(2000, 0, 1));

/** The claim of ISO 14289-1, which `npm run check:pdfua` holds the files to. */
const identification = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `;

/** What files in the making have written: PDFKit begins before a subclass has fields of its own. */
const written = new WeakMap<PdfFile, Parts>();

/** Bytes, and lines of characters of a byte each, the last of them not closed yet. */
interface Parts {
  readonly closed: (string | Uint8Array)[];
  lines: string;
}

/** A PDF file in the making. It reads nothing: fonts and images are bytes, no path and no address is opened. */
export class PdfFile extends PdfDocument {
  constructor(document: Document) {
    const options = {
      pdfVersion: "1.7",
      displayTitle: true,
      lang: document.language,
      autoFirstPage: false,
      // Pages of a booklet are drawn in the order of reading, on sheets that stand in printers' order.
      bufferPages: document.theme.imposed === true,
      font: null,
      info: {
        Title: line(document.title) || line(document.foot) || "Lectern",
        ...(document.author !== undefined && { Author: line(document.author) }),
        Creator: "Lectern",
        Producer: "Lectern",
        CreationDate: made,
      },
    };
    super(document.fonts, {}, {}, {}, options, null, () => false);
    this.getMarkInfoDictionary().data.Marked = true;
    this.getStructTreeRoot();
  }

  /** Thousands of short lines: not each of them a chunk of a stream. */
  override _write(data: string | Uint8Array): void {
    const parts = written.get(this) ?? { closed: [], lines: "" };
    written.set(this, parts);
    if (typeof data === "string") {
      parts.lines += `${data}\n`;
      this._offset += data.length + 1;
      return;
    }
    parts.closed.push(parts.lines, data);
    parts.lines = "";
    this._offset += data.length;
  }

  /** Operators of the page that are not in its stream yet: one by one they would each be a buffer. */
  #operators = "";

  override addContent(operators: string): this {
    this.#operators += `${operators}\n`;
    return this;
  }

  override switchToPage(index: number): void {
    this.#settle();
    super.switchToPage(index);
  }

  override flushPages(): void {
    this.#settle();
    super.flushPages();
  }

  override addPage(options: { size: readonly [width: number, height: number] }): void {
    this.#settle();
    super.addPage(options);
  }

  #settle(): void {
    if (this.#operators !== "") this.page.write(this.#operators.slice(0, -1));
    this.#operators = "";
  }

  override provideFont(family: string, bold = false, italics = false): Face {
    const type = this.getFontType(bold, italics);
    const cached = this.fontCache[family]?.[type];
    if (cached !== undefined) return cached;
    const bytes = this.getFontFile(family, bold, italics);
    const again = bytes === null ? undefined : faceAgain(bytes, this);
    const face = again ?? super.provideFont(family, bold, italics);
    if (again === undefined && bytes !== null) remember(bytes, face);
    this.fontCache[family] = { ...this.fontCache[family], [type]: face };
    return face;
  }

  /** PDFKit writes the properties into XML as they are. */
  override _addInfo(): void {
    const { info } = this;
    const safe = Object.entries(info).map(([key, value]) => [
      key,
      typeof value === "string" || value instanceof String ? escapeXml(String(value)) : value,
    ]);
    this.info = { ...Object.fromEntries(safe), CreationDate: made };
    super._addInfo();
    this.info = info;
    this.appendXML(identification);
  }

  override appendXML(xml: string): void {
    super.appendXML(xml.replace(/\s*<xmp:CreateDate>[^<]*<\/xmp:CreateDate>/, ""));
  }

  /** The finished file. */
  bytes(): Promise<Uint8Array> {
    this.info = Object.fromEntries(Object.entries(this.info).filter(([key]) => key !== "CreationDate"));
    return new Promise((resolve, reject) => {
      this.on("data", () => {});
      this.on("error", reject);
      this.on("end", () => resolve(joined(written.get(this), this._offset)));
      this.end();
    });
  }
}

function line(text: string): string {
  return printable(text)
    .replace(/[\s\u200b]+/g, " ")
    .trim();
}

function escapeXml(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

function joined(parts: Parts | undefined, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts === undefined ? [] : [...parts.closed, parts.lines]) {
    if (typeof part === "string") put(part, bytes.subarray(at, at + part.length));
    else bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const utf8 = new TextEncoder();

/** A byte for each character. Nearly all lines are ASCII, which is the same in UTF-8 and written at once. */
function put(text: string, room: Uint8Array): void {
  if (utf8.encodeInto(text, room).read === text.length) return;
  for (let index = 0; index < text.length; index += 1) room[index] = text.charCodeAt(index);
}
