import { GuideError } from "../../model/errors.ts";
import type { Source } from "../../model/source.ts";
import type { Page } from "../page.ts";

/** @throws GuideError `FORMAT_UNKNOWN`: PDF files are not read yet. */
export function readPdf({ origin: file }: Source): Page {
  throw new GuideError("FORMAT_UNKNOWN", { fault: "kind", kind: "PDF", file });
}
