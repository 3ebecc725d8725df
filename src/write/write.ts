import type { Document } from "../model/document.ts";
import { GuideError } from "../model/errors.ts";
import type { Report } from "../model/message.ts";

export type OutputFormat = DocumentFormat | "neutral";

/** Formats of a printed edition; `neutral` is of the guide itself. */
export type DocumentFormat = "pdf" | "html" | "docx";

type Writer = (document: Document, report: Report) => Promise<Uint8Array>;

/** One line per output format; a writer is loaded when its format is asked for. */
const writers: Readonly<Record<DocumentFormat, () => Promise<Writer>>> = {
  pdf: async () => (await import("./pdf/pdf.ts")).writePdf,
  html: async () => (await import("./html/html.ts")).writeHtml,
  docx: async () => (await import("./docx/docx.ts")).writeDocx,
};

/**
 * Document → bytes.
 * @throws GuideError `FORMAT_OUT_UNKNOWN`
 */
export async function write(document: Document, format: DocumentFormat, report: Report): Promise<Uint8Array> {
  if (!Object.hasOwn(writers, format)) {
    throw new GuideError("FORMAT_OUT_UNKNOWN", { format, formats: Object.keys(writers).join(", ") });
  }
  const writer = await writers[format]();
  return writer(document, report);
}
