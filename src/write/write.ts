import type { Document } from "../model/document.ts";
import { GuideError } from "../model/errors.ts";
import type { Report } from "../model/message.ts";

export type OutputFormat = "pdf" | "html";

/** Document → bytes. */
export async function write(_document: Document, format: OutputFormat, _report: Report): Promise<Uint8Array> {
  throw new GuideError("FORMAT_OUT_UNKNOWN", { format });
}
